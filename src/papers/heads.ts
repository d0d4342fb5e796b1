/** Heads of a form that stand in several rows: neighbours share what is alike above them. */

export interface Head {
  text: string;
  /** Over how many columns and rows it stands. */
  columns: number;
  rows: number;
}

/** Row by row, a place for each column; null: a head beside or above covers it. `columns`: the heads of each, the widest first. */
export function headRows(columns: readonly (readonly string[])[]): (Head | null)[][] {
  const depth = Math.max(1, ...columns.map((heads) => heads.length));
  return Array.from({ length: depth }, (_, level) =>
    columns.map((heads, at) => {
      const text = heads[level];
      if (text === undefined) return null;
      const last = level === heads.length - 1;
      if (last) return { text, columns: 1, rows: depth - level };
      const shared = (other: readonly string[] | undefined) =>
        other !== undefined &&
        other.length > level + 1 &&
        heads.slice(0, level + 1).every((one, place) => one === other[place]);
      if (shared(columns[at - 1])) return null;
      const end = columns.findIndex((other, place) => place > at && !shared(other));
      return { text, columns: (end < 0 ? columns.length : end) - at, rows: 1 };
    }),
  );
}
