import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forLapor } from '../../src/children/month/for-lapor.ts';
import { dayMs } from '../../src/clock.ts';
import type { Answers } from '../../src/conversation/run.ts';
import { loadPlace } from '../../src/directory/people/places.ts';
import { offerToMend } from '../../src/reporting/month/mend.ts';
import { monthOffers } from '../../src/reporting/month/offers.ts';
import type { EffectResult } from '../../src/room.ts';
import { weigh } from '../support/weighed.ts';
import { at, type District, monday, month, openDistrict, texts as pages, room, secrets } from './district.ts';

const { file } = room.effects!;

describe.each(['pglite', 'postgres'] as const)('filing a month on %s', (kind) => {
  let district: District | undefined;
  beforeAll(async () => {
    district = await openDistrict(kind);
  });
  afterAll(() => district?.records.close());
  const run = (name: string, test: (district: District) => Promise<void>) =>
    it(name, async (context) => (district ? test(district) : context.skip()));

  /** Claims the draft and sends, as a kader does. */
  async function send(s: District, person: number, posyandu: number, period: string, answers: Answers, now = monday) {
    await s.draft(person, posyandu, period);
    return s.inTurn(person, now, (context) => file!(context, { posyandu: String(posyandu), period, ...answers }));
  }

  run('stores it once, however often it is sent', async (s) => {
    const kader = await s.find('kader', { posyandu: 1 });
    const result = await send(s, kader, 1, '2026-10', month());
    expect(keys(result)).toContain('reporting/lapor:filed');
    expect(args(result, 'reporting/lapor:receipt')).toEqual({ receipt: 'LP-2610-0001-1' });
    const again = s.inTurn(kader, monday, (context) =>
      file!(context, { posyandu: '1', period: '2026-10', ...month() }),
    );
    await expect(again).rejects.toThrow('reporting/refusals:taken');
    expect(await stored(s, 1, '2026-10')).toHaveLength(1);
  });

  run('two senders at the same moment: one report, the other is told', async (s) => {
    const kader = await s.find('kader', { posyandu: 10 });
    await s.draft(kader, 10, '2026-10');
    const args = { posyandu: '10', period: '2026-10', ...month() };
    const sending = () => s.inTurn(kader, monday, (context) => file!(context, args));
    const ends = await Promise.allSettled([sending(), sending(), sending()]);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason.message)] : []));
    expect(refused).toEqual(['reporting/refusals:taken', 'reporting/refusals:taken']);
    expect(await stored(s, 10, '2026-10')).toHaveLength(1);
  });

  run('keeps the first version and says what a correction changed', async (s) => {
    const kader = await s.find('kader', { posyandu: 2 });
    await send(s, kader, 2, '2026-10', month());
    const result = await send(s, kader, 2, '2026-10', month({ D: 41, N: 31, problems: 'Timbangan rusak' }));
    expect(keys(result)).toContain('reporting/lapor:filed-again');
    const changed = texts(result).filter((text) => text.key === 'reporting/lapor:changed');
    expect(changed.map((text) => text.args)).toEqual([
      { name: 'D', before: 40, now: 41 },
      { name: 'N', before: 30, now: 31 },
      { name: 'problems', before: '–', now: 'Timbangan rusak' },
    ]);
    const versions = await stored(s, 2, '2026-10');
    expect(versions.map((row) => [row.version, row.current, (row.answers as { D: number }).D])).toEqual([
      [1, false, 40],
      [2, true, 41],
    ]);
  });

  run('the scales that went on meanwhile are told, with the way to the corrected report', async (s) => {
    const kader = await s.find('kader', { posyandu: 13 });
    await weigh(s.db, { posyandu: 'Melati 13', day: '2026-10-03', children: { N: 4, T: 1, absent: 2 } });
    const { id } = await s.db
      .selectFrom('posyandu')
      .select('id')
      .where('name', 'like', '%Melati 13')
      .executeTakeFirstOrThrow();
    expect(id).toBe(13);
    const counting = monthOffers({ db: s.db, secrets, texts: pages, scales: forLapor }).effects;
    const filing = async (answers: Answers) => {
      await s.draft(kader, 13, '2026-10');
      const filed = { posyandu: '13', period: '2026-10', ...month(answers) };
      return s.inTurn(kader, monday, (context) => counting.file(context, filed));
    };
    const same = { S: 7, K: 7, D: 5, N: 4, T: 1, O: 0, B: 0 };
    expect(keys(await filing(same))).not.toContain('reporting/lapor:mend-offer');
    expect(keys(await filing({ ...same, D: 6, N: 5, reason: 'di rumah' }))).not.toContain('reporting/lapor:mend-offer');
    const moved = await filing({ ...same, D: 4, N: 3 });
    expect(args(moved, 'reporting/lapor:mend-offer')).toEqual({ month: 'Oktober 2026', list: 'D 4 → 5, N 3 → 4' });
    expect(moved.replies[0]!.choices).toMatchObject([{ data: '!reporting.mend.13_2026-10' }]);
    // Only what a change has moved; and a register of which most is missing mends nothing.
    const offered = (counted: Answers, before?: Answers) =>
      s.inTurn(kader, monday, async (context) => {
        const place = (await loadPlace(context.db, 13))!;
        const offer = await offerToMend(context, place, '2026-10', async () => counted, before);
        return offer && 'args' in offer.part ? offer.part.args!.list : undefined;
      });
    expect(await offered({ ...same, T: 2 })).toBe('D 4 → 5, N 3 → 4, T 1 → 2');
    expect(await offered({ ...same, T: 2 }, same)).toBe('T 1 → 2');
    expect(await offered(same, same)).toBeUndefined();
    expect(await offered({ ...same, S: 3, D: 1 }, { ...same, S: 2, D: 0 })).toBeUndefined();
  });

  run('compares with last month', async (s) => {
    const kader = await s.find('kader', { posyandu: 3 });
    await send(s, kader, 3, '2026-09', month({ S: 43, D: 40, N: 33, T: 3 }));
    const result = await send(s, kader, 3, '2026-10', month());
    expect(args(result, 'reporting/lapor:compared')).toEqual({ month: 'September', lines: 'S ▲2 · K = · D = · N ▼3' });
  });

  run('refuses another posyandu, even with a draft', async (s) => {
    const kader = await s.find('kader', { posyandu: 4 });
    await expect(send(s, kader, 5, '2026-10', month())).rejects.toThrow('reporting/refusals:not-yours');
    expect(await stored(s, 5, '2026-10')).toHaveLength(0);
  });

  run('refuses the one whose draft was taken over', async (s) => {
    const [first, second] = await s.db.selectFrom('role').select('person').where('posyandu', '=', 6).execute();
    await s.draft(second!.person, 6, '2026-10');
    const late = s.inTurn(first!.person, monday, (context) =>
      file!(context, { posyandu: '6', period: '2026-10', ...month() }),
    );
    await expect(late).rejects.toThrow('reporting/refusals:taken');
  });

  run('closes the month at the end of the cut-off day, by the clock of the posyandu', async (s) => {
    const kader = await s.find('kader', { posyandu: 7 });
    const lastMinute = at('2026-10-10T23:59:00+08:00');
    await send(s, kader, 7, '2026-09', month(), lastMinute);
    const tooLate = at('2026-10-11T00:00:00+08:00');
    await expect(send(s, kader, 7, '2026-09', month({ D: 41 }), tooLate)).rejects.toThrow('reporting/refusals:closed');
  });

  run('practice is kept apart', async (s) => {
    const kader = await s.find('kader', { posyandu: 8 });
    await s.draft(kader, 8, '2026-10', true);
    const result = await s.inTurn(
      kader,
      monday,
      (context) => file!(context, { posyandu: '8', period: '2026-10', ...month({ bdeaths: 1 }) }),
      true,
    );
    expect(keys(result)).toContain('reporting/lapor:filed-practice');
    expect(args(result, 'reporting/lapor:receipt')).toEqual({ receipt: 'COBA-2610-0008-1' });
    const alerts = await s.db.selectFrom('outbox').select('key').where('key', 'like', '%0008%').execute();
    expect(alerts).toEqual([]);
  });

  run('a death reaches bidan and puskesmas at once, without a name', async (s) => {
    const kader = await s.find('kader', { posyandu: 9 });
    await send(s, kader, 9, '2026-10', month({ bdeaths: 1 }));
    const rows = await s.db.selectFrom('outbox').selectAll().where('key', 'like', '%-0009-1-%').execute();
    const roles = await s.db
      .selectFrom('role')
      .select('role')
      .where(
        'person',
        'in',
        rows.map((row) => row.person),
      )
      .execute();
    expect(roles.map((row) => row.role).sort()).toEqual(['bidan', 'puskesmas', 'puskesmas']);
    expect(rows.every((row) => row.urgent && row.kind === 'reporting.urgent')).toBe(true);
    expect(rows[0]!.reply).toContain('reporting/urgent:bdeaths');
    const wanted = () => room.wanted!.urgent!({ now: monday, db: s.db }, { person: 1, args: rows[0]!.args as Answers });
    expect(await wanted()).toBe(true);
    await send(s, kader, 9, '2026-10', month({ bdeaths: 0 }));
    expect(await wanted()).toBe(false);
  });

  run('a death that is corrected away is taken back to those who were told, and to nobody else', async (s) => {
    const kader = await s.find('kader', { posyandu: 14 });
    const undone = () => s.db.selectFrom('outbox').selectAll().where('key', 'like', '%-0014-%-undone-%').execute();
    await send(s, kader, 14, '2026-10', month({ bdeaths: 2, BGM: 1 }));
    const told = s.db.updateTable('outbox').where('key', 'like', '%-0014-1-%');
    const [first] = await told.set({ status: 'cancelled' }).returning('person').execute();
    await s.db
      .updateTable('outbox')
      .set({ status: 'read' })
      .where('key', 'like', '%-0014-1-%')
      .where('person', '<>', first!.person)
      .execute();
    // A version that says the same tells nothing, and takes nothing back.
    await send(s, kader, 14, '2026-10', month({ bdeaths: 2, BGM: 1, T: 6 }));
    expect(await undone()).toEqual([]);
    await send(s, kader, 14, '2026-10', month({ bdeaths: 1, BGM: 1 }));
    const rows = await undone();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ person }) => person)).not.toContain(first!.person);
    expect(rows.every(({ reply, urgent }) => urgent && reply.includes('reporting/urgent:bdeaths-undone'))).toBe(true);
    const all = await s.db.selectFrom('outbox').selectAll().where('key', 'like', '%-0014-3-%').execute();
    expect(all).toHaveLength(rows.length);
  });

  run('a death reaches a bidan whose office ends next month, and none whose office has ended', async (s) => {
    const kader = await s.find('kader', { posyandu: 11 });
    const told = async (until: number, bdeaths: number) => {
      await s.db
        .updateTable('role')
        .set({ until_at: new Date(until) })
        .where('role', '=', 'bidan')
        .execute();
      await send(s, kader, 11, '2026-10', month({ bdeaths }));
      const rows = await s.db
        .selectFrom('outbox')
        .innerJoin('role', 'role.person', 'outbox.person')
        .select('outbox.key')
        .where('outbox.key', 'like', 'reporting-urgent-%-0011-%')
        .where('role.role', '=', 'bidan')
        .execute();
      return rows.length;
    };
    expect(await told(monday - 1, 1)).toBe(0);
    expect(await told(monday + 30 * dayMs, 2)).toBe(1);
  });
});

const texts = (result: EffectResult) =>
  result.replies.flatMap((reply) => reply.parts) as { key: string; args?: Record<string, unknown> }[];
const keys = (result: EffectResult) => texts(result).map((text) => text.key);
const args = (result: EffectResult, key: string) => texts(result).find((text) => text.key === key)?.args;
const stored = (s: District, posyandu: number, period: string) =>
  s.db
    .selectFrom('report')
    .select(['version', 'current', 'answers'])
    .where('posyandu', '=', posyandu)
    .where('period', '=', period)
    .orderBy('version')
    .execute();
