/** `npm run corpus`: how texts as people write them were taken, per kind, with every miss. `-- --dir DIR`: other texts of the same form.
 *  `-- --kind report`, `-- --id r001,r002`: only those. `-- --heard`: what the bot said, too. */
import { parseArgs } from 'node:util';
import { judgeAll, least, linesOf } from './judge.ts';
import type { Verdict } from './judging.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    kind: { type: 'string' },
    id: { type: 'string' },
    heard: { type: 'boolean' },
  },
});
const lines = linesOf(values.dir).filter(
  ({ kind, id }) => (!values.kind || kind === values.kind) && (!values.id || values.id.split(',').includes(id)),
);

type Counts = Record<Verdict, number>;
const none = (): Counts => ({ right: 0, asked: 0, shown: 0, silent: 0 });
const counts = new Map<string, Counts>();
const all = none();
await judgeAll(lines, (line, { verdict, why, heard }) => {
  const count = counts.get(line.kind) ?? none();
  count[verdict]++;
  all[verdict]++;
  counts.set(line.kind, count);
  if (verdict !== 'right')
    print(`${line.id} ${verdict}: ${why.join('; ')}\n    ${line.text.slice(0, 160).replaceAll('\n', ' / ')}`);
  if (values.heard) for (const one of heard) print(one.replace(/^/gm, '    > '));
});
print('\nkind             texts  right  asked  wrong but shown  silently wrong');
for (const [kind, count] of [...counts, ['all', all] as const]) row(kind, count);
process.exit(all.silent > 0 || all.right < least * lines.length ? 1 : 0);

function row(kind: string, { right, asked, shown, silent }: Counts) {
  const texts = right + asked + shown + silent;
  const part = (n: number) => `${n} (${Math.round((100 * n) / texts)} %)`;
  print(
    `${kind.padEnd(16)} ${String(texts).padStart(5)}  ${part(right).padEnd(11)} ${part(asked).padEnd(10)} ${part(shown).padEnd(10)} ${part(silent)}`,
  );
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}
