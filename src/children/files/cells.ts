/** Single cells of a list of children as people and e-PPGBM write them. Weights in grams, lengths in millimetres, days ISO text. Pure. */
import { dayOf } from '../../texts/tables/days.ts';
import type { Sex } from '../base/child.ts';

/** Without the number of the row and `Ananda` in front, a spreadsheet's mark for text, and capitals throughout: `3. An. SITI AMINAH` ->
 *  `Siti Aminah`. */
export function nameIn(cell: string): string {
  const name = cell
    .replace(/^'/, '')
    .replace(/\s+/g, ' ')
    .replace(/^\d{1,4}\s?[.)]\s*(?=\p{L})/u, '')
    .replace(/^(an\.|ananda\b\.?)\s*(?=\p{L}{2})/iu, '')
    .trim()
    .slice(0, 80);
  return /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, upper);
}

const upper = (letter: string) => letter.toUpperCase();

export function sexIn(cell: string): Sex | undefined {
  const text = cell.toLowerCase().replace(/[^a-z]+/g, '');
  // As the civil registry numbers them.
  if (/^\s*0?[12]\s*$/.test(cell)) return cell.includes('1') ? 'L' : 'P';
  if (/^(l|lk|laki|lakilaki|pria|cowok|m|male|lelaki)$/.test(text)) return 'L';
  return /^(p|pr|perempuan|wanita|cewek|f|female|puan)$/.test(text) ? 'P' : undefined;
}

/** Behind a day. */
export const timeOfDay = /\s+\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?(\s*[ap]m)?$/i;

const otherMonths: Record<string, string> = { peb: 'feb', nop: 'nov', agt: 'agu', ags: 'agu', sept: 'sep' };

/** Also `Bontang, 3-2-25`, `Sangatta 3-2-2025`, `03/02/2025 00:00`, and a day that a spreadsheet has made a number of. Without a year it is no day. */
export function dayIn(cell: string): string | undefined {
  const text = cell
    .replace(/^'/, '')
    .replace(/^.*,\s*(?=\d)/, '')
    // The place of birth, or the day of the week.
    .replace(/^\p{L}[\p{L}.'’ ]*[\s/-]+(?=\d{1,2}[\s./-])/u, '')
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, '$1-$2-$3')
    .replace(timeOfDay, '')
    .trim();
  const serial = /^(\d{5})(\.0+)?$/.exec(text);
  if (serial) return serialDay(Number(serial[1]));
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,})[\s./-]+(\d{4}|\d{2})$/u.exec(text);
  if (!parts) return dayOf(text);
  const month = parts[2]!.toLowerCase();
  const named = /^\d/.test(month) ? month : (otherMonths[month.slice(0, 4)] ?? otherMonths[month.slice(0, 3)] ?? month);
  return dayOf(`${parts[1]}/${named}/${parts[3]!.length === 2 ? '20' : ''}${parts[3]}`);
}

/** Excel counts from the last day of 1899. From 2009 to 2064. */
const serialDay = (days: number): string | undefined =>
  days < 40_000 || days > 60_000 ? undefined : Temporal.PlainDate.from('1899-12-30').add({ days }).toString();

/** As a figure in a cell: a point or a comma parts the decimals. undefined: no figure. */
function figureIn(cell: string): { value: number; unit: string } | undefined {
  const found = /^'?(\d+(?:[.,]\d+)?)\s*([a-z]*)\.?$/i.exec(cell.trim());
  return found ? { value: Number(found[1]!.replace(',', '.')), unit: found[2]!.toLowerCase() } : undefined;
}

/** `8,4`, `8.4 kg`, `8400`, `8.400 gr`. undefined: no weight of a child under five. */
export function weightIn(cell: string, [least, most]: readonly [number, number]): number | undefined {
  const figure = figureIn(cell);
  if (!figure || !/^(kg|kilo|g|gr|gram)?$/.test(figure.unit)) return undefined;
  const { value, unit } = figure;
  const inGrams = unit.startsWith('g') ? value >= 100 : unit === '' && value >= 500;
  const grams = Math.round(inGrams ? value : value * 1000);
  return grams >= least && grams <= most ? grams : undefined;
}

/** `72`, `72,5 cm`. undefined: no such length. */
export function lengthIn(cell: string, [least, most]: readonly [number, number]): number | undefined {
  const figure = figureIn(cell);
  if (!figure || !/^(cm)?$/.test(figure.unit)) return undefined;
  const millimetres = Math.round(figure.value * 10);
  return millimetres >= least && millimetres <= most ? millimetres : undefined;
}

export function lyingIn(cell: string): boolean | undefined {
  if (/^(terlentang|telentang|baring|berbaring|tidur|rebah|t)\.?$/i.test(cell.trim())) return true;
  return /^(berdiri|b)\.?$/i.test(cell.trim()) ? false : undefined;
}

export function yesIn(cell: string): boolean | undefined {
  if (/^(ya|y|ada|punya|1|v|x|√|✓|✔|sudah|memiliki|true)$/i.test(cell.trim())) return true;
  return /^(tidak|tdk|t|belum|blm|tidak ada|0|false|tidak punya)$/i.test(cell.trim()) ? false : undefined;
}

/** `AYAH / IBU`; one name alone is the mother's. */
export function parentsIn(cell: string): { father?: string; mother?: string } {
  const parts = cell.split(/\s*[/&|]\s*|\s+dan\s+/i).map((part) => parentIn(part));
  if (parts.length === 1) return parts[0] ? { mother: parts[0] } : {};
  const [father, mother] = parts;
  return { ...(father && { father }), ...(mother && { mother }) };
}

/** Without what one calls her. Nothing where the cell has only signs. */
export function parentIn(cell: string): string | undefined {
  const name = nameIn(cell.replace(/^\s*(ibu|bu|bunda|ny|nyonya|bapak|bpk|bp|pak|tn|tuan)\b\.?\s+/i, ''));
  return /\p{L}/u.test(name) ? name : undefined;
}

/** full: all 16 digits. masked: at most the last four can be told. cut: a spreadsheet has rounded it, or digits are missing. */
export function nikIn(cell: string): { full: string } | { masked: string | undefined } | 'cut' {
  const text = cell.replace(/^'/, '').replace(/[\s.-]/g, '');
  if (/^\d{16}$/.test(text)) return { full: text };
  if (/[*x•]/i.test(text)) return { masked: /(?<!\d)\d{4}$/.exec(text)?.[0] };
  return 'cut';
}

/** `RT 04/RW 02` and `4/2` -> `4/2`; `004` -> `4`. */
export function rtIn(rt: string, rw = ''): string | undefined {
  const [first, second] = [...`${rt}/${rw}`.matchAll(/\d{1,3}/g)].map(([digits]) => String(Number(digits)));
  if (first === undefined || first === '0') return undefined;
  return second === undefined || second === '0' ? first : `${first}/${second}`;
}
