/** The same conversation on a second loopback WhatsApp, which was not written with this program, and on ours: the two agree on what passes.
 *  The second one lies in the folder that SECOND_WHATSAPP names; its `try.ts` says how many of twelve messages were answered. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { muteLibraries } from '../../src/log.ts';
import { freePort } from '../support/server.ts';
import { mustHold } from './section.ts';
import { twelveAnswered } from './whatsapp-twelve.ts';

const project = join(import.meta.dirname, '../..');
/** As the second server calls them, and as ours does. */
const modes = { pn: 'phone', lid: 'lid', mirror: 'mirror' } as const;
const messages = 12;

/** `size`: so many of the six ways, by phone number, by LID and mirrored, each without and with a restart before each message. */
export async function whatsappSecond(size: number): Promise<Record<string, number>> {
  muteLibraries();
  const folder = process.env.SECOND_WHATSAPP;
  if (!folder)
    process.stdout.write('SECOND_WHATSAPP names no folder: the second server is not at hand, only ours is asked.\n');
  const ways = Object.keys(modes).flatMap((mode) => [false, true].map((restarts) => ({ mode, restarts }) as const));
  const faults: string[] = [];
  for (const { mode, restarts } of ways.slice(0, size)) {
    const ours = await twelveAnswered(modes[mode as keyof typeof modes], restarts);
    const theirs = folder ? await onSecond(folder, mode, restarts) : ours;
    if (ours < messages || theirs < messages)
      faults.push(
        `${mode}${restarts ? ', killed before each' : ''}: ${ours} answered on ours, ${theirs} on the second`,
      );
  }
  mustHold(faults);
  return { ways: Math.min(size, ways.length), messages, secondAtHand: folder ? 1 : 0 };
}

async function onSecond(folder: string, mode: string, restarts: boolean): Promise<number> {
  const { RESTART: _, ...rest } = process.env;
  const env = { ...rest, APP: project, PORT: String(await freePort()), ...(restarts && { RESTART: '1' }) };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'try.ts', mode], { cwd: folder, env }, (_error, out, err) =>
      resolve(`${out}${err}`),
    );
  });
  if (said.includes(`all ${messages} messages answered`)) return messages;
  const missing = /(\d+) of 12 messages without an answer/.exec(said)?.[1];
  if (!missing) throw new Error(`the second server did not come to an end: ${said.slice(-500)}`);
  return messages - Number(missing);
}
