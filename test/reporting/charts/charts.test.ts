import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ageBars } from '../../../src/meetings/after/actions/age-chart.ts';
import { reachBars } from '../../../src/notices/results/reach-chart.ts';
import { barChart } from '../../../src/papers/charts/bars.ts';
import { saidBars, saidMonths } from '../../../src/papers/charts/said.ts';
import { chartOffers } from '../../../src/reporting/charts/offers.ts';
import { areaRateBars, rateMonths } from '../../../src/reporting/charts/rates.ts';
import { reportedBars } from '../../../src/reporting/charts/reported.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { colored } from '../../support/pixels.ts';

const deps = { texts: openTexts('locales') } as never;
const { painters, charts } = chartOffers(deps);
const day = '2026-11-30';
const target = { percent: 80, source: 'SK 12/2026' };

describe('what was reported', () => {
  const rows = [
    { name: 'Api-Api', reported: 7, posyandu: 8 },
    { name: 'Guntung', reported: 0, posyandu: 5 },
  ];
  const shown = { place: 'Kota Bontang', period: '2026-10', rows, day };

  it('is drawn with what is missing, and said in the same words', async () => {
    expect(saidBars(reportedBars(deps, shown, 'id'))).toEqual([
      '*Laporan Kota Bontang, Oktober 2026*',
      'Biru = sudah lapor, kotak kosong = belum',
      'Keadaan 30 November 2026',
      ...['Api-Api: 7 dari 8', 'Guntung: 0 dari 5', 'Seluruhnya 53,8 % (7/13)'],
    ]);
    const { bytes } = await painters.reported(shown, 'id');
    expect((await sharp(bytes).metadata()).width).toBe(720);
    expect(await colored(bytes, [0x00, 0x72, 0xb2])).toBeGreaterThan(5000);
    expect(await colored(bytes, [0xd5, 0x5e, 0x00])).toBeGreaterThan(100);
  });

  it('of more areas than a picture holds says how many are not drawn, and stays small enough to be sent as it is', async () => {
    const many = Array.from({ length: 47 }, (_, n) => ({ name: `Desa Tanjung Selor ${n}`, reported: n, posyandu: 50 }));
    const bars = reportedBars(deps, { ...shown, rows: many }, 'id');
    expect(saidBars(bars)).toContain('7 wilayah lagi tidak digambar.');
    expect(saidBars(bars)).toContain('Desa Tanjung Selor 46: 46 dari 50');
    const { bytes } = await painters.reported({ ...shown, rows: many }, 'id');
    expect((await sharp(bytes).metadata()).height).toBeLessThan(1600);
    expect(bytes.length).toBeLessThan(90_000);
  });
});

describe('rates of areas', () => {
  const rows = [
    { name: 'Api-Api', numerator: 250, denominator: 400 },
    { name: 'Guntung', numerator: 440, denominator: 400 },
    { name: 'Kanaan', numerator: 0, denominator: 0 },
    { name: 'Satimpo', numerator: null, denominator: null },
  ];
  const shown = { place: 'Kota Bontang', period: '2026-10', formula: 'D/S', rows, day };

  it('keep the names of many areas apart, and no word of them is cut', () => {
    const provinces = Array.from({ length: 38 }, (_, n) => ({
      name: `Kalimantan ${['Barat', 'Tengah', 'Selatan', 'Timur', 'Utara'][n % 5]} ${n}`,
      numerator: 15_000 + n,
      denominator: 22_000,
    }));
    const bars = areaRateBars(deps, { ...shown, target, rows: provinces }, 'id');
    expect(saidBars(bars)).toContain('Kalimantan Selatan 2: ▼ 68,2 % (15.002/22.000)');
    const drawn = JSON.stringify(barChart(bars));
    for (const { name } of provinces) expect(drawn).toContain(`"${name}"`);
    // By a guess of its own Vega would cut words that fit.
    expect(drawn).not.toContain('"limit"');
  });

  it('stand beside the target, with what was divided by what; what is held back is in no sum', () => {
    const said = saidBars(areaRateBars(deps, { ...shown, target }, 'id'));
    expect(said).toContain('Api-Api: ▼ 62,5 % (250/400)');
    expect(said).toContain('Guntung: 110 % (440/400)');
    expect(said).toContain('Kanaan: belum ada laporan');
    expect(said).toContain('Satimpo: … sedikit anak');
    expect(said).toContain('Garis putus-putus = target 80 % (SK 12/2026)');
    expect(said.join()).not.toContain('Seluruhnya');
  });

  it('have no target and no judgement where the area has set none', () => {
    const said = saidBars(areaRateBars(deps, shown, 'id')).join();
    for (const word of ['target', '▼']) expect(said).not.toContain(word);
  });
});

describe('rates of months', () => {
  const month = (n: number) => Temporal.PlainYearMonth.from('2024-11').add({ months: n }).toString();
  const months = Array.from({ length: 24 }, (_, n) => ({ period: month(n), numerator: 300 + n, denominator: 400 }));
  const shown = { place: 'Guntung', formula: 'N/D', months, day, target };

  it('leave a gap where nobody reported, said and drawn', () => {
    const some = months.filter((_, n) => n !== 6 && n !== 20);
    expect(saidMonths(rateMonths(deps, { ...shown, months: some }, 'id'))).toEqual(
      expect.arrayContaining(['Mei 25: belum ada laporan', 'Okt 26: 80,8 % (323/400)', '× = belum ada laporan']),
    );
    const [spec] = charts.rates({ ...shown, months: some }, 'id');
    const runs = new Set(JSON.stringify(spec).match(/"run":\d+/g));
    expect(runs.size).toBe(3);
  });

  it('are drawn of one month, and of none', async () => {
    for (const some of [months.slice(-1), months.map((one) => ({ ...one, numerator: 0, denominator: 0 }))]) {
      const { bytes } = await painters.rates({ ...shown, months: some }, 'id');
      expect((await sharp(bytes).metadata()).width).toBe(720);
    }
  });
});

it('action items by age, and who understood a notice, are said in the words of their pictures', () => {
  const ages = ageBars(deps, { body: 'Kota Bontang', rows: [{ bucket: 'telat1', count: 3 }], day }, 'id');
  expect(saidBars(ages)).toContain('terlambat ≤7 hari: 3');
  const reach = reachBars(deps, { title: 'Edaran 12', rows: [{ name: 'Guntung', reached: 3, total: 4 }] }, 'id');
  expect(saidBars(reach)).toContain('Seluruhnya 75 % (3/4)');
});
