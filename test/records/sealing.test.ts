/** What people say lies sealed in the records, and nobody who reads or writes through them notices. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealedColumns } from '../../src/records/sealed-columns.ts';
import { sealedTables } from '../../src/records/sealed-tables.ts';
import type { Vault } from '../../src/records/vault.ts';
import { onRecords, stores } from '../support/stores.ts';
import { unasked } from '../support/unasked.ts';
import { vaultOf } from '../support/vault.ts';

/** Every text column that is not sealed, and what it holds. A new column stands here or in sealed-columns.ts. */
const clear: Record<string, string> = {
  action: 'agency post_agency post_position',
  action_event: 'file kind',
  area: 'code name parent settings',
  audience_list: 'audience name',
  // Words about a person are sealed with a key of hers (directory/trail/words.ts).
  audit: 'action area detail hash kabupaten people prev sealed subject',
  audit_head: 'hash kabupaten',
  audit_segment: 'hash kabupaten',
  contact: 'channel',
  draft: 'chat flow key',
  file: 'hash mime',
  invitee: 'agency category name position',
  join_attempt: 'what',
  join_request: 'channel',
  lease: 'holder name',
  link: 'channel',
  live_view: 'channel key message shown',
  meeting: 'area starts_wall theme venue',
  meeting_agenda: 'item',
  meeting_file: 'file',
  meta: 'key value',
  minutes: 'ended_wall',
  minutes_note: 'source',
  notice: 'area audience file occurrence rule send_wall sender',
  notice_person: 'area kabupaten role',
  notice_word: 'kabupaten',
  outbox: 'batch channel kabupaten key kind lane message parts reason',
  person: 'language name',
  posyandu: 'area name open_day',
  recall: 'batch kabupaten',
  child: 'born ended kabupaten nik_hash sex since until',
  child_event: 'day kabupaten kind',
  child_file: 'kabupaten state',
  emergency: 'area kabupaten',
  follow: 'code_hash kabupaten',
  open_day: 'day kabupaten',
  referral: 'day kabupaten outcome reasons state',
  scale_line: 'day kabupaten source state',
  weighing: 'checked day doubt gain growth kabupaten month rules',
  reopening: 'kabupaten period',
  area_change: 'carried code since successor',
  api_key: 'name',
  hook: 'area events secret_enc url_enc',
  hook_event: 'about event kabupaten reason',
  dhis2_sent: 'cells kabupaten org_unit period target',
  posyandu_count: 'area kabupaten period',
  posyandu_place: 'area from_period until_period was',
  report: 'area kabupaten receipt',
  report_step: 'figure kabupaten period',
  recap_sent: 'area figures kabupaten period',
  problem_answer: 'kabupaten period',
  rollup: 'area cells kabupaten period',
  role: 'agency area position role',
  room_code: 'code ticket',
  sealing_key: 'key_wrapped',
  screen: 'channel',
  session: 'chat',
  set_aside: 'chat reason',
  setting_wish: 'area before setting value',
  team: 'area letter name sk_number',
  turn: 'base chat message',
  unit: 'name',
  unit_area: 'area',
  whatsapp_auth: 'key',
  whatsapp_forgotten: 'key',
  whatsapp_identity: 'chat jid',
  whatsapp_order: 'answer chat id',
  whatsapp_received: 'chat message',
  whatsapp_refused: 'chat',
  whatsapp_sent: 'chat id letter whole',
  whatsapp_unopened: 'chat message',
};

