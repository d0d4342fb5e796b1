/** `npm run proof`: every section in full. What is proved already for this state of the code is not run again; name sections to run
 *  them anyway (`npm run proof -- crash-polling --seed 7 --size 50`). `--small` tries sections in a small size and writes nothing down. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sections } from './sections.ts';

interface Entry {
  section: string;
  size: number;
  seed: number;
  /** The last commit that touched anything but the results themselves and prose. */
  commit: string;
  result: Record<string, number> | string;
  seconds: number;
}

const root = join(import.meta.dirname, '../..');
const book = join(root, 'test/proof.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, size: { type: 'string' }, small: { type: 'boolean' } },
});
const unknown = positionals.find((name) => !Object.hasOwn(sections, name));
if (unknown) throw new Error(`no section ${unknown}; there are: ${Object.keys(sections).join(', ')}`);

/** Everything that can change what is proved: not the results themselves, and no prose. */
const code = ['.', ':!test/proof.json', ':!README.md', ':!docs'];
const commit = git('log', '-1', '--format=%H', '--', ...code);
const changed = git('status', '--porcelain', '--untracked-files=no', '--', ...code);
if (changed) print('The working tree has changes: what is proved is not quite the commit that is written down.');

// So that the servers and programs that it started end with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
let failed = false;
for (const name of positionals.length > 0 ? positionals : Object.keys(sections)) {
  const { full, small } = sections[name]!;
  const size = Number(values.size ?? (values.small ? small : full));
  const done = read().find((entry) => entry.section === name && entry.commit === commit && entry.size === size);
  if (done && typeof done.result === 'object' && positionals.length === 0 && !values.small)
    print(`${name}: proved already`);
  else await prove(name, size, Number(values.seed ?? 1));
}
// Connections that a failed section may have left must not keep this process.
process.exit(failed ? 1 : 0);

async function prove(section: string, size: number, seed: number) {
  print(`${section}: ${size} …`);
  const started = performance.now();
  const result = await sections[section]!.run(size, seed).catch((error: Error) => {
    failed = true;
    print(error.stack ?? String(error));
    return `failed: ${error.message.split('\n').slice(0, 2).join(' ')}`;
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (!values.small) write({ section, size, seed, commit, result, seconds });
  print(`${section}: ${JSON.stringify(result)} in ${seconds} s`);
}

function read(): Entry[] {
  return existsSync(book) ? (JSON.parse(readFileSync(book, 'utf8')) as Entry[]) : [];
}

/** One entry a section, in the order of the table. */
function write(entry: Entry) {
  const order = Object.keys(sections);
  const others = read().filter(({ section }) => section !== entry.section && order.includes(section));
  const entries = [...others, entry].sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  writeFileSync(book, `${JSON.stringify(entries, null, 2)}\n`);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}
