/** The cells of a row, each understood by itself; what needs the records (areas, posyandu, people) comes later. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Role } from '../../room.ts';
import { plain } from '../areas/area-book.ts';
import { phoneOf } from '../people/contacts.ts';
import { dayOf } from './roster-days.ts';
import type { RosterError, RosterLine, RosterProblem } from './roster-read.ts';
import { languageCode, roleOf } from './roster-read.ts';

export interface RosterRow {
  row: number;
  name: string;
  /** E.164. */
  phone?: string;
  role: Role;
  /** As written: a code or a name. */
  area: string;
  /** With the word Posyandu in front where the roster leaves it out. */
  posyandu: string;
  agency?: string;
  position?: string;
  language?: string;
  telegram?: string;
  /** The first and the last day of the role, `2027-01-01`. */
  from?: string;
  until?: string;
}

export async function checkRows(
  lines: RosterLine[],
  onProgress: (done: number) => void,
): Promise<{ rows: RosterRow[]; errors: RosterError[] }> {
  const errors: RosterError[] = [];
  const rows: RosterRow[] = [];
  for (const [at, line] of lines.entries()) {
    const row = checkRow(line, errors);
    if (row) rows.push(row);
    if (at % 500 === 499) {
      onProgress(at + 1);
      // Lets chats go on while a large file is read.
      await breathe();
    }
  }
  noticeSharedPhones(rows, errors);
  return { rows, errors };
}

function checkRow({ row, cells }: RosterLine, errors: RosterError[]): RosterRow | undefined {
  const before = errors.length;
  const wrong: Wrong = (column, problem, args) => errors.push({ row, column, problem, args });
  const name = cells.name.replace(/\s+/g, ' ');
  if (name === '') wrong('name', 'no-name');
  if (name.length > 80) wrong('name', 'long-name');
  const role = roleOf(cells.role);
  if (!role) wrong('role', cells.role === '' ? 'no-role' : 'role', { value: cells.role });
  const phone = cells.phone === '' ? undefined : phoneOf(cells.phone);
  if (cells.phone !== '' && !phone) wrong('phone', 'phone', { value: cells.phone });
  const language = cells.language === '' ? undefined : languageCode(cells.language);
  if (cells.language !== '' && !language) wrong('language', 'language', { value: cells.language });
  if (!/^\d{0,15}$/.test(cells.telegram_id)) wrong('telegram_id', 'telegram', { value: cells.telegram_id });
  if (cells.area === '' && role !== 'admin') wrong('area', 'no-area');
  if (cells.posyandu === '' && role === 'kader') wrong('posyandu', 'no-posyandu');
  const { from, until } = termOf(cells, wrong);
  if (errors.length > before) return undefined;
  return {
    row,
    name,
    phone,
    role: role!,
    area: cells.area,
    posyandu: posyanduName(cells.posyandu),
    language,
    agency: cells.agency || undefined,
    position: cells.position || undefined,
    telegram: cells.telegram_id || undefined,
    from,
    until,
  };
}

type Wrong = (column: string, problem: RosterProblem, args?: RosterError['args']) => void;

function termOf(cells: RosterLine['cells'], wrong: Wrong): Pick<RosterRow, 'from' | 'until'> {
  const day = (column: 'from' | 'until') => {
    const written = cells[column];
    const read = written === '' ? undefined : dayOf(written);
    if (written !== '' && !read) wrong(column, 'day', { value: written });
    return read;
  };
  const term = { from: day('from'), until: day('until') };
  if (term.from && term.until && term.until < term.from) wrong('until', 'until-before', { value: cells.until });
  return term;
}

/** `Melati 3` and `POSYANDU Melati 3` are the same place. */
function posyanduName(written: string): string {
  const name = written.replace(/\s+/g, ' ').trim();
  if (name === '') return '';
  const bare = name.replace(/^(posyandu|posy|pos)\.?\s+/i, '');
  return /^kelompok penimbangan/i.test(bare) ? bare : `Posyandu ${bare}`;
}

/** One phone is one person: two names on it would give someone the reports of another. */
function noticeSharedPhones(rows: RosterRow[], errors: RosterError[]) {
  const names = new Map<string, RosterRow>();
  for (const row of rows) {
    if (!row.phone) continue;
    const first = names.get(row.phone);
    if (!first) names.set(row.phone, row);
    else if (plain(first.name) !== plain(row.name)) {
      errors.push({ row: row.row, column: 'phone', problem: 'phone-shared', args: { first: first.row } });
    }
  }
}
