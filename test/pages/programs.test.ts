/** What other programs are told and what they may read, for keys of every role, of its neighbour and of one who was it; and that a try to read what is not
 *  hers stays in the trail. A new kind of news is asked about without being named here. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyText } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiOf } from '../../src/api.ts';
import { readConfig } from '../../src/config.ts';
import { dashboardBackend } from '../../src/dashboard.ts';
import { announce, hookEvents } from '../../src/directory/access/announce.ts';
import { makeKey } from '../../src/directory/access/api-keys.ts';
import { tellAll } from '../../src/directory/access/deliver.ts';
import { type HookLine, hooksOrder } from '../../src/directory/access/hooks.ts';
import { areaValue, kabupatenOf } from '../../src/directory/areas/areas.ts';
import { loadPlace } from '../../src/directory/people/places.ts';
import { randomIds } from '../../src/ids.ts';
import { recapOffers } from '../../src/reporting/recap/offers.ts';
import { Refusal, type Role } from '../../src/room.ts';
import { type District, monday as now, openDistrict, secrets, texts } from '../reporting/district.ts';
import { makeElsewhere } from './forged.ts';
import { personOf } from './walk.ts';

const roles: Role[] = ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair', 'admin'];

let s: District;
const people = new Map<Role, number>();
const keys = new Map<Role, number>();
/** The areas about which something is told: where the first kader works, beside it in another kecamatan, and in another kabupaten. */
const areas: Record<'own' | 'beside' | 'elsewhere', string> = { own: '', beside: '', elsewhere: '' };
const heard: { path: string; event: string; area: string }[] = [];
const receiver = createServer(async (request, response) => {
  const { event, about } = JSON.parse(await bodyText(request));
  heard.push({ path: request.url!, event, area: about.area });
  response.end();
});

const hooks = async (query: Record<string, string>) => {
  const found: HookLine[] = [];
  const run = hooksOrder(s.db, { secrets, ids: randomIds, now: () => now, inside: true });
  for await (const line of run(new Request(`http://localhost/?${new URLSearchParams(query)}`, { method: 'POST' })))
    found.push(line);
  return found;
};
const tell = async () => {
  while ((await tellAll({ db: s.db, secrets, now: () => now, inside: true })) > 0);
};
/** All that can happen, in each of the areas. */
const happen = async () => {
  for (const area of Object.values(areas))
    for (const event of hookEvents) await announce(s.db, { event, area, about: { what: 'made' }, now });
};

beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  const elsewhere = await makeElsewhere(s.db, now);
  const kader = await s.find('kader');
  const { area } = (await loadPlace(s.db, (await personOf(s.db, kader, now)).grants[0]!.posyandu))!;
  const all = await s.db.selectFrom('posyandu').select('area').where('area', '!=', elsewhere.area).execute();
  const beside = all.find((one) => one.area.slice(0, 8) !== area.slice(0, 8))!.area;
  Object.assign(areas, { own: area, beside, elsewhere: elsewhere.area });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  for (const role of roles) {
    const person = await s.find(role, role === 'admin' ? {} : await placeOf(role, area));
    people.set(role, person);
    const made = await makeKey({ db: s.db, secrets, ids: randomIds }, person, 'uji', now);
    const { id } = await s.db.selectFrom('api_key').select('id').where('person', '=', person).executeTakeFirstOrThrow();
    keys.set(role, id);
    expect(made.key).toMatch(/^kabar_/);
    // Whatever an operator gives it, it is told of no more than its holder may see.
    for (const wide of [kabupatenOf(area), kabupatenOf(elsewhere.area)])
      await hooks({ do: 'add', key: String(id), url: `${url}/${role}`, area: wide });
  }
});
afterAll(async () => {
  receiver.close();
  await s.records.close();
});
beforeEach(() => {
  heard.length = 0;
});

