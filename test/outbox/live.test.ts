/** Messages that update themselves, on real records and the simulator's channel. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { simulatorChannel } from '../../src/channels/simulator.ts';
import { hourMs } from '../../src/clock.ts';
import type { Reply } from '../../src/conversation/run.ts';
import { randomIds } from '../../src/ids.ts';
import { compose } from '../../src/outbox/compose.ts';
import { keepLive, type LiveDeps, refreshLive } from '../../src/outbox/live.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';

const records = await openTestRecords();
let now = Date.parse('2026-10-05T04:00:00Z');
let coming = 3;
let asked = 0;
const clock = { now: () => now };
const simulator = simulatorChannel({ clock, ids: randomIds });
const show = (): Reply => ({ parts: [{ literal: `Hadir: ${coming}` }], live: 'meetings.attendance:42' });
const deps: LiveDeps = {
  db: records.db,
  clock,
  log: quietLog,
  secrets: openSecrets('a key for tests, long enough to be one'),
  composer: {
    texts: { render: (_, text) => ('literal' in text ? text.literal : text.key) },
    painters: {},
    writers: {},
    files: { get: async () => undefined },
  },
  channels: [simulator],
  views: {
    'meetings.attendance': async () => {
      asked += 1;
      return coming < 0 ? undefined : show();
    },
  },
  practice: { key: 'inbox/inbox:practice' },
  person: async (id) => ({ id, name: 'Sekretaris', language: 'id', zone: 'WITA', consented: true, grants: [] }),
};

async function send(practice = false): Promise<string> {
  const reply = show();
  const message = await compose(deps.composer, 'id', reply);
  const id = await simulator.send('p1', message);
  await keepLive(deps, { reply, person: 1, channel: 'simulator', chat: 'p1', id, message, practice });
  return id;
}
const shown = (id: string) => simulator.look('p1').messages.find((message) => message.id === id)?.text;

beforeEach(async () => {
  await clearRecords(records);
  await records.db.insertInto('person').values({ name: 'Sekretaris', language: 'id' }).execute();
  [coming, asked] = [3, 0];
});
afterAll(() => records.close());

test('it is edited when what it shows has changed, and only then', async () => {
  const id = await send();
  expect(await refreshLive(deps, now, false)).toBe(0);
  coming = 4;
  expect(await refreshLive(deps, now, false)).toBe(1);
  expect(shown(id)).toBe('Hadir: 4');
  expect(await refreshLive(deps, now, false)).toBe(0);
});

test('the newest message of a view takes over; the older one stays as it is', async () => {
  const first = await send();
  const second = await send();
  coming = 5;
  expect(await refreshLive(deps, now, false)).toBe(1);
  expect([shown(first), shown(second)]).toEqual(['Hadir: 3', 'Hadir: 5']);
});

test('what was quiet for an hour is looked at with all the others only, and is lively again after a change', async () => {
  const id = await send();
  now += 2 * hourMs;
  coming = 6;
  expect(await refreshLive(deps, now, false)).toBe(0);
  expect(asked).toBe(0);
  expect(await refreshLive(deps, now, true)).toBe(1);
  coming = 7;
  expect(await refreshLive(deps, now, false)).toBe(1);
  expect(shown(id)).toBe('Hadir: 7');
});

test('a view that has nothing to show is left as it is; practice stays marked', async () => {
  const id = await send(true);
  coming = -1;
  expect(await refreshLive(deps, now, true)).toBe(0);
  coming = 8;
  await refreshLive(deps, now, true);
  expect(shown(id)).toBe('inbox/inbox:practice\n\nHadir: 8');
});

test('a message that was deleted is forgotten', async () => {
  await simulator.remove!('p1', await send());
  coming = 9;
  expect(await refreshLive(deps, now, false)).toBe(0);
  expect(await records.db.selectFrom('live_view').select('key').execute()).toEqual([]);
});
