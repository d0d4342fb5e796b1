/** `npm run areas -- move | merge | close | open | divide | retire …`: where posyandu lie since which month, and which code carries on a retired one. */
import { isTooMuch, readArguments, readWord } from './arguments.ts';
import { fail, print, run } from './command-line.ts';
import type { AreaLine } from './directory/history/area-orders.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/areas');

/** How many places each asks for; `since`: and the first month. */
const words = {
  ...{ move: { places: 2, since: true }, merge: { places: 2, since: true }, open: { places: 2, since: true } },
  ...{ close: { places: 1, since: true }, reopen: { places: 1, since: false } },
  ...{ divide: { places: 2, since: true }, retire: { places: 2, since: true }, unretire: { places: 1, since: false } },
};
type Word = keyof typeof words;

const query = readQuery();
if (query) await run<AreaLine>({ name: 'areas', query, body: '' }, text, tell);

/** undefined: it was said what is wrong. */
function readQuery(): Record<string, string> | undefined {
  const option = { type: 'string' } as const;
  const given = readArguments(text('usage'), { since: option, name: option, yes: { type: 'boolean' } });
  if (!given) return undefined;
  const [said, ...places] = given.positionals;
  if (said === undefined) return fail(text('usage')) as undefined;
  const what = readWord(said, Object.keys(words) as Word[]);
  return what && readOrder(what, places, given.values);
}

function readOrder(
  what: Word,
  places: string[],
  { since, name, yes }: { since?: string; name?: string; yes?: boolean },
) {
  const asked = words[what];
  const [first, second] = places;
  if (isTooMuch(places.slice(asked.places))) return undefined;
  if (places.length < asked.places) return fail(text('too-few', { what, places: asked.places })) as undefined;
  if (asked.since && since === undefined) return fail(text('no-since', { what })) as undefined;
  if (!asked.since && since !== undefined) return fail(text('since-not', { what })) as undefined;
  return {
    what,
    first: first!,
    ...(since && { since }),
    ...(second && { second }),
    ...(name && { name }),
    ...(yes && { yes: '1' }),
  };
}

function tell(line: AreaLine): void {
  if ('problem' in line) fail(line.problem);
  else for (const one of [...line.said, ...(line.nothing ? [] : [text(line.done ? 'done' : 'tried')])]) print(one);
}
