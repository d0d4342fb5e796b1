/** What members write reaches everybody who was invited: no view, message or paper shows the name of a child, her illness or a NIK. */
import { afterAll, expect, test } from 'vitest';
import type { Answers } from '../../src/conversation/run.ts';
import { contentOf } from '../../src/meetings/after/minutes/content.ts';
import { openTestRecords } from '../support/records.ts';
import { during } from './minutes-town.ts';
import { now, openInvited } from './planning.ts';

const words = 'Anak Rafi Pratama, NIK 6474010105220001, kena campak';
const told = /Rafi|Pratama|6474010105220001|campak/;
/** What its writer reads in answer. */
const note = 'kami tutup (•••)';

const records = await openTestRecords();
const { db } = records;
const { town, secretary } = await openInvited(db, { theme: `Rapat. ${words}`, agenda: `Paparan\n${words}` });
const [chair, member] = [await town.who('Ketua'), await town.who('Ketua bidang kesehatan')];
afterAll(() => records.close());

let count = 0;
const does = async (who: number, name: string, args: Answers | string, at = during) =>
  (await town.does(who, name, args, at, `m${++count}`)).said;
const outbox = () => db.selectFrom('outbox').select(['kind', 'reply', 'args']).execute();
const shown = (said: unknown) => JSON.stringify(said);

test('in an invitation with its agenda', async () => {
  expect(shown(await outbox())).not.toMatch(told);
  for (const view of ['show', 'letter']) expect(await does(member, view, '1', now)).not.toMatch(told);
  expect(shown(await db.selectFrom('meeting_agenda').select('item').execute())).toContain('•••');
});

test('in a proposal, and where it was taken or put off', async () => {
  for (const _ of [1, 2]) {
    expect(await does(member, 'propose', { meeting: '1', kind: 'masalah', body: words }, now)).toContain(note);
  }
  expect(await does(secretary, 'take', '1', now)).not.toMatch(told);
  expect(await does(secretary, 'park', '2', now)).not.toMatch(told);
  expect(await does(secretary, 'briefing', '1', now)).not.toMatch(told);
  const toOthers = (await db.selectFrom('outbox').select(['person', 'reply']).execute()).filter(
    ({ person }) => person !== member,
  );
  expect(shown(toOthers)).toContain('•••');
  expect(shown(toOthers)).not.toMatch(told);
});

test('in a reason for not coming', async () => {
  await does(member, 'decline_number', '1', now);
  const { id } = await db.selectFrom('invitee').select('id').where('person', '=', member).executeTakeFirstOrThrow();
  expect(await does(member, 'reason', { invitee: String(id), reason: words }, now)).toContain(note);
  const counted = await does(secretary, 'attendance', '1', now);
  expect(counted).toContain('•••');
  expect(counted).not.toMatch(told);
});

test('in the minutes; only she who wrote a note reads it whole', async () => {
  await does(secretary, 'minutes_open', { meeting: '1', leader: 'Ketua', taker: 'Sekretaris' });
  const [item] = (await town.asks(secretary, 'minutes_items', { meeting: '1' }, during)) as { value: string }[];
  expect(await does(secretary, 'minutes_note', { meeting: '1', item: item!.value, note: words })).toContain(note);
  const asked = { meeting: '1', item: item!.value };
  expect(shown(await town.asks(secretary, 'minutes_notes', asked, during))).toContain('Rafi');
  expect(shown(await town.asks(chair, 'minutes_notes', asked, during))).not.toMatch(told);
  const content = shown(await contentOf(db, 1));
  expect(content).toContain('•••');
  expect(content).not.toMatch(told);
  for (const view of ['minutes', 'minutes_show', 'minutes_ask']) expect(await does(chair, view, '1')).not.toMatch(told);
});

test('in an item, its history, its messages and its files', async () => {
  const more = { activity: words, problem: words, goal: words, target: words, place: words, indicator: words };
  const item = { meeting: '1', deadline: '2026-12-10', who: `p${member}`, owner: 'x', ...more };
  expect(await does(secretary, 'add_action', item)).toContain(note);
  expect(await does(secretary, 'add_action', item)).toBe('refused: meetings/actions:twice');
  await does(member, 'rtl_yes', '1.1');
  expect(await does(member, 'action_obstacle', { action: '1.1', reason: words })).toContain(note);
  for (const by of [secretary, chair, member]) {
    for (const [view, of] of Object.entries({ rtl_show: '1.1', rtl_list: '1', rtl_mine: '' })) {
      expect(await does(by, view, of)).not.toMatch(told);
    }
  }
  expect(await does(secretary, 'rtl_show', '1.1')).toContain('•••');
  const mine = await db.selectFrom('outbox').select(['kind', 'reply', 'args']).where('person', '!=', member).execute();
  expect(shown(mine)).not.toMatch(told);
});
