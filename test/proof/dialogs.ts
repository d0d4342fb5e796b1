/** Every golden dialog on every channel: the same words. On WhatsApp people are named by phone number and by LID, and no message is one
 *  that could not be opened. `npm test` plays each of them on one channel only. */
import { isDeepStrictEqual } from 'node:util';
import { muteLibraries } from '../../src/log.ts';
import { canPlay, dialogFiles, playDialog } from '../support/dialog-playing.ts';
import { openTestRecords } from '../support/records.ts';
import type { Way } from '../support/world.ts';
import { mustHold } from './section.ts';

/** `size`: so many dialogs. */
const dialogsOn =
  (...ways: Way[]) =>
  async (size: number): Promise<Record<string, number>> => {
    muteLibraries();
    const records = await openTestRecords();
    const files = dialogFiles.slice(0, size);
    const faults: string[] = [];
    for (const file of files)
      for (const way of ways.filter((one) => canPlay(file, one))) {
        const played = await playDialog(file, way, records).catch((error: Error) => error);
        if (played instanceof Error) faults.push(`${file} on ${way}: ${played.message}`);
        else if (!isDeepStrictEqual(played.heard, played.written)) faults.push(`${file} on ${way}: other words`);
        else if (played.swept.found !== played.swept.written) faults.push(`${file} on ${way}: other files swept`);
      }
    await records.close();
    mustHold(faults);
    const chats = ways.flatMap((way) => files.filter((file) => canPlay(file, way)));
    return { dialogs: files.length, chats: chats.length };
  };

export const channelDialogs = dialogsOn('simulator', 'telegram');
export const whatsappDialogs = dialogsOn('whatsapp', 'whatsapp-lid');
