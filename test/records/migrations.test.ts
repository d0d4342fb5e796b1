/** Steps that move rows: what was stored before them is there afterwards. */
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyChains } from '../../src/directory/trail/chain.ts';
import { migrate, migrations } from '../../src/records/migrate.ts';
import { openServer } from '../../src/records/server.ts';
import { parsers } from '../../src/records/tables/columns.ts';
import type { Database, Db } from '../../src/records/tables.ts';
import { quietLog } from '../support/records.ts';
import { sharedPostgres } from '../support/servers.ts';
import type { Store } from '../support/stores.ts';

/** Both stores run all steps before every test; moved rows need one of them. */
const store: Store = (await sharedPostgres()) ? 'postgres' : 'pglite';

describe(`a filled database on ${store}`, () => {
  test('009: reports and reopened months get the kabupaten of their posyandu', async () => {
    const kabar = await migrated(store, '009-kabupaten', [
      ...place,
      `insert into report (posyandu, period, practice, version, receipt, answers, filed_at, current)
        values (1, '2026-10', false, 1, 'a', '{}', now(), false), (1, '2026-10', false, 2, 'b', '{}', now(), true)`,
      "insert into reopening (posyandu, period) values (1, '2026-09')",
    ]);
    expect(await kabar.selectFrom('report').select(['kabupaten', 'version']).orderBy('version').execute()).toEqual([
      { kabupaten: '64.74', version: 1 },
      { kabupaten: '64.74', version: 2 },
    ]);
    expect(await kabar.selectFrom('reopening').select('kabupaten').execute()).toEqual([{ kabupaten: '64.74' }]);
  });

  test('010: statuses become English, in the minutes and in messages that wait too', async () => {
    const kabar = await migrated(store, '010-statuses', [
      ...place,
      "insert into person (name, language) values ('Siti', 'id')",
      ...['antre', 'mengirim', 'terkirim', 'sampai', 'dibaca', 'gagal', 'kedaluwarsa', 'dibatalkan'].map(
        (status) => `insert into outbox (key, person, kind, reply, priority, due_at, expires_at, status)
          values ('${status}', 1, 'a.b', '${reply('berjalan')}', 5, now(), now(), '${status}')`,
      ),
      ...['antre', 'terkirim', 'sampai', 'dibaca', 'gagal', 'ditarik'].map(
        (status) =>
          `insert into whatsapp_sent (id, chat, whole, status, at) values ('${status}', 'c', 'w', '${status}', now())`,
      ),
      `insert into meeting (area, level, kind, status, theme, starts_wall, zone, starts_at, venue)
        values ('64.74.01.1001', 'desakel', 'rakor', 'draft', 't', '2026-10-05T09:00', 'WITA', now(), 'v')`,
      ...['baru', 'diambil', 'ditunda'].map(
        (status) => `insert into proposal (meeting, kind, body, status) values (1, 'agenda', '${status}', '${status}')`,
      ),
      ...['ditawarkan', 'berjalan', 'terkendala', 'selesai', 'dibatalkan'].map(
        (status, at) => `insert into action (meeting, number, activity, deadline, asked_at, status)
          values (1, ${at}, '${status}', '2026-12-01', now(), '${status}')`,
      ),
      'insert into minutes (meeting) values (1)',
      `insert into minutes_version (meeting, version, body, at)
        values (1, 1, '{"actions":[{"activity":"berjalan","state":"berjalan"},{"state":"kosong"}]}', now())`,
    ]);
    expect(await kabar.selectFrom('outbox').select(['key', 'status']).execute()).toEqual(
      expect.arrayContaining(
        Object.entries({
          antre: 'queued',
          mengirim: 'sending',
          terkirim: 'sent',
          sampai: 'delivered',
          dibaca: 'read',
          gagal: 'failed',
          kedaluwarsa: 'expired',
          dibatalkan: 'cancelled',
        }).map(([key, status]) => ({ key, status })),
      ),
    );
    const { reply: waiting } = await kabar
      .selectFrom('outbox')
      .select('reply')
      .where('key', '=', 'antre')
      .executeTakeFirstOrThrow();
    expect(waiting).toBe(reply('running'));
    expect(await statuses(kabar, 'whatsapp_sent', 'seq')).toEqual([
      'queued',
      'sent',
      'delivered',
      'read',
      'failed',
      'withdrawn',
    ]);
    expect(await statuses(kabar, 'proposal', 'id')).toEqual(['new', 'taken', 'postponed']);
    expect(await statuses(kabar, 'action', 'id')).toEqual(['offered', 'running', 'stuck', 'done', 'cancelled']);
    expect((await kabar.selectFrom('minutes_version').select('body').executeTakeFirstOrThrow()).body).toEqual({
      actions: [{ activity: 'berjalan', state: 'running' }, { state: 'kosong' }],
    });
  });

  test('011: a message gets the kabupaten of what its key names, not of its reader', async () => {
    const kabar = await migrated(store, '011-outbox-kabupaten', [
      ...place,
      "insert into area (code, name, level, zone) values ('64', 'Kalimantan Timur', 'provinsi', 'WITA')",
      "insert into person (name, language) values ('Siti', 'id')",
      ...['64.74.01.1001', '64'].map(
        (area) => `insert into meeting (area, level, kind, status, theme, starts_wall, zone, starts_at, venue)
          values ('${area}', 'desakel', 'rakor', 'held', 't', '2026-10-05T09:00', 'WITA', now(), 'v')`,
      ),
      `insert into action (meeting, number, activity, deadline, asked_at) values (1, 1, 'a', '2026-12-01', now())`,
      ...Object.keys(found).map(
        (key) => `insert into outbox (key, person, kind, reply, args, priority, due_at, expires_at)
          values ('${key}', 1, 'a.b', '{}', '{"posyandu":1}', 5, now(), now())`,
      ),
    ]);
    const rows = await kabar.selectFrom('outbox').select(['key', 'kabupaten']).execute();
    expect(Object.fromEntries(rows.map(({ key, kabupaten }) => [key, kabupaten]))).toEqual(found);
  });

  test('013: an older invitation counts as a code, unless it is known to be another proof', async () => {
    const kabar = await migrated(store, '013-links', [
      "insert into person (name, language) values ('Siti', 'id'), ('Bidan', 'id')",
      `insert into invitation (code_hash, person, created_by, created_at, expires_at) values
        ('by somebody', 1, 2, now(), now() + interval '14 days'), ('own', 1, 1, now(), now() + interval '1 day'),
        ('operator', 1, null, now(), now() + interval '14 days'), ('telegram id', 1, null, now(), now() + interval '365 days')`,
    ]);
    const rows = await kabar.selectFrom('invitation').select(['code_hash', 'proof']).orderBy('code_hash').execute();
    expect(Object.fromEntries(rows.map(({ code_hash, proof }) => [code_hash, proof]))).toEqual({
      'by somebody': 'code',
      own: 'own-code',
      operator: 'code',
      'telegram id': 'number',
    });
  });

  test('012: recipients of a notice and their answers get the kabupaten of the notice', async () => {
    const kabar = await migrated(store, '012-notice-kabupaten', [
      ...place,
      `insert into area (code, name, level, zone) values
        ('64', 'Kalimantan Timur', 'provinsi', 'WITA'), ('64.74', 'Bontang', 'kabkota', 'WITA')`,
      "insert into person (name, language) values ('Siti', 'id')",
      ...['64.74.01.1001', '64.74', '64'].map(
        (area) => `insert into notice
          (area, sender, kind, status, body, text_hash, audience, zone, created_at, changed_at)
          values ('${area}', 's', 'undangan', 'sent', 'b', 'h', '{}', 'WITA', now(), now())`,
      ),
      ...[1, 2, 3].flatMap((notice) => [
        `insert into notice_person (notice, person, role) values (${notice}, 1, 'kader')`,
        `insert into notice_word (notice, person, from_author, body, at) values (${notice}, 1, false, 'b', now())`,
      ]),
    ]);
    for (const table of ['notice_person', 'notice_word'] as const) {
      expect(await kabar.selectFrom(table).select(['notice', 'kabupaten']).orderBy('notice').execute()).toEqual([
        { notice: 1, kabupaten: '64.74' },
        { notice: 2, kabupaten: '64.74' },
        { notice: 3, kabupaten: '' },
      ]);
    }
  });

  test('017: what the audit trail held gets its place and its place in the chain', async () => {
    const kabar = await migrated(store, '017-audit', [
      ...place,
      ...[
        ['64.74', 'posyandu 1 2026-10'],
        ['64.74', 'area 64.74.01'],
        ['', 'person 7'],
        ['64.74', 'meeting 3'],
      ].map(
        ([kabupaten, subject]) =>
          `insert into audit (kabupaten, action, subject) values ('${kabupaten}', 'a.b', '${subject}')`,
      ),
      ...[
        ['notices.sent', { body: 'Anak Siti sakit', count: 2 }],
        ['notices.refused', { what: 'approve anak Siti' }],
        ['notices.refused', { what: 'approve 1_1' }],
      ].map(
        ([action, detail]) =>
          `insert into audit (kabupaten, action, subject, detail) values ('64.74', '${action}', 'x', '${JSON.stringify(detail)}')`,
      ),
    ]);
    expect(
      await kabar.selectFrom('audit').select('detail').where('action', '<>', 'a.b').orderBy('id').execute(),
    ).toEqual([{ detail: { count: 2 } }, { detail: { what: 'approve' } }, { detail: { what: 'approve 1_1' } }]);
    expect(
      await kabar
        .selectFrom('audit')
        .select(['subject', 'area', 'seq'])
        .where('action', '=', 'a.b')
        .orderBy('id')
        .execute(),
    ).toEqual([
      { subject: 'posyandu 1 2026-10', area: '64.74.01.1001', seq: 1 },
      { subject: 'area 64.74.01', area: '64.74.01', seq: 2 },
      { subject: 'person 7', area: null, seq: 1 },
      { subject: 'meeting 3', area: null, seq: 3 },
    ]);
    expect(await Array.fromAsync(verifyChains(kabar))).toMatchObject([{ rows: 1 }, { rows: 6 }]);
    expect((await Array.fromAsync(verifyChains(kabar))).filter(({ broken }) => broken)).toEqual([]);
  });

  test('021: stored files have time, and a photo taken out of minutes stays for the version that was sent', async () => {
    const kabar = await migrated(store, '021-files', [
      ...place,
      `insert into meeting (area, level, kind, status, theme, starts_wall, zone, starts_at, venue)
        values ('64.74.01.1001', 'desakel', 'rakor', 'held', 't', '2026-10-05T09:00', 'WITA', now(), 'v')`,
      "insert into file (hash, mime, size) values ('a', 'image/jpeg', 1), ('b', 'image/jpeg', 1)",
      "insert into meeting_file (meeting, file, name, kind) values (1, 'a', 'Papan', 'foto')",
      'insert into minutes (meeting) values (1)',
      ...[1, 2].map(
        (version) => `insert into minutes_version (meeting, version, body, at)
          values (1, ${version}, '{"photos":[{"file":"a","name":"Papan"},{"file":"b","name":"Meja"}]}', now())`,
      ),
    ]);
    const { n } = await kabar
      .selectFrom('file')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('check_at', '>', sql<Date>`now() + interval '99 days'`)
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(2);
    expect(await kabar.selectFrom('meeting_file').select(['file', 'name', 'kind']).orderBy('file').execute()).toEqual([
      { file: 'a', name: 'Papan', kind: 'foto' },
      { file: 'b', name: 'Meja', kind: 'dicabut' },
    ]);
  });

  test('018: wrong codes from before count as codes by which somebody joins', async () => {
    const kabar = await migrated(store, '018-limits', ["insert into join_attempt (sender_hash) values ('s')"]);
    expect(await kabar.selectFrom('join_attempt').select('what').execute()).toEqual([{ what: 'code' }]);
  });

  test('014: people and roles of before keep what they are, and no role is taken away', async () => {
    const kabar = await migrated(store, '014-ending', [
      ...place,
      "insert into person (name, language) values ('Siti', 'id')",
      "insert into role (person, role, posyandu, from_at) values (1, 'kader', 1, '2026-01-01')",
      "insert into role (person, role, area, from_at, until_at) values (1, 'lurah', '64.74.01.1001', '2020-01-01', '2025-01-01')",
    ]);
    expect(await kabar.selectFrom('person').select(['name', 'left_at']).execute()).toEqual([
      { name: 'Siti', left_at: null },
    ]);
    const roles = await kabar.selectFrom('role').select(['role', 'settled_at', 'missing_at']).orderBy('id').execute();
    expect(roles).toEqual([
      { role: 'kader', settled_at: null, missing_at: null },
      { role: 'lurah', settled_at: null, missing_at: null },
    ]);
  });
});

