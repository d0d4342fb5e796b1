/** `npm run bench -- --only children`: how long the pictures and papers of children take, and how heavy they are. Made one after the other by the
 *  painters and writers themselves, after a first one of each that loads the libraries. */
import type { ChildrenDeps } from '../../src/children/base/deps.ts';
import { childTrendPainter } from '../../src/children/card/child-trend.ts';
import { kmsPainter } from '../../src/children/card/kms.ts';
import { monthPdf } from '../../src/children/card/papers/month.ts';
import { posyanduTrendPainter } from '../../src/children/card/posyandu-trend.ts';
import type {
  ChildTrendShown,
  KmsShown,
  Listed,
  MonthShown,
  PosyanduTrendShown,
} from '../../src/children/card/shown.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { percentile } from './scales.ts';

const times = 40;
const monthOf = (n: number) => Temporal.PlainYearMonth.from('2024-12').add({ months: n }).toString();
const all = Array.from({ length: 24 }, (_, n) => n);
const about = { child: 'Aisyah Putri Ramadhani', sex: 'P', born: '2024-11-20', posyandu: 'Posyandu Melati 1' } as const;

export interface Painted {
  row: string;
  wanted: string;
  took: number[];
  kB: number;
}

/** Lines to print. */
export async function benchPictures(): Promise<string[]> {
  const lines = (await measurePictures()).map(({ row, wanted, took, kB }) => {
    const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)].map((ms) => ms.toFixed(0));
    return `| ${row} | ${p50} | ${p99} | ${kB.toFixed(0)} | ${wanted} |`;
  });
  return ['| | p50 ms | p99 ms | kB | wanted |', '|---|---|---|---|---|', ...lines];
}

export async function measurePictures(): Promise<Painted[]> {
  const deps = { texts: openTexts('locales') } as unknown as ChildrenDeps;
  const kms: KmsShown = {
    ...about,
    for: 'keeper',
    weights: all.map((n) => ({ day: `${monthOf(n)}-12`, grams: 4000 + n * 300 })),
  };
  const trend: ChildTrendShown = {
    ...about,
    for: 'keeper',
    points: all.map((n) => ({ day: `${monthOf(n)}-12`, grams: 4000 + n * 300, mm: 550 + n * 12 })),
  };
  const posyandu: PosyanduTrendShown = {
    posyandu: about.posyandu,
    months: all.map((n) => ({
      month: monthOf(n),
      S: 90,
      D: 70 + (n % 9),
      N: 50 + (n % 7),
      T: 9 + (n % 4),
      BGM: n % 3,
    })),
  };
  return [
    await row('the KMS of a child', '150 ms, 60 kB', () => kmsPainter(deps)({ ...kms }, 'id')),
    await row('two years of a child', '60 kB', () => childTrendPainter(deps)({ ...trend }, 'id')),
    await row('two years of a posyandu', '60 kB', () => posyanduTrendPainter(deps)({ ...posyandu }, 'id')),
    await row('F/I-Gizi with 200 names as PDF', '', () => monthPdf(deps, month())),
  ];
}

async function row(name: string, wanted: string, make: () => Promise<{ bytes: Uint8Array }>): Promise<Painted> {
  const { bytes } = await make();
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await make();
    took.push(performance.now() - start);
  }
  return { row: name, wanted, took, kB: bytes.length / 1000 };
}

function month(): MonthShown {
  const child: Listed = {
    name: about.child,
    sex: 'P',
    born: about.born,
    months: 23,
    mother: 'Rina',
    rt: '04',
    grams: 9000,
  };
  return {
    posyandu: about.posyandu,
    areas: ['Api-Api', 'Bontang Utara', 'Kota Bontang'],
    month: '2026-11',
    days: ['2026-11-12'],
    made: '2026-11-30',
    rows: { S: { '0-5 L': 12 }, D: { '0-5 L': 10 } },
    lists: { T: Array.from({ length: 200 }, () => child) },
  };
}
