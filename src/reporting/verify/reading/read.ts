/** Reads what is written about reports, with the words and names of whoever writes. */
import { shortName } from '../../../directory/people/places.ts';
import type { TextKey } from '../../../names.ts';
import { type Context, member } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { plain, tokens } from '../../../texts/reading/fold.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { isWaiting, type Looked } from '../looked/waiting.ts';
import { type DecisionWords, type ReadDecision, readReports } from './decision.ts';
import { type Named, namesIn } from './names-in.ts';

type Deps = Pick<ReportingDeps, 'texts'>;
export const listNamed = (deps: Deps, language: string, name: string): string[] =>
  deps.texts.list(language, `reporting/periksa:words-${name}` as TextKey);

export const wordsOf = (deps: Deps, language: string): DecisionWords => ({
  right: listNamed(deps, language, 'right'),
  wrong: listNamed(deps, language, 'wrong'),
  not: listNamed(deps, language, 'not'),
  all: listNamed(deps, language, 'all'),
  but: listNamed(deps, language, 'but'),
  around: listNamed(deps, language, 'around'),
});

/** What she decides, or the one report that she only names. undefined: not understood. */
export function decisionIn(
  deps: Deps,
  context: Context,
  said: string,
  all: readonly Looked[],
  numbered: readonly string[] = [],
): ReadDecision | { show: string } {
  const { language } = member(context);
  const named = namesOf(all, language);
  const numberOf = numberWith(deps, language);
  const lists = wordsOf(deps, language);
  const read = readReports(said, named, lists, numberOf, numbered);
  if (read) return read;
  const only = namedOnly(said, named, lists, numberOf, numbered);
  if (only === undefined) return undefined;
  // Of one posyandu the newest is looked at first.
  const ofOne = new Set(only.map((key) => key.split('_')[0])).size === 1;
  const newest = all.find(({ key }) => only.includes(key))?.key;
  return ofOne && newest !== undefined ? { show: newest } : { several: only };
}

/** One report and words around it: `melati 1?`, `lihat mawar 2`. */
function namedOnly(
  said: string,
  named: readonly Named[],
  lists: DecisionWords,
  numberOf: (word: string) => number | undefined,
  numbered: readonly string[],
): string[] | undefined {
  const words = tokens(plain(said));
  const known = new Set(Object.values(lists).flat());
  const found = namesIn(words, named, { numberOf, known, numbered });
  const [first, ...others] = [...found];
  if (!first || others.length > 0) return undefined;
  const [at, { length, keys }] = first;
  const rest = words.filter((_, place) => place < at || place >= at + length);
  const around = rest.every(({ kind, text }) => kind === 'sign' || known.has(text));
  return around ? keys : undefined;
}

export const numberWith = (deps: Deps, language: string) => {
  const reader = deps.texts.reader(language);
  return (word: string): number | undefined => {
    const reading = reader.figure(word);
    return 'value' in reading ? reading.value.total : undefined;
  };
};

/** The name alone means what still waits there; where nothing does, the newest report. */
export function namesOf(all: readonly Looked[], language: string): Named[] {
  const byPlace = Map.groupBy(all, ({ place }) => place.id);
  const plainly = new Set(
    [...byPlace.values()].flatMap((some) => {
      const waiting = some.filter(({ report }) => isWaiting(report) || report.state === 'returned');
      return (waiting.length > 0 ? waiting : some.slice(0, 1)).map(({ key }) => key);
    }),
  );
  return all.map((one) => {
    const name = shortName(one.place.name);
    const places = [name, `${name} ${one.place.areaName}`];
    const months = (['long', 'month', 'short'] as const).map((style) => monthName(one.period, language, style));
    const dated = places.flatMap((place) => months.map((month) => `${place} ${month}`));
    return { key: one.key, names: [...(plainly.has(one.key) ? places : []), ...dated] };
  });
}

/** `benar`, `ok bu`: a yes, and no word of what is meant. */
export function onlyRight(deps: Deps, context: Context, said: string): boolean {
  const { right, around } = wordsOf(deps, member(context).language);
  const words = tokens(plain(said)).filter(({ kind }) => kind !== 'sign');
  const known = words.every(({ text }) => right.includes(text) || around.includes(text));
  return known && !said.includes('?') && words.some(({ text }) => right.includes(text));
}
