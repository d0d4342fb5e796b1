/** A table as programs read it: every row an object by the columns' names. What is held back says so and is no zero. */
import type { Text } from '../../conversation/run.ts';
import type { Cell, Table } from '../../page.ts';

export interface JsonTable {
  title: string;
  source: string;
  notes: string[];
  columns: { name: string; label: string; kind: string }[];
  rows: Record<string, JsonCell>[];
}

type JsonCell =
  | string
  | number
  | null
  | { held: true }
  | { numerator: number; denominator: number; percent: number | null };

/** `rows`: those of one page. */
export function jsonTable(table: Table, rows: Cell[][], say: (text: Text) => string): JsonTable {
  return {
    title: say(table.title),
    source: say(table.source),
    notes: (table.notes ?? []).map(say),
    columns: table.columns.map(({ name, label, kind }) => ({ name, label: say(label), kind })),
    rows: rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name, kind }, at) => [name, jsonCell(row[at] ?? null, kind, say)])),
    ),
  };
}

/** Percent with one decimal; null where there is nothing to divide. A time is ISO. */
function jsonCell(cell: Cell, kind: string, say: (text: Text) => string): JsonCell {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'number') return kind === 'time' ? new Date(cell).toISOString() : cell;
  if ('held' in cell) return { held: true };
  if ('text' in cell) return say(cell.text);
  if ('cell' in cell) return jsonCell(cell.cell, kind, say);
  const [numerator, denominator] = cell.rate;
  const percent = denominator === 0 ? null : Math.round((numerator / denominator) * 1000) / 10;
  return { numerator, denominator, percent };
}
