/** The answer that ends `lapor`: what was stored, the rates with their formulas, the change against last month, the receipt. */
import type { Answers, Choice, Reply, Text, Value } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import type { TextKey } from '../../names.ts';
import { type Context, member } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { figures, rateArgs, type Skdn, skdn, skdnNames } from '../base/indicators.ts';
import type { Filed } from '../base/versions.ts';

interface FiledNow {
  place: Place;
  period: string;
  answers: Answers;
  receipt: string;
  /** The version that this one replaces. */
  before: Filed | undefined;
  /** Last month's answers. */
  last: Answers | undefined;
  /** The scales say something else by now. */
  moved: { part: Text; choices: Choice[] } | undefined;
}

export function fileReplies(context: Context, filed: FiledNow): Reply[] {
  const { language } = member(context);
  const now = skdn(filed.answers);
  const parts: Text[] = [
    { key: headKey(context, filed), args: { posyandu: filed.place.name, month: monthName(filed.period, language) } },
    { key: 'reporting/lapor:stored', args: { figures: figures(now) } },
    { key: 'reporting/lapor:rates', args: rateArgs(now, language) },
    ...changes(filed.before?.answers, filed.answers),
    ...comparison(filed, now, language),
    ...hiddenNote('others', filed.answers.problems, filed.answers.pmt_note, filed.answers.reason),
    { key: 'reporting/lapor:receipt', args: { receipt: filed.receipt } },
    ...(filed.moved ? [filed.moved.part] : []),
  ];
  return [
    { parts, picture: picture(filed, now), ...(filed.moved?.choices.length && { choices: filed.moved.choices }) },
  ];
}

function headKey(context: Context, { before }: FiledNow): TextKey {
  if (context.practice) return 'reporting/lapor:filed-practice';
  return before ? 'reporting/lapor:filed-again' : 'reporting/lapor:filed';
}

function comparison(filed: FiledNow, now: Skdn, language: string): Text[] {
  if (!filed.last) return [];
  const before = skdn(filed.last);
  const lines = (['S', 'K', 'D', 'N'] as const)
    .filter((name) => now[name] !== undefined && before[name] !== undefined)
    .map((name) => `${name} ${arrow(now[name]! - before[name]!)}`);
  const month = monthName(monthBefore(filed.period), language, 'month');
  return lines.length ? [{ key: 'reporting/lapor:compared', args: { month, lines: lines.join(' · ') } }] : [];
}

const arrow = (difference: number) => (difference === 0 ? '=' : `${difference > 0 ? '▲' : '▼'}${Math.abs(difference)}`);

function picture(filed: FiledNow, now: Skdn): Reply['picture'] {
  return {
    painter: 'reporting.skdn',
    args: {
      posyandu: filed.place.name,
      period: filed.period,
      now,
      last: filed.last ? skdn(filed.last) : null,
    },
  };
}

/** Tells what a correction changed, one text a figure: `D: 40 → 41`. Empty for a first report. */
function changes(before: Answers | undefined, now: Answers): Text[] {
  if (!before) return [];
  const names = [...new Set([...skdnNames, ...Object.keys(now), ...Object.keys(before)])].filter(isWhole);
  const changed = names.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(now[name] ?? null));
  if (changed.length === 0) return [{ key: 'reporting/lapor:changed-nothing' }];
  return [
    { key: 'reporting/lapor:changed-title' },
    ...changed.map(
      (name): Text => ({
        key: name === 'pmt' ? 'reporting/lapor:changed-pmt' : 'reporting/lapor:changed',
        args: { name, before: shown(before[name]), now: shown(now[name]) },
      }),
    ),
  ];
}

/** L and P change with their total, and would only make the list long. */
const isWhole = (name: string) => !/_[LP]$/.test(name);

/** Texts are cut, because an old phone shows some 25 characters a line. */
function shown(value: Value | undefined): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 39)}…` : value;
  if (Array.isArray(value)) return value.length;
  return '–';
}
