/** The list of reports that wait: what is unusual first, numbered; the rest by month, with its figures where they are few, and else by name: on an old
 *  phone nobody reads thirty lines. Their figures are a tap away. What is confirmed with one tap is exactly what stood there. */
import type { Answers, Option, Text } from '../../../conversation/run.ts';
import { shortName } from '../../../directory/people/places.ts';
import { type Context, type Lookup, member } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { figures, skdn } from '../../base/indicators.ts';
import { changesText, findingsLine } from '../looked/said.ts';
import { isWaiting, type Looked, lookedAfter, lookInto } from '../looked/waiting.ts';

const text = textOf('reporting/periksa');

const mostUnusual = 8;
const mostUsual = 30;

export interface Shown {
  unusual: Looked[];
  usual: Looked[];
  /** Told by herself: somebody else looks at them. */
  own: Looked[];
  /** With their kader. */
  returned: Looked[];
  /** Waiting, and not in this list. */
  more: number;
}

/** Something about it is unusual, or was corrected since somebody looked, or comes from somebody else than the kader. */
const isUnusual = ({ findings, before, report }: Looked): boolean =>
  findings.length > 0 || before !== undefined || report.paper;

export async function shownNow(context: Pick<Context, 'db' | 'now' | 'person'>): Promise<Shown> {
  const all = await lookedAfter(context);
  const { id } = member(context);
  const waiting = all.filter(({ report }) => isWaiting(report));
  const [own, others] = [
    waiting.filter(({ report }) => report.filedBy === id),
    waiting.filter(({ report }) => report.filedBy !== id),
  ];
  const looked = await lookInto(context.db, others);
  const unusual = looked.filter(isUnusual).slice(0, mostUnusual);
  const usual = looked.filter((one) => !isUnusual(one)).slice(0, mostUsual);
  const returned = all.filter(({ report }) => report.state === 'returned');
  return { unusual, usual, own, returned, more: looked.length - unusual.length - usual.length };
}

/** What a run of the list keeps of it. */
export const argsOf = ({ usual, unusual }: Shown): Answers => ({
  usual: usual.map(({ key }) => key).join(' ') || '-',
  looked: unusual.map(({ key }) => key).join(' ') || '-',
});

export const keysIn = (value: unknown): string[] =>
  String(value ?? '')
    .split(' ')
    .filter((key) => /^\d{1,9}_\d{4}-\d\d_\d{1,4}$/.test(key));

/** `Melati 3`; with its month and place where the list has several of them. */
export const nameIn = ({ place, period }: Looked, language: string, among: readonly Looked[]): string => {
  const months = new Set(among.map((one) => one.period)).size > 1;
  const areas = new Set(among.map((one) => one.place.area)).size > 1;
  const more = [areas ? place.areaName : [], months ? monthName(period, language, 'short') : []].flat();
  return more.length > 0 ? `${shortName(place.name)} (${more.join(', ')})` : shortName(place.name);
};

export function listText({ texts }: Pick<ReportingDeps, 'texts'>, language: string, shown: Shown): string {
  const { unusual, usual, own, returned, more } = shown;
  const all = [...unusual, ...usual, ...own, ...returned];
  const name = (one: Looked) => nameIn(one, language, all);
  const names = (some: readonly Looked[]) => some.map(name).join(', ');
  const why = (one: Looked) => whyText(texts, language, one);
  const months = new Set(all.map(({ period }) => period));
  const month = months.size === 1 ? monthName(all[0]!.period, language) : 'several';
  const parts: (Text | undefined)[] = [
    text('head', { count: unusual.length + usual.length + more, month }),
    unusual.length > 0
      ? text('unusual', { lines: unusual.map((one, at) => `${at + 1}. *${name(one)}*: ${why(one)}`).join('\n') })
      : undefined,
    usual.length > 0 ? text('usual', { count: usual.length, lines: usualLines(texts, language, shown) }) : undefined,
    more > 0 ? text('more', { count: more }) : undefined,
    own.length > 0 ? text('own', { names: names(own) }) : undefined,
    returned.length > 0 ? text('with-kader', { names: names(returned) }) : undefined,
    text('hint', { example: shortName((unusual[0] ?? usual[0])?.place.name ?? ''), all: usual.length }),
  ];
  return parts.flatMap((part) => (part ? [texts.render(language, part)] : [])).join('\n\n');
}

