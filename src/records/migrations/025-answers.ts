/** What an invited person writes with her answer besides a reason (that she will be late, whom she stands in for), and questions to the
 *  secretariat, which lie where proposals lie. */
export const answers = [
  'alter table invitee add column note text',
  'alter table proposal drop constraint proposal_kind_check',
  "alter table proposal add constraint proposal_kind_check check (kind in ('agenda', 'masalah', 'tanya'))",
  'alter table proposal drop constraint proposal_status_check',
  `alter table proposal add constraint proposal_status_check
    check (status in ('new', 'taken', 'postponed', 'answered'))`,
];
