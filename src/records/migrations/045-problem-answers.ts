/** What somebody answered to a problem that a kader told with her report. */
export const problemAnswers: readonly string[] = [
  `create table problem_answer (
    kabupaten text not null,
    id int generated always as identity,
    posyandu int not null references posyandu on delete cascade,
    period text not null,
    by int references person,
    at timestamptz not null,
    problem text not null,
    words text not null,
    primary key (kabupaten, id)
  )`,
  'create index problem_answer_month on problem_answer (kabupaten, posyandu, period)',
  'create index problem_answer_by on problem_answer (by)',
];
