/** `ingatkan yang belum lapor`, `ingatkan melati 3`, or the button under a recap: lurah, bidan, puskesmas and camat remind kader with one tap. A
 *  posyandu is reminded once a day, whoever asks; who was not reminded is told with the reason. */

import { dayMs, wallTime } from '../../clock.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import { isWithin, kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { audit } from '../../directory/audit.ts';
import { personClocks } from '../../directory/people/person-clocks.ts';
import { shortName } from '../../directory/people/places.ts';
import { type PosyanduRow, posyanduOf } from '../../directory/people/rights.ts';
import { enqueue, type Waiting } from '../../outbox/outbox.ts';
import { quietSpan } from '../../outbox/quiet.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { placeNamed } from '../../texts/reading/place-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { remindingRoles } from '../base/reminding.ts';
import { visible } from '../base/rights.ts';
import { type Awaited, awaitedIn, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { tomorrow } from './her-day.ts';
import { type Kader, kaderOf, reachable } from './kader.ts';
import { askedDays, askedKey, busyToday, remindedToday } from './reminded.ts';
import { closesOn } from './steps.ts';

const text = textOf('reporting/ingatkan');
/** Ends the flow `ingatkan`: of all that she looks after, or of the places that she names. */
export const remindNamed =
  (deps: FollowDeps): Effect =>
  async (context, args) => {
    const own = await posyanduOf(context.db, member(context), remindingRoles);
    if (own.length === 0) throw new Refusal('reporting/refusals:no-posyandu');
    const named = namedIn(deps, context, String(args.whom ?? ''), own);
    return remind(deps, context, named ?? own, undefined, named !== undefined);
  };

/** `!reporting.remind.<scope>_<month>`, below a recap. */
export const remindAction =
  (deps: FollowDeps): Effect =>
  async (context, args) => {
    const [value = '', period = ''] = String(args.argument).split('_');
    const scope = await visible(context, value);
    const own = await posyanduOf(context.db, member(context), remindingRoles);
    const meant = own.filter(({ id, area }) =>
      'place' in scope ? id === scope.place.id : scope.areas.some((above) => isWithin(area, above)),
    );
    if (meant.length === 0) throw new Refusal('reporting/ingatkan:not-yours');
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new Refusal('reporting/refusals:no-such-month');
    if (!(await isOpen(context, meant, period))) throw new Refusal('reporting/ingatkan:month-closed');
    return remind(deps, context, meant, period, 'place' in scope);
  };

type Own = Pick<PosyanduRow, 'id' | 'name' | 'area' | 'areaName'>;

async function isOpen({ db, now }: Context, places: Own[], period: string): Promise<boolean> {
  for (const area of new Set(places.map((one) => one.area))) {
    const today = todayIn(area, now);
    const { cutoffDay } = await areaSettings(db, area);
    const comes = period > today.toPlainYearMonth().toString();
    if (!comes && today.toString() <= closesOn(period, cutoffDay).toString()) return true;
  }
  return false;
}

/** undefined: no place is named. Throws Refusal where words are left that name none. */
function namedIn({ texts }: FollowDeps, { person }: Context, said: string, own: Own[]): Own[] | undefined {
  const noise = new Set(texts.list(person!.language, 'reporting/ingatkan:noise').map(fold));
  let words = fold(said)
    .split(' ')
    .filter((word) => word !== '' && !noise.has(word));
  if (words.length === 0) return undefined;
  const areas = [...new Map(own.map((one) => [one.area, one.areaName]))].map(([code, name]) => ({
    name,
    code,
    id: undefined,
  }));
  const places = [...own.map(({ id, name }) => ({ id, name: shortName(name), code: undefined })), ...areas];
  const number = (word: string) => (/^\d+$/.test(word) ? Number(word) : undefined);
  const found: Own[] = [];
  while (words.length > 0) {
    const place = placeNamed(words, places, number);
    if (!place) throw new Refusal('reporting/ingatkan:unknown', { words: words.join(' ').slice(0, 60) });
    for (const one of place.found)
      found.push(...own.filter(({ id, area }) => (one.id === undefined ? area === one.code : id === one.id)));
    const at = words.findIndex((_, start) => place.words.every((word, n) => words[start + n] === word));
    words = [...words.slice(0, at), ...words.slice(at + place.words.length)];
  }
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

interface Outcome {
  place: Awaited | Own;
  is: 'reminded' | 'today' | 'waits' | 'opens' | 'early' | 'away' | 'muted' | 'nobody' | 'reported' | 'unreached';
  names: string[];
  opens?: string;
}

async function remind(
  deps: FollowDeps,
  context: Context,
  places: Own[],
  period: string | undefined,
  named: boolean,
): Promise<EffectResult> {
  const outcomes: Outcome[] = [];
  const awaited = await awaitedOf(deps, context, places, period, named);
  const kader = await kaderOf(
    context.db,
    places.map(({ id }) => id),
    context.now,
  );
  const rows: Waiting[] = [];
  let busy = false;
  for (const place of places) {
    const due = awaited.get(place.id);
    const outcome: Outcome =
      due && !named && isEarly(context, due)
        ? { place, is: 'early', names: [] }
        : await outcomeOf(context, place, due, kader.get(place.id) ?? []);
    outcomes.push(outcome);
    if (outcome.is !== 'reminded' || !due) continue;
    const planned = await rowsFor(context, due, reachable(kader.get(place.id)));
    rows.push(...planned.rows);
    busy ||= planned.busy;
  }
  if (!context.practice) {
    await enqueue(context.db, ...rows);
    await note(context, outcomes);
  }
  return { replies: [told(context, outcomes, awaited, { named, rows, busy })] };
}

/** By posyandu, the month that is asked for: the one that was named, else the last one until it closes, else this one. While the last one is open,
 *  nobody is asked for this one unless it is known to have opened, or was named. */
async function awaitedOf(
  deps: FollowDeps,
  context: Context,
  places: Own[],
  period: string | undefined,
  named: boolean,
) {
  const found = new Map<number, Awaited>();
  const areas = [...new Set(places.map(({ area }) => area))];
  const wanted = new Set(places.map(({ id }) => id));
  for (const area of areas) {
    const today = todayIn(area, context.now);
    const month = today.toPlainYearMonth();
    const months = period === undefined ? [month.toString(), month.subtract({ months: 1 }).toString()] : [period];
    for (const one of months)
      for (const place of await awaitedIn(deps, context.db, [area], one)) {
        const open = today.toString() <= closesOn(one, place.cutoffDay).toString() && one <= month.toString();
        const asked = named || period !== undefined || !isEarly(context, place);
        if (wanted.has(place.id) && open && asked) found.set(place.id, place);
      }
  }
  return found;
}

/** Its month has just begun, and nobody knows its open days: nothing can be late yet. */
function isEarly({ now }: Context, { area, period, openDays, cutoffDay }: Awaited): boolean {
  const today = todayIn(area, now);
  return period === today.toPlainYearMonth().toString() && today.day <= cutoffDay && (openDays ?? []).length === 0;
}

const tried = { left: 'today', waits: 'waits', failed: 'unreached' } as const;

async function outcomeOf({ db, now }: Context, place: Own, due: Awaited | undefined, all: Kader[]): Promise<Outcome> {
  if (!due) return { place, is: 'reported', names: [] };
  const today = todayIn(place.area, now).toString();
  const next = due.openDays?.at(-1);
  if (next !== undefined && next > today) return { place: due, is: 'opens', names: [], opens: next };
  const ids = all.map(({ id }) => id);
  const already = await remindedToday(db, due, today, ids);
  if (already !== undefined) return { place: due, is: tried[already], names: [] };
  const there = reachable(all);
  if (there.length > 0) return { place: due, is: 'reminded', names: there.map(({ name }) => name) };
  if (all.some(({ away }) => away)) return { place: due, is: 'away', names: [] };
  return { place: due, is: all.some(({ muted }) => muted) ? 'muted' : 'nobody', names: [] };
}

/** The key carries the day on which it is read: what is asked for in the night comes in the morning, and that is her reminder of that day. */
async function rowsFor({ db, now, person }: Context, due: Awaited, kader: Kader[]) {
  const clocks = await personClocks(
    db,
    kader.map(({ id }) => id),
    now,
  );
  const busy = await busyToday(
    db,
    due.area,
    kader.map(({ id }) => id),
    now,
  );
  const rows = kader.map(({ id }): Waiting => {
    const clock = clocks.get(id);
    const awake = (clock && quietSpan(now, clock.quiet, clock.zone)?.to) ?? now;
    const at = busy.has(id) ? tomorrow(due.area, now).notBefore : awake;
    const day = wallTime(at, zoneOf(due.area)).toPlainDate().toString();
    return {
      kabupaten: kabupatenOf(due.area),
      key: askedKey(due, day, id),
      person: id,
      kind: 'reporting.asked' as const,
      reply: { parts: [] },
      args: { posyandu: due.id, period: due.period, by: member({ person }).id, at: now },
      dueAt: at,
      expiresAt: at + askedDays * dayMs,
      priority: 4,
    };
  });
  return { rows, busy: busy.size > 0 };
}

async function note(context: Context, outcomes: Outcome[]): Promise<void> {
  for (const { place, is } of outcomes)
    if (is === 'reminded')
      await audit(context.db, {
        now: context.now,
        actor: member(context).id,
        action: 'reporting.remind',
        subject: `posyandu ${place.id}`,
        area: place.area,
      });
}

const mostNamed = 15;

function told(
  context: Context,
  outcomes: Outcome[],
  awaited: Map<number, Awaited>,
  { named, rows, busy }: { named: boolean; rows: Waiting[]; busy: boolean },
): Reply {
  const { language, zone } = member(context);
  const of = (is: Outcome['is']) => outcomes.filter((one) => one.is === is);
  const list = (some: Outcome[], write: (one: Outcome) => string = ({ place }) => shortName(place.name)) => ({
    count: some.length,
    names: some.slice(0, mostNamed).map(write).join(', ') + (some.length > mostNamed ? ', …' : ''),
  });
  const reminded = of('reminded');
  const months = [...new Set(reminded.map(({ place }) => awaited.get(place.id)!.period))].map((one) =>
    monthName(one, language),
  );
  const later = rows.find(({ dueAt }) => dueAt > context.now);
  const parts: Text[] = [];
  if (reminded.length > 0) {
    const write = ({ place, names }: Outcome) => `${shortName(place.name)} (${names.slice(0, 3).join(', ')})`;
    parts.push(text('reminded', { ...list(reminded, write), month: months.join(', ') }));
    if (later) parts.push(text(busy ? 'later-busy' : 'later', { time: writeTime(later.dueAt, zone) }));
  }
  for (const is of others(named)) {
    const some = of(is);
    const write = ({ place, opens }: Outcome) => `${shortName(place.name)} (${writeDate(opens!, 'medium', language)})`;
    if (some.length > 0) parts.push(text(is, is === 'opens' ? list(some, write) : list(some)));
  }
  if (parts.length === 0) parts.push(text('all-reported'));
  if (context.practice) parts.push(text('practice'));
  return { parts };
}

/** Who has reported is told only where she was named. */
const others = (named: boolean) => [
  'today' as const,
  'waits' as const,
  'opens' as const,
  'early' as const,
  'away' as const,
  'muted' as const,
  'nobody' as const,
  'unreached' as const,
  ...(named ? (['reported'] as const) : []),
];
