/** `npm run areas -- move | merge | close | open | retire …`: where posyandu lie since which month, and which code carries on a retired one. */
import { parseArgs } from 'node:util';
import { fail, print, run } from './command-line.ts';
import type { AreaLine } from './directory/history/area-orders.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/areas');

/** What each asks for beside the month. */
const words: Record<string, number> = { move: 2, merge: 2, close: 1, open: 2, retire: 2 };

const query = readArguments();
if (!query) fail(text('usage'));
else await run<AreaLine>({ name: 'areas', query, body: '' }, text, tell);

function readArguments(): Record<string, string> | undefined {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { since: option, name: option, yes: { type: 'boolean' } },
    });
    const [what = '', first, second, ...more] = positionals;
    const given = [first, second].filter((one) => one !== undefined).length;
    if (words[what] !== given || more.length > 0 || values.since === undefined) return undefined;
    const { since, name, yes } = values;
    return { what, first: first!, since, ...(second && { second }), ...(name && { name }), ...(yes && { yes: '1' }) };
  } catch {
    return undefined;
  }
}

function tell(line: AreaLine): void {
  if ('problem' in line) fail(line.problem);
  else for (const one of [...line.said, ...(line.nothing ? [] : [text(line.done ? 'done' : 'tried')])]) print(one);
}
