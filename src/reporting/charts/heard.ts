/** `grafik D/S guntung oktober`, `tren naik berat kelurahan`: what is to be drawn, of which place and months, taken out of a sentence. What was not
 *  understood is told above the picture; another place or month is never drawn in silence. */
import type { Reply } from '../../conversation/run.ts';
import { type Context, type Effect, type Hears, member, type Question, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth, monthOption } from '../base/months.ts';
import { scopes } from '../base/rights.ts';
import { placeIn } from '../recap/named-places.ts';
import type { CodeParts, Months } from '../rollup/sums.ts';
import { chartTap, drawn, monthsUpTo } from './grafik.ts';
import { type InWords, inWords, kindsIn } from './in-words.ts';
import type { Kind } from './kinds.ts';

type Deps = Pick<ReportingDeps, 'texts'>;
const text = textOf('reporting/grafik');

/** A longer sentence tells something. */
const longest = 14;

/** Neither a child's chart, nor the trend of a posyandu, which the children's room draws with what few may see. */
export const hearsChart =
  (deps: Deps): Hears =>
  async (context, { text: said, open, reader }) => {
    if (!context.person) return undefined;
    const wanted = inWords(deps, context, said);
    if (wanted.words.length > longest || wanted.says('others')) return undefined;
    const begins = wanted.says('opens');
    // To an open question it may be an answer, unless it begins as a command does.
    if (open && !wanted.known('opens').has(wanted.words[0] ?? '')) return undefined;
    if (!begins && !wanted.says('trends')) return undefined;
    const [kind] = kindsIn(wanted);
    const beside = begins && (wanted.says('several') || (await names(context, wanted, reader)));
    return kind || beside ? { effect: 'reporting.draw_heard', args: { said }, urgent: true } : undefined;
  };

/** An area or a month stands beside the word. A posyandu alone is drawn by the children's room. */
async function names(context: Context, wanted: InWords, reader: Question['reader']): Promise<boolean> {
  if (monthIn(context, wanted.words, reader)) return true;
  const place = await placeIn(context, { words: wanted.rest('opens', 'around'), reader } as Question);
  return place !== undefined && !place.found.some(({ value }) => value?.startsWith('p'));
}

/** Draws what the sentence names. */
export const drawHeard =
  (deps: ReportingDeps): Effect =>
  async (context, args) => {
    const { language, zone } = member(context);
    const reader = deps.texts.reader(language);
    const wanted = inWords(deps, context, String(args.said));
    const [kind, ...others] = kindsIn(wanted);
    const month = monthIn(context, wanted.words, reader);
    const now = currentMonth(context.now, zone);
    if (month === 'to come') throw new Refusal('reporting/grafik:no-month', { month: monthName(now, language) });
    const left = wanted.rest(
      'opens',
      'trends',
      'several',
      'around',
      ...[kind, ...others].flatMap((one) => (one ? [`means-${one}` as const] : [])),
    );
    const some = left.filter((word) => !month?.words.includes(word));
    const place = await placeIn(context, { words: some, reader } as Question);
    const unread = some.filter((word) => !place?.words.includes(word) && !wanted.known('areas').has(word));
    const own = await scopes(context);
    const months = monthsOf(wanted, month?.months, now);
    const [named, another] = place?.found ?? [];
    if (place && named?.value === undefined) return { replies: [outside(place.words, own, kind, months)] };
    const places = another ? place!.found : own.map(({ value, label }) => ({ value: String(value), name: label }));
    const value = another ? undefined : (named?.value ?? (own.length === 1 ? String(own[0]!.value) : undefined));
    if (value === undefined) return { replies: [whichPlace(places, kind, months)] };
    const reply = await drawn(deps, context, { value, kind: kind ?? defaultKind, months, ...levelIn(wanted) });
    const notes = [
      ...others
        .slice(0, 1)
        .map((other) => text('one-kind', { other: deps.texts.render(language, text(`tap-${other}`)) })),
      ...(unread.length > 0 ? [text('unread', { words: unread.join(' ').slice(0, 60) })] : []),
      ...(named === undefined && wanted.says('areas') && value.startsWith('p') ? [text('own-post')] : []),
    ];
    return { replies: [{ ...reply, parts: [...notes, ...reply.parts] }] };
  };

/** Who asks for a picture and says no more wants to know who comes. */
const defaultKind: Kind = 'ds';

/** `per kecamatan`: finer or coarser than we would choose. */
function levelIn(wanted: InWords): { parts?: CodeParts } {
  const lists = { 'by-village': 4, 'by-district': 3, 'by-regency': 2 } as const;
  const said = (Object.keys(lists) as (keyof typeof lists)[]).find((list) => wanted.says(list));
  return said ? { parts: lists[said] } : {};
}

function monthsOf(wanted: InWords, named: Months | undefined, now: string): Months {
  if (named && named.from !== named.to) return named;
  const { to } = named ?? { to: now };
  const over = wanted.says('several') || (wanted.says('trends') && !named);
  return over ? monthsUpTo(to) : { from: to, to };
}

type Own = Awaited<ReturnType<typeof scopes>>;

const whichPlace = (
  places: { value?: string; name: string; where?: string }[],
  kind: Kind | undefined,
  months: Months,
): Reply => ({
  parts: [text('which')],
  choices: places
    .slice(0, 10)
    .map(({ value = '', name, where }) =>
      chartTap(
        { value, kind: kind ?? defaultKind, months },
        { literal: where === undefined ? name : `${name} (${where})` },
      ),
    ),
});

const outside = (words: string[], own: Own, kind: Kind | undefined, months: Months): Reply => ({
  parts: [text('outside', { place: words.join(' ') })],
  choices: own
    .slice(0, 10)
    .map(({ value, label }) =>
      chartTap({ value: String(value), kind: kind ?? defaultKind, months }, { literal: label }),
    ),
});

/** A month by its name, or a year. `to come`: it has not begun. */
const mostMonths = 60;
function monthIn(
  context: Context,
  said: string[],
  reader: Question['reader'],
): { months: Months; words: string[] } | 'to come' | undefined {
  const { zone, language } = member(context);
  const now = currentMonth(context.now, zone);
  const first = Temporal.PlainYearMonth.from(now);
  const options = Array.from({ length: mostMonths }, (_, back) =>
    monthOption(first.subtract({ months: back }).toString(), language),
  );
  for (const length of [3, 2, 1]) {
    for (let at = 0; at + length <= said.length; at++) {
      const words = said.slice(at, at + length);
      if (words.every((one) => /^\d+$/.test(one) || 'value' in reader.figure(one))) continue;
      const read = reader.choice(words.join(' '), options, `${now}-01`);
      if (!('value' in read)) continue;
      // `desember 2026` in November is not the December before.
      const year = said.find((word) => /^20\d\d$/.test(word));
      if (year !== undefined && year !== read.value.slice(0, 4)) return 'to come';
      return { months: { from: read.value, to: read.value }, words };
    }
  }
  const year = said.find((word) => /^20\d\d$/.test(word));
  if (year === undefined) return undefined;
  if (year > now.slice(0, 4)) return 'to come';
  return { months: { from: `${year}-01`, to: `${year}-12` < now ? `${year}-12` : now }, words: [year] };
}
