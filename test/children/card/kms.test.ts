import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ChildrenDeps } from '../../../src/children/base/deps.ts';
import { kmsPainter, kmsSpec, kmsWords } from '../../../src/children/card/kms.ts';
import type { KmsShown } from '../../../src/children/card/shown.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { colored } from '../../support/pixels.ts';

const deps = { texts: openTexts('locales') } as unknown as ChildrenDeps;
const paint = kmsPainter(deps);

const weights = [
  ['2026-06-12', 6300],
  ['2026-07-14', 6700],
  ['2026-09-09', 7300],
  ['2026-10-14', 7400],
  ['2026-11-12', 7450],
].map(([day, grams]) => ({ day: String(day), grams: Number(grams) }));
const aisyah: KmsShown = {
  child: 'Aisyah Putri 👶 Ramadhani',
  sex: 'P',
  born: '2026-01-03',
  posyandu: 'Posyandu Melati 1',
  for: 'keeper',
  weights,
};
const pink: [number, number, number] = [0xfa, 0xdb, 0xe8];
const blue: [number, number, number] = [0xd3, 0xe6, 0xf8];

describe('the picture of the growth card', () => {
  it('is a light PNG as broad as a phone shows it twice over, in the colour of the paper card', async () => {
    const { bytes, mime } = await paint({ ...aisyah }, 'id');
    const { width, height, format } = await sharp(bytes).metadata();
    expect([mime, format, width]).toEqual(['image/png', 'png', 720]);
    expect(height).toBeLessThan(920);
    expect(bytes.length).toBeLessThan(60_000);
    expect(await colored(bytes, pink)).toBeGreaterThan(50_000);
    const boy = await paint({ ...aisyah, sex: 'L' }, 'id');
    expect(await colored(boy.bytes, blue)).toBeGreaterThan(50_000);
    expect(await colored(boy.bytes, pink)).toBe(0);
  });

  it('stays light with sixty weights and the longest of names', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      day: `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-12`,
      grams: 3000 + n * 250,
    }));
    const child = 'Raden Ajeng '.repeat(20);
    const { bytes } = await paint({ ...aisyah, child, born: '2021-12-20', weights: many }, 'id');
    expect((await sharp(bytes).metadata()).width).toBe(720);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('breaks the line where a month was not weighed', () => {
    const lines = new Set(own(aisyah).map(({ line }) => line));
    expect(lines.size).toBe(2);
  });

  it('shows two years: the first sheet to its end, then those in which the child is', () => {
    const at = (born: string) => scale(kmsSpec(deps, { ...aisyah, born }, 'id'));
    expect(at('2026-11-12')).toEqual([0, 24]);
    expect(at('2024-11-12')).toEqual([0, 24]);
    expect(at('2024-10-12')).toEqual([12, 36]);
    expect(at('2021-11-13')).toEqual([36, 60]);
  });

  it('has room for a child far beyond the strips', () => {
    for (const grams of [2000, 30_000]) {
      const spec = kmsSpec(deps, { ...aisyah, weights: [{ day: '2026-11-12', grams }] }, 'id');
      const [low, high] = domainOf(spec, 'y');
      expect(low).toBeLessThanOrEqual(grams / 1000 - 1);
      expect(high).toBeGreaterThanOrEqual(grams / 1000);
    }
  });

  it('tells kader and bidan who it is, where and when', () => {
    const text = JSON.stringify(kmsSpec(deps, aisyah, 'id'));
    for (const word of [
      'Aisyah Putri Ramadhani',
      'Perempuan, 10 bulan, lahir 3 Januari 2026',
      'Posyandu Melati 1, 12 November 2026',
    ])
      expect(text).toContain(word);
    for (const word of ['garis merah', 'garis oranye', '12 Nov 7,45 kg • 14 Okt 7,4 kg • 9 Sep 7,3 kg'])
      expect(text).toContain(word);
  });

  it('tells a mother her own name of the child and no line by its name', () => {
    const shown: KmsShown = { ...aisyah, child: 'M. Aisyah Putri', for: 'mother' };
    const text = JSON.stringify(kmsSpec(deps, shown, 'id'));
    expect(text).toContain('Aisyah');
    for (const word of ['Putri', 'Melati', 'garis', 'lahir']) expect(text).not.toContain(word);
    expect(kmsWords(deps, shown, 'id')).toBe(
      '*Aisyah*, 10 bulan: *7,45 kg* (12 November 2026).\nSebelumnya: 14 Okt 7,4 kg • 9 Sep 7,3 kg • 14 Jul 6,7 kg.',
    );
  });

  it('shows a weight that waits for the bidan as an open dot, and says so', () => {
    const last = { ...weights.at(-1)!, doubtful: true as const };
    const shown: KmsShown = { ...aisyah, weights: [...weights.slice(0, -1), last] };
    expect(JSON.stringify(kmsSpec(deps, shown, 'id'))).toContain('7,45 kg ?');
    expect(own(shown).map(({ fill }) => fill === 'white')).toEqual([false, false, false, false, true]);
    expect(kmsWords(deps, shown, 'id').split('\n').at(-1)).toBe('Beratnya belum pasti: menunggu bidan.');
  });

  it('writes the last weight above a line that rises and below one that falls, so that no dot is covered', () => {
    const offset = (grams: number[]) => {
      const shown = { ...aisyah, weights: weights.map((one, at) => ({ ...one, grams: grams[at]! })) };
      const { layer } = kmsSpec(deps, shown, 'id') as unknown as {
        layer: { mark: { fontSize?: number; dy: number } }[];
      };
      return layer.filter(({ mark }) => mark.fontSize === 30).map(({ mark }) => mark.dy);
    };
    for (const dy of offset([6300, 6700, 7300, 7400, 7900])) expect(dy).toBeLessThan(0);
    for (const dy of offset([6300, 6700, 7300, 7900, 7400])) expect(dy).toBeGreaterThan(0);
    // Below the red line the figure rather stands under it, but not on the line that comes from there.
    for (const dy of offset([4000, 4200, 4400, 4600, 5300])) expect(dy).toBeLessThan(0);
  });

  it('says in words where the last dot stands', () => {
    const at = (grams: number) =>
      kmsWords(deps, { ...aisyah, weights: [{ day: '2026-11-12', grams }] }, 'id')
        .split('\n')
        .at(-1);
    expect(at(7450)).toBe('Titiknya di antara garis merah dan garis oranye.');
    expect(at(5000)).toBe('Titiknya di bawah garis merah.');
    expect(at(12_000)).toBe('Titiknya di atas garis oranye.');
  });
});

interface Layer {
  data?: { values: { x: number; y: number; line: number; fill: string }[] };
  mark: { type: string };
}
const own = (shown: KmsShown) =>
  (kmsSpec(deps, shown, 'id') as unknown as { layer: Layer[] }).layer.find(({ mark }) => mark.type === 'circle')!.data!
    .values;

function domainOf(spec: unknown, axis: 'x' | 'y'): [number, number] {
  return (spec as { encoding: Record<string, { scale: { domain: [number, number] } }> }).encoding[axis]!.scale.domain;
}
const scale = (spec: unknown) => domainOf(spec, 'x');
