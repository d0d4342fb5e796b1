/** `npm run admin -- "Name"`: makes an admin and prints a one-use way to join. */
import { fail, print, run } from './command-line.ts';
import type { AdminLine } from './directory/orders.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/admin');
const name = process.argv.slice(2).join(' ').trim();

if (name === '') fail(text('usage'));
else await run({ name: 'admin', query: {}, body: JSON.stringify({ name }) }, text, tell);

function tell({ code, links, demo, known, second }: AdminLine) {
  print(text(known ? 'known' : 'made', { name }));
  for (const link of links) print(text('link', { link }));
  print(text('code', { code }));
  if (second > 0) print(text('second', { n: second }));
  else if (known) print(text('alone'));
  if (demo) print(text('demo'));
  else if (links.length === 0) print(text('no-channel'));
}
