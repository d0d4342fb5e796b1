/** An emergency: who is told when, and who may do what with it. Whole chats are in test/dialogs/reporting/darurat*.yaml. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { minuteMs } from '../../src/clock.ts';
import type { Answers } from '../../src/conversation/run.ts';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { type EffectResult, Refusal } from '../../src/room.ts';
import { clearRecords } from '../support/records.ts';
import { type District, monday, openDistrict, emergency as room, secrets } from './district.ts';

const district = (await openDistrict('pglite')) as District;
const { db } = district;
afterAll(() => district.records.close());

const { alert: alertFrom, emergency_heard: heard } = room.effects;
const { alert, no_alert: noAlert, take, over } = room.actions;

let kader: number;
let bidan: number;
let fresh = true;
beforeEach(async () => {
  if (!fresh) {
    await clearRecords(district.records);
    await seedDemo(db, secrets, { now: () => monday });
  }
  fresh = false;
  kader = await district.find('kader', { posyandu: 12 });
  const { area } = await db.selectFrom('posyandu').select('area').where('id', '=', 12).executeTakeFirstOrThrow();
  bidan = await district.find('bidan', { area });
});

type Act = typeof take;
const act = (person: number, effect: Act, args: Answers, now = monday, practice = false) =>
  district.inTurn(person, now, (context) => effect(context, args), practice);
const tell = (practice = false) =>
  act(kader, alertFrom, { happened: 'balita kejang', spot: 'p12', sure: 'kabari' }, monday, practice);
const keys = ({ replies }: EffectResult) =>
  replies.flatMap(({ parts }) => parts.map((part) => ('key' in part ? part.key : part.literal)));
const rows = () =>
  db.selectFrom('outbox').selectAll().where('key', 'like', 'darurat-%').orderBy('due_at').orderBy('key').execute();
const leave = (when: string, status: 'sent' | 'read' | 'failed') =>
  db.updateTable('outbox').set({ status }).where('key', 'like', `%-${when}-%`).execute();
/** The messages that would leave if all that is due by then left at that moment. */
async function wanted(after: number) {
  const now = monday + after;
  const due = (await rows()).filter((row) => row.status === 'queued' && row.due_at.getTime() <= now);
  const kinds = {
    'reporting.emergency': room.wanted.emergency,
    'reporting.emergency_news': room.wanted.emergency_news,
  };
  const found = [];
  for (const row of due) {
    const check = kinds[row.kind as keyof typeof kinds];
    const reply = await check({ now, db }, { person: row.person, args: row.args as Answers });
    if (reply)
      found.push([row.key.split('-')[2], reply === true ? '' : keys({ replies: [reply] })[0]].join(' ').trim());
  }
  return [...new Set(found)];
}

describe('who is told', () => {
  test('the bidan at once, past the night and every cap', async () => {
    expect(keys(await tell())).toContain('reporting/darurat:sent');
    const [first] = await rows();
    expect(first).toMatchObject({ person: bidan, urgent: true, priority: 0, kind: 'reporting.emergency' });
    expect(first?.due_at.getTime()).toBe(monday);
    expect(first?.reply).toContain('balita kejang');
    expect(await wanted(0)).toEqual(['first']);
  });

  test('the puskesmas after a quarter of an hour in which nobody answers, and whoever told it hears of all', async () => {
    await tell();
    await leave('first', 'sent');
    expect(await wanted(2 * minuteMs)).toEqual(['status reporting/darurat:reached']);
    await leave('first', 'read');
    expect(await wanted(2 * minuteMs)).toEqual(['status reporting/darurat:read']);
    await leave('status', 'sent');
    expect(await wanted(15 * minuteMs)).toEqual(['late', 'passed']);
    await leave('late', 'sent');
    await leave('passed', 'sent');
    expect(await wanted(30 * minuteMs)).toEqual(['unanswered']);
  });

  test('the puskesmas after two minutes where the bidan could not be reached after all, and then no second time', async () => {
    await tell();
    await leave('first', 'failed');
    expect(await wanted(2 * minuteMs)).toEqual(['early', 'status reporting/darurat:unsent']);
    await leave('early', 'sent');
    await leave('status', 'sent');
    expect(await wanted(15 * minuteMs)).toEqual(['passed']);
  });

  test('the puskesmas at once where no bidan has a chat', async () => {
    await db
      .updateTable('contact')
      .set({ gone_at: new Date(monday) })
      .where('person', '=', bidan)
      .execute();
    expect(keys(await tell())).toEqual(
      expect.arrayContaining(['reporting/darurat:sent', 'reporting/darurat:sent-puskesmas']),
    );
    expect(await wanted(0)).toEqual(['first']);
    const told = (await rows()).filter(({ key }) => key.includes('-first-')).map(({ person }) => person);
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(bidan);
  });

  test('nobody where nobody has a chat: that is said at once, with the numbers to call', async () => {
    await db
      .updateTable('contact')
      .set({ gone_at: new Date(monday) })
      .execute();
    const phone_enc = secrets.seal('+628125550000');
    await db.updateTable('person').set({ phone_enc }).where('id', '=', bidan).execute();
    const said = keys(await tell());
    expect(said[0]).toBe('reporting/darurat:nobody');
    expect(said[1]).toContain('119');
    expect(said[1]).toContain('+628125550000');
    expect(await rows()).toEqual([]);
  });

  test('nobody in practice: no row, no message', async () => {
    expect(keys(await tell(true))[0]).toBe('reporting/darurat:in-practice');
    expect(await rows()).toEqual([]);
    expect(await db.selectFrom('emergency').selectAll().execute()).toEqual([]);
  });
});

