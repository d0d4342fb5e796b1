import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { migrate, migrations } from '../../src/records/migrate.ts';
import { openRecords, type Records } from '../../src/records/open.ts';
import { writeSoon } from '../../src/records/statements.ts';
import type { Database } from '../../src/records/tables.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { startPostgres } from '../support/servers.ts';
import { isUniqueViolation } from '../support/unique-violation.ts';

const postgres = await startPostgres();

/** What the rooms rely on, whichever database is behind. */
describe.each(postgres ? (['pglite', 'postgres'] as const) : (['pglite'] as const))('records on %s', (kind) => {
  let records: Records;
  let db: Kysely<Database>;
  beforeAll(async () => {
    records = (await openTestRecords(kind))!;
    db = records.db;
  });
  beforeEach(() => clearRecords(records));
  afterAll(() => records.close());

  const addPerson = (name: string, phone: string | null = null) => {
    const person = { name, phone_hash: phone, language: 'id' };
    return db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow();
  };
  const names = async () =>
    (await db.selectFrom('person').select('name').orderBy('name').execute()).map((row) => row.name);
  const failureOf = (work: Promise<unknown>) => work.then(() => undefined).catch((caught: unknown) => caught);

  test('gives times as Date and JSON as objects', async () => {
    const at = new Date('2026-10-31T16:59:59.123Z');
    const { id: actor } = await addPerson('Siti');
    const detail = { S: 45, note: 'tab\t"quoted" ; ünï 👶', list: [1, 2], none: null };
    const row = { actor, action: 'test', subject: 'x', detail: JSON.stringify(detail), at };
    await db.insertInto('audit').values(row).execute();
    expect(await db.selectFrom('audit').selectAll().execute()).toMatchObject([
      { ...row, kabupaten: '', id: 1, detail },
    ]);
  });

  test('gives counts, sums and averages as numbers and calendar dates as they are', async () => {
    const { rows } = await sql`select count(*) as n, sum(7) as s, sum(7::bigint) as l, avg(8.5) as a, 9000000000 as big,
      8.4::float8 as d, date '2026-10-31' as day, true as yes, ('{"S": 45}'::jsonb ->> 'S')::int as json`.execute(db);
    expect(rows).toEqual([{ n: 1, s: 7, l: 7, a: 8.5, big: 9e9, d: 8.4, day: '2026-10-31', yes: true, json: 45 }]);
  });

  test('takes lists as parameters', async () => {
    for (const name of ['Siti', 'Ani', 'Budi']) await addPerson(name);
    const found = await db
      .selectFrom('person')
      .select('id')
      .where('name', 'in', ['Siti', 'Budi'])
      .orderBy('id')
      .execute();
    expect(found).toEqual([{ id: 1 }, { id: 3 }]);
    const any = await sql`select id from kabar.person where name = any(${['Ani', 'Budi']}) order by id`.execute(db);
    expect(any.rows).toEqual([{ id: 2 }, { id: 3 }]);
  });

  test('a transaction that throws leaves nothing behind', async () => {
    const work = db.transaction().execute(async (trx) => {
      await trx.insertInto('person').values({ name: 'Siti', language: 'id' }).execute();
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await names()).toEqual([]);
  });

  test('nobody sees a transaction before it ends, and nothing else slips into it', async () => {
    const begun = Promise.withResolvers<void>();
    const work = db.transaction().execute(async (trx) => {
      await trx.insertInto('person').values({ name: 'Siti', language: 'id' }).execute();
      begun.resolve();
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('stop');
    });
    const failed = failureOf(work);
    await begun.promise;
    const [seen] = await Promise.all([names(), addPerson('Ani')]);
    expect(seen).not.toContain('Siti');
    expect(await failed).toMatchObject({ message: 'stop' });
    expect(await names()).toEqual(['Ani']);
  });

  test('of conflicting inserts at once exactly one wins, and the others are known as such', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => failureOf(addPerson(`P${i}`, 'same phone'))));
    const failures = all.filter((failure) => failure !== undefined);
    expect(failures).toHaveLength(7);
    expect(failures.every((failure) => isUniqueViolation(failure))).toBe(true);
    expect(failures.every((failure) => isUniqueViolation(failure, 'person_phone'))).toBe(true);
    expect(failures.some((failure) => isUniqueViolation(failure, 'turn_base'))).toBe(false);
    expect(await names()).toHaveLength(1);
  });

  test('of conflicting transactions at once exactly one wins, whole', async () => {
    const attempt = (message: string) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('person').values({ name: message, language: 'id' }).execute();
        await trx.insertInto('turn').values({ chat: 'c', message, base: 'session.7', session: '{}' }).execute();
      });
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((message) => failureOf(attempt(message))));
    expect(all.filter((failure) => isUniqueViolation(failure, 'turn_base'))).toHaveLength(3);
    const turns = await db.selectFrom('turn').select('message').execute();
    expect(turns.map((turn) => turn.message)).toEqual(await names());
  });

  describe('a write that nobody waits for', () => {
    const add = (on: Kysely<Database>, name: string, phone: string | null = null) => {
      const insert = on.insertInto('person').values({ name, phone_hash: phone, language: 'id' });
      return writeSoon(on, insert.compile());
    };
    const found = async (on: Kysely<Database>) =>
      (await on.selectFrom('person').select('name').orderBy('id').execute()).map((row) => row.name);

    test('is there for the next statement, in its order', async () => {
      const seen = await db.transaction().execute(async (trx) => {
        await add(trx, 'Siti');
        await add(trx, 'Ani');
        return found(trx);
      });
      expect([seen, await names()]).toEqual([
        ['Siti', 'Ani'],
        ['Ani', 'Siti'],
      ]);
    });

    test('is there after COMMIT when nothing follows it', async () => {
      await db.transaction().execute((trx) => add(trx, 'Siti'));
      expect(await names()).toEqual(['Siti']);
    });

    test('takes its transaction with it when it fails, whatever follows', async () => {
      await addPerson('Siti', 'same phone');
      const work = (then: (trx: Kysely<Database>) => Promise<unknown>) =>
        failureOf(
          db.transaction().execute(async (trx) => {
            await trx.insertInto('person').values({ name: 'Budi', language: 'id' }).execute();
            await add(trx, 'Ani', 'same phone');
            await then(trx);
          }),
        );
      expect(isUniqueViolation(await work(async () => {}), 'person_phone')).toBe(true);
      expect(isUniqueViolation(await work(found), 'person_phone')).toBe(true);
      expect(await names()).toEqual(['Siti']);
    });

    test('is undone when what follows throws, and the connection is as good as new', async () => {
      const refused = () =>
        db.transaction().execute(async (trx) => {
          await add(trx, 'Siti');
          throw new Error('stop');
        });
      const failures = await Promise.all(Array.from({ length: 12 }, () => failureOf(refused())));
      expect(failures.every((failure) => failure instanceof Error && failure.message === 'stop')).toBe(true);
      expect(await names()).toEqual([]);
      await addPerson('Ani');
      expect(await names()).toEqual(['Ani']);
    });

    test('is written at once outside a transaction', async () => {
      await add(db, 'Siti');
      expect(await names()).toEqual(['Siti']);
    });
  });

  test('a transaction that asks nothing of the database ends well, also by an error', async () => {
    expect(await db.transaction().execute(async () => 7)).toBe(7);
    const stopped = db.transaction().execute(async () => {
      throw new Error('stop');
    });
    await expect(stopped).rejects.toThrow('stop');
    expect(await names()).toEqual([]);
  });

  test('a statement that failed and was caught does not let its transaction be committed', async () => {
    await addPerson('Siti', 'same phone');
    const work = db.transaction().execute(async (trx) => {
      await trx.insertInto('person').values({ name: 'Budi', language: 'id' }).execute();
      await failureOf(
        trx.insertInto('person').values({ name: 'Ani', phone_hash: 'same phone', language: 'id' }).execute(),
      );
    });
    await failureOf(work);
    expect(await names()).toEqual(['Siti']);
  });

  test('other errors are no unique violations', async () => {
    const failure = await failureOf(sql`select nonsense`.execute(db));
    expect(failure).toBeInstanceOf(Error);
    expect(isUniqueViolation(failure)).toBe(false);
  });

  test('the same role stands open only once, ended ones any number of times', async () => {
    const { id: person } = await addPerson('Siti');
    const add = (until_at: Date | null) => db.insertInto('role').values({ person, role: 'admin', until_at }).execute();
    for (const until of [new Date(0), new Date(1), null]) await add(until);
    expect(isUniqueViolation(await failureOf(add(null)), 'role_open')).toBe(true);
  });

  test('a month has one report that counts, and practice beside it', async () => {
    await db
      .insertInto('area')
      .values({ code: '64', name: 'Kaltim', level: 'provinsi', zone: 'WITA', settings: '{}' })
      .execute();
    await db.insertInto('posyandu').values({ area: '64', name: 'Melati', kind: 'posyandu' }).execute();
    const add = (version: number, practice = false) => {
      const what = {
        kabupaten: '64.74',
        posyandu: 1,
        period: '2026-10',
        practice,
        version,
        receipt: 'r',
        answers: '{}',
        current: true,
      };
      return db
        .insertInto('report')
        .values({ ...what, filed_at: new Date(0) })
        .execute();
    };
    await add(1);
    await add(1, true);
    expect(isUniqueViolation(await failureOf(add(2)), 'report_current')).toBe(true);
    expect(isUniqueViolation(await failureOf(add(1)))).toBe(true);
    const again = db.insertInto('posyandu').values({ area: '64', name: 'MELATI', kind: 'posyandu' }).execute();
    expect(isUniqueViolation(await failureOf(again), 'posyandu_name')).toBe(true);
  });

  test('migrating again changes nothing', async () => {
    await addPerson('Siti');
    const steps = () => sql`select name, timestamp from kabar.migration`.execute(db);
    const before = await steps();
    await migrate(db);
    expect((await steps()).rows).toEqual(before.rows);
    expect(before.rows.length).toBeGreaterThan(0);
    expect(await names()).toEqual(['Siti']);
  });
});

describe.runIf(postgres)('records on a server', () => {
  const open = (databaseUrl: string) => openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });

  test('twenty processes that start at once migrate once', async () => {
    const url = await postgres!.createDatabase();
    const opened = await Promise.all(Array.from({ length: 20 }, () => open(url)));
    const { rows } = await sql`select name from kabar.migration`.execute(opened[0]!.db);
    expect(rows).toEqual(Object.keys(migrations).map((name) => ({ name })));
    await Promise.all(opened.map((records) => records.close()));
  });

  test.runIf(postgres?.ours)('a server that was restarted is used again', async () => {
    const records = await open(await postgres!.createDatabase());
    await postgres!.restart();
    expect(await records.db.selectFrom('meta').select('key').execute()).toEqual([{ key: 'opened' }]);
    await records.close();
  });

  test.runIf(postgres?.ours)('a server that comes up after us is waited for', async () => {
    const url = await postgres!.createDatabase();
    await postgres!.kill9();
    const opening = open(url);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await postgres!.restart();
    const records = await opening;
    expect(records.embedded).toBe(false);
    await records.close();
  });
});
