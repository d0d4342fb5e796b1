/** The plan of the house as data. Each rule says why it exists, because that sentence is all that a newcomer sees when it fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);

/** Rooms and what they may import beside the foundation. */
const may: Record<string, string[]> = {
  texts: [],
  records: [],
  papers: ['texts'],
  conversation: ['texts'],
  channels: [],
  outbox: ['records'],
  directory: ['records', 'texts', 'outbox'],
  children: ['directory', 'records', 'texts', 'outbox', 'papers'],
  reporting: ['directory', 'records', 'texts', 'outbox', 'papers'],
  meetings: ['directory', 'records', 'texts', 'outbox', 'papers'],
  notices: ['directory', 'records', 'texts', 'outbox', 'papers'],
  inbox: ['conversation', 'records', 'outbox', 'texts'],
  jobs: ['outbox'],
  web: ['channels', 'texts'],
};
const foundation = [
  'clock.ts',
  'config.ts',
  'ids.ts',
  'lease.ts',
  'log.ts',
  'retention.ts',
  'retention-children.ts',
  'retention-line.ts',
  'retention-reporting.ts',
  'room.ts',
  'page.ts',
  'room-parts.ts',
  'names.ts',
  'texts/text-of.ts',
  'channels/channel.ts',
];
/** Shapes without behaviour: a type of theirs may be named anywhere. */
const shapes = ['records/tables.ts', 'conversation/run.ts', 'conversation/reader.ts'];
/** The house with its helpers, and the programs of their own: they may use all rooms. */
const doors = [
  'api.ts',
  'house.ts',
  'main.ts',
  'offers.ts',
  'orders.ts',
  'demo.ts',
  'dashboard.ts',
  'background.ts',
  'reception.ts',
  'telegram.ts',
  'whatsapp.ts',
  'admin.ts',
  'audit.ts',
  'command-line.ts',
  'arguments.ts',
  'import.ts',
  'keys.ts',
  'recompute.ts',
  'hooks.ts',
  'export.ts',
  'recount.ts',
  'areas.ts',
  'flows.ts',
  'write-names.ts',
  'write-guides.ts',
];

/** Tables that rooms beside the owner change too. The directory and the records change nobody's: erasing asks each room. */
const lent: Record<string, string[]> = {
  // Small marks under keys of their own.
  meta: ['directory', 'channels'],
  draft: ['reporting', 'meetings'],
  outbox: ['meetings', 'inbox'],
  invitation: ['meetings'],
  person: ['meetings'],
  role: ['meetings'],
  posyandu: ['notices'],
};

describe('the plan of the house', () => {
  test('every room imports only what the plan allows: a room that reaches sideways cannot be understood or replaced alone', () => {
    const wrong = imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('every permission is used: one that nobody needs invites an import that nobody decided on', () => {
    const used = new Set(imports.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`));
    const all = Object.entries(may).flatMap(([room, others]) => others.map((other) => `${room} ${other}`));
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });

  test('no file has more than 300 lines: what does not fit into a head at once is more than one thing', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });

  test('the foundation imports no room: everyone stands on it, so it can stand on nobody', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => foundation.includes(from) && !foundation.includes(to) && !typeOnly,
    );
    expect(wrong).toEqual([]);
  });

  test('no circle of files, types counted: files in a circle can only be read, tested and loaded together', () => {
    expect(circles(imports)).toEqual([]);
  });

  test('no circle of folders inside a room: a reader who looks for a thing goes down one way', () => {
    expect(circles(betweenFolders())).toEqual([]);
  });

  test('the meetings build on each other in one order: what is known of all, before, answers, the day, after, what shows them all', () => {
    const order = ['base', 'planning', 'answers', 'day', 'after', 'views'];
    const floor = (file: string) => order.indexOf(file.split('/')[1]!);
    const within = imports.filter(({ from, to }) => floorsOf(from) && floorsOf(to));
    const wrong = within.filter(({ from, to }) => floor(to) > floor(from)).map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('conversation/ asks nobody for time, chance or data: the same event must always lead to the same step', () => {
    const impure =
      /\bDate\.now|new Date\(\)|Math\.random|Temporal\.Now|\bfetch\(|from 'node:(?!buffer|crypto)|setTimeout|process\./;
    const wrong = [...reachable('conversation/')].filter((file) => impure.test(code(file)));
    expect(wrong).toEqual([]);
  });

  test('the rules of growth ask nobody for time, chance or data: only two files read, and only tables that never change', () => {
    const impure =
      /\bDate\.now|new Date\(\)|Math\.random|Temporal\.Now|\bfetch\(|from 'node:fs'|records\/|setTimeout|process\./;
    const readers = ['children/growth/who-tables.ts', 'children/growth/rule-files.ts'];
    const wrong = [...reachable('children/growth/')].filter(
      (file) => impure.test(code(file)) && !readers.includes(file),
    );
    expect(wrong).toEqual([]);
  });

  test('a table is changed by the room that owns it: otherwise nobody can say what a row goes through', () => {
    const owners = tableOwners();
    const wrong = writes().filter(({ room, table }) => owners[table] !== room && !lent[table]?.includes(room));
    expect(wrong.map(({ file, table }) => `${file} writes ${table}`)).toEqual([]);
  });

  test('every flow is served by a file of its name, or by one that names it in its first comment: who sees a word in the chat finds its code', () => {
    const flows = readdirSync(join(src, '../flows'), { recursive: true, encoding: 'utf8' });
    const served = (flow: string) => {
      const name = basename(flow, '.yaml');
      const room = files.filter((file) => roomOf(file) === dirname(flow));
      return room.some((file) => basename(file, '.ts') === name || firstComment(file).includes(`\`${name}\``));
    };
    // A folder inside a room's holds data.
    const own = flows.filter((flow) => flow.endsWith('.yaml') && !dirname(flow).includes('/'));
    expect(own.filter((flow) => !served(flow))).toEqual([]);
  });

  test('only clock.ts asks the machine for the time, only ids.ts and the keys for chance: otherwise no test can fix them', () => {
    const asks = /\bDate\.now\(|new Date\(\)|Temporal\.Now|Math\.random|randomUUID|randomBytes/;
    const free = ['clock.ts', 'ids.ts', 'records/secrets.ts', 'records/key-ring.ts'];
    const wrong = files.filter((file) => !free.includes(file) && asks.test(code(file)));
    expect(wrong).toEqual([]);
  });

  test('only log.ts writes to the console, and the command line programs: anything else could print a secret', () => {
    const wrong = files.filter(
      (file) => !doors.includes(file) && /console\.|process\.std(out|err)\.write/.test(code(file)),
    );
    expect(wrong).toEqual([]);
  });
});

function allowed({ from, to, typeOnly }: Import): boolean {
  if (doors.includes(from) || foundation.includes(to)) return true;
  if (typeOnly && shapes.includes(to)) return true;
  const [room, other] = [roomOf(from), roomOf(to)];
  return room === other || (may[room]?.includes(other) ?? (foundation.includes(from) && typeOnly));
}

const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file);

