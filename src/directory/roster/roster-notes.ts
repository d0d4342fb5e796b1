/** What the operator reads of a file before anything is stored: what of it is taken how, and what is left out. Pure. */
import type { Sheet } from '../../records/decoding/readings.ts';
import { listedRows } from '../../texts/tables/rows.ts';
import { unusedNames } from '../../texts/tables/unused.ts';
import type { TextId } from '../../texts/text-of.ts';
import type { Header } from './roster-header.ts';
import { byWorth, type Lines } from './roster-lines.ts';
import type { TitledPlace } from './roster-titles.ts';

export interface RosterNote {
  sheet?: string;
  note: TextId<'operator/import'> extends infer Id ? (Id extends `note-${infer Note}` ? Note : never) : never;
  args: Record<string, string | number>;
}

/** `read` undefined: the sheet is hidden or holds no table. */
export function notesOf(
  sheet: Sheet,
  label: string | undefined,
  read: (Lines & { header: Header; place?: TitledPlace }) | undefined,
): RosterNote[] {
  if (!read) return [{ note: sheet.hidden ? 'sheet-hidden' : 'sheet-none', args: { name: sheet.name } }];
  const { header, place, lines, skipped } = read;
  const notes: RosterNote[] = [];
  const tell = (note: RosterNote['note'], args: RosterNote['args']) => notes.push({ sheet: label, note, args });
  if (label !== undefined) notes.push({ note: 'sheet-read', args: { name: label, rows: lines.length } });
  const unused = unusedNames(sheet.lines, header, new Set(lines.map(({ row }) => row)));
  if (unused.length > 0) tell('columns', { names: unused.map(quoted).join(', ') });
  const [used, ...others] = phonesOf(header);
  if (used && others.length > 0) tell('phones', { used: quoted(used), other: others.map(quoted).join(', ') });
  if (header.everybody) tell('everybody', { role: header.everybody.role, said: header.everybody.said });
  if (place) tell('place', { said: place.said });
  else if (header.title.some((said) => said !== '' && said !== header.everybody?.said))
    tell('title', { said: header.title.filter((said) => said !== '').join(' / ') });
  for (const [why, rows] of Map.groupBy(skipped, ({ why }) => why))
    tell('skipped', { why, rows: listedRows(rows.map(({ row }) => row)) });
  return notes;
}

export const quoted = (text: string) => `“${text}”`;

const phonesOf = (header: Header) =>
  byWorth(header).flatMap((at) => (header.places[at] === 'phone' ? [header.cells[at]!] : []));
