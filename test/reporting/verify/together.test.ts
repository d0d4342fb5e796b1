/** Two bidan of one area at the same time, on PostgreSQL: one outcome for each report, each of them told what came of hers, nothing lost. */
import { afterAll, describe, expect, test } from 'vitest';
import { minuteMs } from '../../../src/clock.ts';
import type { Answers } from '../../../src/conversation/run.ts';
import { reportOf, storeReport } from '../../../src/reporting/base/versions.ts';
import { openTestRecords } from '../../support/records.ts';
import { openWorld } from '../../support/world.ts';
import { at, month as figures } from '../district.ts';

const records = await openTestRecords('postgres');
const area = '64.74.02.1006';
const period = '2026-10';
const rounds = 4;

describe.skipIf(!records)('two bidan of one area at once', async () => {
  if (!records) return;
  const world = await openWorld('bare', at('2026-11-02T09:00:00+08:00'), records);
  afterAll(async () => {
    await world.close();
    await records.close();
  });
  const { voice, clock } = world;
  const { db } = records;
  const bidan = await db.selectFrom('role').select('person').where('role', '=', 'bidan').orderBy('person').execute();
  const here = await db
    .selectFrom('role')
    .select('person')
    .where('role', '=', 'bidan')
    .where('area', '=', area)
    .executeTakeFirstOrThrow();
  const other = bidan.find(({ person }) => person !== here.person)!;
  // She looks after this area as well.
  await db
    .insertInto('role')
    .values({ person: other.person, role: 'bidan', area, from_at: new Date(0) })
    .execute();
  const posyandu = (await db.selectFrom('posyandu').select('id').where('area', '=', area).orderBy('id').execute()).map(
    ({ id }) => id,
  );
  const kader = await db
    .selectFrom('role')
    .select('person')
    .where('role', '=', 'kader')
    .where('posyandu', '=', posyandu[0]!)
    .executeTakeFirstOrThrow();
  await world.become('one', here.person);
  await world.become('two', other.person);

  const said = async (who: string, text: string) => (await voice.say(who, text)).join('\n');
  async function fileAll(turn: number): Promise<void> {
    await db.deleteFrom('report').execute();
    await db.deleteFrom('report_step').execute();
    for (const [index, id] of posyandu.entries()) {
      const answers: Answers = figures({ S: 45 + turn, K: 44, N: 29 + (index % 2), T: 7 - (index % 2) });
      await db
        .transaction()
        .execute((tx) =>
          storeReport(tx, reportOf({ id, area }, period), { answers, by: kader.person, now: clock.now() }),
        );
    }
  }
  const rows = () =>
    db
      .selectFrom('report')
      .select(['posyandu', 'state', 'verified_by'])
      .where('period', '=', period)
      .where('current', '=', true)
      .orderBy('posyandu')
      .execute();
  const stepsOf = async (step: 'verified' | 'returned') =>
    (await db.selectFrom('report_step').select('posyandu').where('step', '=', step).execute()).map(
      (one) => one.posyandu,
    );

  test('both tap [Benar semua]: each report is confirmed once, and each reads how many were hers', async () => {
    for (let turn = 0; turn < rounds; turn++) {
      await fileAll(turn);
      clock.move(minuteMs);
      for (const who of ['one', 'two'])
        expect(await said(who, 'periksa')).toContain(`[Benar semua (${posyandu.length})]`);
      const label = `Benar semua (${posyandu.length})`;
      const [first, second] = await Promise.all([said('one', label), said('two', label)]);
      const all = await rows();
      expect(all.every(({ state }) => state === 'verified')).toBe(true);
      expect((await stepsOf('verified')).sort((a, b) => a - b)).toEqual(posyandu.toSorted((a, b) => a - b));
      // Whoever came second confirmed nothing that the other one had, and reads so.
      for (const [who, heard] of [
        [here.person, first],
        [other.person, second],
      ] as const) {
        const hers = all.filter(({ verified_by }) => verified_by === who).length;
        if (hers === 0) expect(heard).not.toContain('icatat benar');
        else if (hers > 3) expect(heard).toContain(`✅ ${hers} laporan dicatat benar`);
        else expect(heard).toContain('✅ Dicatat benar');
        if (hers < posyandu.length) expect(heard).toMatch(/Sudah diperiksa sebelumnya|diperiksa orang lain/);
      }
    }
  });

  test('one gives back what the other confirms: one of the two stands, and the other one is told', async () => {
    for (let turn = 0; turn < rounds; turn++) {
      await fileAll(turn + rounds);
      clock.move(minuteMs);
      for (const who of ['one', 'two']) await said(who, 'periksa');
      const [confirmed, returned] = await Promise.all([
        said('one', `Benar semua (${posyandu.length})`),
        said('two', 'kembalikan melati 12: N terlalu besar'),
      ]);
      const melati = (await rows()).find((one) => one.posyandu === 12)!;
      const steps = { verified: await stepsOf('verified'), returned: await stepsOf('returned') };
      // Everything else is confirmed, whatever became of this one.
      expect(steps.verified.filter((id) => id !== 12).length).toBe(posyandu.length - 1);
      const gaveBack = returned.includes('Dikembalikan ke kadernya');
      expect(melati.state).toBe(gaveBack ? 'returned' : 'verified');
      expect(steps.returned).toEqual(gaveBack ? [12] : []);
      if (!gaveBack) expect(returned).toMatch(/diperiksa orang lain|berganti versi/);
      // A return behind a yes takes the yes back; both stand in the history then.
      if (!steps.verified.includes(12))
        expect(confirmed).toMatch(/diperiksa orang lain|berganti versi|ke kadernya|dicatat benar/);
      if (confirmed.includes(`✅ ${posyandu.length} laporan`)) expect(steps.verified).toContain(12);
    }
  });
});
