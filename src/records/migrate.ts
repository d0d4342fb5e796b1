import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { first } from './migrations/001-first.ts';
import { meetings } from './migrations/002-meetings.ts';
import { meetingDay } from './migrations/003-meeting-day.ts';
import { notices } from './migrations/004-notices.ts';
import { outboxBatches } from './migrations/005-outbox-batches.ts';
import { whatsapp, whatsappRefused, whatsappStrangers } from './migrations/006-whatsapp.ts';
import { kabupaten } from './migrations/009-kabupaten.ts';
import { statuses } from './migrations/010-statuses.ts';
import { outboxKabupaten } from './migrations/011-outbox-kabupaten.ts';
import { noticeKabupaten } from './migrations/012-notice-kabupaten.ts';
import { links } from './migrations/013-links.ts';
import { ending } from './migrations/014-ending.ts';
import { lifetimes } from './migrations/015-lifetimes.ts';
import { sealed } from './migrations/016-sealed.ts';
import { auditChain } from './migrations/017-audit.ts';
import { limits } from './migrations/018-limits.ts';
import { consent } from './migrations/019-consent.ts';
import { files } from './migrations/021-files.ts';
import { meetingEnd } from './migrations/022-meeting-end.ts';
import { emergency } from './migrations/023-emergency.ts';
import { answers } from './migrations/025-answers.ts';
import { children } from './migrations/028-children.ts';
import { childFiles } from './migrations/031-child-files.ts';
import { scaleSource } from './migrations/033-scale-source.ts';
import { oneReferral } from './migrations/034-one-referral.ts';
import { followers } from './migrations/036-followers.ts';
import { weighedSince } from './migrations/037-weighed-since.ts';
import { erasedChildren } from './migrations/038-erased-children.ts';
import { rollups } from './migrations/039-rollups.ts';
import { areaHistory } from './migrations/040-area-history.ts';
import { checks } from './migrations/041-checks.ts';
import { leave } from './migrations/042-leave.ts';
import { screens } from './migrations/044-screens.ts';
import { problemAnswers } from './migrations/045-problem-answers.ts';
import { access } from './migrations/046-access.ts';
import { dhis2 } from './migrations/047-dhis2.ts';
import { recapSent } from './migrations/048-recap-sent.ts';
import { placesOfReports } from './migrations/049-places.ts';
import type { Db } from './tables.ts';

/** Every step of the schema in its order. A step that was released is never changed; a new one is added below it. */
export const migrations = {
  '001-first': steps(first),
  '002-meetings': steps(meetings),
  '003-meeting-day': steps(meetingDay),
  '004-notices': steps(notices),
  '005-outbox-batches': steps(outboxBatches),
  '006-whatsapp': steps(whatsapp),
  '007-whatsapp-strangers': steps(whatsappStrangers),
  '008-whatsapp-refused': steps(whatsappRefused),
  '009-kabupaten': steps(kabupaten),
  '010-statuses': steps(statuses),
  '011-outbox-kabupaten': steps(outboxKabupaten),
  '012-notice-kabupaten': steps(noticeKabupaten),
  '013-links': steps(links),
  '014-ending': steps(ending),
  '015-lifetimes': steps(lifetimes),
  '016-sealed': steps(sealed),
  '017-audit': steps(auditChain),
  '018-limits': steps(limits),
  '019-consent': steps(consent),
  '021-files': steps(files),
  '022-meeting-end': steps(meetingEnd),
  '023-emergency': steps(emergency),
  '025-answers': steps(answers),
  '028-children': steps(children),
  '031-child-files': steps(childFiles),
  '033-scale-source': steps(scaleSource),
  '034-one-referral': steps(oneReferral),
  '036-followers': steps(followers),
  '037-weighed-since': steps(weighedSince),
  '038-erased-children': steps(erasedChildren),
  '039-rollups': steps(rollups),
  '040-area-history': steps(areaHistory),
  '041-checks': steps(checks),
  '042-leave': steps(leave),
  '044-screens': steps(screens),
  '045-problem-answers': steps(problemAnswers),
  '046-access': steps(access),
  '047-dhis2': steps(dhis2),
  '048-recap-sent': steps(recapSent),
  '049-places': steps(placesOfReports),
};

/** A migration of plain SQL statements in the schema `kabar`. They run in the transaction of the migrator. */
function steps(statements: readonly string[]) {
  return {
    async up(db: Kysely<unknown>) {
      await sql`set local search_path to kabar`.execute(db);
      for (const statement of statements) await sql.raw(statement).execute(db);
      await sql`set local search_path to default`.execute(db);
    },
  };
}

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
