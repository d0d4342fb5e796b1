/** `npm run import -- roster.csv [--invitations out.csv]`: brings a roster (.csv or .xlsx) into the records, all or nothing. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, print, run, say } from './command-line.ts';
import type { ImportLine } from './directory/orders.ts';
import type { RosterProgress, RosterResult } from './directory/roster/roster.ts';
import { codesCsv } from './directory/roster/roster-codes.ts';
import { tooHeavy } from './directory/roster/roster-read.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/import');

async function main() {
  const { file, out } = readArguments();
  if (!file) return fail(text('usage'));
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return fail(text('no-file', { file }));
  const heavy = tooHeavy(bytes);
  if (heavy) return tell(heavy, out);
  const query: Record<string, string> = { name: basename(file) };
  if (out) query.invitations = '1';
  await run<ImportLine>({ name: 'import', query, body: bytes }, text, (line) => tell(line, out));
}

function readArguments(): { file?: string; out?: string } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { invitations: { type: 'string' } } });
    return { file: positionals[0], out: values.invitations };
  } catch {
    return {};
  }
}

async function tell(line: ImportLine, out: string | undefined): Promise<void> {
  if ('progress' in line) return progress(line.progress);
  if ('result' in line) return done(line.result, out);
  for (const { row, column, problem, args } of line.errors) {
    fail(text('at', { row: String(row), column, what: say(text(`problem-${problem}`, args)) }));
  }
  fail(text('nothing', { count: line.count, shown: line.errors.length }));
}

function progress({ step, done: made, total }: RosterProgress) {
  print(text(`step-${step}`, { done: made, total }));
}

async function done({ codes, ...counts }: RosterResult, out: string | undefined): Promise<void> {
  const { people, roles, posyandu, units, changed } = counts;
  const changes = people + roles + posyandu + units + changed;
  print(text(changes === 0 ? 'unchanged' : 'done', counts));
  if (!out) return;
  // Codes open accounts: only the user who made the file may read it.
  await writeFile(out, codesCsv(codes), { mode: 0o600 });
  print(text('codes', { count: codes.length, file: out }));
}

await main();
