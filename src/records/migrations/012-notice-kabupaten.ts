/** '' lies in no kabupaten, and so does a notice above every kabupaten. */
const filled = (table: string) =>
  `update ${table} set kabupaten = substring(notice.area from '^\\d+\\.\\d+')
    from notice where notice.id = ${table}.notice and notice.area ~ '^\\d+\\.\\d+'`;

/** Recipients of notices and their answers are laid out by the kabupaten of the notice, like the messages that carry it. Indexes by person
 *  stay as they are: what a person holds is looked for in all kabupaten. */
export const noticeKabupaten = [
  "alter table notice_person add column kabupaten text not null default ''",
  filled('notice_person'),
  'alter table notice_person alter column kabupaten drop default',
  'alter table notice_person drop constraint notice_person_pkey',
  'alter table notice_person add primary key (kabupaten, notice, person)',
  "alter table notice_word add column kabupaten text not null default ''",
  filled('notice_word'),
  'alter table notice_word alter column kabupaten drop default',
  'alter table notice_word drop constraint notice_word_pkey',
  'alter table notice_word add primary key (kabupaten, id)',
  'drop index notice_word_of',
  'create index notice_word_of on notice_word (kabupaten, notice, at)',
];
