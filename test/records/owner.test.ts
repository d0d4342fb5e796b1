/** A server with two users: the program's own one works with the rows, and cannot touch what stands in the audit trail. */

import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { audit } from '../../src/directory/audit.ts';
import { verifyChains } from '../../src/directory/trail/chain.ts';
import { pruneTrail } from '../../src/directory/trail/segments.ts';
import { openRecords } from '../../src/records/open.ts';
import { asOwner } from '../../src/records/owner.ts';
import { quietLog } from '../support/records.ts';
import { sharedPostgres } from '../support/servers.ts';

const postgres = await sharedPostgres();
// A server that was given may not let us make users.
const ours = postgres?.migrated !== undefined;
const base = ours ? await postgres.createDatabase() : 'postgres://nowhere/x';
const users = { owner: 'kabar_test_owner', program: 'kabar_test_program' };

const order = async (url: string, ...statements: string[]) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

describe.runIf(ours)('two users of one database', () => {
  const as = (user: string) => Object.assign(new URL(base), { username: user }).href;
  const options = { dataDir: '', log: quietLog, clock: systemClock };
  const urls = { databaseUrl: as(users.program), databaseOwnerUrl: as(users.owner) };
  beforeAll(() =>
    order(
      base,
      ...Object.values(users).map((user) => `create role ${user} login`),
      `grant create on database ${new URL(base).pathname.slice(1)} to ${users.owner}`,
    ),
  );
  afterAll(async () => {
    const drops = Object.values(users).flatMap((user) => [`drop owned by ${user} cascade`, `drop role ${user}`]);
    await order(base, ...drops);
  });

  test('the program works, adds to the trail, and can neither change it nor write beside it', async () => {
    // Processes that start together.
    const [records, other] = await Promise.all([1, 2].map(() => openRecords({ ...options, ...urls })));
    onTestFinished(() => Promise.all([records!.close(), other!.close()]).then(() => undefined));
    const { db } = records!;
    const { id } = await db
      .insertInto('person')
      .values({ name: 'Siti', language: 'id' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('person').set({ name: 'Ani' }).where('id', '=', id).execute();
    await audit(db, { now: 0, actor: id, action: 'test.done', subject: 'area 64.74', area: '64.74' });
    for (const statement of [
      "update kabar.audit set action = 'test.other'",
      'delete from kabar.audit',
      'truncate kabar.audit',
      "update kabar.audit_head set seq = 0, hash = ''",
      "insert into kabar.audit_segment values ('64.74', 1, 1, '', now(), now(), now())",
      'alter table kabar.audit disable trigger all',
      'drop table kabar.audit',
      'set session_replication_role = replica',
    ]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/permission denied|must be owner/);
    }
    expect(await Array.fromAsync(verifyChains(db))).toMatchObject([{ kabupaten: '64.74', rows: 1 }]);
    const late = Date.UTC(2026, 0);
    expect(await pruneTrail(db, late)).toBe(0);
    expect(await asOwner(db, { ...urls, log: quietLog }, (owner) => pruneTrail(owner, late))).toBe(1);
    expect(await Array.fromAsync(verifyChains(db))).toMatchObject([{ kabupaten: '64.74', rows: 0, removed: 1 }]);
  });

  test('tables that still belong to the one user of before stop the start with what to do', async () => {
    const before = await postgres!.createDatabase();
    const { close } = await openRecords({ ...options, databaseUrl: before });
    await close();
    const to = (user: string) => Object.assign(new URL(before), { username: user }).href;
    const opening = openRecords({ ...options, databaseUrl: to(users.program), databaseOwnerUrl: to(users.owner) });
    await expect(opening).rejects.toThrow(`reassign owned by "kabar" to "${users.owner}"`);
  });
});
