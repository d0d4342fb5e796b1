import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument, Scalar } from 'yaml';
import { dialogFolder, playDialog } from './support/dialog-playing.ts';
import { openTestRecords } from './support/records.ts';
const records = await openTestRecords();
for (const file of process.argv.slice(2)) {
  const { source, heard, written } = await playDialog(file, 'bare', records);
  const document = parseDocument(source);
  let at = 0;
  for (const item of (document.get('chat') as any).items) {
    if (!isMap(item) || !item.has('bot')) continue;
    const answer = new Scalar(`${heard[at++]}\n`);
    answer.type = 'BLOCK_LITERAL';
    item.set('bot', answer);
  }
  writeFileSync(join(dialogFolder, file), document.toString({ lineWidth: 0 }));
  console.log(file, JSON.stringify(heard) === JSON.stringify(written));
}
process.exit(0);
