/** `npm run areas -- move | merge | close | open | divide | retire …`: where posyandu lie since which month, and which code carries on a retired one. */
import { parseArgs } from 'node:util';
import { fail, print, run } from './command-line.ts';
import type { AreaLine } from './directory/history/area-orders.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/areas');

/** How many places each asks for; `since`: and the first month. */
const words: Record<string, { places: number; since: boolean }> = {
  ...{ move: { places: 2, since: true }, merge: { places: 2, since: true }, open: { places: 2, since: true } },
  ...{ close: { places: 1, since: true }, reopen: { places: 1, since: false } },
  ...{ divide: { places: 2, since: true }, retire: { places: 2, since: true }, unretire: { places: 1, since: false } },
};

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
    const { since, name, yes } = values;
    const asked = Object.hasOwn(words, what) ? words[what] : undefined;
    if (asked?.places !== given || more.length > 0 || (since !== undefined) !== asked.since) return undefined;
    return {
      what,
      first: first!,
      ...(since && { since }),
      ...(second && { second }),
      ...(name && { name }),
      ...(yes && { yes: '1' }),
    };
  } catch {
    return undefined;
  }
}

function tell(line: AreaLine): void {
  if ('problem' in line) fail(line.problem);
  else for (const one of [...line.said, ...(line.nothing ? [] : [text(line.done ? 'done' : 'tried')])]) print(one);
}
