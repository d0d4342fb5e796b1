/** Once a day, and only where there is something to do, bidan and lurah read whose report did not come although its kader were reminded, and the bidan
 *  what waits for her look. When a month has closed, they and the puskesmas read who has been silent for two months, and who is about to lose its
 *  level. */
import { instantOf } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { loadPerson } from '../../directory/people/people.ts';

import { peopleAt, shortName } from '../../directory/people/places.ts';
import { wantsBulk } from '../../directory/people/recipients.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Person, Role, Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { type Awaited, awaitedAround, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { type Kader, kaderOf, reachable } from './kader.ts';
import { remindedDays, sentAs } from './reminded.ts';
import { riskTexts } from './risk-words.ts';
import { type AtRisk, atRiskIn, type Silent, silentIn } from './silent.ts';
import { closesOn, namedOn } from './steps.ts';
import { checkersOf, type Hers, hersToCheck, type ToCheck, toCheckOn } from './to-check.ts';

const text = textOf('reporting/tindak_lanjut');

/** Before the day's work, and before that day's reminders to kader. */
const at = '08:00';
const usefulDays = 2;
const named: Role[] = ['bidan', 'lurah'];
const warned: Role[] = ['bidan', 'lurah', 'puskesmas'];

interface Found {
  named: (Awaited & { reminded: string[] })[];
  silent: Silent[];
  risks: AtRisk[];
  toCheck: ToCheck;
}

/** What is found decides only who gets a message that day; what it says is looked up as it leaves. */
export async function dailyRows(
  db: Db,
  kabupaten: string,
  awaited: readonly Awaited[],
  today: Temporal.PlainDate,
  now: number,
): Promise<Waiting[]> {
  const found = await foundOn(db, kabupaten, awaited, today);
  const people = new Set<number>();
  const areas = (rows: { id: number; area: string }[]) => [...new Map(rows.map((row) => [row.area, row])).values()];
  for (const place of areas(found.named)) for (const { id } of await peopleAt(db, place, named, now)) people.add(id);
  for (const place of areas([...found.silent, ...found.risks]))
    for (const { id } of await peopleAt(db, place, warned, now)) people.add(id);
  for (const id of await checkersOf(db, found.toCheck, now)) people.add(id);
  const zone = zoneOf(kabupaten);
  return [...people].map((person) => ({
    kabupaten,
    key: dailyKey(kabupaten, today, person),
    person,
    kind: 'reporting.follow_up' as const,
    reply: { parts: [] },
    args: { kabupaten, day: today.toString() },
    dueAt: instantOf(`${today}T${at}`, zone),
    expiresAt: instantOf(`${today.add({ days: usefulDays + 1 })}T00:00`, zone),
    priority: 4,
  }));
}

const dailyKey = (kabupaten: string, day: Temporal.PlainDate, person: number) =>
  `tindak-lanjut-${kabupaten}-${day}-${person}`;

/** What is to be told on that day in a kabupaten. */
async function foundOn(
  db: Db,
  kabupaten: string,
  awaited: readonly Awaited[],
  day: Temporal.PlainDate,
): Promise<Found> {
  const named = awaited.filter(({ steps }) => namedOn(steps).includes(day.toString()));
  const reminded = await remindedDays(db, named);
  const due = named.map((place) => ({ ...place, reminded: reminded(place) }));
  const toCheck = await toCheckOn(db, kabupaten, awaited, day, at);
  const closed = day.toPlainYearMonth().subtract({ months: 1 }).toString();
  // The month closes on the day of each area; the warnings come once, when the kabupaten's own has passed.
  const { cutoffDay } = await areaSettings(db, kabupaten);
  if (closesOn(closed, cutoffDay).add({ days: 1 }).toString() !== day.toString())
    return { named: due, silent: [], risks: [], toCheck };
  const silent = await silentIn(db, kabupaten, closed);
  return { named: due, silent, risks: await atRiskIn(db, kabupaten, closed), toCheck };
}

/** Many readers of a kabupaten get their message at once: what is found is found once for all who ask meanwhile, and never kept. */
const finding = new WeakMap<Db, Map<string, Promise<Found>>>();

function foundNow({ openDaysIn }: FollowDeps, db: Db, kabupaten: string, day: Temporal.PlainDate): Promise<Found> {
  const running = finding.get(db) ?? new Map<string, Promise<Found>>();
  finding.set(db, running);
  const key = `${kabupaten} ${day}`;
  const found =
    running.get(key) ??
    awaitedAround({ openDaysIn }, db, kabupaten, day)
      .then((awaited) => foundOn(db, kabupaten, awaited, day))
      .finally(() => running.delete(key));
  running.set(key, found);
  return found;
}

/** Only what is hers, as things are now: who has reported meanwhile is not named. */
export const followUpWanted =
  (deps: FollowDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const reader = await loadPerson(db, person, now);
    const kabupaten = String(args.kabupaten);
    const day = Temporal.PlainDate.from(String(args.day));
    const late = day.until(todayIn(kabupaten, now)).days;
    if (!reader || late < 0 || late >= usefulDays || !(await wantsBulk(db, person))) return false;
    const days = await daysOf(db, { kabupaten, day, late, person });
    if (days.length === 0) return false;
    const all: Found[] = [];
    for (const one of days) all.push(await foundNow(deps, db, kabupaten, one));
    const found = joined(all);
    const hers = await ofHers(db, reader, found);
    const check = await hersToCheck(db, reader, found.toCheck, now);
    const parts = [...checkParts(check, reader), ...(await worded(deps, db, hers, reader, now))];
    if (parts.length === 0) return false;
    const reminds: Choice[] =
      hers.named.length > 0 ? [{ data: '!start.reporting/ingatkan', label: { key: 'reporting/ingatkan:tap' } }] : [];
    const checks: Choice[] =
      check.waiting + check.unchecked.length > 0
        ? [{ data: '!start.reporting/periksa', label: { key: 'reporting/periksa:title' } }]
        : [];
    const recap: Choice = { data: '!start.reporting/rekap', label: { key: 'reporting/rekap:title' } };
    return {
      parts: [text('head', { date: writeDate(day.toString(), 'long', reader.language) }), ...parts],
      choices: [...checks, ...reminds, recap],
    };
  };

