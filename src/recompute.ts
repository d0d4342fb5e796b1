/** `npm run recompute [-- --dry] [--all]`: growth of all weighings by the rules of today, where it was worked out under older ones. */
import { isTooMuch, readArguments } from './arguments.ts';
import type { RecomputeLine } from './children/regrow/recompute.ts';
import { fail, print, run } from './command-line.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/recompute');

const query = readQuery();
if (query) await run<RecomputeLine>({ name: 'recompute', query, body: '' }, text, tell);

/** undefined: it was said what is wrong. */
function readQuery(): Record<string, string> | undefined {
  const given = readArguments(text('usage'), { dry: { type: 'boolean' }, all: { type: 'boolean' } });
  if (!given || isTooMuch(given.positionals)) return undefined;
  const { dry, all } = given.values;
  return { ...(dry && { dry: '1' }), ...(all && { all: '1' }) };
}

function tell(line: RecomputeLine): void {
  if ('progress' in line) print(text('progress', { count: line.progress.weighings }));
  else tellResult(line);
}

function tellResult({ result, dry, busy, rules }: Extract<RecomputeLine, { dry: boolean }>): void {
  const { weighings, changed, gains, lines, classes } = result;
  print(weighings === 0 ? text('nothing', { rules }) : text(dry ? 'would' : 'done', { rules, weighings, changed }));
  if (changed > 0) print(text('what', { gains, lines, classes }));
  if (busy > 0) fail(text('busy', { count: busy }));
}
