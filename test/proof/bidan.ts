/** A bidan of 20 posyandu, month after month on the real program: where nothing is unusual, a whole month is checked in at most eight messages, hers
 *  and ours together, typed as well as tapped. */
import type { Kysely } from 'kysely';
import { minuteMs } from '../../src/clock.ts';
import type { Answers } from '../../src/conversation/run.ts';
import type { Database } from '../../src/records/tables.ts';
import { reportOf, storeReport } from '../../src/reporting/base/versions.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { openWorld, type Way, type World } from '../support/world.ts';
import { mustHold } from './section.ts';

/** Tanjung Laut Indah: eight posyandu of the demo, and twelve of ours. */
const area = '64.74.02.1006';
const ways: Way[] = ['bare', 'telegram'];
const mostMessages = 8;
const orders = ['Benar semua (20)', 'semua benar'];

/** `size`: months on each way. */
export async function bidan(size: number, seed: number): Promise<Record<string, number>> {
  const faults: string[] = [];
  let most = 0;
  for (const way of ways) {
    const first = Temporal.PlainYearMonth.from('2026-01');
    const world = await openWorld(way, opens(first));
    try {
      most = Math.max(most, ...(await live(world, { way, first, size, chance: randomNumbers(seed), faults })));
    } finally {
      await world.close();
    }
  }
  mustHold(faults);
  return { months: size * ways.length, reports: size * ways.length * 20, messagesAtMost: most };
}

/** The second of the month after it, in the morning. */
const opens = (month: Temporal.PlainYearMonth) =>
  Temporal.Instant.from(`${month.add({ months: 1 })}-02T09:00:00+08:00`).epochMilliseconds;

interface Life {
  way: Way;
  first: Temporal.PlainYearMonth;
  size: number;
  chance: () => number;
  faults: string[];
}

/** How many messages each month took. */
async function live(world: World, { way, first, size, chance, faults }: Life): Promise<number[]> {
  const { db } = world.records;
  const { posyandu, kader } = await settle(world);
  const taken: number[] = [];
  for (let at = 0; at < size; at++) {
    const month = first.add({ months: at });
    const period = month.toString();
    world.clock.move(Math.max(0, opens(month) - world.clock.now()));
    for (const id of posyandu)
      await file(db, { id, period, by: kader, answers: usual(id + at, chance) }, world.clock.now());
    let messages = 0;
    const say = async (text: string) => {
      world.clock.move(minuteMs);
      const answers = await world.voice.say('bidan', text);
      messages += 1 + answers.length;
      return answers.join('\n');
    };
    const list = await say('periksa');
    const done = await say(orders[at % orders.length]!);
    if (!/20 laporan .+ menunggu diperiksa/.test(list)) faults.push(`${way} ${period}: not all in one list: ${list}`);
    const unverified = await notVerified(db, period);
    if (unverified > 0) faults.push(`${way} ${period}: ${unverified} not confirmed: ${list}\n${done}`);
    if (messages > mostMessages) faults.push(`${way} ${period}: ${messages} messages`);
    taken.push(messages);
  }
  return taken;
}

async function settle(world: World): Promise<{ posyandu: number[]; kader: number }> {
  const { db } = world.records;
  await db.deleteFrom('report').execute();
  const ours = Array.from({ length: 12 }, (_, at) => ({ area, name: `Posyandu Nusa ${at + 1}`, kind: 'posyandu' }));
  await db
    .insertInto('posyandu')
    .values(ours as never)
    .execute();
  const rows = await db.selectFrom('posyandu').select('id').where('area', '=', area).orderBy('id').execute();
  const posyandu = rows.map(({ id }) => id);
  const holder = (role: 'bidan' | 'kader') =>
    db
      .selectFrom('role')
      .select('person')
      .where('role', '=', role)
      .where((is) => is.or([is('area', '=', area), is('posyandu', 'in', posyandu)]))
      .orderBy('person')
      .executeTakeFirstOrThrow();
  await world.become('bidan', (await holder('bidan')).person);
  return { posyandu, kader: (await holder('kader')).person };
}

/** Nearly as in every other month, and never just as in the one before. */
function usual(turn: number, chance: () => number): Answers {
  const S = 44;
  const K = S - 1;
  const D = S - 5 - Math.floor(chance() * 2);
  const [O, B] = [2, 1];
  const T = 5 + (turn % 2);
  const skdn = { S, K, D, N: D - T - O - B, T, O, B, BGM: 0, TT: 0 };
  const visitors = { bayi: 9, balita: D - 9, wus: null, pus: null, bumil: 2, busui: 5, pmt: 'ada', pmt_note: null };
  return { ...skdn, ...visitors, kader: 5, births: 0, bdeaths: 0, mdeaths: 0, problems: null, photo: null };
}

const file = (
  db: Kysely<Database>,
  { id, period, by, answers }: { id: number; period: string; by: number; answers: Answers },
  now: number,
) => db.transaction().execute((tx) => storeReport(tx, reportOf({ id, area }, period), { answers, by, now }));

async function notVerified(db: Kysely<Database>, period: string): Promise<number> {
  const rows = await db
    .selectFrom('report')
    .select('posyandu')
    .where('period', '=', period)
    .where('current', '=', true)
    .where('verified_at', 'is', null)
    .execute();
  return rows.length;
}
