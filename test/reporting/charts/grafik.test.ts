import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTarget, targetIn } from '../../../src/directory/areas/targets.ts';
import { chartOffers } from '../../../src/reporting/charts/offers.ts';
import { seedDemoReports } from '../../../src/reporting/seed.ts';
import { Refusal } from '../../../src/room.ts';
import { at, type District, openDistrict, texts } from '../district.ts';

const { actions, effects, lookups } = chartOffers({ texts } as never);
const november = at('2026-11-20T09:00:00+08:00');

describe('charts of a place', () => {
  let s: District;
  beforeAll(async () => {
    s = (await openDistrict('pglite'))!;
    await seedDemoReports(s.db, november);
  });
  afterAll(() => s.records.close());

  const tap = async (person: number, argument: string) => {
    const { replies } = await actions.chart(await s.as(person, november), { argument });
    return replies[0]!;
  };

  it('are refused to whoever has no task there, and for values that nobody offered', async () => {
    const kader = await s.find('kader', { posyandu: 12 });
    const lurah = await s.find('lurah', { area: '64.74.02.1002' });
    const beside = ['ds_64-74_2026-10', 'ds_64-74-02-1003_2026-10', 'nnt_p40_2026-10', 'ds_u1_2026-10'];
    const forged = ['bgm_64-74-02-1002_2026-10', 'ds_64-74-02-1002_2030-01', 'ds_64-74-02-1002_x', 'ds', '', 'ds_%_1'];
    for (const argument of [...beside, ...forged])
      for (const person of [kader, lurah]) await expect(tap(person, argument)).rejects.toThrow(Refusal);
  });

  it('hold back N/(N+T) of few children from whoever does not look after them, in the picture as in the words', async () => {
    const [lurah, bidan] = [await s.find('lurah'), await s.find('bidan')];
    const one = await tap(lurah, 'nnt_64-74-01-1001_2026-10');
    const rows = one.picture!.args.rows as { name: string; numerator: number | null; denominator: number | null }[];
    const held = rows.filter(({ numerator }) => numerator === null);
    expect(held.length).toBeGreaterThan(1);
    expect(held.every(({ denominator }) => denominator === null)).toBe(true);
    expect(JSON.stringify(one.parts)).not.toContain('Seluruhnya');
    const all = (await tap(bidan, 'nnt_64-74-01-1001_2026-10')).picture!.args.rows as typeof rows;
    expect(all.every(({ numerator }) => numerator !== null)).toBe(true);
  });

  it('a target is set by who answers for the area alone, holds from its month on, and the nearest one counts', async () => {
    const { db } = s;
    const answers = { place: '64-74', formula: 'ds', percent: 80, source: 'SK 12/2026', since: '2026-09' };
    const set = (person: number, args: object) =>
      s.inTurn(person, november, (context) => effects.set_target(context, args as never));
    const [lurah, puskesmas] = [await s.find('lurah'), await s.find('puskesmas')];
    for (const person of [lurah, puskesmas]) await expect(set(person, answers)).rejects.toThrow(Refusal);
    await expect(set(puskesmas, { ...answers, place: 'u2' })).rejects.toThrow(Refusal);
    await set(await s.find('secretariat', { area: '64.74' }), answers);
    const of = async (code: string, period: string) => (await targetIn(db, code, { formula: 'D/S', period }))?.percent;
    expect([await of('64.74.01.1001', '2026-08'), await of('64.74.01.1001', '2026-09')]).toEqual([undefined, 80]);
    await set(puskesmas, { ...answers, place: 'u1', percent: 85, since: '2026-10' });
    expect([await of('64.74.01.1001', '2026-10'), await of('64.74.02.1002', '2026-10')]).toEqual([85, 80]);
    await setTarget(db, '64.74.01', { formula: 'D/S', percent: 0, source: '', from: '2026-11' });
    expect([await of('64.74.01.1004', '2026-10'), await of('64.74.01.1004', '2026-11')]).toEqual([80, undefined]);
    const { settings } = await db
      .selectFrom('area')
      .select('settings')
      .where('code', '=', '64.74')
      .executeTakeFirstOrThrow();
    expect(settings).toMatchObject({ targets: [{ formula: 'D/S', percent: 80 }] });
    const now = (await lookups.targets(await s.as(puskesmas, november), { place: 'u1' })) as { text: string };
    expect(now.text).toContain('D/S 85 %');
  });
});
