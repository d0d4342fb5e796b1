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

/** Fresh codes for all who have never joined; older unused ones of theirs end. Whoever has joined comes back by `undang`, one by one. */
export async function codesFor(db: Db, deps: RosterDeps, entries: Entry[]): Promise<CodeRow[]> {
  const absent = await withoutAccount(db, entries);
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

async function withoutAccount(db: Db, entries: Entry[]): Promise<Entry[]> {
  const joined = new Set<number>();
  for (const part of chunks(entries.map((entry) => entry.id!))) {
    const rows = await db
      .selectFrom('person')
      .leftJoin('contact', 'contact.person', 'person.id')
      .select('person.id')
      .where('person.id', 'in', part)
      .where((where) => where.or([where('consent_at', 'is not', null), where('contact.person', 'is not', null)]))
      .execute();
    for (const { id } of rows) joined.add(id);
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
