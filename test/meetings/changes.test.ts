/** A meeting that moves or is called off: who hears what, and that she hears it once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { planReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { db, does, freshHouse, hour, inviteeRow, liveUntil, meetingOf, now, person, sent, setNow } from './house.ts';

let secretary: number;
let yes: number;
let no: number;
let silent: number;
let meeting: number;
let invitees: number[];

beforeEach(async () => {
  await freshHouse();
  secretary = await person('secretariat', '64.74', 'DPMD');
  yes = await person('pokjanal', '64.74', 'Dinkes');
  no = await person('pokjanal', '64.74', 'Bappeda');
  silent = await person('camat', '64.74.01');
  ({ id: meeting, invitees } = await meetingOf([yes, no, silent]));
  await does(yes, 'come', invitees[0]!);
  await does(no, 'decline', invitees[1]!);
});

const move = (starts: string, who = secretary) =>
  does(who, 'change', { meeting: String(meeting), what: 'waktu', starts });
const cancel = (who = secretary) => does(who, 'cancel', { meeting: String(meeting), reason: 'tamu' });
const open = () =>
  db.selectFrom('outbox').select(['key', 'due_at']).where('status', '=', 'queued').orderBy('key').execute();

describe('a meeting that moves', () => {
  test('is announced to everybody, also to those who had said no, and asks those who had said yes', async () => {
    expect((await move('2026-11-20T13:30')).said).toEqual(['meetings/changes:changed']);
    const heard = await liveUntil('2026-11-05T10:00:00+08:00');
    const change = 'meetings/changes:head + meetings/changes:time + meetings/changes:asked + meetings/answers:codes';
    expect(heard.sort()).toEqual([yes, no, silent].map((who) => `p${who}: ${change}`));
    expect(await inviteeRow(invitees[0]!)).toMatchObject({ answer: 'hadir', answered_revision: 1 });
  });

  test('replaces the old event card by one with the new time', async () => {
    await move('2026-11-20T13:30');
    await liveUntil('2026-11-05T10:00:00+08:00');
    const going = `!meetings.come.${invitees[2]}`;
    const card = { startsAt: Date.parse('2026-11-20T13:30:00+08:00'), answers: { going } };
    expect(sent.find(({ person: who }) => who === `p${silent}`)).toMatchObject({ outdates: going, event: card });
  });

  test('gets new reminders, the old ones are not sent, and a person who has not confirmed is asked again', async () => {
    await move('2026-11-20T13:30');
    const heard = await liveUntil('2026-11-20T14:00:00+08:00');
    const hers = heard.filter((line) => line.startsWith(`p${yes}: meetings/reminders`));
    expect(hers).toEqual(
      Array.from({ length: 4 }, () => `p${yes}: meetings/reminders:head + meetings/reminders:moved`),
    );
    const stale = await db
      .selectFrom('outbox')
      .select('key')
      .where('key', 'like', '%-r1-%')
      .where('status', '=', 'sent')
      .execute();
    expect(stale).toEqual([]);
  });

  test('moves its reminders by an hour when only the zone is corrected', async () => {
    expect((await move('2026-11-19T09:00 WIB')).said).toEqual(['meetings/changes:changed']);
    const row = await db.selectFrom('meeting').selectAll().where('id', '=', meeting).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ zone: 'WIB', revision: 2, starts_wall: '2026-11-19T09:00' });
    expect(row.starts_at.toISOString()).toBe('2026-11-19T02:00:00.000Z');
    const j2 = (await open()).find(({ key }) => key === `rakor-${meeting}-r2-j2-${yes}`);
    expect(j2?.due_at.toISOString()).toBe('2026-11-19T00:00:00.000Z');
  });

  test('takes its new end along, and the old end goes with the old beginning', async () => {
    const end = async () =>
      (await db.selectFrom('meeting').select('ends_at').where('id', '=', meeting).executeTakeFirstOrThrow()).ends_at;
    await move('2026-11-20T09:00--2026-11-20T11:30 WITA');
    expect((await end())?.toISOString()).toBe('2026-11-20T03:30:00.000Z');
    // The same beginning with another end is a change, too.
    expect((await move('2026-11-20T09:00--2026-11-20T12:00')).said).toEqual(['meetings/changes:changed']);
    await move('2026-11-20T13:00');
    expect(await end()).toBeNull();
  });

  test('twice in one night is announced once, against what everybody knows', async () => {
    setNow('2026-11-05T22:00:00+08:00');
    await move('2026-11-20T13:30');
    setNow('2026-11-05T22:30:00+08:00');
    await move('2026-11-21T08:00');
    await liveUntil('2026-11-06T07:00:00+08:00');
    expect(sent).toHaveLength(3);
    const told = await db.selectFrom('outbox').select('args').where('key', 'like', '%-r3-change-%').execute();
    expect(told.map(({ args }) => args.wall)).toEqual(Array(3).fill('2026-11-19T09:00'));
  });

  test('back in the same night is not announced', async () => {
    setNow('2026-11-05T22:00:00+08:00');
    await move('2026-11-20T13:30');
    await move('2026-11-19T09:00');
    expect(await liveUntil('2026-11-06T07:00:00+08:00')).toEqual([]);
  });

  test('close before its time is announced at night too', async () => {
    setNow('2026-11-18T23:00:00+08:00');
    await move('2026-11-19T10:00');
    await liveUntil('2026-11-18T23:01:00+08:00');
    expect(sent.filter(({ text }) => text.startsWith('meetings/changes:head'))).toHaveLength(3);
  });

  test('is not announced to a person whose invitation still waits: that one is worded as it leaves', async () => {
    const key = `rakor-${meeting}-r1-undangan-${silent}`;
    await enqueue(db, {
      kabupaten: '64.74',
      key,
      person: silent,
      kind: 'meetings.invitation',
      reply: { parts: [] },
      args: { invitee: invitees[2]! },
      dueAt: now + 8 * hour,
      expiresAt: now + 24 * hour,
    });
    await move('2026-11-20T13:30');
    expect((await open()).map(({ key: one }) => one).filter((one) => one.includes('-change-'))).toEqual(
      [yes, no].map((who) => `rakor-${meeting}-r2-change-${who}`),
    );
  });

  test('needs another time that lies ahead, given by a person who runs it', async () => {
    expect((await move('2026-11-05T08:00')).said).toEqual(['refused meetings/changes:past']);
    expect((await move('2026-11-19T09:00')).said).toEqual(['refused meetings/changes:same']);
    for (const who of [yes, silent]) {
      expect((await move('2026-11-20T13:30', who)).said).toEqual(['refused meetings/refusals:not-yours']);
      expect((await cancel(who)).said).toEqual(['refused meetings/refusals:not-yours']);
    }
    setNow('2026-11-19T09:00:00+08:00');
    expect((await move('2026-11-20T13:30')).said).toEqual(['refused meetings/changes:not-open']);
  });
});

describe('a meeting that is called off', () => {
  test('is announced to everybody once, and nobody is reminded of it again', async () => {
    expect((await cancel()).said).toEqual(['meetings/changes:cancelled']);
    const heard = await liveUntil('2026-11-20T09:00:00+08:00');
    const off = 'meetings/changes:called-off + meetings/changes:reason';
    expect(heard.sort()).toEqual([yes, no, silent].map((who) => `p${who}: ${off}`));
    expect(sent.map(({ outdates, event }) => [outdates, event]).sort()).toEqual(
      invitees.map((one) => [`!meetings.come.${one}`, undefined]).sort(),
    );
    expect((await cancel()).said).toEqual(['refused meetings/changes:is-cancelled']);
    expect((await move('2026-11-20T13:30')).said).toEqual(['refused meetings/changes:is-cancelled']);
  });

  test('right after it was moved is only announced as called off', async () => {
    setNow('2026-11-05T22:00:00+08:00');
    await move('2026-11-20T13:30');
    await cancel();
    const heard = await liveUntil('2026-11-21T09:00:00+08:00');
    expect(heard).toHaveLength(3);
    expect(new Set(heard.map((line) => line.split(': ')[1]))).toEqual(
      new Set(['meetings/changes:called-off + meetings/changes:reason']),
    );
  });
});

describe('reminders of one meeting', () => {
  test('are chosen without telling anybody; one that is not chosen is not sent', async () => {
    const chosen = { meeting: String(meeting), what: 'pengingat', reminders: ['h1'] };
    expect((await does(secretary, 'change', chosen)).said).toEqual(['meetings/changes:reminders-chosen']);
    const heard = await liveUntil('2026-11-19T09:00:00+08:00');
    expect(heard.sort()).toEqual([
      `p${yes}: meetings/reminders:head + meetings/reminders:coming`,
      `p${silent}: meetings/reminders:head + meetings/reminders:unanswered + meetings/answers:codes`,
    ]);
  });

  test('follow an area whose quiet hours change, and a person who moves to another zone', async () => {
    const due = async (name: string) =>
      (await open()).find(({ key }) => key === `rakor-${meeting}-r1-${name}-${yes}`)?.due_at.toISOString();
    expect(await due('h3')).toBe('2026-11-16T00:00:00.000Z');
    await db.updateTable('role').set({ area: '81.71' }).where('person', '=', yes).execute();
    await planReminders(db, meeting, now);
    expect(await due('h3')).toBe('2026-11-15T23:00:00.000Z');
    const quiet = JSON.stringify({ quietFrom: '20:00', quietTo: '11:00' });
    await db.updateTable('area').set({ settings: quiet }).where('code', '=', '81.71').execute();
    await planReminders(db, meeting, now);
    // 07.00 WITA is 08.00 in the east, where the quiet hours now end too late: the evening before.
    expect(await due('j2')).toBe('2026-11-18T11:00:00.000Z');
  });

  test('are planned once however often planning runs', async () => {
    const before = await open();
    await planReminders(db, meeting, now);
    await planReminders(db, meeting, now);
    expect(await open()).toEqual(before);
  });

  test('stay one row each when their reader moves to another kabupaten', async () => {
    const names = () => db.selectFrom('outbox').select(['kabupaten', 'key']).orderBy('key').execute();
    const before = await names();
    expect(before.some(({ key }) => key.endsWith(`-${yes}`))).toBe(true);
    await db.updateTable('role').set({ area: '81.71' }).where('person', '=', yes).execute();
    await planReminders(db, meeting, now);
    expect(await names()).toEqual(before);
    expect(new Set(before.map(({ kabupaten }) => kabupaten))).toEqual(new Set(['64.74']));
  });

  test('are not sent to a person who unsubscribed', async () => {
    await db
      .updateTable('contact')
      .set({ muted_at: new Date(now) })
      .where('person', '=', silent)
      .execute();
    const heard = await liveUntil('2026-11-19T09:00:00+08:00');
    expect(heard.filter((line) => line.startsWith(`p${silent}`))).toEqual([]);
  });
});
