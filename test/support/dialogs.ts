/** Golden dialogs, each of them on one way of talking, in turn; in the proof on all. `npm run dialogs` writes anew what the bot says; the
 *  review reads the diff. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isMap, parseDocument, Scalar } from 'yaml';
import { canPlay, dialogFiles, dialogFolder, playDialog } from './dialog-playing.ts';
import { openTestRecords } from './records.ts';
import type { Way } from './world.ts';

/** `vitest --mode rewrite`: write down what the bot says instead of comparing it. */
const rewrite = process.env.MODE === 'rewrite';

/** The loopback WhatsApp takes many times as long as the others: each of its two ways gets one dialog in twenty-four. */
const quick: Way[] = [
  ...(['bare', 'simulator', 'bare', 'telegram', 'bare', 'bare'] as const),
  ...(['telegram', 'bare', 'simulator', 'bare', 'telegram'] as const),
];
const turns: Way[] = [...quick, 'whatsapp', ...quick, 'whatsapp-lid'];

export async function runDialogs(way: Way) {
  const records = await openTestRecords();
  afterAll(() => records.close());
  const files = dialogFiles.filter((file, at) => {
    const ways = turns.filter((one) => canPlay(file, one));
    // Written anew are all of them, in one way.
    return rewrite ? way === ways[0] : ways[at % ways.length] === way;
  });
  test.each(files)(`%s on ${way}`, async (file) => {
    const { source, heard, written, swept } = await playDialog(file, way, records);
    if (rewrite) return writeFileSync(join(dialogFolder, file), withAnswers(source, heard));
    expect(heard).toEqual(written);
    expect(swept.found).toBe(swept.written);
  });
}

function withAnswers(source: string, heard: string[]): string {
  const document = parseDocument(source);
  let at = 0;
  for (const item of (document.get('chat') as { items: unknown[] }).items) {
    if (!isMap(item) || !item.has('bot')) continue;
    const answer = new Scalar(`${heard[at++]}\n`);
    answer.type = 'BLOCK_LITERAL';
    item.set('bot', answer);
  }
  return document.toString({ lineWidth: 0 });
}
