/** `npm run bench -- --only children`: what the real program answers in a district of 60,000 children with five years of weighings, on PostgreSQL
 *  and Redis, one message after the other; beside it plain SELECTs of the same rows, which no answer can be faster than. Then how fast
 *  `recompute` is, and what it costs those who write meanwhile. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { recomputeOrder } from '../../src/children/regrow/recompute.ts';
import { systemClock } from '../../src/clock.ts';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Db } from '../../src/records/tables.ts';
import { openVault, type Vault } from '../../src/records/vault.ts';
import { startProgram } from '../proof/program.ts';
import { firstUser, secretKey } from '../proof/seed-kader.ts';
import { type BotApi, startBotApi } from '../support/bot-api.ts';
import { quietLog } from '../support/records.ts';
import { freePort } from '../support/server.ts';
import { startPostgres, startRedis } from '../support/servers.ts';
import { type District, fillDistrict, kabupaten } from './district.ts';
import { measureFollowers } from './followers.ts';

const perPosyandu = 100;
const quietMs = 200;

/** What is asked of each kind of person, in this order. `{child}`: a child of hers, another one each time; `{kg} {cm}`: a little more than last
 *  time. `first`: said before, and not measured. */
const conversation: {
  row: string;
  who: 'kader' | 'bidan' | 'puskesmas';
  first?: string;
  says: string;
  times: number;
  list?: true;
}[] = [
  { row: 'the day is opened', who: 'kader', says: 'timbang', times: 1 },
  { row: 'a child at the scales', who: 'kader', says: '{child} {kg} {cm}', times: 20 },
  { row: 'who has not come', who: 'kader', says: 'belum datang', times: 10, list: true },
  { row: 'the day is closed', who: 'kader', says: 'selesai timbang', times: 2 },
  { row: 'a child with its history', who: 'kader', first: 'batal', says: 'anak {child}', times: 5 },
  { row: 'the register', who: 'kader', says: 'sasaran', times: 5 },
  { row: 'the growth card of a child', who: 'kader', says: 'kms {child}', times: 3 },
  { row: 'whom to visit', who: 'kader', says: 'kunjungan', times: 5 },
  { row: 'a posyandu over two years', who: 'kader', says: 'tren', times: 2 },
  { row: 'the month', who: 'kader', first: 'batal', says: 'lapor', times: 5 },
  { row: 'what is unusual in a village', who: 'bidan', first: 'batal', says: 'periksa anak', times: 30 },
  { row: 'open referrals', who: 'bidan', says: 'rujukan', times: 30 },
  { row: 'what is unusual in all of a puskesmas', who: 'puskesmas', first: 'batal', says: 'periksa anak', times: 30 },
  { row: 'its children of one kind', who: 'puskesmas', first: 'periksa anak', says: '1', times: 30 },
  { row: 'a child of a puskesmas by name', who: 'puskesmas', first: 'batal', says: 'anak {child}', times: 30 },
];

export interface Measured {
  row: string;
  is: 'floor' | 'recompute' | 'answer' | 'list' | 'picture' | 'job';
  took: number[];
  begins: string;
}

/** Lines to print. */
export async function benchChildren(children: number): Promise<string[]> {
  const found = await measureChildren(children);
  if (!found) return ['Not measured: redis-server and PostgreSQL are needed'];
  return [
    '| | p50 ms | p99 ms | times | begins with |',
    '|---|---|---|---|---|',
    ...found.rows.map(({ row, took, begins }) => {
      const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)].map((ms) => ms.toFixed(1));
      return `| ${[row, p50, p99, took.length, begins].join(' | ')} |`;
    }),
    found.size,
  ];
}

/** undefined where a server is missing. */
export async function measureChildren(children: number): Promise<{ rows: Measured[]; size: string } | undefined> {
  const closing: (() => unknown)[] = [];
  try {
    const [postgres, redis] = [await startPostgres({ durable: true }), await startRedis({ ours: true })];
    if (postgres) closing.push(() => postgres.stop());
    if (redis) closing.push(() => redis.stop());
    if (!postgres || !redis) return undefined;
    const databaseUrl = await postgres.createDatabase();
    const records = await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });
    closing.push(() => records.close());
    const vault = await openVault(records, { secretKey, dataDir: '' }, Date.now);
    closing.push(() => vault.close());
    await loadAreas(records.db, kabupaten);
    // One connection: tables that are only for the filling belong to it.
    const district = await records.db.connection().execute(async (raw) => {
      await sql`set synchronous_commit = off`.execute(raw);
      return fillDistrict({ ...vault, raw, db: vault.db }, children, perPosyandu, firstUser);
    });
    const api = await startBotApi({ seed: 1, keepCalls: 10_000 });
    closing.push(() => api.stop());
    const settings = {
      SECRET_KEY: secretKey,
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      // Faster than anybody types, one after the other.
      CHAT_PER_MINUTE: '100000',
    };
    const program = startProgram(await freePort(), settings, join(import.meta.dirname, '../../src/main.ts'));
    closing.push(() => program.kill9());
    await program.ready();
    const rows = [
      await recomputed(vault, api, district),
      ...(await floor(vault, district)),
      ...(await answers(vault, api, district)),
      ...(await measureFollowers(vault)),
    ];
    return { rows, size: await size(vault) };
  } finally {
    for (const one of closing.splice(0).reverse()) await one();
  }
}

async function size({ raw }: Vault): Promise<string> {
  const { rows } = await sql<{ children: number; weighings: number; bytes: string }>`
    select (select count(*) from kabar.child) as children, (select count(*) from kabar.weighing) as weighings,
      pg_size_pretty(pg_total_relation_size('kabar.weighing')) as bytes`.execute(raw);
  const { children, weighings, bytes } = rows[0]!;
  return `${children} children, ${weighings} weighings (${bytes})`;
}

