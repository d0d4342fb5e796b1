/** Two doors: the world is led to the outer one, and finds nothing there of what belongs to the operator. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import type { DashboardBackend } from '../../src/web/dashboard/backend.ts';
import { doorsOf } from '../../src/web/doors.ts';
import { startPlainProxy } from '../support/plain-proxy.ts';
import { openHouse } from './house.ts';

const proxies = [
  { keepsHost: false, forwards: false },
  { keepsHost: false, forwards: true },
  { keepsHost: true, forwards: false },
  { keepsHost: true, forwards: true },
];
const secrets = ['2@the-linking-qr', 'Siti Aminah'];
const whatsapp = {
  state: () => 'starting',
  accountStatus: () => 'linking',
  until: async () => undefined,
  pairing: () => ({ qr: secrets[0]! }),
  resume: async () => undefined,
};
const control = { token: 'secret-of-the-lock', orders: {} };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(settings: Record<string, string>, dashboard?: DashboardBackend) {
  const config: Config = readConfig({ PORT: '0', ...settings });
  const house = await openHouse(async () => [], {
    ...config,
    house: { whatsapp, control, ...(dashboard && { dashboard }) },
  });
  house.open();
  closing.push(house.close);
  return house.web;
}
const status = async (url: string, init?: RequestInit) => (await fetch(url, { redirect: 'manual', ...init })).status;

describe('behind a plain proxy on the same machine', () => {
  test.each(proxies)('strangers see nothing of the operator and no simulator (%o)', async (ways) => {
    const web = await open({ WHATSAPP: 'on' });
    const proxy = await startPlainProxy(web.port, ways);
    closing.push(proxy.close);
    expect(await status(`${proxy.url}/readyz`)).toBe(200);
    for (const path of [
      '',
      'whatsapp',
      'whatsapp/qr.svg',
      'simulator',
      'simulator/api/people',
      'simulator/app.js',
      'control',
    ])
      expect([path, await status(`${proxy.url}/${path}`)]).toEqual([path, 404]);
    const method = 'POST';
    const headers = { authorization: `Bearer ${control.token}` };
    for (const path of ['whatsapp/resume', 'control/admin', 'simulator/api/messages'])
      expect([path, await status(`${proxy.url}/${path}`, { method, headers })]).toEqual([path, 404]);
    expect(await status(`${web.operator.url}/whatsapp`)).toBe(200);
  });

  test.each(proxies.slice(1))('the demo shows its simulator to nobody whom the proxy gives away (%o)', async (ways) => {
    const web = await open({});
    const proxy = await startPlainProxy(web.port, ways);
    closing.push(proxy.close);
    expect(await status(`${proxy.url}/simulator`)).toBe(403);
    expect(await status(`${proxy.url}/simulator/api/people`)).toBe(403);
    expect(await status(`${web.url}/simulator/api/people`)).toBe(200);
  });

  test('nor through one that speaks HTTP/1.0 and tells nothing else, as nginx does when it is left alone', async () => {
    const { port } = await open({});
    const socket = connect(port, '127.0.0.1');
    socket.end(`GET /simulator/api/people HTTP/1.0\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
    expect(answer).not.toContain(secrets[1]);
  });

  test('a browser of a stranger gets no chat even through one that renames the host and tells nothing', async () => {
    const web = await open({});
    const proxy = await startPlainProxy(web.port, {});
    closing.push(proxy.close);
    const from = (page: string) => ({ headers: { referer: page } });
    const api = 'simulator/api/people';
    expect(await status(`${proxy.url}/${api}`, from('https://kabar.example.go.id/simulator'))).toBe(403);
    expect(await status(`${web.url}/${api}`, from(`${web.url}/simulator`))).toBe(200);
    expect(await status(`${web.url}/simulator`, from('https://example.org/how-to'))).toBe(200);
    expect((await fetch(`${web.url}/simulator`)).headers.get('referrer-policy')).toBe('same-origin');
  });

  test('the dashboard says how to enter, to strangers at the outer door only, and shows nothing of anybody', async () => {
    const none = { origin: undefined, now: () => 0, visitor: async () => ({ none: 'unknown' }) };
    const web = await open({ WHATSAPP: 'on' }, none as unknown as DashboardBackend);
    const proxy = await startPlainProxy(web.port, { forwards: true });
    closing.push(proxy.close);
    const answer = await fetch(proxy.url);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('ketik dasbor');
    for (const path of ['halaman/reporting.home', 'tabel/reporting.recap.xlsx', 'arti/ds'])
      expect([path, await status(`${proxy.url}/${path}`)]).toEqual([path, 403]);
    expect(await status(`${web.operator.url}/halaman/reporting.home`)).toBe(404);
  });

  test('a simulator for everybody is there, and still nothing of the operator', async () => {
    const web = await open({ SIMULATOR: 'public' });
    const proxy = await startPlainProxy(web.port, { forwards: true });
    closing.push(proxy.close);
    expect(await status(`${proxy.url}/simulator/api/people`)).toBe(200);
    expect(await status(`${proxy.url}/whatsapp`)).toBe(404);
    expect(await status(`${proxy.url}/control/admin`, { method: 'POST' })).toBe(404);
    expect(web.simulator).toBe(`${web.url}/simulator`);
    expect(web.operator.port).not.toBe(web.port);
  });
});

describe('where the doors are', () => {
  const doors = (settings: Record<string, string>) =>
    doorsOf(readConfig(settings)).map((door) => `${door?.host}:${door?.port}`);

  test('the demo has one, at PORT; with a channel the operator has one of her own, on the loopback address whatever HOST says', () => {
    expect(doors({})).toEqual(['127.0.0.1:8080']);
    expect(doors({ WHATSAPP: 'on' })).toEqual(['127.0.0.1:8080', '127.0.0.1:8090']);
    expect(doors({ WHATSAPP: 'on', HOST: '0.0.0.0', OPERATOR_PORT: '9000' })).toEqual([
      '0.0.0.0:8080',
      '127.0.0.1:9000',
    ]);
    expect(doors({ HOST: '192.0.2.7' })).toEqual(['192.0.2.7:8080', '127.0.0.1:8090']);
  });

  test('an operator port that was chosen and is taken stops the start; one that nobody chose moves', async () => {
    const first = await open({ WHATSAPP: 'on' });
    const OPERATOR_PORT = String(first.operator.port);
    await expect(open({ WHATSAPP: 'on', OPERATOR_PORT })).rejects.toThrow('EADDRINUSE');
    const [, inner] = doorsOf(readConfig({ WHATSAPP: 'on' }));
    expect(inner?.orAnyPort).toBe(true);
  });
});
