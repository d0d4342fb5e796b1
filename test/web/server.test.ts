import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, openHouse, texts } from './house.ts';

const silent: Answer = async () => [];
let house: Awaited<ReturnType<typeof openHouse>> | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The first part of the answer is here. */
  begun?(): void;
}

/** A plain request whose headers we choose freely; fetch would not let us lie about the host. */
function ask(path: string, { method = 'GET', headers = {}, body, begun = () => {} }: Asked = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: house!.web.port, path, method, headers }, async (response) => {
      let text = '';
      for await (const part of response) {
        text += part;
        begun();
      }
      resolve({ status: response.statusCode!, headers: response.headers, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const post = (headers: Record<string, string>) =>
  ask('/simulator/api/messages', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: '{"from":"p1","text":"a"}',
  });

describe('while the house is being opened', () => {
  test('the process answers, is not ready, says what it is doing, and shows the page', async () => {
    house = await openHouse(silent);
    house.web.step('migrate');
    expect((await ask('/healthz')).status).toBe(200);
    const ready = await ask('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { ready: false, step: 'migrate', channels: {} }]);
    const page = await ask('/simulator');
    expect(page.status).toBe(200);
    expect(page.text).toContain(texts.render('id', { key: 'web/simulator:step-start' }));
    expect(page.text).not.toContain('{{');
    const people = await ask('/simulator/api/people');
    expect([people.status, JSON.parse(people.text)]).toEqual([
      503,
      { error: texts.render('id', { key: 'web/simulator:error-starting' }) },
    ]);
  });

  test('afterwards it is ready', async () => {
    house = await openHouse(silent);
    house.open();
    const ready = await ask('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      { ready: true, step: 'ready', channels: { simulator: 'ready' } },
    ]);
  });

  test('without a simulator there is none', async () => {
    house = await openHouse(silent, { house: { simulator: undefined } });
    house.open();
    expect((await ask('/simulator/api/people')).status).toBe(404);
  });
});

describe('the pages are served to', () => {
  test('only names of this machine, with our port', async () => {
    house = await openHouse(silent);
    house.open();
    const { port } = house.web;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
      expect((await ask('/simulator/api/people', { headers: { host } })).status, host).toBe(200);
    const foreign = [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.1.evil.example:${port}`,
    ];
    for (const host of foreign) {
      expect((await ask('/simulator/api/people', { headers: { host } })).status, host).toBe(403);
      expect((await ask('/simulator', { headers: { host } })).status, host).toBe(403);
    }
  });

  test('no page of another site', async () => {
    house = await openHouse(silent);
    house.open();
    const { port } = house.web;
    expect((await post({ origin: `http://127.0.0.1:${port}` })).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', `https://127.0.0.1:${port}`, `http://localhost:${port}`])
      expect((await post({ origin })).status, origin).toBe(403);
  });

  test('nobody behind a proxy, because the proxy is on this machine but the person need not be', async () => {
    house = await openHouse(silent);
    house.open();
    expect((await post({ 'x-forwarded-for': '203.0.113.5' })).status).toBe(403);
  });

  test('in public every host, but still no page of another site', async () => {
    house = await openHouse(silent, { simulator: 'public' });
    house.open();
    const host = 'coba.example.go.id';
    expect((await post({ host, 'x-forwarded-for': '203.0.113.5' })).status).toBe(200);
    expect((await post({ host, origin: `https://${host}` })).status).toBe(200);
    expect((await post({ host, origin: 'https://evil.example' })).status).toBe(403);
  });

  test('the page may load nothing from elsewhere, run no inline script and stand in no frame', async () => {
    house = await openHouse(silent);
    const { headers, text } = await ask('/simulator');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(text).not.toMatch(/<script(?![^>]*src=)|style="|https?:\/\//);
  });
});

describe('orders from the command line', () => {
  const control = {
    token: 'secret-of-the-lock',
    orders: {
      import: async function* (request: Request) {
        yield { rows: 1 };
        yield { heard: await request.text() };
      },
      broken: async function* () {
        yield { rows: 1 };
        throw new Error('disk full');
      },
    },
  };
  const order = (name: string, headers = {}) =>
    ask(`/control/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token}`, ...headers },
      body: 'name,phone',
    });
  const open = async () => {
    house = await openHouse(silent, { house: { control } });
    house.open();
  };

  test('stream their progress as lines', async () => {
    await open();
    expect((await order('import')).text).toBe('{"rows":1}\n{"heard":"name,phone"}\n');
  });

  test('say at the end that they failed, and not why', async () => {
    await open();
    expect((await order('broken')).text).toBe('{"rows":1}\n{"error":"failed"}\n');
  });

  test('need the token, a known name and this machine', async () => {
    await open();
    expect((await order('import', { authorization: 'Bearer secret-of-the-lick' })).status).toBe(401);
    expect((await order('import', { authorization: '' })).status).toBe(401);
    expect((await order('constructor')).status).toBe(404);
    expect((await order('import', { host: 'evil.example' })).status).toBe(403);
    expect((await order('import', { origin: `http://127.0.0.1:${house!.web.port}` })).status).toBe(403);
  });

  test('are not taken at the door of the world, whoever asks', async () => {
    house = await openHouse(silent, { simulator: 'public', house: { control } });
    house.open();
    expect((await order('import', { host: 'coba.example.go.id' })).status).toBe(404);
    expect((await order('import')).status).toBe(404);
  });
});

describe('webhooks', () => {
  test('are open to the platform under any host and finished before the server closes', async () => {
    const [inHand, waiting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const webhooks = [
      {
        path: '/telegram',
        handle: async (request: IncomingMessage, response: ServerResponse) => {
          const heard = await text(request);
          inHand.resolve();
          await waiting.promise;
          response.end(heard);
        },
      },
    ];
    house = await openHouse(silent, { house: { webhooks } });
    house.open();
    const headers = { host: 'kabar.example.go.id', 'x-forwarded-for': '203.0.113.5' };
    const answer = ask('/telegram', { method: 'POST', headers, body: 'update' });
    await inHand.promise;
    const closed = house.close();
    house = undefined;
    waiting.resolve();
    expect(await answer).toMatchObject({ status: 200, text: 'update' });
    await closed;
  });
});

test('closing ends the streams of open pages at once', async () => {
  house = await openHouse(silent);
  house.open();
  const begun = Promise.withResolvers<void>();
  const stream = ask('/simulator/api/stream', { begun: begun.resolve });
  await begun.promise;
  const before = performance.now();
  await house.close();
  house = undefined;
  expect((await stream).text).toContain('"boot"');
  expect(performance.now() - before).toBeLessThan(3000);
});
