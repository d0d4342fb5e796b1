/** The audit trail: what was written stays as it was written, and whoever changed it is found out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { audit, auditRead } from '../../src/directory/audit.ts';
import { directoryData } from '../../src/directory/personal-data.ts';
import { orderAudit } from '../../src/directory/trail/audit-orders.ts';
import { verifyChains } from '../../src/directory/trail/chain.ts';
import { kinds, trailOlder, trailPeople } from '../../src/directory/trail/jejak.ts';
import { pruneTrail } from '../../src/directory/trail/segments.ts';
import { openWords } from '../../src/directory/trail/words.ts';
import type { Db } from '../../src/records/tables.ts';
import type { Person } from '../../src/room.ts';
import { onRecords, stores } from '../support/stores.ts';
import { addPerson, kuala, lautIndah, now, secrets } from './people.ts';

const year = 365.25 * dayMs;

test('every action of the trail has words for those who read it in the chat', () => {
  const src = join(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const noted = /\baudit(?:Meeting|Notice|Child)?\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?'([a-z]+\.[a-z_.-]+)'/gs;
  const code = files.map((file) => readFileSync(join(src, file), 'utf8'));
  const actions = code.flatMap((text) => [...text.matchAll(noted)].map(([, action]) => action!));
  expect(actions).toEqual(expect.arrayContaining(['directory.settings', 'meetings.cancel', 'notices.sent']));
  for (const language of ['id', 'en']) {
    const texts = readFileSync(join(src, `../locales/${language}/directory/jejak.ftl`), 'utf8');
    const wordless = actions.filter((action) => !texts.includes(`[${action.replaceAll('.', '-')}]`));
    expect(wordless, language).toEqual([]);
  }
});

describe.each(stores)('the audit trail on %s', (store) => {
  let db: Db;
  onRecords(store, async (records) => {
    db = records.db;
  });

  const note = (on: Db, subject: string, area?: string, at = now) =>
    audit(on, { now: at, actor: null, action: 'test.done', subject, area });
  const notes = async (count: number, at = now) => {
    for (let one = 1; one <= count; one++) await note(db, `thing ${one}`, kuala, at + one);
  };
  const chains = async () => Array.fromAsync(verifyChains(db));
  /** What only somebody can do who rules the database. */
  const byForce = (statement: string) =>
    db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(statement).execute(tx);
    });

  test('is one chain for each kabupaten, in the order in which transactions end', async () => {
    await notes(2);
    await note(db, 'person 99');
    await note(db, 'area 64.01', '64.01');
    expect(await chains()).toMatchObject([
      { kabupaten: '', rows: 1 },
      { kabupaten: '64.01', rows: 1 },
      { kabupaten: '64.74', rows: 2 },
    ]);
    expect((await chains()).filter(({ broken }) => broken)).toEqual([]);
  });

  test('whoever adds at the same time in two kabupaten waits for nobody for ever', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, one) =>
        db.transaction().execute(async (tx) => {
          for (const area of one % 2 ? ['64.01', '64.74'] : ['64.74', '64.01']) await note(tx, `thing ${one}`, area);
        }),
      ),
    );
    expect(await chains()).toMatchObject([
      { kabupaten: '64.01', rows: 12 },
      { kabupaten: '64.74', rows: 12 },
    ]);
    expect((await chains()).filter(({ broken }) => broken)).toEqual([]);
  });

  test('a row can be neither changed nor deleted', async () => {
    await notes(1);
    const change = db.updateTable('audit').set({ action: 'test.other' }).execute();
    await expect(change).rejects.toThrow('only added to');
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('only added to');
  });

  test.each([
    ['a changed word', "update kabar.audit set subject = 'other' where id = 2", { why: 'changed', row: 2 }],
    ['another person', 'update kabar.audit set actor = 7 where id = 2', { why: 'changed', row: 2 }],
    [
      'another time',
      "update kabar.audit set at = at - interval '1 microsecond' where id = 3",
      { why: 'changed', row: 3 },
    ],
    ['a missing row', 'delete from kabar.audit where id = 2', { why: 'missing', row: 3 }],
    ['a missing end', 'delete from kabar.audit where id = 4', { why: 'cut' }],
    ['no row left', 'delete from kabar.audit', { why: 'cut' }],
    [
      'a row written beside the chain',
      `insert into kabar.audit (kabupaten, action, subject) values ('64.74', 'a.b', 'x')`,
      { why: 'outside', row: 5 },
    ],
  ])('the check finds %s, and names the first row', async (_, statement, broken) => {
    await notes(4);
    await byForce(statement);
    expect(await chains()).toMatchObject([{ kabupaten: '64.74', broken }]);
  });

  test('what is older than five years goes in one piece, and the rest can still be checked', async () => {
    await notes(3, now - 5 * year - dayMs);
    await notes(2, now - 4 * year);
    expect(await pruneTrail(db, now)).toBe(3);
    expect(await chains()).toMatchObject([{ rows: 2, removed: 3 }]);
    expect((await chains())[0]!.broken).toBeUndefined();
    expect(await pruneTrail(db, now)).toBe(0);
    expect(await pruneTrail(db, now + 2 * year)).toBe(2);
    await notes(1, now + 2 * year);
    expect(await chains()).toMatchObject([{ rows: 1, removed: 5 }]);
    expect((await chains())[0]!.broken).toBeUndefined();
    await byForce('delete from kabar.audit_segment where first_seq = 1');
    expect((await chains())[0]!.broken).toEqual({ why: 'missing' });
  });

  test('after a breach it is told whose data one account has touched since when, and who has touched those of one person', async () => {
    const posyandu = await openPosyandu(db);
    const [siti, ani] = [
      await addPerson(db, 'Siti', 'kader', { posyandu: posyandu.kuala1 }),
      await addPerson(db, 'Ani', 'kader', { posyandu: posyandu.laut1 }),
    ];
    const thief = await addPerson(db, 'Pak Lurah', 'lurah', { area: kuala });
    const read = (at: number, people: number[], area = kuala) =>
      auditRead({ db, now: at, person: thief }, 'undang', { subject: 'people', area, people });
    await read(now - 2 * dayMs, [ani.id]);
    await read(now, [siti.id, thief.id]);
    await read(now + dayMs, [siti.id, ani.id], '64.74.02.1001');
    await read(now + dayMs, [thief.id]);
    const ask = (query: Record<string, string>) =>
      Array.fromAsync(
        orderAudit(db, { secrets, now: () => now, owning: (work) => work(db) }, new URLSearchParams(query)),
      );
    const since = '2026-11-05';
    expect(await ask({ person: 'pak lurah', since })).toMatchObject([
      { touched: { name: 'Siti', times: 2, from: new Date(now), to: new Date(now + dayMs), ways: ['undang'] } },
      { touched: { name: 'Ani', times: 1, from: new Date(now + dayMs) } },
      { found: 2 },
    ]);
    expect(await ask({ area: '64.74.01', since })).toMatchObject([
      { touched: { name: 'Siti', times: 1 } },
      { found: 1 },
    ]);
    expect(await ask({ of: String(ani.id), since: '2026-01-01' })).toMatchObject([
      { touch: { by: thief.id, name: 'Pak Lurah', way: 'undang' } },
      { touch: {} },
      { found: 2 },
    ]);
    expect(await ask({ person: 'nobody', since })).toEqual([{ unclear: 'nobody', people: [] }]);
    expect(await ask({ area: '64.99', since })).toEqual([{ unclearArea: '64.99', areas: [] }]);
    await db.updateTable('area').set({ name: 'Bontang Utara' }).where('code', '=', '64.74.01').execute();
    expect(await ask({ area: 'bontang utara', since })).toMatchObject([{ touched: { name: 'Siti' } }, { found: 1 }]);
    expect(await ask({ person: 'Siti', since: 'kemarin' })).toEqual([{ problem: 'since' }]);
    expect(await ask({ since })).toEqual([{ problem: 'which' }]);
    expect(await ask({ what: 'verify' })).toMatchObject([{ chain: { kabupaten: '64.74' } }, { checked: 3, broken: 0 }]);
  });

  test('in the chat a secretariat sees what happened in its own areas, an admin all, nobody else anything; the erased have no name', async () => {
    const posyandu = await openPosyandu(db);
    const kader = await addPerson(db, 'Siti', 'kader', { posyandu: posyandu.kuala1 });
    const north = await addPerson(db, 'Sekretaris Utara', 'secretariat', { area: '64.74.01' });
    const south = await addPerson(db, 'Sekretaris Selatan', 'secretariat', { area: '64.74.02' });
    const admin = await addPerson(db, 'Admin', 'admin');
    const words = { secrets, of: kader.id, told: { was: 'Sitti' } };
    await audit(db, { now, actor: null, action: 'directory.rename', subject: `person ${kader.id}`, words });
    await note(db, 'thing 1');
    const lines = async (person: Person, argument = 'ever_all__999') => {
      const context = { now, db, person, channel: 'telegram', chat: '1', practice: false, turn: 't' } as const;
      const { replies } = await trailOlder({ secrets })(context, { argument });
      return replies[0]!.parts.flatMap((part) => ('args' in part && part.args ? [part.args] : []));
    };
    expect(await lines(north)).toMatchObject([
      { who: 'program', action: 'directory-rename', kind: 'person', subject: 'Siti', before: 'Sitti' },
    ]);
    expect(await lines(south)).toEqual([]);
    expect(await lines(admin)).toMatchObject([
      { who: 'Sekretaris Utara', action: 'directory-read', what: 'jejak' },
      { action: 'test-done', kind: 'thing' },
      { action: 'directory-rename' },
    ]);
    expect(await lines(admin, `ever_people_${kader.id}_999`)).toMatchObject([{ action: 'directory-rename' }]);
    expect(await lines(admin, `ever_notices_${kader.id}_999`)).toEqual([]);
    await audit(db, { now, actor: admin.id, action: 'directory.settings-refused', subject: 'area 64.74.01' });
    for (const [kind, found] of Object.entries({ settings: 1, refused: 1, people: 1 }))
      expect([kind, (await lines(admin, `ever_${kind}__999`)).length]).toEqual([kind, found]);
    const other = await addPerson(db, 'Siti', 'kader', { posyandu: posyandu.laut1 });
    const asked = { now, db, person: admin, channel: 'telegram', chat: '1', practice: false, turn: 't' } as const;
    expect(await trailPeople(asked, { search: 'sit' })).toEqual([
      { value: String(kader.id), label: `Siti (Melati, ${kuala})` },
      { value: String(other.id), label: `Siti (Melati, ${lautIndah})` },
    ]);
    expect(await trailPeople(asked, { search: 'utara' })).toMatchObject([{ label: 'Sekretaris Utara' }]);
    await expect(lines(kader)).rejects.toThrow('directory/jejak:not-yours');

    await directoryData.forget({ db, secrets, now }, { id: kader.id, name: '', phone: undefined, chats: [] });
    const erased = { subject: '(dihapus)', before: '(dihapus)' };
    expect(await lines(admin, 'ever_people__999')).toMatchObject([erased]);
  });

  test('words about a person are sealed with her key; erased, they cannot be read, and the chain still holds', async () => {
    const posyandu = await openPosyandu(db);
    const her = await addPerson(db, 'Ibu Zubaidah', 'kader', { posyandu: posyandu.kuala1 });
    const words = { secrets, of: her.id, told: { was: 'Ibu Zubaedah' } };
    const entry = { now, actor: null, action: 'test.renamed', subject: `person ${her.id}` };
    await audit(db, { ...entry, words });
    await audit(db, { ...entry, words });
    const rows = () => db.selectFrom('audit').selectAll().where('action', '=', 'test.renamed').execute();
    const [first] = await rows();
    expect(first).toMatchObject({ area: kuala, kabupaten: '64.74' });
    expect(await openWords(db, secrets, first!)).toEqual({ was: 'Ibu Zubaedah' });
    const dumped = JSON.stringify([await rows(), await db.selectFrom('person_key').selectAll().execute()]);
    expect(dumped).not.toContain('Zubaedah');

    const subject = { id: her.id, name: her.name, phone: undefined, chats: [] };
    await directoryData.forget({ db, secrets, now }, subject);
    expect(await openWords(db, secrets, first!)).toBeUndefined();
    await audit(db, { ...entry, words });
    expect((await rows())[2]).toMatchObject({ sealed: null, sealed_for: null });
    expect((await chains()).filter(({ broken }) => broken)).toEqual([]);
  });
});

