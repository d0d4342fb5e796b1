/** Where one choice is the whole answer, so that a platform may offer it as a poll. */
import { expect, test } from 'vitest';
import type { ChoiceData, Mode, Reply, Run } from '../../src/conversation/run.ts';
import { oneAnswers } from '../../src/inbox/answers.ts';
import { flows } from './inbox-alone.ts';

const run = (flow: string, at: string, mode: Mode = 'ask'): Run => ({
  id: 'abc123',
  flow,
  hash: '',
  mode,
  at,
  answers: {},
  facts: {},
});
/** Buttons as the engine would make them: only it makes the data of a question. */
const choices = (...data: string[]): Reply => ({
  parts: [],
  choices: data.map((one) => ({ data: one as ChoiceData, label: { literal: one } })),
});
const own = choices('abc123.x.ya', 'abc123.x.tidak');
const one = (of: Run, reply = own) => oneAnswers(flows.get(of.flow), of, reply);

test('one of several, a confirmation and the end of a flow are answered by one choice', () => {
  expect(one(run('meetings/rakor_baru', 'kind'))).toBe(true);
  expect(one(run('meetings/rakor_baru', 'audience', 'confirm'))).toBe(true);
  expect(one(run('meetings/rakor_baru', '', 'summary'))).toBe(true);
});

test('not where several are gathered, or words are awaited beside the choices', () => {
  expect(one(run('meetings/rakor_baru', 'audience'))).toBe(false);
  expect(one(run('meetings/notulen_catat', 'note'))).toBe(false);
});

test('not what stands beside the question, belongs to an older run, or changes by itself', () => {
  expect(one(run('meetings/rakor_baru', 'kind'), choices('abc123.x.ya', '!anew.abc123'))).toBe(false);
  expect(one(run('meetings/rakor_baru', 'kind'), choices('zzz999.x.ya', 'zzz999.x.tidak'))).toBe(false);
  expect(one(run('meetings/rakor_baru', 'kind'), { ...own, live: 'meetings.attendance:1' })).toBe(false);
  expect(oneAnswers(undefined, undefined, own)).toBe(false);
});
