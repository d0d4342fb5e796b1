/** A child has one open referral: two phones at the scales refer it once, whatever they do. Nothing asks when somebody was last nudged: the week
 *  has one message (children/referral/weekly.ts). */
export const oneReferral = [
  "create unique index referral_one on referral (kabupaten, child) where state in ('sent', 'taken')",
  'alter table referral drop column nudged_at',
];
