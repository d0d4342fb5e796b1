/** Walks all that the rooms show beside the chat as one person: every page of her list, every way from there, every table and chart on it. */
import type { Kysely } from 'kysely';
import type { Text } from '../../src/conversation/run.ts';
import { loadPerson } from '../../src/directory/people/people.ts';
import { offers } from '../../src/offers.ts';
import type { Block, Cell, Page, Table, Way } from '../../src/page.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Asked, PageOffer, Person, Room, TableOffer } from '../../src/room.ts';

export interface Walked {
  /** `<name>?<query>` of what was read. */
  pages: Set<string>;
  tables: Set<string>;
  /** All that was shown, as one text. */
  shown: string;
  /** Figures that lead to no definition. */
  unexplained: Set<string>;
}

export interface Walker {
  pages: Record<string, PageOffer>;
  tables: Record<string, TableOffer>;
  /** Nobody, without a role, is a person too. */
  asked(person: Person, query?: Record<string, string>): Asked;
  walk(person: Person): Promise<Walked>;
}

interface Town {
  db: Kysely<Database>;
  rooms: readonly Room[];
  now: number;
  say(text: Text): string;
}

/** Of rows and tiles, which are like each other, so many are gone. */
const mostAlike = 1;
/** Each month leads to the one before: of one place of each page a second one is read. */
const mostMonths = 2;

export function walker({ db, rooms, now, say }: Town): Walker {
  const pages = offers([...rooms], 'pages') as Record<string, PageOffer>;
  const tables = offers([...rooms], 'tables') as Record<string, TableOffer>;
  const charts = offers([...rooms], 'charts');
  const asked = (person: Person, query: Record<string, string> = {}): Asked => ({ db, now, person, query });

  async function walk(person: Person): Promise<Walked> {
    /** Months by page and place; and the first place of each page. */
    const seen = new Map<string, number>();
    const first = new Map<string, string>();
    const walked: Walked = { pages: new Set(), tables: new Set(), shown: '', unexplained: new Set() };
    const may = ({ roles }: PageOffer | TableOffer) => person.grants.some(({ role }) => roles.includes(role));
    const next: Way[] = Object.entries(pages)
      .filter(([, page]) => page.menu && may(page))
      .map(([page]) => ({ page: page as Way['page'] }));
    const tell = (text: Text) => {
      walked.shown += `${say(text)}\n`;
    };
    const readTable = async (name: string, query: Readonly<Record<string, string>>) => {
      const offer = tables[name];
      if (!offer) throw new Error(`no table ${name}`);
      if (!may(offer)) throw new Error(`the table ${name} is shown to one who may not ask for it`);
      const key = keyOf(name, query);
      if (walked.tables.has(key)) return;
      walked.tables.add(key);
      const table = await offer.read(asked(person, offer.takes.parse(query) as Record<string, string>));
      for (const text of [
        table.title,
        table.source,
        ...(table.notes ?? []),
        ...table.columns.map(({ label }) => label),
      ])
        tell(text);
      for (const column of table.columns) if (lacksMeaning(column)) walked.unexplained.add(`${name} ${column.name}`);
      next.push(...tableWays(table, tell));
    };
    for (let way = next.shift(); way; way = next.shift()) {
      const { page: name, query = {} } = way;
      const key = keyOf(name, query);
      const { month: _, ...rest } = query;
      const place = keyOf(name, rest);
      if (!first.has(name)) first.set(name, place);
      const months = seen.get(place) ?? 0;
      if (walked.pages.has(key) || months >= (first.get(name) === place ? mostMonths : 1)) continue;
      seen.set(place, months + 1);
      walked.pages.add(key);
      const offer = pages[name];
      if (!offer) throw new Error(`a way leads to no page: ${name}`);
      if (!may(offer)) throw new Error(`a way leads to ${name}, which she may not see`);
      const page = await offer.read(asked(person, offer.takes.parse(query) as Record<string, string>));
      next.push(...pageWays(page, tell));
      for (const block of page.blocks) {
        if (block.kind === 'table') await readTable(block.table, block.query);
        if (block.kind === 'figures')
          for (const figure of block.figures)
            if (lacksMeaning(figure)) walked.unexplained.add(`${name} ${say(figure.label)}`);
        if (block.kind === 'chart') {
          if (charts[block.chart]!(block.args, person.language).length === 0)
            throw new Error(`nothing to draw on ${key}`);
          block.says.forEach(tell);
        }
      }
    }
    return walked;
  }
  return { pages, tables, asked, walk };
}

export const keyOf = (name: string, query: Readonly<Record<string, string>> = {}) =>
  `${name}?${new URLSearchParams(Object.entries(query).sort())}`;

/** One that lacks its definition. */
const lacksMeaning = ({ kind, explained }: { kind: string; explained?: string }) =>
  ['count', 'rate', 'decimal'].includes(kind) && explained === undefined;

type Tell = (text: Text) => void;

function pageWays({ title, above = [], blocks }: Page, tell: Tell): Way[] {
  tell(title);
  for (const { label } of above) tell(label);
  return [...above, ...blocks.flatMap((block) => blockWays(block, tell))];
}

function blockWays(block: Block, tell: Tell): Way[] {
  if (block.kind === 'texts') block.texts.forEach(tell);
  if (block.kind === 'ways') {
    for (const { label } of block.ways) tell(label);
    return block.ways;
  }
  if (block.kind === 'figures')
    return block.figures.flatMap(({ label, value, explained, to }) => {
      tell(label);
      if (explained) tell({ key: explained });
      tellCell(value, tell);
      return to ?? [];
    });
  if (block.kind === 'tiles') {
    tell(block.label);
    const ways = block.tiles.flatMap(({ name, says, to }) => {
      tell({ literal: name });
      tell(says);
      return to ?? [];
    });
    return ways.slice(0, mostAlike);
  }
  return [];
}

function tableWays({ rows, columns }: Table, tell: Tell): Way[] {
  for (const { explained } of columns) if (explained) tell({ key: explained });
  const ways = rows.flatMap((row) => {
    if (row.length !== columns.length) throw new Error(`a row of ${row.length} cells under ${columns.length} columns`);
    return row.flatMap((cell) => tellCell(cell, tell));
  });
  return ways.slice(0, mostAlike);
}

function tellCell(cell: Cell, tell: Tell): Way[] {
  if (cell === null) return [];
  if (typeof cell !== 'object') {
    tell({ literal: String(cell) });
    return [];
  }
  if ('text' in cell) tell(cell.text);
  if ('cell' in cell) return [cell.to, ...tellCell(cell.cell, tell)];
  return [];
}

export const personOf = async (db: Kysely<Database>, id: number, now: number): Promise<Person> =>
  (await loadPerson(db, id, now))!;