/** Of which days this message tells. Only one leaves on a day: where yesterday's has not left, today's tells both; where it left today, today's is
 *  left out. */
async function daysOf(
  db: Db,
  { kabupaten, day, late, person }: { kabupaten: string; day: Temporal.PlainDate; late: number; person: number },
): Promise<Temporal.PlainDate[]> {
  const [before, after] = [day.subtract({ days: 1 }), day.add({ days: 1 })];
  const keys = [before, after].map((one) => dailyKey(kabupaten, one, person));
  const rows = await sentAs(db, kabupaten, keys);
  if (late > 0) return rows.some(({ key }) => key === keys[1]) ? [] : [day];
  const yesterday = rows.find(({ key }) => key === keys[0]);
  if (!yesterday) return [day];
  if (yesterday.sent_at === null) return [before, day];
  return todayIn(kabupaten, yesterday.sent_at.getTime()).toString() === day.toString() ? [] : [day];
}

function joined(all: readonly Found[]): Found {
  const of = <T>(rows: (found: Found) => readonly T[]) => all.flatMap(rows);
  return {
    named: of((one) => one.named),
    silent: of((one) => one.silent),
    risks: of((one) => one.risks),
    toCheck: {
      fresh: of(({ toCheck }) => toCheck.fresh),
      unchecked: of(({ toCheck }) => toCheck.unchecked),
      missing: of(({ toCheck }) => toCheck.missing),
    },
  };
}

async function ofHers(db: Db, reader: Person, found: Found): Promise<Found> {
  const of = async (roles: Role[]) => new Set((await posyanduOf(db, reader, roles)).map(({ id }) => id));
  const [names, warnings] = [await of(named), await of(warned)];
  return {
    named: found.named.filter(({ id }) => names.has(id)),
    silent: found.silent.filter(({ id }) => warnings.has(id)),
    risks: found.risks.filter(({ id }) => warnings.has(id)),
    toCheck: found.toCheck,
  };
}

/** A longer list would not be read; the recap has them all. */
const mostLines = 12;

function checkParts({ waiting, unusual, unchecked, missing, period }: Hers, { language }: Person): Text[] {
  const listed = (names: readonly string[]) => ({
    count: names.length,
    names: names.slice(0, mostLines).join(', '),
    rest: Math.max(0, names.length - mostLines),
  });
  return [
    ...(waiting > 0 ? [text('to-check', { count: waiting, unusual })] : []),
    ...(period === undefined ? [] : [text('closed', { month: monthName(period, language) })]),
    ...(unchecked.length > 0 ? [text('closed-unchecked', listed(unchecked))] : []),
    ...(missing.length > 0 ? [text('closed-missing', listed(missing))] : []),
  ];
}

async function worded({ texts }: FollowDeps, db: Db, found: Found, { language }: Person, now: number): Promise<Text[]> {
  const render = (one: Text) => texts.render(language, one);
  const block = (id: 'named' | 'unreached' | 'silent' | 'risks', lines: string[]): Text[] =>
    lines.length === 0
      ? []
      : [
          text(id, { count: lines.length, lines: lines.slice(0, mostLines).join('\n') }),
          ...(lines.length > mostLines ? [text('more', { count: lines.length - mostLines })] : []),
        ];
  const kader = await kaderOf(
    db,
    found.named.map(({ id }) => id),
    now,
  );
  const lines = (places: Found['named']) =>
    places.map((place) => {
      const all = kader.get(place.id) ?? [];
      const about = { ...placeArgs(place), month: monthName(place.period, language), state: stateOf(all) };
      const last = place.reminded.at(-1);
      const reminded = last === undefined ? 'none' : writeDate(last, 'medium', language);
      return render(text('line', { ...about, reminded, opened: openedArg(place.openDays, language) }));
    });
  return [
    ...block('named', lines(found.named.filter(({ reminded }) => reminded.length > 0))),
    ...block('unreached', lines(found.named.filter(({ reminded }) => reminded.length === 0))),
    ...block(
      'silent',
      found.silent.map((one) =>
        render(text('silent-line', { ...placeArgs(one), last: one.last ? monthName(one.last, language) : 'none' })),
      ),
    ),
    ...block(
      'risks',
      found.risks.flatMap((one) =>
        riskTexts(one.risks).map((why) => render(text('risk-line', { ...placeArgs(one), why: render(why) }))),
      ),
    ),
  ];
}

/** Why no reminder has reached them. */
function stateOf(all: readonly Kader[]): 'reachable' | 'away' | 'muted' | 'unreached' {
  if (reachable(all).length > 0) return 'reachable';
  if (all.some(({ away }) => away)) return 'away';
  return all.some(({ muted }) => muted) ? 'muted' : 'unreached';
}

const openedArg = (days: string[] | undefined, language: string) => {
  const last = days?.at(-1);
  if (last !== undefined) return writeDate(last, 'medium', language);
  return days ? 'none' : 'unknown';
};

const placeArgs = ({ name, areaName }: { name: string; areaName: string }) => ({
  name: shortName(name),
  area: areaName,
});
