/** What a kader told of somebody in danger, who was told, and who looks after it. Laid out by kabupaten like the messages that carry it. */
export const emergency = [
  `create table emergency (
    kabupaten text not null,
    id int generated always as identity,
    area text not null references area,
    posyandu int references posyandu,
    told_by int references person,
    words text not null,
    state text not null check (state in ('asked', 'sent', 'taken', 'over')),
    at timestamptz not null,
    taken_by int references person,
    taken_at timestamptz,
    primary key (kabupaten, id)
  )`,
  'create index emergency_id on emergency (id)',
];
