/** Twelve messages to the whole program, a process of its own on a new number: it is linked by code, a kader joins with her invitation and
 *  begins her month. How many were answered. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';
import { startWhatsApp } from '../support/whatsapp.ts';
import { startProgram } from './program.ts';

const src = join(import.meta.dirname, '../../src');
const run = promisify(execFile);
const [bot, number] = ['6281255500001', '6281255501101'];
const answerMs = 30_000;
const month = 'S 45 K 44 D 40 N 32 T 5 O 2 B 1 BGM 0 2T 0';
const afterCode = ['1', 'lapor', month, '5', 'lewati', 'tidak ada', '0', '0', '0', 'lewati', 'lewati'];

export async function twelveAnswered(addressing: 'phone' | 'lid' | 'mirror', restarts: boolean): Promise<number> {
  const server = await startWhatsApp({ bot, addressing });
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-twelve-'));
  const port = await freePort();
  const settings = {
    DATA_DIR: join(dataDir, 'data'),
    LOG_LEVEL: 'info',
    WHATSAPP: 'on',
    WHATSAPP_PHONE: bot,
    WHATSAPP_CARDS: 'off',
    WHATSAPP_URL: server.url,
    WHATSAPP_PER_MINUTE: '60',
    ...server.child.env,
  };
  const start = () => startProgram(port, settings, undefined, server.child.args);
  let program = start();
  try {
    await server.typeCode(await until(() => /\bkode ([A-Z0-9]{8})\b/.exec(program.log())?.[1]));
    await until(() => isLinked(port));
    const kader = server.phone(number);
    let answered = 0;
    for (const text of [await invite({ ...settings, PORT: String(port), DEMO: 'off' }, dataDir), ...afterCode]) {
      if (restarts) {
        await program.kill9();
        program = start();
        await until(() => isLinked(port));
      }
      while (kader.unread() > 0) await kader.next();
      await kader.say(text);
      if (await kader.next(answerMs).catch(() => undefined)) answered++;
    }
    server.mustBeWell();
    return answered;
  } finally {
    await program.kill9();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function isLinked(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return (await answer?.text().catch(() => ''))?.includes('ready: linked') === true;
}

/** An admin, and a roster with one kader: the code of her invitation. */
async function invite(settings: Record<string, string>, directory: string): Promise<string> {
  const env = { ...process.env, ...settings };
  const [roster, invitations] = [join(directory, 'roster.csv'), join(directory, 'invitations.csv')];
  writeFileSync(roster, `name,phone,role,area,posyandu\nSiti Uji,+${number},kader,64.74.01.1001,Posyandu Melati Uji\n`);
  await run(process.execPath, [join(src, 'admin.ts'), 'Admin Uji'], { env });
  await run(process.execPath, [join(src, 'import.ts'), roster, '--invitations', invitations], { env });
  return /text=([\w-]+)/.exec(readFileSync(invitations, 'utf8'))?.[1] ?? '';
}
