/** `npm run import -- roster.csv [--invitations out.csv]`: brings a roster (.csv or .xlsx) into the records, all or nothing. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { carryOut } from './directory/command-line/carry-out.ts';
import type { ImportLine } from './directory/command-line/orders.ts';
import type { RosterProgress, RosterResult } from './directory/roster/roster.ts';
import { codesCsv } from './directory/roster/roster-codes.ts';
import { randomIds } from './ids.ts';
import { openLog } from './log.ts';
import { openTexts } from './texts/texts.ts';

const texts = openTexts(join(import.meta.dirname, '../locales'));
const say = (id: string, args?: Record<string, string | number>) =>
  texts.render('id', { key: `operator/import:${id}`, args });
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (line: string) => {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

async function main() {
  const { file, out } = readArguments();
  if (!file) return fail(say('usage'));
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return fail(say('no-file', { file }));
  const query: Record<string, string> = { name: basename(file) };
  if (out) query.invitations = '1';
  try {
    const config = readConfig(process.env);
    const machine = { clock: systemClock, ids: randomIds, log: openLog('silent', false) };
    for await (const line of carryOut(config, machine, { name: 'import', query, body: bytes })) {
      await tell(line as ImportLine | { error: string }, out);
    }
  } catch (error) {
    if (!(error instanceof ConfigError))
      return fail(say('failed', { reason: error instanceof Error ? error.name : '' }));
    const key = `operator/start:setting-${error.reason}`;
    fail(texts.render('id', { key, args: { setting: error.setting, example: error.example } }));
  }
}

function readArguments(): { file?: string; out?: string } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { invitations: { type: 'string' } } });
    return { file: positionals[0], out: values.invitations };
  } catch {
    return {};
  }
}

async function tell(line: ImportLine | { error: string }, out: string | undefined): Promise<void> {
  if ('progress' in line) return progress(line.progress);
  if ('error' in line) return fail(say(`error-${line.error}`));
  if ('result' in line) return done(line.result, out);
  for (const { row, column, problem, args } of line.errors) {
    fail(say('at', { row: String(row), column, what: say(`problem-${problem}`, args) }));
  }
  fail(say('nothing', { count: line.count, shown: line.errors.length }));
}

function progress({ step, done: made, total }: RosterProgress) {
  print(say(`step-${step}`, { done: made, total }));
}

async function done({ codes, ...counts }: RosterResult, out: string | undefined): Promise<void> {
  const { people, roles, posyandu, units, changed } = counts;
  const changes = people + roles + posyandu + units + changed;
  print(say(changes === 0 ? 'unchanged' : 'done', counts));
  if (!out) return;
  // Codes open accounts: only for the eyes of whoever made them.
  await writeFile(out, codesCsv(codes), { mode: 0o600 });
  print(say('codes', { count: codes.length, file: out }));
}

await main();
