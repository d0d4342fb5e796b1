/** Lists as a busy person types them on a phone, one entry a line: read into the plan, and written back when the plan is changed. */
import { isOffice, partedNames, readPerson } from '../../texts/reading/person-names.ts';
import type { Detail, Office } from '../base/meeting.ts';

/** The texts' words for "represented by", the longest first. */
interface LineWords {
  represented: string[];
}

/** The entries of a list without their bullets and numbers, one a line. A single line may separate them with semicolons. */
export function linesOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  const lines = text.includes('\n') ? text.split('\n') : text.split(';');
  return lines.map((line) => line.replace(bullet, '').trim().slice(0, 500)).filter((line) => line !== '');
}

const bullet = /^\s*(?:[-•●▪◦>*+]+\s*|\d{1,2}[.)](?!\d)\s*|[a-z][.)]\s+)/i;

/** `Bupati Samosir, diwakili oleh Kepala Dinas Kesehatan`. */
export function officeOf(line: string, { represented }: LineWords): Office {
  const lower = line.toLowerCase();
  for (const word of represented) {
    const at = lower.indexOf(` ${word} `);
    if (at < 0) continue;
    const who = line.slice(0, at).replace(/[\s,;(]+$/, '');
    const by = line
      .slice(at + word.length + 2)
      .replace(/\)$/, '')
      .trim();
    if (who && by) return { who, by };
  }
  return { who: line };
}

/** `Kepala Dinas Kesehatan – Kebijakan ILP`: who, and what about. `dr. Andi Surya, S.E., Bappeda`: her office belongs to her, also behind a
 *  dash. */
export function speakerOf(line: string): Detail['speakers'][number] {
  const [, told = line, about = ''] = /^(.*?)\s*:\s+(.*)$/.exec(line) ?? [];
  const pieces = told.split(/\s+[-–—|]\s+/).map((piece) => piece.trim());
  const office = pieces.length > 1 && !isOffice(pieces[0]!) && isShortOffice(pieces[1]!) ? 2 : 1;
  const who = pieces.slice(0, office).join(' – ');
  const topic = [...pieces.slice(office), about.trim()].filter((piece) => piece !== '').join(' – ');
  return { who, ...(readPerson(who) ?? {}), ...(topic ? { topic } : {}) };
}

/** What is talked about may begin like an office too: `Posyandu ILP`, `Kader sebagai penggerak`. */
const isShortOffice = (piece: string) =>
  isOffice(piece) &&
  piece.split(/\s+/).length <= 6 &&
  !/^(?:posyandu|desa|kota|kabupaten|kampung|kader|sekolah|rumah|komunitas|karang|ahli|tenaga|peran|pendamping)\b/i.test(
    piece,
  );

/** `Forkopimda: Dandim, Kapolres`: a category and names. Without a colon the line is one name, whatever commas its titles have. */
export function outsideOf(line: string): Detail['audience']['outside'] {
  const [, category = '', names = ''] = /^([^:]{2,60}):\s*(.+)$/.exec(line) ?? [];
  if (!category) return [{ name: line }];
  return partedNames(names).map((name) => ({ category: category.trim(), name }));
}

export const writeOffice = ({ who, by }: Office, represented: string) => (by ? `${who}, ${represented} ${by}` : who);

export const writeSpeaker = ({ who, topic }: Pick<Detail['speakers'][number], 'who' | 'topic'>) =>
  topic ? `${who} – ${topic}` : who;

/** The names of one category on one line, as they were typed. */
export function writeOutside(outside: Detail['audience']['outside']): string[] {
  const byCategory = Map.groupBy(outside, ({ category }) => category ?? '');
  return [...byCategory].flatMap(([category, list]) =>
    category ? [`${category}: ${list.map(({ name }) => name).join(', ')}`] : list.map(({ name }) => name),
  );
}
