/** Rows of one child become one entry: an export has a row for each day on which it was measured. Pure. */
import { nameWords } from '../register/find.ts';
import type { Entry, FileMeasure, Said } from './entry.ts';

export function joinRows(rows: readonly Entry[], said: Said[]): Entry[] {
  const found = new Map<string, Entry>();
  const open = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key);
    if (known) joinInto(known, row, { said, open });
    else found.set(key, row);
  }
  return [...found.values()];
}

const keyOf = ({ posyandu, name, born, sex, mother = '' }: Entry) =>
  [posyandu, nameWords(name).join(''), born, sex ?? '', nameWords(mother).join('')].join('/');

/** `open`: days of which rows say different things. */
function joinInto(
  known: Entry,
  { measures, sheet, row, ...more }: Entry,
  { said, open }: { said: Said[]; open: Set<string> },
): void {
  const at = { ...(sheet !== undefined && { sheet }), row };
  const first = String(known.row);
  if (measures.length === 0) said.push({ ...at, what: 'doubled', value: first });
  for (const measure of measures) {
    const before = known.measures.find(({ day }) => day === measure.day);
    const day = `${keyOf(known)} ${measure.day}`;
    if (open.has(day)) said.push({ ...at, what: 'doubled-differs', value: first });
    else if (!before) known.measures.push(measure);
    else if (isSame(before, measure)) said.push({ ...at, what: 'doubled', value: String(before.row) });
    // Which of the two is right, nobody here knows.
    else {
      open.add(day);
      known.measures.splice(known.measures.indexOf(before), 1);
      said.push({ ...at, what: 'doubled-differs', value: String(before.row) });
    }
  }
  const empty = Object.entries(more).filter(([key]) => known[key as keyof typeof more] === undefined);
  Object.assign(known, Object.fromEntries(empty));
}

const isSame = (one: FileMeasure, other: FileMeasure): boolean =>
  (['weight', 'length', 'lying', 'arm', 'head'] as const).every((name) => one[name] === other[name]);
