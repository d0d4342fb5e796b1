/** What the program logs while people talk to it on WhatsApp and things go wrong: nothing personal, and no key. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BufferJSON } from '@whiskeysockets/baileys';
import { expect, test } from 'vitest';
import { openSecrets } from '../../../src/records/secrets.ts';
import { until } from '../../support/until.ts';
import { secretKey } from '../seed-kader.ts';
import { openWhatsAppStage, type WhatsAppStage } from '../whatsapp-stage.ts';

const main = join(import.meta.dirname, '../../../src/main.ts');

test('the log holds no key, no number and no message of anybody, at any level', async () => {
  const stage = await openWhatsAppStage(2, 7);
  const keys = await keysOf(stage);
  const output = withoutTimes(await talk(stage).finally(() => stage.close()));
  expect(output).toContain('whatsapp');
  const people = stage.plans.flatMap(({ user }) => {
    const { phone, lid, name } = stage.phone(user);
    return [phone, lid.split('@')[0]!, name];
  });
  const forbidden = [
    ...people,
    ...keys,
    ...said,
    stage.server.bot.phone,
    secretKey,
    'privKey',
    'SessionEntry',
    '<Buffer',
  ];
  expect(forbidden.filter((one) => output.includes(one))).toEqual([]);
});

/** Times and ports hold any four figures by chance, those that were written too. */
const withoutTimes = (output: string) => output.replace(/"time":\d+/g, '').replace(/127\.0\.0\.1:\d+/g, '');

const said = ['Timbangan dacin rusak', 'rahasia keluarga', '4711'];

/** Two people write, one from a phone without sessions, garbled and over broken lines. */
async function talk(stage: WhatsAppStage): Promise<string> {
  const { server, plans, settings, port } = stage;
  const { PATH = '', HOME = '/tmp' } = process.env;
  const env = { PATH, HOME, DEMO: 'off', SIMULATOR: 'off', ...settings, PORT: String(port), LOG_LEVEL: 'debug' };
  const child = spawn(process.execPath, [...server.child.args, main], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part));
  const [siti, ani] = plans.map(({ user }) => stage.phone(user));
  await until(async () => (await stage.state()) === 'ready: linked');
  for (const text of [...said, 'lapor', '4711']) {
    await siti!.say(text);
    await siti!.next();
    server.faults.add({ kind: 'garble', count: 1 });
    await ani!.say(text);
    await ani!.next();
    if (text === 'lapor') server.reset();
  }
  await siti!.forgetSessions();
  await siti!.say('menu');
  // The menu, and the question that stays open below it. What has not left when the line ends is waited for a minute long.
  await siti!.next();
  await siti!.next();
  server.streamError(403);
  await until(async () => (await stage.state()) === 'stopped: banned');
  child.kill('SIGTERM');
  await once(child, 'close');
  return output;
}

/** Every private half of the linked identity, as it might be printed. */
async function keysOf({ look }: WhatsAppStage): Promise<string[]> {
  const row = await look((db) =>
    db.selectFrom('whatsapp_auth').select('value_enc').where('key', '=', 'creds').executeTakeFirstOrThrow(),
  );
  const creds = JSON.parse(openSecrets(secretKey).open(row.value_enc), BufferJSON.reviver);
  const halves: Uint8Array[] = [
    creds.noiseKey.private,
    creds.signedIdentityKey.private,
    creds.signedPreKey.keyPair.private,
  ];
  return halves.flatMap((half) => {
    const bytes = Buffer.from(half);
    return [
      bytes.toString('base64'),
      bytes.toString('hex'),
      [...bytes].join(','),
      bytes.toString('hex').replace(/..(?=.)/g, '$& '),
    ];
  });
}
