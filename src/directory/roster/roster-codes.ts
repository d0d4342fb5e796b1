import { dayMs } from '../../clock.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import type { RosterDeps } from '../deps.ts';
import { newCode } from '../joining/invitations.ts';
import type { Entry } from './roster-people.ts';

/** One line of `--invitations out.csv`: who gets which code. */
export interface CodeRow {
  name: string;
  phone: string;
  role: string;
  place: string;
  code: string;
  link: string;
}

const lifeMs = 14 * dayMs;

/** Fresh codes for all who have no chat yet; older unused ones of theirs end. */
export async function codesFor(db: Db, deps: RosterDeps, entries: Entry[]): Promise<CodeRow[]> {
  const absent = await withoutChat(db, entries);
  const found: CodeRow[] = [];
  for (const part of chunks(absent)) {
    const ids = part.map((entry) => entry.id!);
    const typed = db.deleteFrom('invitation').where('person', 'in', ids).where('used_at', 'is', null);
    // A Telegram id on the roster is good for a year and stays.
    await typed.where('expires_at', '<', new Date(deps.now + 2 * lifeMs)).execute();
    const values = part.map((entry) => {
      const { shown, hash } = newCode(deps);
      found.push(codeRow(deps, entry, shown));
      return {
        code_hash: hash,
        person: entry.id!,
        posyandu: null,
        created_by: null,
        used_at: null,
        created_at: new Date(deps.now),
        expires_at: new Date(deps.now + lifeMs),
      };
    });
    await db.insertInto('invitation').values(values).execute();
  }
  return found;
}

async function withoutChat(db: Db, entries: Entry[]): Promise<Entry[]> {
  const joined = new Set<number>();
  for (const part of chunks(entries.map((entry) => entry.id!))) {
    const rows = await db
      .selectFrom('contact')
      .select('person')
      .where('person', 'in', part)
      .where('gone_at', 'is', null)
      .execute();
    for (const row of rows) joined.add(row.person);
  }
  return entries.filter((entry) => !joined.has(entry.id!));
}

function codeRow(deps: RosterDeps, entry: Entry, code: string): CodeRow {
  const { row } = entry.rows[0]!;
  return {
    name: entry.name,
    phone: entry.phone ?? '',
    role: row.role,
    place: row.posyandu || row.area,
    code,
    link: deps.links(code)[0] ?? '',
  };
}

/** The codes as CSV with BOM, so that Excel reads it. A leading = + - @ would be a formula there. */
export function codesCsv(codes: CodeRow[]): string {
  const cell = (text: string) => `"${text.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`;
  const header = ['name', 'phone', 'role', 'place', 'code', 'link'] as const;
  const lines = codes.map((row) => header.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[header.join(','), ...lines].join('\r\n')}\r\n`;
}
