/** `npm run names`: writes names.ts, the names of texts, flows and offers as types. With them the compiler finds a text key, flow,
 *  button or kind of message in the code that does not exist; without them a person's phone would. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { children } from './children/room.ts';
import { directory } from './directory/room.ts';
import { flowFiles } from './inbox/flowbook.ts';
import { inboxMessages } from './inbox/messages.ts';
import { meetings } from './meetings/room.ts';
import { notices } from './notices/room.ts';
import { offers } from './offers.ts';
import { outboxMessages } from './outbox/recall.ts';
import { reporting } from './reporting/room.ts';
import type { Room } from './room.ts';
import { openTexts } from './texts/texts.ts';
import { openApi } from './web/api/openapi.ts';
import { guideFiles } from './write-guides.ts';

/** The whole of names.ts, from the locales, flows and rooms of the project at `root`. */
export function namesFile(root: string): string {
  const rooms = roomsForNames();
  const kinds = {
    EffectName: 'effects',
    ActionName: 'actions',
    PainterName: 'painters',
    WriterName: 'writers',
    LiveKindName: 'live',
    MessageKind: 'wanted',
    TableName: 'tables',
    PageName: 'pages',
    ChartName: 'charts',
  } as const;
  const flows = flowFiles(join(root, 'flows')).map(({ room, flow }) => `${room}/${flow}`);
  return [
    '/** The names of texts, flows and offers. Written by `npm run names`: do not edit. */',
    union('FlowName', byRoom(flows, '/')),
    ...Object.entries(kinds).map(([type, kind]) => union(type, byRoom(Object.keys(offers(rooms, kind)), '.'))),
    union('TextKey', byRoom(indonesianKeys(root), ':')),
  ].join('\n');
}

/** The whole of docs/openapi.json. */
export function apiFile(root: string): string {
  const described = openApi(offers(roomsForNames(), 'tables'), openTexts(join(root, 'locales')));
  return `${JSON.stringify(described, null, 2)}\n`;
}

function indonesianKeys(root: string): string[] {
  const keys = openTexts(join(root, 'locales')).keys();
  return keys.filter(({ language }) => language === 'id').map(({ key }) => key);
}

/** Only names are read from these rooms. What they would need to work is therefore absent. */
function roomsForNames(): Room[] {
  const nothing = {} as never;
  const rooms = [directory, reporting, children, meetings, notices].map((room) => room(nothing));
  return [...rooms, inboxMessages, outboxMessages];
}

/** What stands before the mark -> what stands behind it, both in order. */
function byRoom(names: string[], mark: string): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const at = name.indexOf(mark) + 1;
    const start = name.slice(0, at);
    found.set(start, [...(found.get(start) ?? []), name.slice(at)]);
  }
  return [...found];
}

const union = (type: string, groups: [string, string[]][]) =>
  groups.length === 0
    ? `export type ${type} = never;\n`
    : `export type ${type} =\n${groups.map(([start, names]) => `  | \`${start}\${${quoted(names)}}\``).join('\n')};\n`;

const quoted = (names: string[]) => names.map((name) => `'${name}'`).join(' | ');

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, 'src/names.ts'), namesFile(root));
  writeFileSync(join(root, 'docs/openapi.json'), apiFile(root));
  for (const [path, text] of guideFiles(root)) writeFileSync(join(root, path), text);
}
