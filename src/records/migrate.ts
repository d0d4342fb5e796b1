import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as first from './migrations/001-first.ts';
import * as meetings from './migrations/002-meetings.ts';
import * as meetingDay from './migrations/003-meeting-day.ts';
import * as notices from './migrations/004-notices.ts';
import * as outboxBatches from './migrations/005-outbox-batches.ts';
import * as whatsapp from './migrations/006-whatsapp.ts';
import * as whatsappStrangers from './migrations/007-whatsapp-strangers.ts';
import * as whatsappRefused from './migrations/008-whatsapp-refused.ts';
import * as kabupaten from './migrations/009-kabupaten.ts';
import * as statuses from './migrations/010-statuses.ts';
import * as outboxKabupaten from './migrations/011-outbox-kabupaten.ts';
import type { Db } from './tables.ts';

/** Every step of the schema in its order. A step that was released is never changed; a new one is added below it. */
export const migrations = {
  '001-first': first,
  '002-meetings': meetings,
  '003-meeting-day': meetingDay,
  '004-notices': notices,
  '005-outbox-batches': outboxBatches,
  '006-whatsapp': whatsapp,
  '007-whatsapp-strangers': whatsappStrangers,
  '008-whatsapp-refused': whatsappRefused,
  '009-kabupaten': kabupaten,
  '010-statuses': statuses,
  '011-outbox-kabupaten': outboxKabupaten,
};

/** Brings the schema to its newest form in one transaction, under an advisory lock: processes that start together migrate once. */
export async function migrate(db: Db) {
  if (await isNewest(db)) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'kabar',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** One cheap question: the migrator reads the whole catalogue before it sees that there is nothing to do, a third of a start. */
async function isNewest(db: Db): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kabar.migration') is not null as there`.execute(
    db,
  );
  if (!rows[0]?.there) return false;
  const done = await sql<{ name: string }>`select name from kabar.migration order by name`.execute(db);
  return done.rows.map(({ name }) => name).join() === Object.keys(migrations).join();
}
