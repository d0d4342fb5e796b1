/** Types only: what a room shows beside the chat. A table is a block of the dashboard, a file and an answer of the API: one function reads its
 *  rows for all of them, and asks again who may see what. */
import type { TopLevelSpec } from 'vega-lite';
import type { Text } from './conversation/run.ts';
import type { ChartName, PageName, TableName, TextKey } from './names.ts';

export interface Table {
  /** What it shows, of which place and time. */
  title: Text;
  /** The short name of its sheet in a file. */
  tab?: Text;
  /** When the figures were read (milliseconds since the epoch). */
  asOf: number;
  /** From where they come. */
  source: Text;
  columns: Column[];
  rows: Cell[][];
  /** The last row is what the others come to. */
  summed?: true;
  /** What must be read beside it: what sums are of, what is held back and what would reveal it. */
  notes?: Text[];
  /** The query of the next part, where not all rows fit into one. */
  next?: Readonly<Record<string, string>>;
  /** From which reports each row comes: the second sheet of a file. */
  trace?(): Promise<Table>;
}

export interface Column {
  /** For programs, the same for ever: `[a-z][a-z0-9_]*`. */
  name: string;
  label: Text;
  /** Its heads on a printed form, the widest first, where neighbours share one: `S`, `L`. */
  heads?: Text[];
  kind: 'text' | 'count' | 'decimal' | 'rate' | 'day' | 'month' | 'time';
  /** What the figure means. */
  explained?: TextKey;
}

/** null: nobody has told it. A day is ISO, a month `2026-10`, a time milliseconds since the epoch. */
export type Cell = string | number | null | Held | Rate | { text: Text } | Linked;

/** It is known and not shown, because it concerns few people. */
export interface Held {
  held: true;
}

/** A percentage is never shown without what was divided by what. Denominator 0: there is nothing to divide. */
export interface Rate {
  rate: readonly [numerator: number, denominator: number];
}

export interface Linked {
  cell: Exclude<Cell, Linked>;
  to: Way;
}

/** A page's entry in the list of pages, which is ordered by `at`. */
export interface MenuEntry {
  at: number;
  label: Text;
  /** It is for herself alone: the screen of a meeting room passes it by. */
  mine?: true;
}

/** The way to a page. */
export interface Way {
  page: PageName;
  query?: Readonly<Record<string, string>>;
}

export interface Page {
  title: Text;
  /** The pages above it, the topmost first. */
  above?: (Way & { label: Text })[];
  blocks: Block[];
}

export type Block =
  | { kind: 'texts'; texts: Text[] }
  | { kind: 'figures'; figures: Figure[] }
  /** One small field for each: a map of all posyandu or areas without a map. */
  | { kind: 'tiles'; label: Text; tiles: Tile[] }
  | { kind: 'ways'; label?: Text; ways: (Way & { label: Text; here?: boolean })[] }
  /** By its name, with the query that it is read with; `most`: so many rows, with the way to all of them. */
  | { kind: 'table'; table: TableName; query: Readonly<Record<string, string>>; most?: number }
  | { kind: 'chart'; chart: ChartName; args: Record<string, unknown>; says: Text[] };

export interface Figure {
  label: Text;
  value: Exclude<Cell, Linked>;
  kind: Column['kind'];
  explained?: TextKey;
  to?: Way;
}

/** `state` is told by a sign and a word, not by its colour alone. */
export interface Tile {
  name: string;
  state: 'good' | 'late' | 'missing' | 'asked' | 'none';
  says: Text;
  to?: Way;
}

/** A picture's drawing by its arguments: the same for the phone (PNG) and for the page (SVG). Several stand one below the other. */
export type Chart = (args: Record<string, unknown>, language: string) => TopLevelSpec[];
