/** The way into the dashboard and out of it, with the whole program: the link from the chat, one device, and all that ends it. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../src/clock.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { dump } from '../support/dump.ts';
import { openTestRecords } from '../support/records.ts';
import { key, openWorld, type World } from '../support/world.ts';
import { shownRoom } from './dashboard-room.ts';

const start = Temporal.Instant.from('2026-11-20T08:00:00+08:00').epochMilliseconds;
let records: Records;
let world: World;
let lurah: number;

beforeAll(async () => {
  records = await openTestRecords();
  world = await openWorld('bare', start, records, undefined, {}, { rooms: [shownRoom] });
  const found = await records.db.selectFrom('role').select('person').where('role', '=', 'lurah').execute();
  lurah = found[0]!.person;
  await world.become('lurah', lurah);
});
afterAll(async () => {
  await world?.close();
  await records?.close();
});
beforeEach(async () => {
  world.clock.move(hourMs);
  await records.db.deleteFrom('screen').execute();
});

/** A browser that keeps its cookies. */
function browser() {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const answer = await fetch(`${world.url}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) jar.set(name!, value);
      else jar.delete(name!);
    }
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const post = (path: string, body: Record<string, string>, headers = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(body), headers });
  return { jar, ask, post };
}

async function link(): Promise<string> {
  const said = (await world.voice.say('lurah', 'dasbor')).join('\n');
  return /https:\/\/kabar\.example\.go\.id\/masuk\/(\w+)/.exec(said)![1]!;
}

async function entered() {
  const mine = browser();
  const tautan = await link();
  await mine.ask(`/masuk/${tautan}`);
  expect((await mine.post('/masuk', { tautan })).status).toBe(303);
  return { ...mine, tautan };
}

const home = async (one: { ask: ReturnType<typeof browser>['ask'] }) => (await one.ask('/halaman/uji.muka')).status;

describe('a link', () => {
  test('is not used up by looking at it, works on one device, and twice on that', async () => {
    const tautan = await link();
    const [preview, mine, other] = [browser(), browser(), browser()];
    for (const one of [preview, mine, other]) expect((await one.ask(`/masuk/${tautan}`)).status).toBe(200);
    expect(await home(mine)).toBe(403);
    const taps = await Promise.all([mine.post('/masuk', { tautan }), mine.post('/masuk', { tautan })]);
    expect(taps.map(({ status }) => status)).toEqual([303, 303]);
    expect(await home(mine)).toBe(200);
    const late = await other.post('/masuk', { tautan });
    expect(late.status).toBe(410);
    expect(late.text).toContain('sudah dipakai');
    expect((await other.ask(`/masuk/${tautan}`)).text).toContain('sudah dipakai');
    expect(await home(other)).toBe(403);
    expect((await mine.ask(`/masuk/${tautan}`)).status).toBe(302);
  });

  test('is over after ten minutes, and says what to do', async () => {
    const tautan = await link();
    const mine = browser();
    await mine.ask(`/masuk/${tautan}`);
    world.clock.move(10 * minuteMs);
    const late = await mine.post('/masuk', { tautan });
    expect(late.status).toBe(410);
    expect(late.text).toMatch(/lewat 10 menit.*ketik dasbor/s);
    expect((await mine.ask('/masuk/abc')).text).toContain('tidak dikenal');
  });

  test('is told in the trail: asked for, used, refused once for each link however often it is tried, ended', async () => {
    const last = await records.db.selectFrom('audit').select('id').orderBy('id', 'desc').executeTakeFirst();
    const noted = async () => {
      const rows = await records.db
        .selectFrom('audit')
        .select(['action', 'actor', 'subject'])
        .where('action', 'like', 'directory.screen%')
        .where('id', '>', last?.id ?? 0)
        .orderBy('id')
        .execute();
      for (const { subject } of rows) expect(subject).toBe(`person ${lurah}`);
      return rows.map(({ action, actor }) => `${action.slice('directory.screen-'.length)}${actor === null ? '?' : ''}`);
    };
    const mine = await entered();
    await mine.ask(`/masuk/${mine.tautan}`);
    expect(await noted()).toEqual(['link', 'entered']);
    for (const one of [browser(), browser()]) expect((await one.ask(`/masuk/${mine.tautan}`)).status).toBe(410);
    expect(await noted()).toEqual(['link', 'entered', 'refused?']);
    await entered();
    expect((await noted()).slice(3)).toEqual(['link', 'ended', 'entered']);
    const late = await link();
    world.clock.move(10 * minuteMs);
    expect((await browser().ask(`/masuk/${late}`)).status).toBe(410);
    expect((await noted()).slice(6)).toEqual(['link', 'refused?']);
    const office = await records.db
      .selectFrom('role')
      .select('person')
      .where('role', '=', 'secretariat')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await world.become('sek', office.person);
    let said = '';
    for (const words of ['jejak', 'Sehari ini', 'Orang masuk dan keluar', 'Semua orang'])
      said = (await world.voice.say('sek', words)).join('\n');
    for (const words of [
      'meminta tautan dasbor',
      'masuk dasbor',
      'menolak tautan dasbor yang tidak berlaku lagi',
      'menutup dasbor di perangkat sebelumnya',
    ])
      expect(said).toContain(words);
  });

  test('opens anew the browser that was in and was shut from the chat, also within those ten minutes', async () => {
    const mine = await entered();
    await world.voice.say('lurah', 'keluar dasbor');
    expect(await home(mine)).toBe(403);
    const tautan = await link();
    await mine.ask(`/masuk/${tautan}`);
    expect((await mine.post('/masuk', { tautan })).status).toBe(303);
    expect(await home(mine)).toBe(200);
    // A key that was never given back by a lost answer.
    mine.jar.set('__Host-kabar_baru', [...mine.jar.values()][0]!);
    const next = await link();
    await mine.ask(`/masuk/${next}`);
    expect((await mine.post('/masuk', { tautan: next })).status).toBe(303);
    expect(await home(mine)).toBe(200);
  });

  test('needs a device that keeps its cookie, and a form of ours', async () => {
    const tautan = await link();
    expect((await browser().post('/masuk', { tautan })).text).toContain('kuki');
    const mine = browser();
    await mine.ask(`/masuk/${tautan}`);
    for (const headers of [{ origin: 'https://jahat.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await mine.post('/masuk', { tautan }, headers)).status).toBe(410);
    const origin = 'https://kabar.example.go.id';
    expect((await mine.post('/masuk', { tautan }, { origin, 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  test('leaves neither itself nor the key of the device in the records', async () => {
    const { jar, tautan } = await entered();
    await records.db.deleteFrom('turn').execute();
    const kept = await dump(records, openSecrets(key));
    expect(kept).toContain('directory.screen-entered');
    expect(kept.replaceAll(/"(?:session|outbox)"[\s\S]*?\n/g, '')).not.toContain([...jar.values()][0]);
    const rows = await records.db.selectFrom('screen').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(tautan);
  });
});

describe('a device', () => {
  test('keeps its key where no script and no other site gets at it', async () => {
    const mine = browser();
    const answer = await mine.ask(`/masuk/${await link()}`);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-kabar_baru=/);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('is out after twelve hours', async () => {
    const mine = await entered();
    world.clock.move(12 * hourMs - minuteMs);
    expect(await home(mine)).toBe(200);
    world.clock.move(minuteMs);
    const { status, text } = await mine.ask('/halaman/uji.muka');
    expect(status).toBe(403);
    expect(text).toContain('sudah ditutup');
  });

  test('is out when another one of hers enters', async () => {
    const first = await entered();
    const second = await entered();
    expect([await home(first), await home(second)]).toEqual([403, 200]);
  });

  test('leaves by its button, and by `keluar` in the chat', async () => {
    const left = async () => {
      const noted = records.db.selectFrom('audit').select('id').where('action', '=', 'directory.screen-left');
      return (await noted.execute()).length;
    };
    const before = await left();
    const mine = await entered();
    expect((await mine.post('/keluar', {}, { origin: 'https://jahat.example' })).status).toBe(303);
    expect(await home(mine)).toBe(200);
    expect((await mine.post('/keluar', {})).headers.get('location')).toBe('/keluar');
    expect((await mine.ask('/keluar')).text).toContain('sudah keluar');
    expect(await home(mine)).toBe(403);
    const again = await entered();
    expect((await world.voice.say('lurah', 'dasbor')).join()).toContain('terbuka di satu perangkat');
    expect((await world.voice.say('lurah', 'keluar')).join()).toContain('sudah ditutup');
    expect(await home(again)).toBe(403);
    expect((await world.voice.say('lurah', 'keluar')).join()).toContain('tidak sedang terbuka');
    expect((await left()) - before).toBe(2);
  });

  test('is out as soon as its chat is no longer hers, her consent is gone, or her role is over', async () => {
    const { db } = records;
    const [mine, address] = [
      await entered(),
      await db.selectFrom('contact').selectAll().where('person', '=', lurah).executeTakeFirstOrThrow(),
    ];
    await db
      .deleteFrom('contact')
      .where('person', '=', lurah)
      .where('address_hash', '=', address.address_hash)
      .execute();
    const gone = await db.selectFrom('contact').select('person').where('person', '=', lurah).execute();
    if (gone.length === 0) expect(await home(mine)).toBe(403);
    await db.insertInto('contact').values(address).execute();
    expect(await home(mine)).toBe(200);
    await db.updateTable('person').set({ consent_version: 0 }).where('id', '=', lurah).execute();
    expect(await home(mine)).toBe(403);
    await db.updateTable('person').set({ consent_version: 1 }).where('id', '=', lurah).execute();
    const until_at = new Date(world.clock.now());
    await db.updateTable('role').set({ until_at }).where('person', '=', lurah).execute();
    expect(await home(mine)).toBe(403);
    await db.updateTable('role').set({ until_at: null }).where('person', '=', lurah).execute();
    expect(await home(mine)).toBe(200);
  });
});

describe('what it shows', () => {
  test('is what her role may see: another page and none are answered alike, and the first is noted', async () => {
    const mine = await entered();
    const [hidden, none] = [await mine.ask('/halaman/uji.rahasia'), await mine.ask('/halaman/uji.tidak_ada')];
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(hidden.text).toBe(none.text);
    for (const path of [
      '/tabel/uji.rahasia',
      '/tabel/uji.rahasia.xlsx',
      '/tabel/uji.rahasia.csv',
      '/tabel/x',
      '/halaman/constructor',
      '/halaman/__proto__',
      '/arti/x',
    ])
      expect([path, (await mine.ask(path)).status]).toEqual([path, 404]);
    const refused = await records.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'directory.refused')
      .execute();
    expect(refused.map(({ detail }) => detail)).toContainEqual({ page: 'uji.rahasia' });
    expect((await mine.ask('/halaman/uji.posyandu?of=99')).status).toBe(403);
    expect((await mine.ask(`/halaman/uji.muka?of=${'x'.repeat(50)}`)).status).toBe(403);
    expect((await browser().ask('/halaman/uji.muka')).status).toBe(403);
  });

  test('is a file of all parts of a table, under its own name', async () => {
    const mine = await entered();
    const csv = await mine.ask('/tabel/uji.panjang.csv');
    expect(csv.text.match(/baris \d/g)).toEqual(['baris 1', 'baris 2', 'baris 3', 'baris 4', 'baris 5']);
    expect(decodeURIComponent(csv.headers.get('content-disposition')!)).toContain('Daftar panjang.csv');
    const xlsx = await mine.ask('/tabel/uji.rekap.xlsx?of=guntung');
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
    expect(xlsx.headers.get('cache-control')).toBe('no-store');
  });

  test('is small: a page within 15 kB, and all that a first visit loads within 150', async () => {
    const mine = await entered();
    const sizes: Record<string, number> = {};
    const measure = async (path: string) => {
      const { status, text, headers } = await mine.ask(path);
      expect([path, status, headers.get('content-encoding')]).toEqual([path, 200, 'gzip']);
      sizes[path] = gzipSync(text).length;
      return text;
    };
    const front = await measure('/');
    const menu = [...front.matchAll(/<li><a href="(\/halaman\/[^"]+)"/g)].map(([, path]) => path!);
    expect(menu).toContain('/halaman/uji.posyandu');
    for (const path of menu) await measure(path);
    expect(Object.entries(sizes).filter(([, bytes]) => bytes > 15_000)).toEqual([]);
    const assets = [...front.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, path]) => path!);
    for (const path of assets) {
      await measure(path);
      expect((await mine.ask(path)).headers.get('cache-control')).toContain('immutable');
    }
    expect(assets.reduce((sum, path) => sum + sizes[path]!, sizes['/']!)).toBeLessThan(150_000);
  });

  test('asks somebody who asks too often to wait', async () => {
    const mine = await entered();
    let last = await mine.ask('/keluar');
    for (let n = 0; n < 245 && last.status !== 429; n++) last = await mine.ask('/keluar');
    expect(last.status).toBe(429);
    expect(last.headers.get('retry-after')).toBe('1');
    expect(last.text).toContain('Tunggu 1 detik');
  });
});