/** More than so many are named without their figures. */
const fewUsual = 6;

function usualLines(texts: ReportingDeps['texts'], language: string, shown: Shown): string {
  const { usual } = shown;
  const all = [...shown.unusual, ...usual, ...shown.own, ...shown.returned];
  if (usual.length <= fewUsual) return usual.map((one) => `${nameIn(one, language, all)}: ${short(one)}`).join('\n');
  const byMonth = [...Map.groupBy(usual, ({ period }) => period)];
  const named = byMonth.map(([period, some]) => ({
    month: byMonth.length > 1 ? monthName(period, language, 'month') : 'one',
    count: some.length,
    names: some.map((one) => nameIn(one, language, some)).join(', '),
  }));
  return named.map((one) => texts.render(language, text('usual-names', one))).join('\n');
}

/** The figures of all that is usual in a run of the list, each month under its name. */
export async function usualFigures(context: Context, args: Answers): Promise<Text[]> {
  const { language } = member(context);
  const { usual } = await shownOf(context, args);
  return [...Map.groupBy(usual, ({ period }) => period)].map(([period, some]) =>
    text('figures-of', {
      month: monthName(period, language),
      lines: some.map((one) => `${nameIn(one, language, some)}: ${short(one)}`).join('\n'),
    }),
  );
}

function whyText(texts: ReportingDeps['texts'], language: string, { findings, report, before }: Looked): string {
  const changes = changesText(texts, language, before, report.answers);
  const corrected = before ? [text('was-corrected', { changes: changes ?? 'none' })] : [];
  const paper = report.paper ? [text('from-paper')] : [];
  const said = [...corrected, ...paper].map((part) => texts.render(language, part));
  return [...said, ...(findings.length > 0 ? [findingsLine(texts, language, findings)] : [])].join('; ');
}

const short = ({ report }: Looked): string => {
  const { S, K, D, N } = skdn(report.answers);
  return figures({
    ...(S !== undefined && { S }),
    ...(K !== undefined && { K }),
    ...(D !== undefined && { D }),
    ...(N !== undefined && { N }),
  });
};

/** The list of a run, as far as it still waits. */
async function shownOf(context: Context, args: Answers): Promise<Shown> {
  const now = await shownNow(context);
  const [usual, looked] = [new Set(keysIn(args.usual)), new Set(keysIn(args.looked))];
  const waiting = [...now.unusual, ...now.usual];
  return {
    ...now,
    // A tap confirms what was usual when it was shown.
    usual: waiting.filter(({ key }) => usual.has(key)),
    unusual: waiting.filter(({ key }) => looked.has(key)),
  };
}

export const checkPage =
  (deps: Pick<ReportingDeps, 'texts'>): Lookup =>
  async (context, args) => ({ text: listText(deps, member(context).language, await shownOf(context, args)) });

/** Options: the numbered ones first, so that the number of a choice is the number in the list. */
export const checkPicks =
  (deps: Pick<ReportingDeps, 'texts' | 'doubts'>): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { language } = member(context);
    const say = (one: Text) => deps.texts.render(language, one);
    const { unusual, usual } = await shownOf(context, args);
    const children = (await deps.doubts?.(context)) ?? 0;
    return [
      ...unusual.map((one) => ({ value: one.key, label: nameIn(one, language, [...unusual, ...usual]), asks: true })),
      ...(usual.length > 0 ? [{ value: 'all', label: say(text('tap-all', { count: usual.length })) }] : []),
      ...(usual.length > fewUsual ? [{ value: 'figures', label: say(text('tap-figures')), asks: true }] : []),
      ...(children > 0
        ? [{ value: 'children', label: say(text('tap-children', { count: children })), asks: true }]
        : []),
      { value: 'close', label: say(text('tap-close')) },
    ];
  };