describe('who may do what', () => {
  const number = async () => (await db.selectFrom('emergency').select('id').executeTakeFirstOrThrow()).id;

  test('a bidan of the place takes it once; then nothing more goes out but the word that she did', async () => {
    await tell();
    await leave('first', 'sent');
    const argument = String(await number());
    const other = await district.find('bidan', { area: '64.74.01.1001' });
    await expect(act(other, take, { argument })).rejects.toThrow(Refusal);
    await expect(act(kader, take, { argument })).rejects.toThrow(Refusal);
    expect(keys(await act(bidan, take, { argument }))).toEqual(['reporting/darurat:take-done']);
    expect(keys(await act(bidan, take, { argument }))).toEqual(['reporting/darurat:take-before']);
    expect(await wanted(30 * minuteMs)).toEqual(['taken']);
    expect(keys(await act(kader, over, { argument }))).toEqual(['reporting/darurat:over-done']);
    expect(keys(await act(kader, over, { argument }))).toEqual(['reporting/darurat:not-open']);
    expect(keys(await act(bidan, take, { argument }))).toEqual(['reporting/darurat:not-open']);
    const over_ = (await rows()).filter(({ key }) => key.includes('-over-'));
    expect(over_.map(({ person }) => person)).toEqual([bidan]);
  });

  test('what was only asked about is for whoever told it alone, and leaves no trace in the puskesmas', async () => {
    const asked = await act(kader, heard, { happened: 'balita kejang', open: true });
    expect(keys(asked)[0]).toBe('reporting/darurat:heard');
    const argument = String(await number());
    const stranger = await district.find('kader', { posyandu: 1 });
    for (const effect of [alert, noAlert]) await expect(act(stranger, effect, { argument })).rejects.toThrow(Refusal);
    for (const effect of [take, over]) await expect(act(bidan, effect, { argument })).rejects.toThrow(Refusal);
    expect(await rows()).toEqual([]);
    expect(keys(await act(kader, noAlert, { argument }))).toEqual(['reporting/darurat:not-sent']);
    expect(keys(await act(kader, alert, { argument }))).toEqual(['reporting/darurat:not-open']);
    expect(await rows()).toEqual([]);
  });

  test('the button sends it once, and its minutes count from then', async () => {
    await act(kader, heard, { happened: 'balita kejang', open: true });
    const argument = String(await number());
    const later = monday + 40 * minuteMs;
    expect(keys(await act(kader, alert, { argument }, later))).toContain('reporting/darurat:sent');
    expect(keys(await act(kader, alert, { argument }, later))).toEqual(['reporting/darurat:not-open']);
    expect((await rows())[0]?.due_at.getTime()).toBe(later);
  });

  test('an officer of several places is asked which one; a forged place is refused', async () => {
    const camat = await district.find('camat');
    const asked = await act(camat, heard, { happened: 'warga pingsan', open: true });
    expect(keys(asked)[0]).toBe('reporting/darurat:heard');
    const result = await act(camat, alert, { argument: String(await number()) });
    expect(result.next).toEqual({ flow: 'reporting/darurat', args: { happened: 'warga pingsan' } });
    const forged = { happened: 'x', spot: 'p1', sure: 'kabari' };
    await expect(act(kader, alertFrom, forged)).rejects.toThrow(Refusal);
    expect(await rows()).toEqual([]);
  });
});