/** Who has this role where `area` lies. */
async function placeOf(role: Role, area: string) {
  const rows = await s.db.selectFrom('role').select(['area', 'posyandu', 'unit']).where('role', '=', role).execute();
  const row = rows.find((one) => one.area !== null && `${area}.`.startsWith(`${one.area}.`)) ?? rows[0]!;
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

test('each program hears of what the holder of its key sees in chat, where she sees it, and of nothing else', async () => {
  await happen();
  await tell();
  const told = Object.fromEntries(
    roles.map((role) => {
      const its = heard.filter(({ path }) => path === `/${role}`);
      const of = (area: string) =>
        [...new Set(its.filter((one) => one.area === area).map(({ event }) => event))].sort();
      return [role, { own: of(areas.own), beside: of(areas.beside), elsewhere: of(areas.elsewhere) }];
    }),
  );
  const health = ['filed', 'referral', 'verified'];
  const meetings = ['filed', 'meeting', 'verified'];
  const office = ['filed', 'meeting', 'notice', 'verified'];
  const nothing: string[] = [];
  expect(told).toEqual({
    kader: { own: nothing, beside: nothing, elsewhere: nothing },
    bidan: { own: health, beside: nothing, elsewhere: nothing },
    puskesmas: { own: health, beside: nothing, elsewhere: nothing },
    lurah: { own: office, beside: nothing, elsewhere: nothing },
    camat: { own: office, beside: nothing, elsewhere: nothing },
    pokjanal: { own: meetings, beside: meetings, elsewhere: nothing },
    secretariat: { own: office, beside: office, elsewhere: nothing },
    chair: { own: office, beside: office, elsewhere: nothing },
    admin: { own: nothing, beside: nothing, elsewhere: nothing },
  });
  // What was not told is settled: it does not wait for a right that may come.
  const waiting = await s.db.selectFrom('hook_event').select('id').where('state', '=', 'waiting').execute();
  expect(waiting).toEqual([]);
});

test('whoever has no role any more, or has taken back her consent, hears of nothing', async () => {
  const ids = [...people.values()];
  const until = (until_at: Date | null) =>
    s.db.updateTable('role').set({ until_at }).where('person', 'in', ids).execute();
  await until(new Date(now - 1));
  await happen();
  await tell();
  expect(heard).toEqual([]);
  await until(null);
  const consents = await s.db.selectFrom('person').select(['id', 'consent_at', 'consent_version']).execute();
  await s.db.updateTable('person').set({ consent_at: null, consent_version: null }).where('id', 'in', ids).execute();
  await happen();
  await tell();
  expect(heard).toEqual([]);
  for (const { id, ...consent } of consents)
    await s.db.updateTable('person').set(consent).where('id', '=', id).execute();
});

test('a try to read what is not hers stays in the trail, once a day, whether a page or a program tries', async () => {
  const clock = { now: () => now };
  const rooms = [{ name: 'reporting' as const, ...recapOffers({ texts }) }];
  const config = readConfig({ DATA_DIR: '/tmp/none', DEMO: 'off' });
  const web = { url: 'http://localhost' };
  const pages = dashboardBackend({ config, db: s.db, secrets, clock, ids: randomIds, texts, web }, rooms)!;
  const api = apiOf(rooms, { db: s.db, secrets, clock });
  const of = areaValue(areas.elsewhere);
  const wrong: string[] = [];
  const refuses = async (read: () => Promise<unknown>, what: string) => {
    const shown = await read().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    if (shown !== undefined) wrong.push(what);
  };
  for (const role of roles) {
    const person = await personOf(s.db, people.get(role)!, now);
    for (const [name, { roles, takes }] of Object.entries(api.tables)) {
      const sees = person.grants.some((grant) => roles.includes(grant.role));
      if (sees && !('of' in takes.shape)) continue;
      const before = await refusedOf(person.id, name);
      for (const _ of [1, 2]) await refuses(() => pages.table(person, name, { of }), `${role} reads ${name}`);
      if (!sees) await api.refused(name, person);
      else
        await refuses(() => api.read(name, { person, query: { of }, key: keys.get(role)! }), `${role} reads ${name}`);
      if ((await refusedOf(person.id, name)) - before !== 1) wrong.push(`${role} tries ${name} and nobody learns it`);
    }
  }
  expect(wrong).toEqual([]);
});

async function refusedOf(person: number, page: string): Promise<number> {
  const rows = await s.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'directory.refused')
    .where('actor', '=', person)
    .execute();
  return rows.filter(({ detail }) => (detail as { page?: string }).page === page).length;
}
