/** Steps that move rows: what was stored before them is there afterwards. */
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrate, migrations } from '../../src/records/migrate.ts';
import { parsers } from '../../src/records/tables/columns.ts';
import type { Database } from '../../src/records/tables.ts';

test('009: reports and reopened months get the kabupaten of their posyandu', async () => {
  const pglite = await PGlite.create({ parsers });
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  const { '009-kabupaten': _new, ...old } = migrations;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => old },
    migrationTableSchema: 'kabar',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  for (const statement of before) await sql.raw(statement).execute(db);
  await migrate(db);
  const kabar = db.withSchema('kabar');
  expect(await kabar.selectFrom('report').select(['kabupaten', 'version']).orderBy('version').execute()).toEqual([
    { kabupaten: '64.74', version: 1 },
    { kabupaten: '64.74', version: 2 },
  ]);
  expect(await kabar.selectFrom('reopening').select('kabupaten').execute()).toEqual([{ kabupaten: '64.74' }]);
  await db.destroy();
});

const before = [
  "insert into kabar.area (code, name, level, zone) values ('64.74.01.1001', 'Bontang Kuala', 'desakel', 'WITA')",
  "insert into kabar.posyandu (area, name, kind) values ('64.74.01.1001', 'Melati', 'posyandu')",
  `insert into kabar.report (posyandu, period, practice, version, receipt, answers, filed_at, current)
    values (1, '2026-10', false, 1, 'a', '{}', now(), false), (1, '2026-10', false, 2, 'b', '{}', now(), true)`,
  "insert into kabar.reopening (posyandu, period) values (1, '2026-09')",
];
