/** A child has one open referral: two phones at the scales refer it once, whatever they do. Nothing asks when somebody was last nudged: the week
 *  has one message (children/referral/weekly.ts). And the weighings that wait for the bidan are found without reading those of five years. */
export const oneReferral = [
  "create unique index referral_one on referral (kabupaten, child) where state in ('sent', 'taken')",
  'alter table referral drop column nudged_at',
  'create index weighing_doubt on weighing (kabupaten, posyandu) where doubt is not null and checked is null',
];
