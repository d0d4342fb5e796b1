/** A full room: everybody checks in within one minute, twice, and from two phones each. One row a person, every message answered, and
 *  the secretariat's message shows them all. On the real program with PostgreSQL and Redis, and embedded. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { minuteMs, wallTime } from '../../src/clock.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Phone } from '../support/bot-api.ts';
import { mustHold } from './section.ts';
import { firstUser, secretKey } from './seed-kader.ts';
import { openStage, type Stage } from './stage.ts';

/** One minute of the room takes 15 seconds. */
const speed = 4;
/** Second phones are numbered from here. */
const secondUser = firstUser + 100_000;
const patienceMs = 120_000;

export async function attendance(size: number, seed: number): Promise<Record<string, number>> {
  const real = await fullRoom(size, seed, false);
  const embedded = await fullRoom(size, seed, true);
  return { people: size, messages: 4 * size, slowestMs: real, slowestEmbeddedMs: embedded };
}

async function fullRoom(size: number, seed: number, embedded: boolean): Promise<number> {
  // The last one is the secretary.
  const stage = await openStage({ size: size + 1, seed, mode: 'polling', embedded });
  await stage.look((db) => invite(db, size));
  const program = stage.start();
  try {
    await program.ready();
    const secretary = stage.api.phone(firstUser + size);
    const code = await openList(secretary);
    secretary.say('kehadiran');
    await secretary.next(patienceMs);
    const windowMs = (60_000 / speed) * Math.min(1, size / 30);
    const people = Array.from({ length: size }, (_, n) => n);
    const told = await Promise.all(people.map((n) => arrive(stage, n, code, windowMs)));
    const faults = told.flatMap(({ answers }, n) => wrong(answers, n));
    faults.push(...(await shown(secretary, size)));
    await program.stop();
    faults.push(...(await stage.look((db) => stored(db, size))));
    mustHold(faults.map((fault) => `${embedded ? 'embedded' : 'servers'}: ${fault}`));
    return Math.round(Math.max(...told.map(({ slowest }) => slowest)));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${program.log()}`, { cause: error });
  } finally {
    await stage.close();
  }
}

/** A meeting in five minutes to which all are invited, and a second phone for each of them. */
async function invite(db: Kysely<Database>, size: number): Promise<void> {
  const people = await db.selectFrom('person').select(['id', 'name']).orderBy('id').execute();
  const secretary = people.pop()!;
  await db
    .insertInto('role')
    .values({ person: secretary.id, role: 'secretariat', area: '64.74', from_at: new Date(0) })
    .execute();
  const starts = new Date(Date.now() + 5 * minuteMs);
  const { id: meeting } = await db
    .insertInto('meeting')
    .values({
      area: '64.74',
      level: 'kabkota',
      kind: 'rakor',
      status: 'invited',
      revision: 1,
      theme: 'Rakor',
      venue: 'Aula',
      zone: 'WITA',
      starts_at: starts,
      detail: '{}',
      starts_wall: wallTime(starts.getTime(), 'WITA').toPlainDateTime().toString({ smallestUnit: 'minute' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('invitee')
    .values(people.map(({ id, name }) => ({ meeting, person: id, name })))
    .execute();
  const secrets = openSecrets(secretKey);
  for (let n = 0; n < size; n++) {
    const phone = { channel: 'telegram', chat: String(secondUser + n), person: people[n]!.id, now: Date.now() };
    await linkContact(db, secrets, phone);
  }
}

async function openList(secretary: Phone): Promise<string> {
  secretary.say('daftar hadir');
  await secretary.next(patienceMs);
  secretary.tap('Buka, tampilkan kode');
  const { text, picture } = await secretary.next(patienceMs);
  const code = /ABSEN (\d{4})/.exec(text)?.[1];
  if (!code || !picture) throw new Error(`no code was shown: ${text}`);
  return code;
}

/** At a moment of her own, with both phones in her hands, twice. */
async function arrive({ api, chance }: Stage, n: number, code: string, windowMs: number) {
  const phones = [api.phone(firstUser + n), api.phone(secondUser + n)];
  const ways = [`ABSEN ${code}`, `absen ${code}`, `/start absen-${code}`, `absensi ${code}`];
  await sleep(chance() * windowMs);
  const began = performance.now();
  for (const [at, way] of ways.entries()) phones[at % 2]!.say(way);
  const answers: string[] = [];
  for (const phone of [...phones, ...phones]) answers.push((await phone.next(patienceMs)).text);
  return { answers, slowest: performance.now() - began };
}

function wrong(answers: string[], n: number): string[] {
  const first = answers.filter((text) => text.startsWith('✅ Tercatat')).length;
  const again = answers.filter((text) => text.includes('sudah tercatat hadir')).length;
  return first === 1 && again === 3 ? [] : [`person ${n} read ${JSON.stringify(answers)}`];
}

/** The message that updates itself, within ten seconds; a small run shares the machine with other tests. */
async function shown(secretary: Phone, size: number): Promise<string[]> {
  for (let tries = 0; tries < (size < 30 ? 600 : 100); tries++) {
    if (secretary.chat().some(({ text }) => text.includes(`${size} dari ${size} hadir`))) return [];
    await sleep(100);
  }
  return [`the secretariat reads ${secretary.chat().at(-1)?.text}`];
}

async function stored(db: Kysely<Database>, size: number): Promise<string[]> {
  const rows = await db.selectFrom('attendance').select('invitee').execute();
  const { status } = await db.selectFrom('meeting').select('status').executeTakeFirstOrThrow();
  return [
    ...(rows.length === size ? [] : [`${rows.length} rows for ${size} people`]),
    ...(status === 'held' ? [] : [`the meeting is ${status}`]),
  ];
}
