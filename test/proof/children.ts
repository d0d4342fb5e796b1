/** A district of children at the scales, in one run: how long each answer takes beside the plain SELECT that no answer can beat, how light and
 *  quick the pictures are, how few messages an open day and its month take, and how lines at the scales are read. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { muteLibraries } from '../../src/log.ts';
import { measurePictures, type Painted } from '../bench/pictures.ts';
import { type Measured, measureChildren, percentile } from '../bench/scales.ts';
import { judgeScales, scaleTexts } from '../corpus/scales/judge.ts';
import { playDialog } from '../support/dialog-playing.ts';
import { openTestRecords } from '../support/records.ts';
import { mustHold } from './section.ts';

/** Milliseconds, of 99 in 100. An answer that comes with a picture is painted before it leaves. */
const limits = { answer: 100, list: 50, picture: 150, job: 1000 } as const;
const kms = { ms: 150, kB: 60 };
const openDay = { file: 'children/hari-buka-40-anak.yaml', perChild: 1.3 };
const months = ['reporting/lapor-dari-timbang.yaml', 'reporting/lapor-dari-timbang-satu-satu.yaml'];
const monthMessages = 12;
const rightLines = 0.98;

/** `size`: so many children. */
export async function children(size: number): Promise<Record<string, number>> {
  muteLibraries();
  const faults: string[] = [];
  const found = {
    ...readLines(faults),
    ...(await countMessages(faults)),
    ...pictures(await measurePictures(), faults),
    ...(await answers(size, faults)),
  };
  mustHold(faults);
  return found;
}

async function answers(size: number, faults: string[]): Promise<Record<string, number>> {
  const measured = await measureChildren(size);
  if (!measured) throw new Error('redis-server and PostgreSQL are needed');
  for (const one of measured.rows) {
    const limit = one.is in limits ? limits[one.is as keyof typeof limits] : undefined;
    const p99 = percentile(one.took, 0.99);
    const usual = percentile(one.took, 0.5).toFixed(0);
    if (limit !== undefined && p99 > limit)
      faults.push(`${one.row}: ${p99.toFixed(0)} ms, more than ${limit} (half of them ${usual} at most)`);
  }
  const most = (is: Measured['is']) =>
    Math.round(Math.max(...measured.rows.filter((one) => one.is === is).map(({ took }) => percentile(took, 0.99))));
  const asked = measured.rows
    .filter(({ is }) => is in limits && is !== 'job')
    .reduce((sum, { took }) => sum + took.length, 0);
  return {
    children: size,
    asked,
    selectMs: most('floor'),
    answerMs: most('answer'),
    listMs: most('list'),
    pictureMs: most('picture'),
    jobMs: most('job'),
    whileRecomputingMs: most('recompute'),
  };
}

function pictures([card]: Painted[], faults: string[]): Record<string, number> {
  const [ms, kB] = [Math.round(percentile(card!.took, 0.99)), Math.round(card!.kB)];
  if (ms > kms.ms || kB > kms.kB) faults.push(`the KMS: ${ms} ms, ${kB} kB`);
  return { kmsMs: ms, kmsKB: kB };
}

async function countMessages(faults: string[]): Promise<Record<string, number>> {
  const records = await openTestRecords();
  const chats = new Map<string, Record<string, string>[]>();
  for (const file of [openDay.file, ...months]) {
    const { source, heard, written } = await playDialog(file, 'telegram', records);
    if (!isDeepStrictEqual(heard, written)) faults.push(`${file}: other words`);
    chats.set(file, (parse(source) as { chat: Record<string, string>[] }).chat);
  }
  await records.close();
  const day = chats.get(openDay.file)!;
  const closed = day.findIndex(({ bot }) => bot?.startsWith('🏁'));
  const came = Number(/Hadir (\d+) dari/.exec(day[closed]?.bot ?? '')?.[1]);
  const perChild = day.slice(0, closed).filter(({ ibu, sri }) => (ibu ?? sri) !== undefined).length / came;
  if (!(perChild <= openDay.perChild)) faults.push(`${perChild} messages a child`);
  const perMonth = months.map((file) => chats.get(file)!.filter(({ ibu }) => ibu !== undefined).length);
  if (Math.max(...perMonth) > monthMessages) faults.push(`${Math.max(...perMonth)} messages for a month`);
  return { came, messagesAChild: Math.round(perChild * 100) / 100, messagesAMonth: Math.max(...perMonth) };
}

function readLines(faults: string[]): Record<string, number> {
  const lines = scaleTexts();
  let right = 0;
  for (const line of lines) {
    const { verdict, why } = judgeScales(line);
    if (verdict === 'right') right++;
    if (verdict === 'silent') faults.push(`${line.id}: ${why.join('; ')}`);
  }
  if (right < rightLines * lines.length) faults.push(`only ${right} of ${lines.length} lines are right`);
  return { lines: lines.length, linesRight: right };
}
