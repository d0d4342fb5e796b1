import { afterEach, expect, test } from 'vitest';
import { openHouse } from './house.ts';

let house: Awaited<ReturnType<typeof openHouse>> | undefined;
afterEach(() => house?.close());

async function open(
  status: string,
  pairing?: { qr: string } | { code: string },
  until?: { day: string; time: string },
) {
  let resumed = 0;
  const door = {
    state: () => 'starting',
    accountStatus: () => status,
    until: async () => until,
    pairing: () => pairing,
    resume: async () => {
      resumed += 1;
    },
  };
  house = await openHouse(async () => [], { whatsapp: {}, house: { whatsapp: door } });
  house.open();
  return { url: `${house.web.operator.url}/whatsapp`, resumed: () => resumed };
}

test('an operator on this machine finds the QR, which only this machine may see', async () => {
  const { url } = await open('linking', { qr: '2@abc,def' });
  const page = await fetch(url);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toContain('/whatsapp/qr.svg');
  const picture = await fetch(`${url}/qr.svg`);
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  expect(await picture.text()).toContain('<svg');
  for (const path of ['', '/qr.svg'])
    expect((await fetch(`${url}${path}`, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(403);
});

test('while the program starts nobody is told that WhatsApp is not turned on', async () => {
  house = await openHouse(async () => [], { whatsapp: {} });
  const read = async () => (await fetch(`${house!.web.operator.url}/whatsapp`)).text();
  expect(await read()).toContain('Program sedang dinyalakan');
  house.open();
  expect(await read()).toContain('WHATSAPP=on');
});

test('or the code to type', async () => {
  const { url } = await open('linking', { code: 'ABCD1234' });
  expect(await (await fetch(url)).text()).toContain('ABCD1234');
  expect((await fetch(`${url}/qr.svg`)).status).toBe(404);
});

test('after trouble there is a button to go on, for a form of this page only', async () => {
  const { url, resumed } = await open('restricted');
  expect(await (await fetch(url)).text()).toContain('Lanjutkan');
  const send = (origin: string) =>
    fetch(`${url}/resume`, { method: 'POST', headers: { origin }, redirect: 'manual' }).then(({ status }) => status);
  expect(await send('https://evil.example')).not.toBe(303);
  expect(resumed()).toBe(0);
  expect(await send(new URL(url).origin)).toBe(303);
  expect(resumed()).toBe(1);
  // As docs/whatsapp.md says for Compose: a command on the machine itself.
  expect((await fetch(`${url}/resume`, { method: 'POST' })).ok).toBe(true);
  expect(resumed()).toBe(2);
});

test('a restriction is shown with its end where WhatsApp has told it, and says so where it has not', async () => {
  const { url } = await open('restricted', undefined, { day: 'Senin, 30 November 2026', time: '14.00 WITA' });
  expect(await (await fetch(url)).text()).toContain('sampai Senin, 30 November 2026 pukul 14.00 WITA');
  await house?.close();
  const unknown = await open('restricted');
  expect(await (await fetch(unknown.url)).text()).toContain('Sampai kapan, WhatsApp tidak memberi tahu');
});

test('where linking never comes to an end, the page says what to do on the phone', async () => {
  const { url } = await open('failing');
  const text = await (await fetch(url)).text();
  for (const words of ['jam HP', 'hapus bot dari Perangkat tertaut', 'Lanjutkan']) expect(text).toContain(words);
});

test('all is well: no button', async () => {
  const { url } = await open('linked');
  const text = await (await fetch(url)).text();
  expect(text).toContain('siap');
  expect(text).not.toContain('<button');
});
