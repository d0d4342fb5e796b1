/** `cuti sampai 12/12` (and `cuti_selesai`): a kader is away and is not reminded meanwhile. The others of her posyandu are, and where there is
 *  nobody else, bidan and lurah read its name. */
import { instantOf, wallTime } from '../../clock.ts';
import type { Reader } from '../../conversation/reader.ts';
import type { Text } from '../../conversation/run.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { FollowDeps } from './deps.ts';
import { kaderOf, reachable } from './kader.ts';

const text = textOf('reporting/cuti');
type Day = Temporal.PlainDate;
/** The leave for a birth is three months; who is away for a year has left. */
const longestDays = 190;

/** Ends the flow `cuti`. */
export const takeLeave =
  (deps: Pick<FollowDeps, 'texts'>): Effect =>
  async (context, args) => {
    const person = member(context);
    const today = wallTime(context.now, person.zone).toPlainDate();
    const read = readLeave(deps, String(args.until ?? ''), person.language, today);
    if ('why' in read) throw new Refusal(`reporting/cuti:${read.why}`);
    return noteLeave(context, read);
  };

export async function noteLeave(context: Context, { from, until }: { from: Day; until: Day }): Promise<EffectResult> {
  const person = member(context);
  const today = wallTime(context.now, person.zone).toPlainDate();
  // A forged button may tell any days.
  if (Temporal.PlainDate.compare(until, from) < 0) throw new Refusal('reporting/cuti:past');
  if (from.until(until).days > longestDays) throw new Refusal('reporting/cuti:too-long');
  const midnight = (day: Day) => new Date(instantOf(`${day}T00:00`, person.zone));
  const row = { from_at: midnight(from), until_at: midnight(until.add({ days: 1 })), made_at: new Date(context.now) };
  if (!context.practice)
    await context.db
      .insertInto('leave')
      .values({ person: person.id, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute();
  const write = (day: Day) => writeDate(day.toString(), 'long', person.language);
  const later = Temporal.PlainDate.compare(from, today) > 0;
  const told = from.equals(until)
    ? text('noted-day', { day: write(until) })
    : later
      ? text('noted-from', { from: write(from), until: write(until) })
      : text('noted', { until: write(until) });
  return { replies: [{ parts: [told, ...(await whoStandsIn(context)), text('back')] }] };
}

/** Ends the flow `cuti_selesai`. */
export const endLeave: Effect = async ({ db, person, now }) => {
  const gone = await db
    .deleteFrom('leave')
    .where('person', '=', member({ person }).id)
    .where('until_at', '>', new Date(now))
    .returning('person')
    .executeTakeFirst();
  return { replies: [{ parts: [text(gone ? 'ended' : 'none')] }] };
};

/** For each posyandu of hers: who is reminded instead. */
async function whoStandsIn({ db, now, person }: Context): Promise<Text[]> {
  const own = member({ person }).grants.flatMap(({ role, posyandu }) =>
    role === 'kader' && posyandu !== null ? [posyandu] : [],
  );
  const kader = await kaderOf(db, own, now);
  const lines: Text[] = [];
  for (const id of new Set(own)) {
    const place = await loadPlace(db, id);
    if (!place) continue;
    const others = reachable(kader.get(id)).filter((one) => one.id !== person!.id);
    const names = others.slice(0, 6).map(({ name }) => name);
    const posyandu = shortName(place.name);
    lines.push(names.length > 0 ? text('others', { posyandu, names: names.join(', ') }) : text('nobody', { posyandu }));
  }
  return lines;
}

type Read = { from: Day; until: Day } | { why: 'not-understood' | 'past' | 'too-long' };

/** `sampai 12/12`, `3 hari`, `dari Senin sampai 20 Des`, `2 minggu mulai besok`. */
export function readLeave({ texts }: Pick<FollowDeps, 'texts'>, said: string, language: string, today: Day): Read {
  const list: Lists = (id) => new Set(texts.list(language, `reporting/cuti:${id}`).map(fold));
  const until = list('until-list');
  const words = said
    .replace(/\bs\s*\/\s*d\b/gi, 'sampai')
    // `5-10 November`, `3hari`
    .replace(/(?<![\d/-])(\d{1,2})\s*[-–]\s*(\d{1,2})(?![\d/-])/g, '$1 sampai $2')
    .replace(/\b(\d{1,3})(?=\p{L})/gu, '$1 ')
    .split(/\s+/)
    .filter(Boolean);
  const at = words.findLastIndex((word) => until.has(fold(word)));
  const reader = texts.reader(language);
  // On a Friday `sampai Jumat` is the next one.
  const dateIn = (part: string[], base: Day) =>
    firstDate(part, (written) => {
      const read = [base, base.add({ days: 1 })].map((day) => reader.date(written, day.toString(), true));
      return read.flatMap((one) => ('value' in one ? [Temporal.PlainDate.from(one.value)] : []))[0];
    });
  const before = at < 0 ? words : words.slice(0, at);
  const begins = before.findIndex((word) => list('begins').has(fold(word)));
  const behind = begins >= 0 ? before.slice(begins + 1) : at >= 0 ? before : [];
  const days = at < 0 ? duration(before, list, (word) => reader.figure(word)) : undefined;
  const whole = at < 0 && begins < 0 && days === undefined ? wholeSpan(words, list, today) : undefined;
  if (whole) return whole;
  const last = at >= 0 ? words.slice(at + 1) : begins >= 0 ? [] : before;
  // `cuti besok` is that day alone.
  const only = at < 0 && begins < 0 && days === undefined ? dateIn(before, today) : undefined;
  // `5 sampai 10 Desember`: the month is told once.
  const day = /^\d{1,2}$/.test(behind.at(-1) ?? '') ? behind.at(-1) : undefined;
  const shared = day === undefined ? undefined : dateIn([day, ...last.filter((word) => !/\d/.test(word))], today);
  const from = only ?? shared ?? dateIn(behind, today) ?? today;
  const end = only ?? (days === undefined ? dateIn(last, from) : from.add({ days: days - 1 }));
  if (!end) return { why: 'not-understood' };
  if (Temporal.PlainDate.compare(end, today) < 0 || Temporal.PlainDate.compare(end, from) < 0) return { why: 'past' };
  return from.until(end).days > longestDays ? { why: 'too-long' } : { from, until: end };
}

type Lists = (
  id: 'until-list' | 'begins' | 'day' | 'week' | 'month' | 'one' | 'half' | 'next' | 'this' | 'some',
) => ReadonlySet<string>;

/** `minggu depan`, `bulan ini`: from its first day, or from today, to its last. A week alone would be read as the Sunday. */
function wholeSpan(words: string[], list: Lists, today: Day): Read | undefined {
  const said = words.map(fold);
  for (const unit of ['week', 'month'] as const)
    for (const [at, word] of said.entries()) {
      if (!list(unit).has(word)) continue;
      if (list('some').has(said[at - 1] ?? '')) return { why: 'not-understood' };
      const next = list('next').has(said[at + 1] ?? '');
      if (!next && !list('this').has(said[at + 1] ?? '')) continue;
      const first = unit === 'week' ? today.subtract({ days: today.dayOfWeek - 1 }) : today.with({ day: 1 });
      const from = next ? first.add(unit === 'week' ? { days: 7 } : { months: 1 }) : first;
      const until = unit === 'week' ? from.add({ days: 6 }) : from.with({ day: from.daysInMonth });
      return { from: Temporal.PlainDate.compare(from, today) < 0 ? today : from, until };
    }
  return undefined;
}

/** In days. */
function duration(words: string[], list: Lists, read: Reader['figure']): number | undefined {
  const units = [
    ['day', 1],
    ['week', 7],
    ['month', 30],
  ] as const;
  const said = words.map(fold);
  for (const [unit, days] of units) {
    const names = list(unit);
    const at = said.findIndex((word) => names.has(word));
    const figure = at > 0 ? read(said[at - 1]!) : undefined;
    const one = at > 0 && list('one').has(said[at - 1]!) ? 1 : 0;
    const count = figure && 'value' in figure ? figure.value.total : one;
    if (count > 0) return count * days;
    if (at > 0 && list('half').has(said[at - 1]!)) return Math.ceil(days / 2);
    // `seminggu`, `sebulan`
    if (said.some((word) => /^se/.test(word) && names.has(word.slice(2)))) return days;
  }
  return undefined;
}

/** The longest run of words that is a date. */
function firstDate(words: string[], read: (written: string) => Day | undefined): Day | undefined {
  for (let start = 0; start < words.length; start++)
    for (let end = Math.min(words.length, start + 5); end > start; end--) {
      const day = read(words.slice(start, end).join(' '));
      if (day) return day;
    }
  return undefined;
}
