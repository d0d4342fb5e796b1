/** Lists as a busy person types them on a phone, one entry a line: read into the plan, and written back when the plan is changed. */
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

/** `Kepala Dinas Kesehatan – Kebijakan ILP`: who, and what about. */
export function speakerOf(line: string): Detail['speakers'][number] {
  const [who = '', ...rest] = line.split(/\s+[-–—|]\s+|\s*:\s+/);
  const topic = rest.join(' – ').trim();
  return topic ? { who: who.trim(), topic } : { who: who.trim() };
}

/** `Forkopimda: Dandim, Kapolres`: a category and names. Without a colon the line is one name. */
export function outsideOf(line: string): Detail['audience']['outside'] {
  const [, category = '', names = ''] = /^([^:]{2,60}):\s*(.+)$/.exec(line) ?? [];
  if (!category) return [{ name: line }];
  return names
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ category: category.trim(), name }));
}

export const writeOffice = ({ who, by }: Office, represented: string) => (by ? `${who}, ${represented} ${by}` : who);

export const writeSpeaker = ({ who, topic }: Detail['speakers'][number]) => (topic ? `${who} – ${topic}` : who);

/** The names of one category on one line, as they were typed. */
export function writeOutside(outside: Detail['audience']['outside']): string[] {
  const byCategory = Map.groupBy(outside, ({ category }) => category ?? '');
  return [...byCategory].flatMap(([category, list]) =>
    category ? [`${category}: ${list.map(({ name }) => name).join(', ')}`] : list.map(({ name }) => name),
  );
}
