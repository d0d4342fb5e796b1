/** A process's whole work: reads one file after the other for decoder.ts and ends when nobody is at the other end any more. */

import { cleanPicture } from './picture.ts';
import { type Answer, type Order, Undecoded } from './readings.ts';
import { readTable } from './table.ts';
import { watched } from './watch.ts';

process.on('message', async (order: Order) => {
  process.send!(await watched(order.kind, () => answer(order)));
});

async function answer(order: Order): Promise<Answer> {
  try {
    return { read: order.kind === 'picture' ? await cleanPicture(order.bytes) : await readTable(order) };
  } catch (error) {
    return { failed: error instanceof Undecoded ? error.why : 'unreadable' };
  }
}
