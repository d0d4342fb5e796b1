/** The scene of all texts: Friday 20 November 2026, 10.00 WITA, the demo district. One program; every text gets a phone of its own. */
import type { Run } from '../../src/conversation/run.ts';
import { senderName } from '../../src/inbox/gate.ts';
import { sealedSessions } from '../../src/inbox/sealed-sessions.ts';
import type { Session } from '../../src/inbox/session.ts';
import { recordSessions } from '../../src/inbox/sessions-records.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Db } from '../../src/records/tables.ts';
import { key, openWorld, type World } from '../support/world.ts';

const now = Temporal.Instant.from('2026-11-20T10:00:00+08:00').epochMilliseconds;
const secrets = openSecrets(key);

/** A phone in somebody's hand. */
export interface Phone {
  who: string;
  /** What the bot says to it. */
  say(text: string): Promise<string[]>;
  session(): Promise<Session | undefined>;
  run(): Promise<Run | undefined>;
}

export interface Scene {
  world: World;
  db: Db;
  /** Who is who in the demo. */
  people: { kader: number; camat: number; lurah: number; secretary: number; member: number; bidan: number };
  /** A new phone; of a stranger if no person is told. Drafts of the texts before are gone. */
  phone(person?: number): Promise<Phone>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const world = await openWorld('bare', now);
  const { db } = world.records;
  const people = await peopleOf(db);
  await lastMonth(db, people.kader);
  await named(db);
  const sessions = sealedSessions(recordSessions(db, world.clock), world.records.sealedWith!);
  let count = 0;
  const phone = async (person?: number): Promise<Phone> => {
    await db.deleteFrom('draft').execute();
    const who = `phone${++count}`;
    if (person !== undefined) await world.become(who, person);
    const chat = secrets.hash(
      'chat',
      senderName({ channel: 'whatsapp', chat: who, sender: who, id: '', at: 0, private: true, addressed: true }),
    );
    const session = async () => {
      const stored = await sessions.load(chat);
      return stored && (JSON.parse(stored.value) as Session);
    };
    const say = async (text: string) => {
      world.clock.move(1000);
      const heard = await world.voice.say(who, text);
      await world.settle();
      return heard;
    };
    return { who, say, session, run: async () => (await session())?.run };
  };
  return { world, db, people, phone, close: () => world.close() };
}

const bontangBaru = '64.74.01.1002';

async function peopleOf(db: Db): Promise<Scene['people']> {
  const roles = await db.selectFrom('role').select(['person', 'role', 'area', 'posyandu']).orderBy('id').execute();
  const one = (role: string, area?: string) =>
    roles.find((grant) => grant.role === role && (area === undefined || grant.area === area))!.person;
  const melati2 = await db
    .selectFrom('posyandu')
    .select('id')
    .where('name', '=', 'Posyandu Melati 2')
    .executeTakeFirstOrThrow();
  const only = roles.find(
    ({ posyandu, person }) => posyandu === melati2.id && roles.filter((other) => other.person === person).length === 1,
  )!;
  return {
    kader: only.person,
    camat: one('camat', '64.74.01'),
    lurah: one('lurah', bontangBaru),
    secretary: one('secretariat'),
    member: one('pokjanal'),
    bidan: one('bidan', bontangBaru),
  };
}

/** October's figures of Melati 2, which the texts are written for. */
async function lastMonth(db: Db, kader: number) {
  const { posyandu } = await db
    .selectFrom('role')
    .select('posyandu')
    .where('person', '=', kader)
    .executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('report')
    .select('answers')
    .where('posyandu', '=', posyandu!)
    .where('period', '=', '2026-10')
    .executeTakeFirstOrThrow();
  const answers = JSON.stringify({ ...(row.answers as object), S: 43, K: 42, D: 38, N: 30, T: 5, O: 2, B: 1 });
  await db
    .updateTable('report')
    .set({ answers })
    .where('posyandu', '=', posyandu!)
    .where('period', '=', '2026-10')
    .execute();
}

/** People whom the texts name. */
async function named(db: Db) {
  const at = (role: string, posyandu: string | undefined, area?: string) =>
    db
      .selectFrom('role')
      .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
      .select('role.person')
      .where('role.role', '=', role)
      .$if(posyandu !== undefined, (query) => query.where('posyandu.name', '=', posyandu!))
      .$if(area !== undefined, (query) =>
        query.where((is) => is.or([is('role.area', '=', area!), is('posyandu.area', '=', area!)])),
      )
      .where('posyandu.name', 'is distinct from', posyandu === undefined ? 'Posyandu Melati 6' : null)
      .orderBy('role.person')
      .executeTakeFirstOrThrow();
  const apiApi = '64.74.01.1006';
  const names: [string, { person: number }][] = [
    ['Wulan Andini', await at('kader', undefined, apiApi)],
    ['Hj. Masnah', await at('kader', 'Posyandu Melati 3')],
    ['Sartika Dewi', await at('bidan', undefined, '64.74.01.1003')],
  ];
  for (const [name, { person }] of names)
    await db.updateTable('person').set({ name }).where('id', '=', person).execute();
}
