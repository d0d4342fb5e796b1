/** Files that are made to hang a decoder or to fill the memory, several at once, while a kader reports: she notices nothing, everybody who
 *  sent one reads what to do, and an honest photo is stored right afterwards. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { readRoster } from '../../src/directory/roster/roster-read.ts';
import type { Records } from '../../src/records/open.ts';
import { blackPng, workbook } from '../support/bombs.ts';
import { openTestRecords } from '../support/records.ts';
import { openWorld, type World } from '../support/world.ts';
import { mustHold } from './section.ts';

/** While files are decoded, the event loop may be late by as much as a busy machine is late anyway, and the memory of the program itself may
 *  grow by a few copies of what was sent. */
const mostLateMs = 250;
const mostGrowth = 150 * 1024 * 1024;

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

export async function bombs(rounds: number): Promise<Record<string, number>> {
  const records = await openTestRecords();
  const world = await openWorld('bare', Date.parse('2026-10-20T09:00:00+08:00'), records);
  try {
    const pictures = [
      // As costly as the limits allow, and beyond them.
      blackPng(5000, 5000, { bits: 16, color: 6 }),
      blackPng(10_000, 10_000),
      blackPng(1_000_000, 50, { bits: 16, color: 6, interlaced: false }),
      await sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#3a7' } })
        .avif({ effort: 0 })
        .toBuffer(),
    ];
    const row = (n: number) => `<row r="${n}">${cell(`A${n}`, 'Siti')}${cell(`B${n}`, 'kader')}</row>`;
    const tables = [
      workbook(Array.from({ length: 1_500_000 }, (_, at) => row(at + 1)).join('')),
      // One cell in the last corner: whoever makes the table that lies before it needs all memory.
      workbook(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`),
      workbook(Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 1}"/>`).join('') + row(300_001)),
    ];
    const kaders = await kadersOf(records, world, pictures.length + 1);
    const found: Found = { latestMs: 0, longestMs: 0, growth: 0 };
    for (let round = 0; round < rounds; round++) await once(world, kaders, { pictures, tables }, found);
    return {
      files: rounds * (pictures.length + tables.length),
      latestMs: Math.round(found.latestMs),
      longestRoundMs: Math.round(found.longestMs),
      grownMb: Math.round(found.growth / 2 ** 20),
    };
  } finally {
    await world.close();
    await records.close();
  }
}

interface Found {
  latestMs: number;
  longestMs: number;
  growth: number;
}

async function once(world: World, kaders: string[], sent: { pictures: Buffer[]; tables: Buffer[] }, found: Found) {
  const { voice } = world;
  const [calm = '', ...senders] = kaders;
  for (const sender of senders) await voice.say(sender, 'lapor');
  await voice.say(calm, 'lapor');
  // The decoder is begun and warm.
  await voice.photo(calm, await honest(1));
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  delay.enable();
  const files = [
    ...sent.pictures.map((bytes, at) => voice.photo(senders[at]!, bytes).then((heard) => heard.join('\n'))),
    ...sent.tables.map((bytes) => readRoster(bytes, 'daftar.xlsx').then(String, (error: Error) => error.message)),
  ];
  let open = true;
  const all = Promise.all(files).finally(() => {
    open = false;
  });
  while (open) {
    await voice.say(calm, 'bantuan');
    found.growth = Math.max(found.growth, process.memoryUsage().rss - before);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const answers = await all;
  delay.disable();
  found.latestMs = Math.max(found.latestMs, delay.max / 1e6);
  found.longestMs = Math.max(found.longestMs, performance.now() - begun);
  const after = (await voice.photo(calm, await honest(2))).join('\n');
  mustHold([
    ...answers.flatMap((answer, at) => (answeredWell(at, answer) ? [] : [`file ${at}: ${answer}`])),
    ...(/foto saya simpan/.test(after) ? [] : [`the honest photo: ${after}`]),
    ...(found.latestMs > mostLateMs ? [`the event loop was late by ${found.latestMs} ms`] : []),
    ...(found.growth > mostGrowth ? [`the program grew by ${found.growth} bytes`] : []),
  ]);
  for (const kader of kaders) for (const word of ['batal', 'ya']) await voice.say(kader, word);
}

/** The first picture and the AVIF lie within the limits. */
const answeredWell = (at: number, answer: string): boolean =>
  at === 0 || at === 3
    ? /foto saya simpan/.test(answer)
    : at < 4
      ? /terlalu besar/.test(answer)
      : answer === '1 errors';

const honest = (n: number) =>
  sharp({ create: { width: 640 + n, height: 480, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();

async function kadersOf({ db }: Records, world: World, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('role')
    .select('person')
    .where('role', '=', 'kader')
    .groupBy('person')
    .having(({ fn }) => fn.countAll(), '=', 1)
    .where('posyandu', 'not in', (reported) =>
      reported.selectFrom('report').select('posyandu').where('period', '=', '2026-10'),
    )
    .orderBy('person')
    .limit(count)
    .execute();
  for (const { person } of rows) await world.become(`kader ${person}`, person);
  return rows.map(({ person }) => `kader ${person}`);
}
