/** Who was weighed since a day is told by the index alone: a puskesmas asks it of thousands of children. */
export const weighedSince = [
  'drop index weighing_day',
  'create index weighing_day on weighing (kabupaten, posyandu, day, child)',
];
