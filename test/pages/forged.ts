/** A place of which nobody of the demo may learn anything, and every lookup, effect and button of a room asked about it. */
import { type Kysely, sql } from 'kysely';
import type { Answers } from '../../src/conversation/run.ts';
import { areaValue } from '../../src/directory/areas/areas.ts';
import type { Database } from '../../src/records/tables.ts';
import { reportOf, storeReport } from '../../src/reporting/base/versions.ts';
import { type Context, type Person, Refusal, type Room } from '../../src/room.ts';

/** In another kabupaten. What is secret of it says so. */
const village = '64.72.09.1009';
const month = '2026-09';
const secrets = /rahasia|9173/i;

interface Elsewhere {
  area: string;
  posyandu: number;
  kader: number;
}

export async function makeElsewhere(db: Kysely<Database>, now: number): Promise<Elsewhere> {
  const names = [village.slice(0, 5), village.slice(0, 8), village];
  for (const [at, code] of names.entries())
    await db
      .insertInto('area')
      .values({
        code,
        parent: code === names[0] ? code.slice(0, 2) : names[at - 1]!,
        name: `Rahasia ${at}`,
        level: (['kabkota', 'kecamatan', 'desakel'] as const)[at]!,
        kind: at === 2 ? 'kelurahan' : null,
        zone: 'WITA',
        settings: '{}',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const { id: posyandu } = await db
    .insertInto('posyandu')
    .values({ area: village, name: 'Posyandu Rahasia 7', kind: 'posyandu' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: kader } = await db
    .insertInto('person')
    .values({ name: 'Rahasiawati', language: 'id', consent_version: 1, consent_at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: kader, role: 'kader', posyandu, from_at: new Date(now - 1) })
    .execute();
  const figures = { S: 9173, K: 9173, D: 9173, N: 9000, T: 100, O: 50, B: 23, BGM: 3, problems: 'atap rahasia bocor' };
  const which = reportOf({ id: posyandu, area: village }, month);
  await storeReport(db, which, { answers: figures, by: kader, now });
  await db
    .insertInto('recap_sent')
    .values({
      kabupaten: village.slice(0, 5),
      area: village,
      period: month,
      version: 1,
      figures: JSON.stringify(figures),
      comment: 'rahasia',
      sent_by: kader,
      sent_at: new Date(now),
    })
    .execute();
  return { area: village, posyandu, kader };
}

/** What may stand behind a button, and what no button has. */
function argumentsOf({ area, posyandu, kader }: Elsewhere): string[] {
  const [of, post] = [areaValue(area), `p${posyandu}`];
  return [
    ...[posyandu, post, of].flatMap((place) => [place, `${place}_${month}`, `${place}_${month}_1`].map(String)),
    ...[post, of].flatMap((place) => [
      `skdn_${place}_${month}_xlsx`,
      `ds_${place}_${month}`,
      `reported_${place}_${month}_4`,
    ]),
    ...[
      String(kader),
      '',
      '_',
      '__proto__',
      'constructor',
      '99999999999999999999',
      "1' or 1=1 --",
      '%_%',
      `-1_${month}`,
      'p1_2026-99',
      '\u0000',
    ],
  ];
}

const realArguments = ({ area, posyandu }: Elsewhere): string[] => [
  `${posyandu}_${month}`,
  `${posyandu}_${month}_1`,
  `p${posyandu}_2026-10`,
  `${areaValue(area)}_${month}_1`,
  `${areaValue(area)}_${month}`,
];

/** Every name under which a question of a flow keeps a place or what is about one. */
function answersOf({ area, posyandu, kader }: Elsewhere): Answers[] {
  const key = `${posyandu}_${month}_1`;
  const rest = {
    ...{ period: month, span: month, months: month, since: month, month, form: 'skdn', kind: 'xlsx', chart: 'ds' },
    ...{ report: key, key, looked: key, usual: key, unusual: key, returned: key, which: `${posyandu}_${month}` },
    ...{
      sent: `${areaValue(area)}_${month}_1`,
      formula: 'ds',
      percent: 80,
      source: 'x',
      reason: 'x',
      remark: 'x',
      figure: 'N',
    },
    ...{
      body: 'x',
      question: 'x',
      comment: 'x',
      person: kader,
      emergency: '1',
      until: 'besok',
      whom: '',
      words: '',
      text: '',
    },
  };
  const place = (value: string | number): Answers => ({
    ...{ village: areaValue(area), posyandu: String(posyandu), area: areaValue(area) },
    ...{ place: value, scope: value, of: value, value },
  });
  return [
    { ...rest, ...place(`p${posyandu}`), pick: key },
    { ...rest, ...place(areaValue(area)), pick: 'all' },
  ];
}

interface Asking {
  db: Kysely<Database>;
  room: Room;
  now: number;
  elsewhere: Elsewhere;
  /** No lookups, and only what real buttons carry. */
  brief?: boolean;
}

/** What came out of it: told or changed, or a button of which the room made neither an answer nor a refusal. */
export async function askedAll({ db, room, now, elsewhere, brief = false }: Asking, person: Person): Promise<string[]> {
  const wrong = new Set<string>();
  const before = await stateOf(db, elsewhere);
  const ask = async (name: string, act: (context: Context) => Promise<unknown>, tapped: boolean) => {
    const undone = new Error('undone');
    await db
      .transaction()
      .execute(async (tx) => {
        const chat = { channel: 'simulator' as const, chat: 'x', practice: false, turn: 'forged' };
        const answer = await act({ now, db: tx, person, ...chat });
        if (secrets.test(JSON.stringify(answer) ?? ''))
          wrong.add(`${name} tells ${JSON.stringify(answer).slice(0, 200)}`);
        if ((await stateOf(tx, elsewhere)) !== before) wrong.add(`${name} changes it`);
        throw undone;
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal && secrets.test(JSON.stringify(error.text)))
          wrong.add(`${name} tells in its refusal`);
        if (error !== undone && !(error instanceof Refusal) && tapped) wrong.add(`${name} fails: ${String(error)}`);
      });
  };
  for (const [name, lookup] of Object.entries((!brief && room.lookups) || {}))
    for (const args of answersOf(elsewhere)) await ask(name, (context) => lookup(context, args), false);
  for (const [name, effect] of Object.entries(room.effects ?? {}))
    for (const args of answersOf(elsewhere)) await ask(name, (context) => effect(context, args), false);
  for (const [name, action] of Object.entries(room.actions ?? {}))
    for (const argument of brief ? realArguments(elsewhere) : argumentsOf(elsewhere))
      await ask(`!${name}.${argument}`, (context) => action(context, { argument }), true);
  return [...wrong];
}

/** All that is kept of the place. */
async function stateOf(db: Kysely<Database>, { area, posyandu, kader }: Elsewhere): Promise<string> {
  const { rows } = await sql<{ state: string }>`select concat(
    (select string_agg(r::text, ',' order by version) from kabar.report r where posyandu = ${posyandu}),
    (select count(*) from kabar.report_step where posyandu = ${posyandu}),
    (select count(*) from kabar.problem_answer where posyandu = ${posyandu}),
    (select string_agg(r::text, ',' order by version) from kabar.recap_sent r where area = ${area}),
    (select string_agg(a::text, ',' order by code) from kabar.area a where ${area} like code || '%'),
    (select p::text from kabar.posyandu p where id = ${posyandu}),
    (select count(*) from kabar.outbox where person = ${kader})) as state`.execute(db);
  return rows[0]!.state;
}
