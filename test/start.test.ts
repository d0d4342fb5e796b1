/** `npm start` as a stranger meets it: the page at once, a chat soon, clear words when something is wrong. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from './support/server.ts';

const root = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-start-'));
const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

function start(env: Record<string, string>) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: root, env: { PATH, NODE_COMPILE_CACHE, ...env } });
  started.push(child);
  const run = { child, printed: '', code: new Promise<number | null>((end) => child.once('close', end)) };
  child.stderr.on('data', (bytes) => (run.printed += bytes));
  child.stdout.resume();
  return run;
}

const get = (port: number, path: string) =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    () => undefined,
  );

test('nothing set: the page while it starts, then a demo district and a first chat; once only per directory', async () => {
  const port = await freePort();
  const env = { DATA_DIR: dataDir, PORT: String(port) };
  const first = start(env);
  await expect.poll(async () => (await get(port, '/simulator'))?.status, { interval: 50 }).toBe(200);
  // The page was there before the program was ready, and says how far it has come.
  const early = await get(port, '/readyz');
  expect([200, 503]).toContain(early?.status);
  expect(JSON.parse(early!.text)).toHaveProperty('step');
  await expect.poll(async () => (await get(port, '/readyz'))?.status, { interval: 100 }).toBe(200);
  const people = JSON.parse((await get(port, '/simulator/api/people'))!.text) as { id: string; role: string }[];
  const kader = people.find(({ role }) => role === 'kader')!;
  const said = await fetch(`http://127.0.0.1:${port}/simulator/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: kader.id, text: 'lapor' }),
  });
  // Until the cut-off day two months are open, and she is asked which.
  expect(JSON.stringify(await said.json())).toMatch(/\(S\)|Laporan bulan apa/);
  expect(first.printed.trim().split('\n')).toHaveLength(3);
  expect(first.printed).toContain(`http://127.0.0.1:${port}/simulator`);
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);

  const second = start({ ...env, PORT: String(await freePort()) });
  expect(await second.code).toBe(1);
  expect(second.printed.trim().split('\n')).toHaveLength(1);
  expect(second.printed).toContain(String(first.child.pid));

  first.child.kill('SIGINT');
  expect(await first.code).toBe(0);

  const wrong = start({ ...env, SECRET_KEY: 'not the key with which these records were sealed' });
  expect(await wrong.code).toBe(1);
  expect(wrong.printed).toMatch(/^SECRET_KEY bukan kunci basis data ini.*\n$/);

  // The key may lie elsewhere.
  const elsewhere = join(dataDir, 'elsewhere.key');
  renameSync(join(dataDir, 'secret.key'), elsewhere);
  Object.assign(env, { SECRET_KEY_FILE: elsewhere });

  const real = start({ ...env, TELEGRAM_BOT_TOKEN: '123456789:AAExampleExampleExampleExample' });
  expect(await real.code).toBe(1);
  expect(real.printed).toMatch(/^DATA_DIR .*\n$/);
});

test('a wrong setting stops the start with one line that names it and shows a right one', async () => {
  const run = start({ DATA_DIR: dataDir, PORT: 'delapan' });
  expect(await run.code).toBe(1);
  expect(run.printed).toMatch(/^PORT .*PORT=8080\n$/);
});
