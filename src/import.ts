/** `npm run import -- roster.csv [--invitations out.csv] [--end-missing]`: brings a roster (.csv or .xlsx) into the records, all or nothing.
 *  `--children list.xlsx [--store [--new]]`: a list of children, only tried unless it says `--store`. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isTooMuch, readArguments } from './arguments.ts';
import type { ChildrenLine } from './children/files/orders.ts';
import { fail, print, run, say } from './command-line.ts';
import type { Text } from './conversation/run.ts';
import type { ImportLine } from './directory/orders.ts';
import { postText } from './directory/people/post-text.ts';
import type { RosterProgress, RosterResult } from './directory/roster/roster.ts';
import { codesCsv } from './directory/roster/roster-codes.ts';
import { tooHeavy } from './directory/roster/roster-read.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/import');

export async function main() {
  const taken = readTaken();
  if (!taken) return;
  const { file, out, end, children, store, andNew } = taken;
  if (children) return importChildren(children, { store, andNew });
  if (!file) return fail(text('usage'));
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return fail(text('no-file', { file }));
  const heavy = tooHeavy(bytes);
  if (heavy) return tell(heavy, out);
  const query: Record<string, string> = { name: basename(file) };
  if (out) query.invitations = '1';
  if (end) query.end_missing = '1';
  await run<ImportLine>({ name: 'import', query, body: bytes }, text, (line) => tell(line, out));
}

/** What of it is taken. Without `store` nothing is. */
interface Taking {
  store?: boolean;
  andNew?: boolean;
}

async function importChildren(file: string, { store, andNew }: Taking) {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return fail(text('no-file', { file }));
  const query = { name: basename(file), ...(store && { store: '1' }), ...(andNew && { new: '1' }) };
  await run<ChildrenLine>({ name: 'import-children', query, body: bytes }, text, ({ says, wrong }) =>
    wrong ? fail({ literal: says }) : print({ literal: says }),
  );
  if (!store && !process.exitCode) print(text('children-store'));
}

/** undefined: it was said what is wrong. */
function readTaken(): ({ file?: string; out?: string; end?: boolean; children?: string } & Taking) | undefined {
  const flag = { type: 'boolean' } as const;
  const path = { type: 'string' } as const;
  const given = readArguments(text('usage'), {
    invitations: path,
    'end-missing': flag,
    children: path,
    store: flag,
    new: flag,
  });
  if (!given || isTooMuch(given.positionals.slice(1))) return undefined;
  const { invitations: out, 'end-missing': end, children, store, new: andNew } = given.values;
  return { file: given.positionals[0], out, end, children, store, andNew };
}

async function tell(line: ImportLine, out: string | undefined): Promise<void> {
  for (const words of wordsOf(line)) 'errors' in line ? fail(words) : print(words);
  if (!('result' in line) || !out) return;
  // Codes open accounts: only the user who made the file may read it.
  await writeFile(out, codesCsv(line.result.codes), { mode: 0o600 });
  print(text('codes', { count: line.result.codes.length, file: out }));
}

/** What the operator reads of it. */
export function wordsOf(line: ImportLine): Text[] {
  if ('progress' in line) return progressWords(line.progress);
  if ('result' in line) return resultWords(line.result);
  const errors = line.errors.map(({ column, problem, args, ...at }) =>
    text('at', { ...where(at), column: say(text('column', { column })), what: say(text(`problem-${problem}`, args)) }),
  );
  return [...errors, text('nothing', { count: line.count, shown: line.errors.length })];
}

function progressWords(progress: RosterProgress): Text[] {
  if (progress.step !== 'notes') {
    const { step, done, total } = progress;
    return [text(`step-${step}`, { done, total })];
  }
  return progress.notes.map(({ sheet, note, args }) => {
    const words = text(`note-${note}`, args);
    return sheet === undefined ? words : text('in-sheet', { sheet, what: say(words) });
  });
}

/** A row, in a book with several sheets with the sheet's name. */
const where = ({ sheet, row }: { sheet?: string; row: number }) => ({
  where: say(sheet === undefined ? text('row', { row: String(row) }) : text('row-in', { sheet, row: String(row) })),
});

const mostShown = 50;

function resultWords(result: RosterResult): Text[] {
  const { rows, people, roles, posyandu, units, changed, corrections } = result;
  const changes = people + roles + posyandu + units + changed;
  const counts = { rows, people, roles, posyandu, units, changed };
  return [
    ...corrections.map(({ before, name, ...at }) => text('correction', { ...where(at), before, name })),
    text(changes === 0 ? 'unchanged' : 'done', counts),
    ...missingWords(result),
  ];
}

function missingWords({ missing, ended }: RosterResult): Text[] {
  const words: Text[] = ended > 0 ? [text('ended', { count: ended })] : [];
  if (missing.length === 0) return words;
  const shown = missing.slice(0, mostShown);
  return [
    ...words,
    text('missing', { count: missing.length, shown: shown.length }),
    ...shown.map((one) => text('missing-role', { name: one.name, role: say(postText(one)) })),
    text('missing-what'),
  ];
}

if (import.meta.main) await main();
