/** `npm run pictures`: takes the pictures of the guides anew. Look at them before they are committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePictures } from './support/guide-pictures.ts';

for (const { name, bytes } of await takePictures()) {
  writeFileSync(join(import.meta.dirname, '../docs', name), bytes);
  process.stdout.write(`docs/${name}: ${bytes.length} bytes\n`);
}
process.exit();
