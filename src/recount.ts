/** `npm run recount [-- --repair]`: are the sums that were kept as reports came in what the reports come to? Exit code 0: they are (or are repaired now),
 *  1: they are not, 2: it could not be found out. */
import { isTooMuch, readArguments } from './arguments.ts';
import { fail, print, run } from './command-line.ts';
import type { Difference, Recounted, RecountLine } from './reporting/rollup/recount.ts';
import { monthName } from './texts/month-names.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/recount');

/** What has words of its own; everything else is a figure of the form. */
const named = ['reports', 'timely', 'verified', 'returned', 'posyandu'];

const query = readQuery();
let told = false;
if (query) {
  print(text(query.repair ? 'repairing' : 'looking'));
  await run<RecountLine>({ name: 'recount', query, body: '' }, text, tell);
}
if (!told && (query || process.exitCode)) process.exitCode = 2;

/** undefined: it was said what is wrong. */
function readQuery(): Record<string, string> | undefined {
  const given = readArguments(text('usage'), { repair: { type: 'boolean' } });
  if (!given || isTooMuch(given.positionals)) return undefined;
  return given.values.repair ? { repair: '1' } : {};
}

function tell(line: RecountLine): void {
  if ('difference' in line) tellDifference(line.difference);
  else if ('start' in line) print(text('start', line.start));
  else if ('province' in line) print(text('province', line.province));
  else if ('more' in line) print(text('more', { count: line.more }));
  else tellResult(line.result);
}

function tellDifference({ area, name, period, what, kept, anew }: Difference): void {
  const month = /^\d/.test(period) ? monthName(period, 'id') : '–';
  const figure = named.includes(what) ? what : 'figure';
  print(text('difference', { area, name, month, what: figure, figure: what, kept, anew }));
}

function tellResult({ compared, different, misplaced, nowhere, repaired }: Recounted): void {
  told = true;
  if (nowhere > 0) print(text('nowhere', { count: nowhere }));
  const id = repaired ? 'repaired' : different + misplaced > 0 ? 'different' : 'same';
  (id === 'different' ? fail : print)(text(id, { compared, different, misplaced }));
}