/** As a program of its own, as on a server; and what the first kader waits for her register meanwhile. */
async function recomputed({ db }: Vault, api: BotApi, { kader }: District): Promise<Measured> {
  const phone = api.phone([...kader.values()][0]!);
  const waits: number[] = [];
  let over = false;
  const asking = (async () => {
    while (!over) waits.push(await asked(phone, 'sasaran').then(({ took }) => took));
  })();
  const begun = performance.now();
  const order = recomputeOrder(db, Date.now)(new Request('http://localhost/control/recompute'));
  const last = (await Array.fromAsync(order)).at(-1)!;
  over = true;
  await asking;
  const seconds = (performance.now() - begun) / 1000;
  const { weighings } = 'result' in last ? last.result : last.progress;
  const row = `the register, while ${weighings} weighings are recomputed (${Math.round(weighings / seconds)}/s)`;
  return { row, is: 'recompute', took: waits, begins: '' };
}

async function asked(
  phone: ReturnType<BotApi['phone']>,
  words: string,
): Promise<{ took: number; text: string; pictured: boolean }> {
  const begun = performance.now();
  phone.say(words);
  const { text, picture } = await phone.next().catch((cause: unknown) => {
    throw new Error(`no answer to ${words}`, { cause });
  });
  const took = performance.now() - begun;
  // What else belongs to the answer is not waited for, but must not be taken for the next one.
  while (await phone.next(quietMs).catch(() => undefined));
  return { took, text, pictured: picture !== undefined };
}

/** The rows themselves, without a program. */
async function floor({ raw }: Vault, { posyandu }: District): Promise<Measured[]> {
  const { rows } = await sql<{ month: string }>`select max(month) as month from kabar.weighing`.execute(raw);
  const { month } = rows[0]!;
  const village = (n: number) => posyandu[n % posyandu.length]!;
  const day = (n: number) => sql`
    select c.name, c.born, c.sex, w.weight, w.gain from kabar.child c
    left join kabar.weighing w on w.kabupaten = c.kabupaten and w.child = c.id and w.month = ${month}
    where c.kabupaten = ${kabupaten} and c.posyandu = ${village(n).id}`;
  const history = (n: number) =>
    sql`select * from kabar.weighing where kabupaten = ${kabupaten} and child = ${n * 97 + 1} order by day`;
  const sums = (n: number) => sql`
    select gain, twice, below_red, services from kabar.weighing where kabupaten = ${kabupaten} and posyandu = ${village(n).id} and month = ${month}`;
  const unusual = (n: number) => sql`
    select w.* from kabar.weighing w where w.kabupaten = ${kabupaten} and w.month = ${month} and w.posyandu = any(${posyandu
      .filter(({ area }) => area === village(n).area)
      .map(({ id }) => id)})`;
  const selects = {
    'SELECT of a day': day,
    "SELECT of a child's history": history,
    'SELECT of a month': sums,
    'SELECT of a village': unusual,
  };
  const found: Measured[] = [];
  for (const [name, statement] of Object.entries(selects)) {
    const took: number[] = [];
    for (let n = 0; n < 200; n++) took.push(await timed(() => statement(n).execute(raw)));
    found.push({ row: name, is: 'floor', took: took.slice(20), begins: '' });
  }
  return found;
}

async function answers({ db }: Vault, api: BotApi, district: District): Promise<Measured[]> {
  const found = new Map<string, Measured>();
  const [first] = district.posyandu;
  const people = {
    kader: [...district.kader].map(([posyandu, user]) => ({ user, posyandu })),
    bidan: [{ user: district.bidan, posyandu: first!.id }],
    puskesmas: [{ user: district.puskesmas, posyandu: first!.id }],
  };
  for (const step of conversation) {
    for (const { user, posyandu } of people[step.who]) {
      const phone = api.phone(user);
      const children = step.says.includes('{') ? await childrenWithFigures(db, posyandu) : [];
      for (let n = 0; n < step.times; n++) {
        const child = Object.entries(children[n] ?? {});
        const words = child.reduce<string>((text, [name, value]) => text.replace(`{${name}}`, value), step.says);
        if (step.first !== undefined) await asked(phone, step.first);
        const { took, text, pictured } = await asked(phone, words);
        const row = pictured ? `${step.row}, with a picture` : step.row;
        const is = pictured ? 'picture' : step.list ? 'list' : 'answer';
        const measured: Measured = found.get(row) ?? { row, is, took: [], begins: text.split('\n')[0]!.slice(0, 60) };
        measured.took.push(took);
        found.set(row, measured);
      }
    }
  }
  return [...found.values()];
}

/** As a kader would write them today. */
async function childrenWithFigures(db: Db, posyandu: number) {
  const rows = await db
    .selectFrom('child')
    .innerJoin('weighing', (on) =>
      on.onRef('weighing.kabupaten', '=', 'child.kabupaten').onRef('weighing.child', '=', 'child.id'),
    )
    .select(['child.id', 'child.name', 'weighing.weight', 'weighing.length'])
    .where('child.posyandu', '=', posyandu)
    .orderBy('weighing.day')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(({ name, weight, length }) => ({
    child: name,
    kg: ((weight! + 300) / 1000).toFixed(1).replace('.', ','),
    cm: String(Math.ceil(length! / 10) + 1),
  }));
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** The nearest one that stands in the list. */
export const percentile = (all: number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.max(Math.ceil(all.length * share) - 1, 0)]!;
