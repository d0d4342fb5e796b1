/** What a forged message may have led to: every row of every table before and after it, and what its sender was answered. */
import { type RawBuilder, sql } from 'kysely';
import type { Outbound } from '../../src/channels/channel.ts';
import { her } from '../support/filled.ts';
import type { ForgedHouse, Forger } from './forged-house.ts';

/** `table {row}` for each row there is. */
export type Rows = Set<string>;
type Row = Record<string, unknown>;

let query: RawBuilder<{ line: string }> | undefined;

export async function rowsOf({ db }: ForgedHouse): Promise<Rows> {
  query ??= await oneQuery(db);
  return new Set((await query.execute(db)).rows.map(({ line }) => line));
}

async function oneQuery(db: ForgedHouse['db']): Promise<RawBuilder<{ line: string }>> {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'kabar' and tablename not in ('area', 'unit_area') and tablename not like 'migration%'`.execute(
    db,
  );
  const parts = tables.rows.map(
    ({ name }) => sql`select ${sql.lit(`${name} `)} || to_jsonb(t)::text as line from ${sql.table(`kabar.${name}`)} t`,
  );
  return sql<{ line: string }>`${sql.join(parts, sql` union all `)}`;
}

/** Rows that came, went or changed, and are no business of this sender. */
export function changed(house: ForgedHouse, forger: Forger, before: Rows, after: Rows): string[] {
  const gone = [...before].filter((line) => !after.has(line));
  const come = [...after].filter((line) => !before.has(line));
  const about = (what: string) => (line: string) => {
    const [table, row] = [line.slice(0, line.indexOf(' ')), JSON.parse(line.slice(line.indexOf(' '))) as Row];
    return mayChange(house, forger, table, row) ? [] : `${what} ${line.slice(0, 300)}`;
  };
  return [...gone.flatMap(about('went:')), ...come.flatMap(about('came:'))];
}

/** Rows that every message may touch. */
const anybodys = new Set(['join_attempt', 'audit_head', 'person_key', 'lease']);
/** Columns that name whose row it is. */
const owners = ['person', 'owner', 'actor', 'author', 'created_by', 'filed_by', 'asked_by'];

function mayChange({ hash, theirs }: ForgedHouse, { user, person, keeps }: Forger, table: string, row: Row): boolean {
  // Alone with the bot, and in a group.
  if (anybodys.has(table) || row.chat === hash(user) || row.chat === hash(`${user} ${user}`)) return true;
  const ofChild = childTables.has(table) || (table === 'audit' && String(row.action).startsWith('children.'));
  if (ofChild) return keeps === true || !ofTheirs(theirs, row);
  if (keeps && table === 'outbox' && String(row.kind).startsWith('children.')) return true;
  // She may ask for her own data, for a key and for a screen of her own.
  const own = /^directory\.(export|api-key|screen)/.test(String(row.action)) && row.subject === `person ${person}`;
  if (table === 'audit') return own || (row.actor === (person ?? null) && /refused|wrong/.test(String(row.action)));
  if (table === 'outbox' && row.kind === 'directory.for_admins') return true;
  // Her own answer to a meeting to which she is invited.
  if (table === 'invitee' && person !== undefined && row.person === person) return true;
  const about = (column: string, ids: number[]) => ids.includes(Number(row[column]));
  if (about('meeting', theirs.meetings) || about('notice', theirs.notices) || about('posyandu', [theirs.posyandu]))
    return false;
  if (table === 'person') return row.id === person;
  return person !== undefined && owners.some((column) => row[column] === person);
}

const childTables = new Set(['child', 'child_event', 'open_day', 'weighing', 'scale_line', 'referral', 'follow']);

/** A child of their posyandu, or that posyandu itself. Of her own children everybody may write. */
function ofTheirs({ children, posyandu }: ForgedHouse['theirs'], { child, subject, ...row }: Row): boolean {
  const [, what, id] = /^(child|posyandu|referral) (\d+)$/.exec(String(subject)) ?? [];
  const [ofChild, ofPosyandu] = [child ?? (what === 'child' && id), row.posyandu ?? (what === 'posyandu' && id)];
  return children.includes(Number(ofChild)) || Number(ofPosyandu) === posyandu;
}

const words = new RegExp(
  `ucapan hilang|ucapan tinggal|81234509876|${her.nip}|${her.name}|Zubaidah|(?<!rumah )Bu Ani`,
  'g',
);

/** None unanswered, and nothing that others said or who they are. */
export function told(replies: Outbound[], { reads }: Forger): string[] {
  if (replies.length === 0) return ['no answer'];
  const texts = replies.map(({ text, buttons = [] }) => [text, ...buttons.map(({ label }) => label)].join('\n'));
  const leaks = texts.filter((text) => (text.match(words) ?? []).length > 0 && !reads?.test(text));
  const empty = texts.filter((text) => text.trim() === '' || /undefined|\[object|NaN/.test(text));
  return [...leaks.map((text) => `told: ${text}`), ...empty.map((text) => `broken: ${text}`)];
}
