/** This program as it is, with the bench's report as a flow of its own. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/clock.ts';
import { readConfig } from '../../../src/config.ts';
import { openHouse } from '../../../src/house.ts';
import { randomIds } from '../../../src/ids.ts';
import type { TextKey } from '../../../src/names.ts';
import { openRecords } from '../../../src/records/open.ts';
import type { Room } from '../../../src/room.ts';
import { secretKey, seedKader } from '../../proof/seed-kader.ts';
import { quietLog } from '../../support/records.ts';
import { again, filed, type Length, largest, lengths, question, startWord } from '../form.ts';
import { hookSecret, serve, surroundings } from './child.ts';

const project = join(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'kabar-bench-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

for (const folder of ['flows', 'locales']) cpSync(join(project, folder), join(root, folder), { recursive: true });
for (const length of lengths) writeFlow(length);

const { databaseUrl, redisUrl, apiRoot, token, port } = surroundings;
const records = await openRecords({ databaseUrl, dataDir: root, log: quietLog, clock: systemClock });
await seedKader(records.db, Number(process.env.PHONES), Date.now());
const config = readConfig({
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  SECRET_KEY: secretKey,
  DATA_DIR: root,
  PORT: String(port),
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_MODE: 'webhook',
  DEMO: 'off',
  // The phones type faster than people: the bench measures how many messages there can be.
  CHAT_PER_MINUTE: '100000',
  TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}`,
  TELEGRAM_WEBHOOK_SECRET: hookSecret,
});
/** A text that `writeFlow` writes into the texts of this run alone, so names.ts does not know it. */
const filedKey = `bench/${startWord(15)}:filed` as TextKey;
const bench: Room = {
  name: 'bench',
  effects: { file: async () => ({ replies: [{ parts: [{ key: filedKey }] }] }) },
};
await openHouse(config, { clock: systemClock, ids: randomIds, log: quietLog, root, records, rooms: [bench] });
serve();

function writeFlow(length: Length) {
  const numbers = Array.from({ length }, (_, n) => n + 1);
  const questions = numbers.map((n) => `  - { name: q${n}, type: integer, max: ${largest} }`);
  const texts = numbers.map((n) => `q${n} = ${question(n)}\n    .label = Nomor ${n}\n    .hint = ${again}`);
  const heads = [`title = Ukuran ${length}`, 'about = Untuk mengukur.', `start = ${startWord(length)}`];
  write(`flows/bench/${startWord(length)}.yaml`, ['summary: false', 'questions:', ...questions, 'then: bench.file']);
  write(`locales/id/bench/${startWord(length)}.ftl`, [...heads, ...texts, `filed = ${filed}`]);
}

function write(file: string, lines: string[]) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), `${lines.join('\n')}\n`);
}
