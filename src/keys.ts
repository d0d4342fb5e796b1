/** `npm run keys -- list|rotate|reseal`: the keys that seal, a new one, everything sealed with it. */
import { readWord } from './arguments.ts';
import { fail, print, run } from './command-line.ts';
import type { KeyLine } from './records/key-orders.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/keys');
/** As the clock of this machine shows it. */
const time = (ms: number) => new Date(ms).toLocaleString('id', { dateStyle: 'medium', timeStyle: 'short' });

const [said] = process.argv.slice(2);
const order = readWord(said, ['list', 'rotate', 'reseal']);

if (said === undefined) fail(text('usage'));
else if (order) await run<KeyLine>({ name: 'keys', query: { do: order }, body: '' }, text, tell);

function tell(line: KeyLine): void {
  if ('key' in line) {
    const state = line.seals ? 'seals' : line.retired === null ? 'coming' : 'opens';
    print(text('key', { id: String(line.key), made: time(line.made), state }));
  } else if ('resealed' in line) {
    print(line.resealed ? text('all-sealed') : text('not-all', { table: line.table || '-' }));
    if (line.unreadable > 0) print(text('unreadable', { count: line.unreadable }));
  } else if ('from' in line) print(text('made', { id: String(line.made), from: time(line.from) }));
  else if ('waits' in line) fail(text('waits', { from: time(line.waits) }));
  else if ('changed' in line) print(text('table', line));
  else {
    print(text('resealed'));
    if (line.unreadable > 0) print(text('unreadable', { count: line.unreadable }));
  }
}