/** One in each of two kecamatan. */
async function openPosyandu(db: Db): Promise<{ kuala1: number; laut1: number }> {
  const levels = ['kecamatan', 'desakel'] as const;
  const codes = ['64.74.01', '64.74.02', kuala, lautIndah];
  const areas = codes.map((code) => ({ code, name: code, level: levels[code.split('.').length - 3]! }));
  await db
    .insertInto('area')
    .values(areas.map((area) => ({ ...area, parent: null, kind: null, zone: 'WITA' as const, settings: '{}' })))
    .execute();
  const rows = [kuala, lautIndah].map((area) => ({ area, name: 'Melati', kind: 'posyandu' as const }));
  const [kuala1, laut1] = await db.insertInto('posyandu').values(rows).returning('id').execute();
  return { kuala1: kuala1!.id, laut1: laut1!.id };
}

test('every action has a kind under which it is found: looks at children among what was seen', () => {
  const all = readFileSync('locales/id/directory/jejak.ftl', 'utf8');
  const did = all.slice(all.indexOf('did ='), all.indexOf('shown ='));
  const actions = [...did.matchAll(/^ +\[([a-z]+)-([\w.-]+)\]/gm)].map(([, room, action]) => `${room}.${action}`);
  const found = (action: string) =>
    Object.keys(kinds).filter((kind) => {
      const fits = (pattern: string) =>
        new RegExp(`^${pattern.split('%').map(RegExp.escape).join('.*')}$`).test(action);
      const [not, any] = [kinds[kind]!.filter((one) => one.startsWith('!')), kinds[kind]!];
      return any.some((one) => !one.startsWith('!') && fits(one)) && !not.some((one) => fits(one.slice(1)));
    });
  expect(actions.length).toBeGreaterThan(50);
  expect(actions.filter((action) => found(action).length === 0)).toEqual([]);
  expect(found('children.read')).toEqual(['reads']);
});
