/** Single cells of a roster as people write them. Pure. */
import { dayOf } from '../../texts/tables/days.ts';
import type { RosterLine } from './roster-lines.ts';
import type { RosterError, RosterProblem } from './roster-read.ts';

export type Wrong = (column: string, problem: RosterProblem, args?: RosterError['args']) => void;

/** Without the number of the row in front: `3. Siti Aminah`. */
export function nameIn(cell: string, wrong: Wrong): string {
  const name = cell
    .replace(/\s+/g, ' ')
    .replace(/^\d{1,4}\s?[.)]\s*(?=\p{L})/u, '')
    .trim();
  if (name === '') wrong('name', 'no-name');
  if (name.length > 80) wrong('name', 'long-name');
  // A number that stands behind the name is nobody's phone yet, and others would read it with the name.
  if (/(?<!\d)(\+?62|0)8[\d -]{7,}\d/.test(name)) wrong('name', 'name-number', { value: name });
  return name;
}

/** With the word in front: `Melati 3` and `POSYANDU Melati 3` are the same place. */
export function posyanduIn(cell: string, wrong: Wrong): string {
  const name = cell.replace(/\s+/g, ' ').trim();
  if (name === '') return '';
  if (/[,;/&+]|\sdan\s|\ss\.?[d/]\.?\s/i.test(name)) wrong('posyandu', 'posyandu-several', { value: name });
  const bare = name.replace(/^(posyandu|posy|pos)\.?\s+/i, '');
  return /^kelompok penimbangan/i.test(bare) ? bare : `Posyandu ${bare}`;
}

export function termIn(cells: RosterLine['cells'], wrong: Wrong): { from?: string; until?: string } {
  const day = (column: 'from' | 'until') => {
    const written = /^(sekarang|seterusnya|saat ini)$/i.test(cells[column]) ? '' : cells[column];
    const read = written === '' ? undefined : dayOf(written);
    if (written !== '' && !read) wrong(column, 'day', { value: written });
    return read;
  };
  const term = { from: day('from'), until: day('until') };
  if (term.from && term.until && term.until < term.from) wrong('until', 'until-before', { value: cells.until });
  return term;
}

/** Whoever has no phone is written down without one. */
export const saysNone = (cell: string) =>
  /^((tidak|tdk|belum|blm) (ada|punya)( hp| wa| nomor)?|nihil|kosong)\.?$/i.test(cell.trim());

const languageWords: Record<string, string[]> = {
  id: ['id', 'indonesia', 'bahasa indonesia', 'indonesian'],
  en: ['en', 'inggris', 'bahasa inggris', 'english'],
};

/** Two letters stand for themselves: a language whose words are added later needs no change here. */
export function languageIn(written: string): string | undefined {
  const wanted = written.trim().toLowerCase().replace(/\s+/g, ' ');
  const known = Object.entries(languageWords).find(([, words]) => words.includes(wanted))?.[0];
  return known ?? (/^[a-z]{2,3}$/.test(wanted) ? wanted : undefined);
}