describe.each(stores)('sealed columns on %s', (store) => {
  let vault: Vault;
  onRecords(store, async (records) => {
    vault = await vaultOf(records);
  });
  beforeEach(seedPlace);

  test('a new column is sealed or named here: words that nobody thought of must not lie there in clear', async () => {
    const { rows } = await sql<{ table: string; column: string; type: string }>`
      select table_name as table, column_name as column, data_type as type from information_schema.columns as one
      where table_schema = 'kabar' and table_name not like 'migration%' and data_type in ('text', 'jsonb', 'json', 'ARRAY')
        and not exists (select from pg_constraint where conrelid = ('kabar.' || table_name)::regclass and contype = 'c'
          and pg_get_constraintdef(oid) ~ ('\\m' || column_name || '\\M'))`.execute(vault.raw);
    const tables = await sealedTables(vault.raw);
    const sealed = (table: string, column: string) =>
      tables.find(({ name }) => name === table)?.columns.some(({ name, kind }) => name === column && kind !== 'some');
    const open = rows.filter(({ table, column }) => !sealed(table, column) && !column.endsWith('_hash'));
    const undecided = open.filter(({ table, column }) => !clear[table]?.split(' ').includes(column));
    expect(undecided.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    const types = new Map(rows.map(({ table, column, type }) => [`${table}.${column}`, type]));
    for (const [table, columns] of Object.entries(sealedColumns)) {
      for (const [column, kind] of Object.entries(columns)) {
        const type = kind === 'text' || kind === 'own' ? 'text' : 'jsonb';
        expect(`${table}.${column} ${types.get(`${table}.${column}`)}`).toBe(`${table}.${column} ${type}`);
      }
    }
  });

  test('text, JSON and words inside JSON are read as they were written, and lie there unreadable', async () => {
    const { db } = vault;
    await fill();
    expect(await db.selectFrom('invitee').select(['reason', 'deputy_name as stands_in']).executeTakeFirst()).toEqual({
      reason: 'Anak saya demam',
      stands_in: null,
    });
    expect(await db.selectFrom('minutes_version').select('body').executeTakeFirst()).toEqual({
      body: { items: [{ notes: ['Rahasia notulen'] }] },
    });
    expect(await db.selectFrom('report').select('answers').executeTakeFirst()).toEqual({ answers });
    expect(await db.selectFrom('outbox').select(['reply', 'args']).executeTakeFirst()).toEqual({
      reply: '{"parts":[{"literal":"Rahasia balasan"}]}',
      args: { notice: 7, of: '64.74', name: 'Rahasia nama', avoid: 'telegram' },
    });
    const all = await everything();
    expect(
      ['demam', 'Rahasia', 'bengkok', 'Sulaiman', '6474010101010001'].filter((word) => all.includes(word)),
    ).toEqual([]);
    // Figures are summed, choices counted, files found by their users.
    expect(all).toContain('"S": 45');
    expect(all).toContain('"pmt": "ada"');
    expect(all).toContain('f'.repeat(64));
    expect(
      await sql<{ n: number }>`select sum((answers->>'S')::numeric) as n from kabar.report`.execute(vault.raw),
    ).toMatchObject({
      rows: [{ n: 45 }],
    });
  });

  test('an update, a row that is there already and what comes back from them are sealed and opened too', async () => {
    const { db } = vault;
    await fill();
    const changed = await db
      .updateTable('invitee')
      .set({ reason: 'Ke rumah sakit', deputy_name: null })
      .returning('reason')
      .execute();
    expect(changed).toEqual([{ reason: 'Ke rumah sakit' }]);
    await db
      .insertInto('minutes')
      .values({ meeting: 1, wish: 'Tambah Sulaiman' })
      .onConflict((conflict) => conflict.column('meeting').doUpdateSet({ wish: 'Kurangi Sulaiman' }))
      .execute();
    expect(await db.selectFrom('minutes').select('wish').executeTakeFirst()).toEqual({ wish: 'Kurangi Sulaiman' });
    const all = await everything();
    expect(['rumah sakit', 'Sulaiman'].filter((word) => all.includes(word))).toEqual([]);
  });

  test('rows of the version before are read as they are', async () => {
    const before = vault.raw;
    await before.updateTable('meeting').set({ detail: '{"hosts":["Camat"]}' }).execute();
    await before.insertInto('invitee').values({ meeting: 1, name: 'A', reason: 'Sakit' }).execute();
    expect(await vault.db.selectFrom('invitee').select('reason').executeTakeFirst()).toEqual({ reason: 'Sakit' });
    expect(await vault.db.selectFrom('meeting').select('detail').executeTakeFirst()).toEqual({
      detail: { hosts: ['Camat'] },
    });
  });

  test('sealed words that somebody sends as her own are not opened for her', async () => {
    await fill();
    const { reason } = await vault.raw.selectFrom('invitee').select('reason').executeTakeFirstOrThrow();
    const { db } = vault;
    await db.updateTable('person').set({ name: reason! }).execute();
    await db
      .updateTable('posyandu')
      .set({ name: `\u0003\u0002${reason}` })
      .execute();
    await db
      .updateTable('area')
      .set({ settings: JSON.stringify({ a: reason, b: '\\u0002' }) })
      .execute();
    await db.updateTable('proposal').set({ body: reason! }).execute();
    const shown = reason!.slice(1);
    expect(await db.selectFrom('person').select('name').executeTakeFirst()).toEqual({ name: shown });
    expect(await db.selectFrom('posyandu').select('name').executeTakeFirst()).toEqual({ name: shown });
    expect(await db.selectFrom('area').select('settings').executeTakeFirst()).toEqual({
      settings: { a: shown, b: '\\u0002' },
    });
    expect(await db.selectFrom('proposal').select('body').executeTakeFirst()).toEqual({ body: reason });
  });

  const answers = {
    S: 45,
    pmt: 'ada',
    problems: 'Dacin bengkok',
    nik: '6474010101010001',
    photo: ['f'.repeat(64)],
    period: '2026-10',
  };

  async function seedPlace() {
    const { raw } = vault;
    await raw
      .insertInto('area')
      .values({ code: '64', name: 'Kaltim', level: 'provinsi', zone: 'WITA', settings: '{}' })
      .execute();
    await raw.insertInto('posyandu').values({ area: '64', name: 'Melati', kind: 'posyandu' }).execute();
    await raw.insertInto('person').values({ name: 'Siti', language: 'id' }).execute();
    const meeting = {
      area: '64',
      level: 'provinsi',
      kind: 'rakor',
      status: 'draft',
      theme: 't',
      zone: 'WITA',
      venue: 'v',
    } as const;
    const at = new Date('2026-10-05T01:00:00Z');
    await raw
      .insertInto('meeting')
      .values({ ...meeting, starts_wall: '2026-10-05T09:00', starts_at: at, detail: '{}' })
      .execute();
  }

  async function fill() {
    const { db } = vault;
    const at = new Date('2026-10-05T01:00:00Z');
    await db.insertInto('invitee').values({ meeting: 1, name: 'A', reason: 'Anak saya demam' }).execute();
    await db.insertInto('proposal').values({ meeting: 1, kind: 'masalah', body: 'Sulaiman' }).execute();
    await db.insertInto('minutes').values({ meeting: 1, wish: 'Rahasia' }).execute();
    const body = JSON.stringify({ items: [{ notes: ['Rahasia notulen'] }] });
    await db.insertInto('minutes_version').values({ meeting: 1, version: 1, body, at }).execute();
    const report = {
      kabupaten: '64',
      posyandu: 1,
      period: '2026-10',
      practice: false,
      version: 1,
      receipt: 'r',
      current: true,
    };
    await db
      .insertInto('report')
      .values({ ...report, answers: JSON.stringify(answers), filed_at: at })
      .execute();
    const message = { kabupaten: '', key: 'k', person: 1, kind: unasked, priority: 5, due_at: at, expires_at: at };
    const args = JSON.stringify({ notice: 7, of: '64.74', name: 'Rahasia nama', avoid: 'telegram' });
    await db
      .insertInto('outbox')
      .values({ ...message, reply: '{"parts":[{"literal":"Rahasia balasan"}]}', args })
      .execute();
  }

  async function everything(): Promise<string> {
    const tables = ['invitee', 'proposal', 'minutes', 'minutes_version', 'report', 'outbox'];
    const rows = await Promise.all(
      tables.map((table) =>
        sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(`kabar.${table}`)} t`.execute(vault.raw),
      ),
    );
    return rows.flatMap((one) => one.rows.map(({ row }) => row)).join('\n');
  }
});
