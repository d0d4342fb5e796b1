import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { ChildrenDeps } from '../../../src/children/base/deps.ts';
import { childTrendSpecs, childTrendWords } from '../../../src/children/card/child-trend.ts';
import {
  posyanduTrendPainter,
  posyanduTrendSpecs,
  posyanduTrendWords,
} from '../../../src/children/card/posyandu-trend.ts';
import type { ChildTrendShown, PosyanduTrendShown } from '../../../src/children/card/shown.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { colored } from '../../support/pixels.ts';
import { openTestRecords } from '../../support/records.ts';
import { openClinic } from './clinic.ts';

const deps = { texts: openTexts('locales') } as unknown as ChildrenDeps;

describe('two years of a child', () => {
  const points = Array.from({ length: 30 }, (_, n) => {
    const month = Temporal.PlainYearMonth.from('2024-06').add({ months: n }).toString();
    return { day: `${month}-12`, grams: 5000 + n * 200, mm: n % 6 === 0 ? 600 + n * 10 : null };
  });
  const shown: ChildTrendShown = {
    child: 'Rafi Ahmad',
    sex: 'L',
    born: '2024-03-01',
    posyandu: 'Melati',
    for: 'keeper',
    points,
  };

  it('begins two years before the last figure, weight above length', () => {
    const [weight, length, ...more] = childTrendSpecs(deps, shown, 'id') as unknown as Chart[];
    expect(more).toEqual([]);
    expect(weight!.encoding.x.scale.domain).toEqual([9, 33]);
    expect(circles(weight!)[0]!.x).toBeGreaterThan(9);
    expect(new Set(circles(length!).map(({ line }) => line)).size).toBe(1);
    expect([weight!.title.text, length!.title.text]).toEqual([['Rafi Ahmad'], []]);
  });

  it('says the same in words', () => {
    expect(childTrendWords(deps, shown, 'id')).toBe(
      '*Rafi Ahmad*, dua tahun terakhir:\nBerat (kg): Des 2024 6,2 kg → Nov 2026 10,8 kg\nPanjang/tinggi (cm): Des 2024 66 cm → Jun 2026 84 cm',
    );
  });

  it('shows what there is: a length without any weight', () => {
    const specs = childTrendSpecs(deps, { ...shown, points: [{ day: '2026-11-12', grams: null, mm: 820 }] }, 'id');
    expect(specs).toHaveLength(1);
    expect(JSON.stringify(specs)).not.toContain('garis');
  });

  it('gives a mother first name and curves alone', () => {
    const text = JSON.stringify(childTrendSpecs(deps, { ...shown, for: 'mother' }, 'id'));
    for (const word of ['Ahmad', 'Melati', 'garis']) expect(text).not.toContain(word);
  });
});

describe('two years of a posyandu', () => {
  const months = Array.from({ length: 30 }, (_, n) => {
    const month = Temporal.PlainYearMonth.from('2024-06').add({ months: n }).toString();
    return n === 20
      ? { month, S: 45, D: null, N: null, T: null, BGM: null }
      : { month, S: 45, D: 40, N: 30, T: 6, BGM: 1 };
  });
  const shown: PosyanduTrendShown = { posyandu: 'Posyandu Melati 1', months };

  it('is a light picture of 24 months with what is not known left open', async () => {
    const { bytes } = await posyanduTrendPainter(deps)({ ...shown }, 'id');
    expect((await sharp(bytes).metadata()).width).toBe(720);
    expect(bytes.length).toBeLessThan(60_000);
    const [above] = posyanduTrendSpecs(deps, shown, 'id') as unknown as {
      data: { values: { count: number | null }[] };
    }[];
    expect(above!.data.values).toHaveLength(48);
    expect(above!.data.values.filter(({ count }) => count === null)).toHaveLength(1);
  });

  it('has room for figures of three digits, and names each of few months', async () => {
    const few = months.slice(-3).map((one) => ({ ...one, S: 203, D: 180, N: 125, T: 122, BGM: 103 }));
    const { bytes } = await posyanduTrendPainter(deps)({ ...shown, months: few }, 'id');
    const { width, height } = await sharp(bytes).metadata();
    const edge = { left: width - 4, top: height - 60, width: 4, height: 60 };
    const last = await sharp(bytes).extract(edge).png().toBuffer();
    expect(await colored(last, [255, 255, 255])).toBe(4 * 60);
    const [above] = posyanduTrendSpecs(deps, { ...shown, months: few }, 'id') as unknown as {
      encoding: { x: { axis: { values: string[] } } };
    }[];
    expect(above!.encoding.x.axis.values).toEqual(few.map(({ month }) => month));
  });

  it('says the last figures in words', () => {
    expect(posyanduTrendWords(deps, shown, 'id').split('\n')).toEqual([
      '*Posyandu Melati 1*, Desember 2024 sampai November 2026:',
      ...['S semua balita 45', 'D ditimbang 40', 'N naik 30', 'T tidak naik 6', 'BGM 1'],
    ]);
  });
});

describe('from the records', () => {
  const records = openTestRecords();
  afterAll(async () => (await records).close());

  it('a tap shows them; a child measured standing below two years is as long as lying', async () => {
    const { db } = await records;
    const clinic = await openClinic(db, { count: 2 });
    const [id] = clinic.ids as [number];
    await db.updateTable('weighing').set({ lying: false }).where('day', '=', '2026-10-05').execute();
    const { replies } = await clinic.room.actions!.trend!(clinic.as(clinic.kader), { argument: String(id) });
    const { points } = replies[0]!.picture!.args as unknown as ChildTrendShown;
    expect(points.map(({ mm }) => mm)).toEqual([762, 769, 762]);
    expect((await clinic.room.painters!.child_trend!(replies[0]!.picture!.args, 'id')).bytes.length).toBeLessThan(
      60_000,
    );
    await expect(clinic.room.actions!.trend!(clinic.as(clinic.lurah), { argument: String(id) })).rejects.toThrow(
      'refusals',
    );
    const none = await clinic.room.actions!.trend!(clinic.as(clinic.kader), { argument: String(clinic.ids[1]) });
    expect(clinic.texts.render('id', none.replies[0]!.parts[0]!)).toContain('belum pernah diukur');
  });
});

interface Chart {
  title: { text: string[] };
  encoding: { x: { scale: { domain: number[] } } };
  layer: { mark: { type: string }; data: { values: { x: number; line: number }[] } }[];
}
const circles = ({ layer }: Chart) => layer.find(({ mark }) => mark.type === 'circle')!.data.values;