const found = {
  'rakor-1-r1-undangan-1': '64.74',
  'rakor-2-r1-undangan-1': '',
  'rakor-11-r1-undangan-1': '',
  'rtl-kosong-1r2-1': '64.74',
  'rtl-minggu-64.74.01.1001-2026-10-05-1': '64.74',
  'reporting-urgent-abc-1': '64.74',
  'held-1': '',
};

/** A message about an action item. */
const reply = (status: string) =>
  JSON.stringify({
    parts: [
      { key: 'meetings/actions:reminder-asks', args: { activity: 'berjalan', state: status } },
      { key: `meetings/actions:codes-${status}`, args: { code: '1.1' } },
    ],
  });

async function statuses(kabar: Db, table: 'whatsapp_sent' | 'proposal' | 'action', by: string) {
  const { rows } = await sql<{ status: string }>`
    select status from kabar.${sql.ref(table)} order by ${sql.ref(by)}`.execute(kabar);
  return rows.map(({ status }) => status);
}

const place = [
  "insert into area (code, name, level, zone) values ('64.74.01.1001', 'Bontang Kuala', 'desakel', 'WITA')",
  "insert into posyandu (area, name, kind) values ('64.74.01.1001', 'Melati', 'posyandu')",
];

/** A database as it was before the step `name`, filled by `statements`, and brought to the newest form. */
async function migrated(store: Store, name: keyof typeof migrations, statements: string[]): Promise<Db> {
  const db = await emptyDatabase(store);
  const names = Object.keys(migrations);
  const old = Object.fromEntries(Object.entries(migrations).slice(0, names.indexOf(name)));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => old },
    migrationTableSchema: 'kabar',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  await db.transaction().execute(async (on) => {
    await sql`set local search_path to kabar`.execute(on);
    for (const statement of statements) await sql.raw(statement).execute(on);
  });
  await migrate(db);
  return db.withSchema('kabar');
}

async function emptyDatabase(store: Store): Promise<Db> {
  if (store === 'pglite') {
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: await PGlite.create({ parsers }) }) });
    onTestFinished(() => db.destroy());
    return db;
  }
  const url = await (await sharedPostgres())!.createDatabase();
  const { db, close } = await openServer(url, { log: quietLog });
  onTestFinished(close);
  return db;
}
