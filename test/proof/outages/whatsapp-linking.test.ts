/** Linking that never succeeds, and a linked number that is thrown out each time, end with a word to the operator and not in a loop. */
import { afterEach, expect, test } from 'vitest';
import type { Pairing } from '../../../src/channels/whatsapp/connection/pairing.ts';
import type { WhatsAppChannel } from '../../../src/channels/whatsapp.ts';
import { minuteMs } from '../../../src/clock.ts';
import { type WhatsAppHarness, whatsappHarness } from '../../channels/whatsapp-harness.ts';
import { until } from '../../support/until.ts';
import { node } from '../../support/whatsapp/nodes.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let later = 0;
let shown: (Pairing | undefined)[] = [];

async function begin(linked: boolean, options: Parameters<WhatsAppHarness['open']>[0] = {}) {
  [later, shown] = [0, []];
  harness = await whatsappHarness({ linked });
  const clock = { now: () => Date.now() + later };
  channel = await harness.open({ clock, pauseMs: 5, show: (pairing) => shown.push(pairing), ...options });
  await channel.start(async () => true);
}
afterEach(() => harness.close());

const stands = (status: string) =>
  expect.poll(() => channel.accountStatus(), { interval: 20, timeout: 60_000 }).toBe(status);
const qrs = () => shown.flatMap((one) => (one && 'qr' in one ? [one.qr] : []));
const codes = () => shown.flatMap((one) => (one && 'code' in one ? [one.code] : []));
/** Counts how often a client tries to log in from now on. */
function countLogins(): () => number {
  const { faults } = harness.server.world;
  const { strike } = faults;
  let count = 0;
  faults.strike = (moment, ...about) => {
    if (moment === 'login') count += 1;
    return strike(moment, ...about);
  };
  return () => count;
}
/** The client that has told the server of its code. */
const asked = () => [...harness.server.world.connections].find(({ linking }) => linking?.code);
const client = () => [...harness.server.world.connections].find(({ linking }) => linking);

test('QRs that nobody uses: after six series the channel stops and tells it once; Lanjutkan begins anew', async () => {
  await begin(false, { qrMs: 20 });
  await stands('failing');
  await expect.poll(() => channel.state()).toBe('stopped');
  expect(qrs().length).toBe(6 * 6);
  expect(channel.pairing()).toBeUndefined();
  expect(harness.news).toEqual(['failing']);
  await channel.resume();
  await until(() => qrs()[6 * 6]);
  await stands('failing');
  expect(harness.news).toEqual(['failing', 'failing']);
}, 90_000);

test('a code lives as long as its connection, and the next connection shows another', async () => {
  await begin(false, { phone: '628115550000', qrMs: 60 });
  await until(() => codes()[1]);
  expect(codes()[1]).not.toBe(codes()[0]);
  const [code] = codes().slice(-1);
  expect(code).toMatch(/^[A-Z0-9]{8}$/);
});

test('a code that WhatsApp refuses is replaced, so that nobody types it in vain', async () => {
  await begin(false, { phone: '628115550000' });
  await until(() => channel.pairing());
  const refused = node('error', { code: 400, text: 'bad-request' });
  const before = await until(asked);
  before.send(node('iq', { from: '@s.whatsapp.net', type: 'error', id: 'any' }, [refused]));
  const next = await until(() => codes()[1]);
  await until(() => !harness.server.world.connections.has(before) && asked());
  await harness.server.typeCode(next);
  await stands('linked');
});

test('when WhatsApp wants another secret in the QR, the new QR is shown and links', async () => {
  await begin(false);
  const first = await until(() => qrs()[0]);
  const news = { from: 's.whatsapp.net', type: 'companion_reg_refresh', id: 'r1', t: '1' };
  client()?.send(node('notification', news, [node('pair-device-rotate-qr')]));
  const second = await until(() => qrs()[1]);
  expect(second.split(',').at(-2)).not.toBe(first.split(',').at(-2));
  expect(second.split(',').slice(0, 3)).toEqual(first.split(',').slice(0, 3));
  harness.server.scanQr(second);
  await stands('linked');
});

test('a linked number that is thrown out with 500 each time tries for half an hour, then stops and tells it', async () => {
  await begin(true);
  await stands('linked');
  const tries = countLogins();
  harness.server.faults.add({ kind: 'refuseLogin', code: 500 });
  harness.server.reset();
  // Many tries within a short time may be WhatsApp's own bad hour.
  await expect.poll(tries, { timeout: 60_000 }).toBeGreaterThan(12);
  expect(channel.accountStatus()).toBe('linked');
  later = 31 * minuteMs;
  await stands('failing');
  expect(harness.news).toEqual(['linked', 'failing']);
  await expect.poll(() => channel.state()).toBe('stopped');
  // Lanjutkan links anew: the operator has removed the old device on the phone.
  harness.server.faults.clear();
  await channel.resume();
  harness.server.scanQr(await until(() => qrs().at(-1)));
  await stands('linked');
}, 60_000);

test('a few logins that are refused over a long time are no failing link', async () => {
  await begin(true);
  await stands('linked');
  const tries = countLogins();
  harness.server.faults.add({ kind: 'refuseLogin', code: 500, count: 5 });
  harness.server.reset();
  await expect.poll(tries).toBeGreaterThan(2);
  later = 31 * minuteMs;
  await expect.poll(tries, { timeout: 20_000 }).toBe(6);
  await expect.poll(() => channel.state(), { interval: 20 }).toBe('ready');
  expect(harness.news).toEqual(['linked']);
});

test('after a restart the link that was given up is tried once more', async () => {
  await begin(true);
  await stands('linked');
  await channel.stop();
  await harness.records.db
    .updateTable('meta')
    .set({ value: 'failing' })
    .where('key', '=', 'whatsapp.standing')
    .execute();
  channel = await harness.open();
  await channel.start(async () => true);
  await stands('linked');
  expect(shown).not.toContainEqual({ qr: expect.anything() });
});
