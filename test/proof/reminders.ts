/** A year of reports that come late or never, on a clock that stands, jumps and is set back: nobody is reminded twice on a day, at night, after the
 *  report, or on leave, and bidan and lurah read one message a day at most. */
import type { Kysely } from 'kysely';
import { dayMs, minuteMs } from '../../src/clock.ts';
import type { Database } from '../../src/records/tables.ts';
import { monthName } from '../../src/texts/month-names.ts';
import { kuala } from '../directory/people.ts';
import { openFollowDistrict } from '../reporting/follow-district.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { openTestRecords } from '../support/records.ts';
import { mustHold } from './section.ts';

/** `size`: days. */
export async function reminders(size: number, seed: number): Promise<Record<string, number>> {
  const records = await openTestRecords();
  try {
    return await live(records.db, size, randomNumbers(seed));
  } finally {
    await records.close();
  }
}

async function live(db: Kysely<Database>, size: number, chance: () => number) {
  const begins = Temporal.Instant.from('2026-01-01T00:00:00+08:00').epochMilliseconds;
  const world = await openFollowDistrict(db, begins);
  const places = Object.values(world.posyandu);
  const kader: { id: number; posyandu: number; away: [number, number] }[] = [];
  for (const posyandu of places) {
    await world.opens(posyandu, { on: [{ week: 2, weekday: 1 + Math.floor(chance() * 6) }], moved: [] });
    for (const name of ['Ani', 'Sri'])
      kader.push({ id: await world.person(`${name} ${posyandu}`, 'kader', { posyandu }), posyandu, away: [0, 0] });
  }
  // One who serves in two of them reads of both at once. `posyandu` 0: her messages tell of several.
  const [first, second] = places;
  const both = await world.person('Lilis', 'kader', { posyandu: first! });
  await db
    .insertInto('role')
    .values({ person: both, role: 'kader', posyandu: second!, from_at: new Date(0) })
    .execute();
  kader.push({ id: both, posyandu: 0, away: [0, 0] });
  const officers = [
    await world.person('Rina', 'bidan', { area: kuala }),
    await world.person('Budi', 'lurah', { area: kuala }),
  ];
  const reported = new Map<string, number>();
  for (let day = 0; day < size; day++) {
    for (const wake of wakesOf(chance)) {
      world.clock.at = begins + day * dayMs + wake;
      await world.wake();
    }
    await happen(db, world, { places, kader, reported, chance });
  }
  mustHold(faultsOf(world, { kader, officers, reported }));
  return { days: size, reminders: world.sent.length, reports: reported.size };
}

/** Hours of a day in no order: at night, twice at once, before what was before; or not at all. */
const wakesOf = (chance: () => number): number[] =>
  chance() < 0.08
    ? []
    : Array.from({ length: 1 + Math.floor(chance() * 3) }, () => Math.floor(chance() * 24 * 60) * minuteMs);

type World = Awaited<ReturnType<typeof openFollowDistrict>>;
interface People {
  kader: { id: number; posyandu: number; away: [number, number] }[];
  /** How many messages had left before. The clock tells no order: it is set back. */
  reported: Map<string, number>;
}

/** Somebody reports, moves the open day, or takes leave. */
async function happen(
  db: Kysely<Database>,
  world: World,
  { places, kader, reported, chance }: People & { places: number[]; chance: () => number },
) {
  const today = world.day(world.clock.at).toPlainDate();
  const period = today
    .subtract({ days: chance() < 0.3 ? 10 : 0 })
    .toPlainYearMonth()
    .toString();
  for (const posyandu of places) {
    if (chance() < 0.04 && !reported.has(`${posyandu} ${period}`)) {
      await world.report(posyandu, period, kader.find((one) => one.posyandu === posyandu)!.id);
      reported.set(`${posyandu} ${period}`, world.sent.length);
    }
    if (chance() < 0.02) {
      const on = [{ week: 2 as const, weekday: 1 + Math.floor(chance() * 6) }];
      await world.opens(posyandu, { on, moved: [] });
    }
  }
  for (const one of kader) {
    if (chance() > 0.01) continue;
    one.away = [world.clock.at, world.clock.at + 5 * dayMs];
    const row = { from_at: new Date(one.away[0]), until_at: new Date(one.away[1]), made_at: new Date(one.away[0]) };
    await db
      .insertInto('leave')
      .values({ person: one.id, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute();
  }
}

function faultsOf(world: World, { kader, officers, reported }: People & { officers: number[] }): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [nth, { to, at, words }] of world.sent.entries()) {
    const when = world.day(at);
    const say = (what: string) => faults.push(`${what}: ${when} to ${to}: ${words.slice(0, 80)}`);
    if (when.hour < 6 || when.hour >= 21) say('at night');
    const thanks = /^Terima kasih/.test(words);
    const once = thanks ? `${to} ${words.split('\n')[0]}` : `${to} ${when.toPlainDate()}`;
    if (seen.has(once)) say('twice');
    seen.add(once);
    const her = kader.find(({ id }) => id === to);
    if (!her && !officers.includes(to)) say('to a stranger');
    if (her && at >= her.away[0] && at < her.away[1]) say('on leave');
    if (!her || thanks) continue;
    for (const [key, told] of reported) {
      const [posyandu, period] = key.split(' ');
      if (Number(posyandu) === her.posyandu && ofMonth(period!).test(words) && told <= nth) say('after the report');
    }
  }
  return faults;
}

/** `10 Februari 2026` tells no month of a report. */
const ofMonth = (period: string) => new RegExp(`(?<!\\d )${monthName(period, 'id')}`);