/** The code of a file without its comments, so that a word in a comment breaks no rule. */
function code(file: string): string {
  return readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');
}

const firstComment = (file: string) => /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(join(src, file), 'utf8'))?.[0] ?? '';

/** Also what is loaded with its first use only. */
function importsOf(file: string): Import[] {
  const found = code(file).matchAll(/(import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'(\.[^']+)'/g);
  const late = code(file).matchAll(/\bimport\(\s*'(\.[^']+)'/g);
  const to = (path: string) => normalize(join(dirname(file), path));
  return [
    ...[...late].map(([, path]) => ({ from: file, to: to(path!), typeOnly: false })),
    ...[...found].map(([, , type, names, path]) => ({
      from: file,
      to: to(path!),
      typeOnly:
        type !== undefined ||
        (/^\{.*\}$/s.test(names!) &&
          names!
            .slice(1, -1)
            .split(',')
            .every((name) => !name.trim() || name.trim().startsWith('type '))),
    })),
  ];
}

/** By table: `records/tables/<room>.ts` says whose it is. */
function tableOwners(): Record<string, string> {
  const lists = files.filter((file) => /^records\/tables\/(?!columns)/.test(file));
  return Object.fromEntries(
    lists.flatMap((file) => {
      const name = basename(file, '.ts');
      const tables = [...code(file).matchAll(/^ {2}(\w+): \{/gm)].map(([, table]) => table!);
      return tables.map((table) => [table, name === 'whatsapp' ? 'channels' : name]);
    }),
  );
}

function writes(): { file: string; room: string; table: string }[] {
  const statement =
    /\.(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)'|(?:insert into|update|delete from) kabar\.(\w+)/g;
  return files
    .filter((file) => !file.startsWith('records/migrations/'))
    .flatMap((file) =>
      [...code(file).matchAll(statement)].map((found) => ({
        file,
        room: roomOf(file),
        table: (found[1] ?? found[2])!,
      })),
    );
}

function reachable(start: string): Set<string> {
  const seen = new Set(files.filter((file) => file.startsWith(start)));
  for (const file of seen) {
    for (const one of imports) if (one.from === file && !one.typeOnly) seen.add(one.to);
  }
  return seen;
}

/** A file of the meetings that stands on one of their floors: all but the door. */
const floorsOf = (file: string) => /^meetings\/.+\//.test(file);

/** From folder to folder of one room. A folder may use what lies in those above it, as a shelf uses its room; that is no circle. */
function betweenFolders(): Pick<Import, 'from' | 'to'>[] {
  const folders = imports.map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }));
  const nested = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
  return folders.filter(({ from, to }) => from !== to && roomOf(from) === roomOf(to) && !nested(from, to));
}

function circles(arrows: Pick<Import, 'from' | 'to'>[]): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const targets = Map.groupBy(arrows, ({ from }) => from);
  const visit = (one: string, path: string[]) => {
    if (path.includes(one)) return void found.push([...path.slice(path.indexOf(one)), one].join(' -> '));
    if (done.has(one)) return;
    for (const { to } of targets.get(one) ?? []) visit(to, [...path, one]);
    done.add(one);
  };
  for (const one of targets.keys()) visit(one, []);
  return found;
}
