/** Somebody is in danger, at night, while thousands of messages wait and Redis is lost: the bidan has the alarm within the minute, once, and whoever
 *  told it hears that she comes. Where she is silent, the puskesmas has it after a quarter of an hour, on a clock that is passed in. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { minuteMs } from '../../src/clock.ts';
import { changeSetting } from '../../src/directory/areas/settings.ts';
import type { Phone } from '../support/bot-api.ts';
import { openTestRecords } from '../support/records.ts';
import { openWorld } from '../support/world.ts';
import { type OutboxStage, openOutboxStage, sendToAll } from './outbox-stage.ts';
import { mustHold } from './section.ts';

const speed = 4;
/** Of the wall: the machine may be busy with other things. */
const withinMs = 60_000;

const troubles: Record<string, (stage: OutboxStage) => Promise<unknown>> = {
  none: async () => {},
  restart: ({ redis }) => redis.restart(),
  kill: ({ redis }) => redis.restart('kill9'),
  flush: ({ redis }) => flush(redis.url),
};

/** `size`: so many people to whom bulk goes meanwhile. */
export async function emergency(size: number, seed: number): Promise<Record<string, number>> {
  const silent = await whereNobodyAnswers();
  const stage = await openOutboxStage({ people: size, speed, seed });
  const programs = [await stage.start('gateway'), await stage.start('worker'), await stage.start('worker')];
  try {
    const [teller, bidan] = await laidOut(stage);
    await Promise.all(programs.map((program) => program.ready()));
    const took: number[] = [];
    for (const [name, trouble] of Object.entries(troubles)) {
      await sendToAll(stage.db, `surat ${name}`);
      took.push(await once(stage, { teller, bidan, name, trouble: () => trouble(stage) }));
    }
    mustHold([...silent, ...(await sentTwice(stage))]);
    for (const program of programs) await program.stop();
    return { alarms: took.length, slowestMs: Math.round(Math.max(...took)) };
  } catch (error) {
    const logs = programs.map((program) => program.log()).join('\n');
    throw new Error(`${(error as Error).message}\n${logs}`, { cause: error });
  } finally {
    await stage.close();
  }
}

/** The first kader tells it. The second one is the bidan of that place, too, and all of the day is night. */
async function laidOut({ db, api, users }: OutboxStage): Promise<[Phone, Phone]> {
  const { area, id } = await db.selectFrom('posyandu').select(['id', 'area']).orderBy('id').executeTakeFirstOrThrow();
  const { person: teller } = await db
    .selectFrom('role')
    .select('person')
    .where('posyandu', '=', id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: teller + 1, role: 'bidan', area, from_at: new Date(Date.now() - minuteMs) })
    .execute();
  await changeSetting(db, '64.74', { quietFrom: '00:00', quietTo: '23:59' });
  return [api.phone(users[0]!), api.phone(users[1]!)];
}

interface Round {
  teller: Phone;
  bidan: Phone;
  name: string;
  /** Comes as soon as the teller reads that it is on its way. */
  trouble(): Promise<unknown>;
}

async function once(_stage: OutboxStage, { teller, bidan, name, trouble }: Round): Promise<number> {
  teller.say(`ada balita kejang di rumah RT 5 bu tolong (${name})`);
  await hear(teller, /Kabari bidan sekarang/);
  const from = performance.now();
  teller.say('ya');
  const [, number = ''] = await hear(teller, /Kabar darurat (\d+) sedang kami kirim/);
  await trouble();
  await hear(bidan, new RegExp(`DARURAT ${number}`));
  const ms = performance.now() - from;
  if (ms > withinMs) throw new Error(`the alarm took ${Math.round(ms)} ms (${name})`);
  bidan.say(`TANGANI ${number}`);
  await hear(bidan, /Tercatat/);
  await hear(teller, new RegExp(`Kabar darurat ${number}.*menangani`, 's'));
  return ms;
}

/** Other messages may come before it. */
async function hear(phone: Phone, what: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = what.exec(String((await phone.next()).text));
    if (found) return found;
  }
}

async function flush(url: string) {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}

async function sentTwice({ db, api }: OutboxStage): Promise<string[]> {
  await sleep(1000);
  const alarms = api.calls
    .filter(
      ({ method, status, payload }) =>
        method === 'sendMessage' && status === 200 && /DARURAT \d+\b.* – /.test(String(payload.text)),
    )
    .map(({ payload }) => String(payload.text).split(' – ')[0]!);
  const twice = alarms.filter((one, at) => alarms.indexOf(one) !== at);
  const open = await db.selectFrom('emergency').select('id').where('state', '<>', 'taken').execute();
  return [
    ...twice.map((one) => `came twice: ${one}`),
    ...open.map(({ id }) => `emergency ${id} was not noted as taken`),
  ];
}

/** At night, in one process: nothing goes to the puskesmas before its time, and then it does. */
async function whereNobodyAnswers(): Promise<string[]> {
  const records = await openTestRecords();
  const world = await openWorld('bare', Date.parse('2026-11-20T22:30:00+08:00'), records);
  const { voice, clock, settle } = world;
  try {
    const { db } = records;
    const place = await db
      .selectFrom('posyandu')
      .select(['id', 'area'])
      .where('name', 'like', '%Melati 12')
      .executeTakeFirstOrThrow();
    const kader = await db
      .selectFrom('role')
      .select('person')
      .where('posyandu', '=', place.id)
      .orderBy('person')
      .executeTakeFirstOrThrow();
    const bidan = await db
      .selectFrom('role')
      .select('person')
      .where('role', '=', 'bidan')
      .where('area', '=', place.area)
      .executeTakeFirstOrThrow();
    await world.become('kader', kader.person);
    await world.become('bidan', bidan.person);
    const unit = db.selectFrom('unit_area').select('unit').where('area', '=', place.area);
    const helpers = await db
      .selectFrom('role')
      .select('person')
      .distinct()
      .where('unit', 'in', unit)
      .orderBy('person')
      .execute();
    for (const [at, { person }] of helpers.entries()) await world.become(`puskesmas ${at}`, person);
    await voice.say('kader', 'bayi tetangga saya sesak, napasnya cepat sekali');
    await voice.say('kader', 'ya');
    await settle();
    const faults: string[] = [];
    const late = () => db.selectFrom('outbox').select('status').where('key', 'like', 'darurat-%-late-%').execute();
    if (!(await voice.came('bidan')).join().includes('DARURAT')) faults.push('the bidan was not told at once');
    for (let minute = 1; minute < 15; minute++) {
      clock.move(minuteMs);
      await settle();
      if ((await late()).some(({ status }) => status !== 'queued'))
        faults.push(`the puskesmas was told after ${minute} minutes`);
    }
    clock.move(minuteMs);
    await settle();
    const rows = await late();
    if (rows.length === 0 || rows.some(({ status }) => status !== 'sent'))
      faults.push('the puskesmas was not told after 15 minutes');
    if (!(await voice.came('kader')).join().includes('Puskesmas kami kabari'))
      faults.push('the kader did not hear of it');
    return faults;
  } finally {
    await world.close();
    await records.close();
  }
}
