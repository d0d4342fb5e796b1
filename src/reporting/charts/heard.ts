/** `grafik D/S guntung oktober`, `tren naik berat kelurahan`: what is to be drawn, of which place and months, taken out of a sentence. What was not
 *  understood is told above the picture; another place or month is never drawn in silence. */
import type { Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, type Hears, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { monthMeant, scopes, visible } from '../base/rights.ts';
import { type Asked, askedFor } from '../recap/asked.ts';
import { notHers } from '../recap/not-hers.ts';
import { countOf, mostMonths, upTo } from '../recap/spans.ts';
import type { CodeParts, Months } from '../rollup/sums.ts';
import { chartTap, drawn, monthsUpTo, type Wish } from './grafik.ts';
import { type InWords, inWords, kindsIn } from './in-words.ts';
import { type Kind, kinds } from './kinds.ts';

type Deps = Pick<ReportingDeps, 'texts'>;
const text = textOf('reporting/grafik');

/** A longer sentence tells something. */
const longest = 14;

/** Neither a child's chart, nor the trend of a posyandu, which the children's room draws with what few may see. */
export const hearsChart =
  (deps: Deps): Hears =>
  async (context, { text: said, open }) => {
    if (!context.person) return undefined;
    const wanted = inWords(deps, context, said);
    if (wanted.words.length > longest) return undefined;
    if (!open && isNotDrawn(wanted)) return { effect: 'reporting.chart_unknown', args: {}, urgent: true };
    if (wanted.says('others')) return undefined;
    const begins = wanted.says('opens');
    // To an open question it may be an answer, unless it begins as a command does.
    if (open && !wanted.known('opens').has(wanted.words[0] ?? '')) return undefined;
    if (!begins && !wanted.says('trends')) return undefined;
    const [kind] = kindsIn(wanted);
    const beside = begins && (open || !kind) ? await besideIn(deps, context, wanted, kindsIn(wanted)) : undefined;
    const apart = levelLists.some((list) => wanted.says(list));
    if (!kind && !(beside && (wanted.says('several') || apart || names(beside)))) return undefined;
    const heard = { effect: 'reporting.draw_heard', args: { said }, urgent: true } as const;
    return open && beside?.unread.length === 0 ? { ...heard, order: true } : heard;
  };

/** A figure of which there is no picture. Said by itself, because the word behind `grafik` is else a child's name. */
const isNotDrawn = (wanted: InWords): boolean =>
  wanted.known('opens').has(wanted.words[0] ?? '') && wanted.says('not-drawn') && kindsIn(wanted).length === 0;

/** Which pictures there are, of what is hers. */
export const chartUnknown: Effect = async (context) => {
  const now = currentMonth(context.now, member(context).zone);
  const own = await scopes(context);
  const months = { from: now, to: now };
  const value = String(own[0]!.value);
  const choices = kinds.map((kind) => chartTap({ value, kind, months }, text(`tap-${kind}`)));
  return { replies: [{ parts: [text('unknown')], ...(own.length === 1 && { choices }) }] };
};

/** An area or a month stands beside the word. A posyandu alone is drawn by the children's room. */
const names = ({ months, place }: Asked): boolean =>
  months !== undefined || (place !== undefined && !place.found.some(({ value }) => value?.startsWith('p')));

/** The place and the months among the words that tell nothing of the figure. */
function besideIn(deps: Deps, context: Context, wanted: InWords, kinds: Kind[]): Promise<Asked> {
  const { language, zone } = member(context);
  const words = wanted.rest(
    'opens',
    'trends',
    'several',
    ...levelLists,
    'around',
    ...kinds.map((kind) => `means-${kind}` as const),
  );
  const [text, now] = [words.join(' '), currentMonth(context.now, zone)];
  return askedFor(context, deps, { text, reader: deps.texts.reader(language), now, language });
}

/** Draws what the sentence names. */
export const drawHeard =
  (deps: ReportingDeps): Effect =>
  async (context, args) => {
    const { language, zone } = member(context);
    const wanted = inWords(deps, context, String(args.said));
    const [kind = defaultKind, ...others] = kindsIn(wanted);
    const { place, also, months: named, unread } = await besideIn(deps, context, wanted, [kind, ...others]);
    const now = currentMonth(context.now, zone);
    const mine = await scopes(context);
    const meant = named ? now : await monthMeant(context, await visible(context, String(mine[0]!.value)));
    const months = monthsOf(wanted, named && upTo(named, now), meant);
    if (months.from > months.to || countOf(months) > mostMonths)
      throw new Refusal('reporting/grafik:no-month', { month: monthName(now, language) });
    const own = mine.map(({ value, label }) => ({ value: String(value), name: label }));
    const wish = { kind, months, ...levelIn(wanted) };
    const [first, another] = [...(place?.found ?? []), ...(also?.found ?? [])];
    const outside = notHers(place);
    if (outside) return { replies: [whichOf(outside, own, wish)] };
    if (another) return { replies: [whichOf(text('which'), [...place!.found, ...(also?.found ?? [])], wish)] };
    const value = first?.value ?? (own.length === 1 ? own[0]!.value : undefined);
    if (value === undefined) return { replies: [whichOf(text('which'), own, wish)] };
    const reply = await drawn(deps, context, { value, ...wish });
    const notes = [
      ...others
        .slice(0, 1)
        .map((other) => text('one-kind', { other: deps.texts.render(language, text(`tap-${other}`)) })),
      ...(unread.length > 0 ? [text('unread', { words: unread.join(' ').slice(0, 60) })] : []),
      ...(first === undefined && wanted.says('areas') && value.startsWith('p') ? [text('own-post')] : []),
    ];
    return { replies: [{ ...reply, parts: [...notes, ...reply.parts] }] };
  };

/** Who asks for a picture and says no more wants to know who comes. */
const defaultKind: Kind = 'ds';

const partsOfLevel = { 'by-village': 4, 'by-district': 3, 'by-regency': 2 } as const;
const levelLists = Object.keys(partsOfLevel) as (keyof typeof partsOfLevel)[];

/** `per kecamatan`: finer or coarser than we would choose. */
function levelIn(wanted: InWords): { parts?: CodeParts } {
  const said = levelLists.find((list) => wanted.says(list));
  return said ? { parts: partsOfLevel[said] } : {};
}

function monthsOf(wanted: InWords, named: Months | undefined, now: string): Months {
  if (named && named.from !== named.to) return named;
  const { to } = named ?? { to: now };
  const over = wanted.says('several') || (wanted.says('trends') && !named);
  return over ? monthsUpTo(to) : { from: to, to };
}

const whichOf = (
  above: Text,
  places: readonly { value?: string; name: string; where?: string }[],
  wish: Omit<Wish, 'value'>,
): Reply => ({
  parts: [above],
  choices: places.slice(0, 10).flatMap(({ value, name, where }) => {
    const label = { literal: where === undefined ? name : `${name} (${where})` };
    return value === undefined ? [] : [chartTap({ value, ...wish }, label)];
  }),
});
