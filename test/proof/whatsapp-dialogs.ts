/** Every golden dialog on WhatsApp, people named by phone number and by LID: the same words, and no message that could not be opened. */
import { isDeepStrictEqual } from 'node:util';
import { muteLibraries } from '../../src/log.ts';
import { dialogFiles, playDialog } from '../support/dialog-playing.ts';
import { openTestRecords } from '../support/records.ts';
import { mustHold } from './section.ts';

/** `size`: so many dialogs. */
export async function whatsappDialogs(size: number): Promise<Record<string, number>> {
  muteLibraries();
  const records = await openTestRecords();
  const files = dialogFiles.slice(0, size);
  const faults: string[] = [];
  for (const file of files)
    for (const way of ['whatsapp', 'whatsapp-lid'] as const) {
      const played = await playDialog(file, way, records).catch((error: Error) => error);
      if (played instanceof Error) faults.push(`${file} on ${way}: ${played.message}`);
      else if (!isDeepStrictEqual(played.heard, played.written)) faults.push(`${file} on ${way}: other words`);
    }
  await records.close();
  mustHold(faults);
  return { dialogs: files.length, chats: 2 * files.length };
}
