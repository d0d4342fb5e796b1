/** The first hour of an operator, as docs/operating.md walks through it, on the real program with a loopback Telegram: admin, roster,
 *  invitations, a first report, what the lurah sees, a clean stop. Then everything that was logged is searched for what must
 *  never be there. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Phone, startBotApi } from '../../support/bot-api.ts';
import { freePort } from '../../support/server.ts';

const root = join(import.meta.dirname, '../../..');
const roster = `name,phone,role,area,posyandu
Marsinah Uji Coba,0812 7700 1122,kader,64.74.01.1001,Posyandu Kamboja
Raharjo Penguji,0812 7700 3344,lurah,64.74.01.1001,
Widuri Percobaan,0812 7700 5566,bidan,64.74.01.1001,
`;

test('from an empty directory to a report that the lurah sees', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-operator-'));
  const api = await startBotApi();
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.url,
    LOG_LEVEL: 'debug',
  };
  const program = spawn(process.execPath, ['src/main.ts'], { cwd: root, env });
  let printed = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (bytes) => (printed += bytes));
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  try {
    await expect.poll(() => ready(env.PORT), { interval: 200 }).toBe(true);
    const [admin, kader, lurah] = [api.phone(77001), api.phone(77002, 'Bu Mar'), api.phone(77003)];

    const made = run('src/admin.ts', 'Sekar Pengelola');
    const code = /start=(\S+)/.exec(made.stdout)?.[1];
    expect(code, made.stdout + made.stderr).toBeDefined();
    admin.say(`/start ${code}`);
    await agree(admin);

    const file = join(dataDir, 'roster.csv');
    writeFileSync(file, roster.replace('0812 7700 3344', '12').replace('64.74.01.1001,Posyandu Kamboja', 'Atlantis,X'));
    const refused = run('src/import.ts', file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('2');
    writeFileSync(file, roster);
    expect(run('src/import.ts', file).status).toBe(0);
    expect(run('src/import.ts', file).stdout).not.toBe('');

    admin.say('undang');
    await admin.next();
    admin.tap('Satu orang di daftar');
    await admin.next();
    admin.say('Marsinah');
    const invitation = await until(admin, /gabung ([\w-]+)/);
    kader.say(`gabung ${/gabung \*?([\w-]+)/.exec(invitation)![1]}`);
    await agree(kader);

    kader.say('lapor\nS 45 K 45 D 40 N 32 T 5 O 2 B 1 BGM 0 2T 0 kader 5\nmasalah: Dacin bengkok rahasia');
    await finish(kader);

    lurah.shareContact(true, '+6281277003344');
    await agree(lurah);
    lurah.say('rekap');
    expect(await until(lurah, /1 dari 1/)).toContain('Bontang Kuala');
    expect(run('src/keys.ts', 'list').stdout).toContain('menyegel yang baru');
  } finally {
    program.kill('SIGTERM');
    expect(await new Promise((end) => program.once('close', end))).toBe(0);
    await api.stop();
  }
  // Who gets hold of the disk without its key reads no word of a report, no number and no chat.
  const kept = ['bengkok', '77001122', '77002', 'Bu Mar'].filter((word) => isOnDisk(dataDir, word));
  rmSync(dataDir, { recursive: true, force: true });
  expect(kept).toEqual([]);
  expect(printed).toContain('/readyz');
  const secrets = [
    'Marsinah',
    'Raharjo',
    'Sekar',
    'Bu Mar',
    '77001',
    '77002',
    '77003',
    '7700112',
    '77003344',
    'bengkok',
  ];
  expect([...secrets, api.token.split(':')[1]!].filter((secret) => printed.includes(secret))).toEqual([]);
});

const ready = (port: string) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    async (response) => ((await response.json()) as { channels: { telegram?: string } }).channels.telegram === 'ready',
    () => false,
  );

/** Reads on until a message says it. */
async function until(phone: Phone, pattern: RegExp): Promise<string> {
  for (;;) {
    const { text } = await phone.next();
    if (pattern.test(text)) return text;
  }
}

async function agree(phone: Phone) {
  let message = await phone.next();
  while (message.buttons.length === 0) message = await phone.next();
  phone.tap(message.buttons[0]!.label);
  await phone.next();
}

const thisMonth = () => new Intl.DateTimeFormat('id', { month: 'long', timeZone: 'Asia/Makassar' }).format();

/** Skips what may be skipped and says zero to the rest, until the report is in. */
async function finish(phone: Phone) {
  for (let turns = 0; turns < 30; turns++) {
    const { text, buttons } = await phone.next();
    if (/tanda terima/.test(text)) return;
    const labels = buttons.map(({ label }) => label);
    // Until the cut-off day two months are open: this one is meant, which `rekap` shows.
    const month = /bulan apa/i.test(text) && labels.find((label) => label.startsWith(thisMonth()));
    const next = month || ['Kirim', 'Lewati', '0', 'Tidak ada'].find((label) => labels.includes(label));
    if (next) phone.tap(next);
    else phone.say('0');
  }
  throw new Error('the report did not end');
}

const isOnDisk = (dir: string, word: string): boolean =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(word));
