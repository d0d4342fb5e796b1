/** The sums that are kept with each report, after thousands of random changes of reports and of places, on both databases; and many who file at once
 *  in one kabupaten. */

import { type District, openDistrict } from '../reporting/district.ts';
import { chanceBy, change, type Kind, kindBy, wrongSums } from '../reporting/kept-sums.ts';
import { mustHold } from './section.ts';

const looks = 20;
const writers = 8;

/** `size`: so many changes on each database. */
export async function rollups(size: number, seed: number): Promise<Record<string, number>> {
  const faults: string[] = [];
  const done: Partial<Record<Kind, number>> = {};
  for (const kind of ['pglite', 'postgres'] as const) {
    const district = await openDistrict(kind);
    if (!district) throw new Error('PostgreSQL is needed');
    await changes(district, { size, seed, faults, done });
    if (kind === 'postgres') await atOnce(district, Math.ceil(size / 50), seed, faults);
    await district.records.close();
  }
  mustHold(faults);
  return { changes: 2 * size, looks: 2 * looks, writers, filedAtOnce: writers * Math.ceil(size / 50), ...done };
}

interface Run {
  size: number;
  seed: number;
  faults: string[];
  done: Partial<Record<Kind, number>>;
}

async function changes({ db }: District, { size, seed, faults, done }: Run) {
  const chance = chanceBy(seed);
  const every = Math.ceil(size / looks);
  for (let n = 1; n <= size; n++) {
    const kind = kindBy(chance);
    if (await change(db, kind, chance)) done[kind] = (done[kind] ?? 0) + 1;
    if (n % every === 0 || n === size) faults.push(...(await wrongSums(db)).map((fault) => `after ${n}: ${fault}`));
  }
}

/** Nobody waits for ever, and nothing is lost. */
async function atOnce({ db }: District, each: number, seed: number, faults: string[]) {
  const writer = async (n: number) => {
    const chance = chanceBy(seed * 100 + n);
    for (let one = 0; one < each; one++)
      await change(db, one % 5 === 4 ? 'verify' : 'file', chance).catch((error: Error) => {
        // Two may file the same month at once here: in the chat the draft keeps them apart.
        if (!/duplicate key/.test(error.message)) faults.push(`writer ${n}: ${error.message}`);
      });
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => writer(n)));
  faults.push(...(await wrongSums(db)).map((fault) => `filed at once: ${fault}`));
}
