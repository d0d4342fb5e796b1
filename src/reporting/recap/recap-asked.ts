/** A sentence that asks for a recap: `rekap guntung oktober`, `rekap 2025`, `siapa yang belum lapor bulan lalu`. Answered with just that place and
 *  those months, or refused with the reason and with what she may see: never with another place or month that she would take for it. */
import { wallTime } from '../../clock.ts';
import type { Choice, Option, Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, type Hears, member, unlessRefused } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { fold, isSlip } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { monthMeant, scopes, visible } from '../base/rights.ts';
import type { CodeParts, Months } from '../rollup/sums.ts';
import { type Asked, askedFor } from './asked.ts';
import type { NamedPlace } from './named-places.ts';
import { notHers } from './not-hers.ts';
import { tap } from './recap-text.ts';
import { recapMonths, recapOf } from './rekap.ts';
import { countOf, mostMonths, spanName } from './spans.ts';

const text = textOf('reporting/questions');
type Texts = Pick<ReportingDeps, 'texts'>;

/** Behind `rekap` stands nothing but a place and months. One month alone is the flow's own. */
export const hearsRecap =
  (deps: Texts): Hears =>
  async (context, sentence) => {
    if (!context.person || behindWord(deps, context.person.language, sentence.text) === undefined) return undefined;
    if (!(await unlessRefused(() => scopes(context)))) return undefined;
    const { place, also, months, unread } = await asked(deps, context, sentence.text);
    if ((unread.length > 0 && !also) || (!place && !months)) return undefined;
    if (!place && months && (await isOffered(context, months))) return undefined;
    return { effect: 'reporting.recap_asked', args: { text: sentence.text }, urgent: true, order: true };
  };

export const recapAsked =
  (deps: Texts): Effect =>
  async (context, args) => ({ replies: (await answer(deps, context, String(args.text), true)) ?? [] });

/** `alone`: the sentence asks for nothing but a recap. Otherwise what was not read of it is told above the recap of what was. undefined: there is
 *  none for her. */
export async function answer(
  deps: Texts,
  context: Context,
  said: string,
  alone: boolean,
): Promise<Reply[] | undefined> {
  const own = await unlessRefused(() => scopes(context));
  if (!own) return undefined;
  const { place, also, unread, months: named } = await asked(deps, context, said);
  const { zone, language } = member(context);
  const today = currentMonth(context.now, zone);
  const months = named ?? (await monthOf(context, own[0]!));
  const offered = (reason: Text) => [
    { parts: [reason], choices: own.map((one) => button(one, months, today, language)) },
  ];
  const outside = notHers(place);
  if (outside) return offered(outside);
  if (alone && unread.length > 0 && !also)
    return offered(text('no-such-place', { words: unread.join(' ').slice(0, 60) }));
  if (place && also) return [{ ...which([...place.found, ...also.found], months), parts: [text('two-places')] }];
  if (place && place.found.length > 1) return [which(place.found, months)];
  if (months.from > today)
    return offered(text('ahead', { month: spanName(months, language), now: monthName(today, language) }));
  const value = place?.found[0]?.value ?? (own.length === 1 ? String(own[0]!.value) : undefined);
  if (value === undefined) {
    const label = text('which-of-yours', { month: spanName(months, language) });
    return [{ parts: [label], choices: own.map((one) => tap(String(one.value), months, { literal: one.label })) }];
  }
  const replies = await recapOf(context, value, named, named !== undefined, levelIn(deps, language, said));
  const above = [...nowCalled(place?.found[0]), ...(unread.length > 0 ? [leftOver(unread)] : [])];
  return replies.map((reply, at) => (at === 0 ? { ...reply, parts: [...above, ...reply.parts] } : reply));
}

/** `per kecamatan`: one level of areas, by the parts of their codes. */
function levelIn({ texts }: Texts, language: string, said: string): CodeParts | undefined {
  const folded = ` ${fold(said)} `;
  const says = (list: 'by-village' | 'by-district' | 'by-regency') =>
    texts.list(language, `reporting/grafik:${list}`).some((one) => folded.includes(` ${fold(one)} `));
  return says('by-village') ? 4 : says('by-district') ? 3 : says('by-regency') ? 2 : undefined;
}

async function monthOf(context: Context, { value }: Option): Promise<Months> {
  const month = await monthMeant(context, await visible(context, String(value)));
  return { from: month, to: month };
}

const leftOver = (unread: readonly string[]) => text('unread', { words: unread.join(' ').slice(0, 60) });

/** An older name leads to the area as it is called now. */
const nowCalled = (place: NamedPlace | undefined): Text[] =>
  place?.now === undefined ? [] : [text('now-called', { name: place.name, now: place.now })];

/** So many of them get a button. */
const mostChoices = 30;

/** Of several that are called alike she says which one. */
function which(found: readonly NamedPlace[], months: Months): Reply {
  const choices = found.flatMap(({ value, name, where }) =>
    value === undefined ? [] : tap(value, months, { literal: where === undefined ? name : `${name} (${where})` }),
  );
  const more = choices.length - mostChoices;
  return {
    parts: [text('which-place'), ...(more > 0 ? [text('which-more', { count: more })] : [])],
    choices: choices.slice(0, mostChoices),
  };
}

/** What she may see, in the months that she named as far as they are there. */
function button({ value, label }: Option, { from, to }: Months, today: string, language: string): Choice {
  const months = from > today || countOf({ from, to }) > mostMonths ? { from: today, to: today } : { from, to };
  return tap(value, months, { literal: `${label}, ${spanName(months, language)}` });
}

/** The place and the months that she names. */
export function asked(deps: Texts, context: Context, said: string): Promise<Asked> {
  const { zone, language } = member(context);
  const now = wallTime(context.now, zone).toPlainDate().toPlainYearMonth().toString();
  const text = behindWord(deps, language, said) ?? said;
  return askedFor(context, deps, { text, reader: deps.texts.reader(language), now, language });
}

/** What stands behind the word for it, where the sentence begins with that, courtesy aside. A slip is forgiven, but `rekam` is another word. */
export function behindWord({ texts }: Texts, language: string, said: string): string | undefined {
  const list = (key: 'inbox/words:around' | 'inbox/words:wants') => texts.list(language, key);
  const courtesy = new Set([...list('inbox/words:around'), ...list('inbox/words:wants')]);
  const words = fold(said).split(' ');
  const at = words.findIndex((word) => !courtesy.has(word));
  const first = (words[at] ?? '').replace(/nya$/, '');
  const starts = texts.list(language, 'reporting/rekap:start').map(fold);
  const meant = starts.includes(first) || (!/^rekam/.test(first) && starts.some((one) => isSlip(first, one)));
  return meant ? words.slice(at + 1).join(' ') : undefined;
}

/** The flow `rekap` has these months itself, and asks for the place where she has several. */
async function isOffered(context: Context, { from, to }: Months): Promise<boolean> {
  const offered = (await recapMonths(context, {})) as Option[];
  return from === to && offered.some(({ value }) => value === from);
}
