/** A person as people write her: name with titles, office, agency, and for whom she comes. `dr. Lina Wati, S.E., M.M., Bappeda (mewakili
 *  Kepala)`. Every piece that was written is in one of the fields. Pure. */
import { plain } from './fold.ts';
import { agencyAt, areaHeads, courtesy, degreeWords, isDegree, isOfficeHead, isTitle } from './person-words.ts';

export interface NamedPerson {
  /** With academic and religious titles and ranks, as they were written; without `Ibu`, `Pak`, `Sdr.` */
  name: string;
  agency?: string;
  /** `Kasi Kesra`, `Camat Bontang Barat`. */
  post?: string;
  /** In whose place she comes. */
  represents?: string;
}

/** undefined: nothing that could be a name. */
export function readPerson(text: string): NamedPerson | undefined {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  const instead = /^(.+?),?\s+diwakili(?:\s+oleh)?:?\s+(.+)$/i.exec(line);
  if (instead) {
    const person = readPerson(instead[2]!);
    return person && { ...person, represents: person.represents ?? instead[1]!.trim() };
  }
  const { rest, represents } = withoutRepresented(line);
  const pieces = piecesOf(rest);
  const at = pieces.findIndex(isName);
  // Known by her office alone: `Kepala Bappeda`.
  if (at < 0 && pieces.length > 0) return { name: pieces.join(', '), ...(represents ? { represents } : {}) };
  const [whole = ''] = pieces.splice(at, 1);
  const { name, behind } = cutName(whole);
  if (!/\p{L}/u.test(name)) return undefined;
  const office = officeIn([...(behind ? [behind] : []), ...pieces]);
  return { name, ...office, ...(represents ? { represents } : {}) };
}

/** Several people on one line, parted by `;`, line breaks and commas; a degree stays with its name. */
export function partedNames(text: string): string[] {
  const parts = text
    .split(/[;\n]/)
    .flatMap((line) => line.split(',').reduce<string[]>(joinDegree, []))
    .map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** Is this piece an office or an agency, and no name? `Kepala Bappeda`, `Puskesmas Guntung`. */
export const isOffice = (piece: string) => !isName(piece);

const byWord =
  /(?:^|[\s,(-]+)(?:(?:yang\s+|yg\s+)?mewakili|menggantikan|utusan(?:\s+dari)?|perwakilan(?:\s+dari)?|wakil\s+dari|atas\s+nama|a\.\s?n\.)\s*:?\s+([^,()]+)\)?/i;

function withoutRepresented(line: string): { rest: string; represents?: string } {
  const found = byWord.exec(line);
  if (!found) return { rest: line };
  // `Utusan Bappeda: Rini` has the name behind it.
  const [represents = '', named] = found[1]!.split(/\s*:\s+/);
  const rest = `${line.slice(0, found.index)}, ${named ?? ''}${line.slice(found.index + found[0].length)}`;
  return { rest, represents: represents.trim() };
}

/** Parts at brackets, dashes, commas and ` dari `; degrees go back to the name before them. */
function piecesOf(line: string): string[] {
  const open = line.replace(/\(([A-Z])\)/g, '\u0001$1\u0002');
  return open
    .split(/\s+[-|/]\s+|[()\n;:]|\s+(?:dari|dr)\s+(?=\S)/i)
    .map((piece) => piece.replaceAll('\u0001', '(').replaceAll('\u0002', ')'))
    .flatMap((piece) => piece.split(',').reduce<string[]>(joinDegree, []))
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** `M.T. Dinas PU`: behind the degree begins something new; `dr. Budi` is somebody else. */
function joinDegree(parts: string[], part: string): string[] {
  const last = parts.at(-1);
  const words = part.trim().split(/\s+/);
  const begins = words.length > 1 && isTitle(words[0]!);
  const degrees = last === undefined || begins ? 0 : degreeWords(words);
  if (degrees === 0) return [...parts, part];
  const named = [...parts.slice(0, -1), `${last!.trim()}, ${words.slice(0, degrees).join(' ')}`];
  return degrees === words.length ? named : [...named, words.slice(degrees).join(' ')];
}

/** A piece is a name when it bears a title or a degree, or does not begin like an office. */
function isName(piece: string): boolean {
  const [first = '', ...more] = piece.split(/,\s*/);
  if (more.some(isDegree)) return true;
  const words = first.split(' ');
  if (words.length > 1 && courtesy.test(words[0]!)) return !isOfficeHead(words.slice(1).join(' '));
  return isTitle(words[0]!) || !isOfficeHead(first) || words.some((word, at) => at > 0 && isTitle(word));
}

/** `Norma Sari Kasi Kesra` and `Camat Bontang Utara H. Anwar`: the office stands beside the name without a sign between. */
function cutName(piece: string): { name: string; behind?: string } {
  const words = piece.split(' ');
  while (words.length > 1 && courtesy.test(words[0]!)) words.shift();
  const first = isOfficeHead(words.join(' '))
    ? words.findIndex((word, at) => at > 0 && (isTitle(word) || courtesy.test(word)))
    : -1;
  if (first > 0) {
    const { name, behind } = cutName(words.slice(first).join(' '));
    const office = words.slice(0, first).join(' ');
    return { name, behind: behind ? `${office}, ${behind}` : office };
  }
  const office = words.findIndex((_, at) => at > 0 && !isDegree(words[at]!) && isOfficeHead(words.slice(at).join(' ')));
  if (office < 0) return { name: words.join(' ') };
  return { name: trimmed(words.slice(0, office).join(' ')), behind: words.slice(office).join(' ') };
}

const trimmed = (name: string) => name.replace(/[\s,]+$/, '');

/** Post and agency out of the pieces beside the name. */
function officeIn(pieces: string[]): Pick<NamedPerson, 'agency' | 'post'> {
  const posts: string[] = [];
  const agencies: string[] = [];
  for (const piece of pieces.flatMap((one) => one.split(/,\s+/))) {
    const at = agencyAt(piece);
    if (at === 0) agencies.push(piece);
    else if (at === undefined || areaHeads.test(piece)) (isOfficeHead(piece) ? posts : agencies).push(piece);
    else {
      posts.push(piece.slice(0, at).trim());
      agencies.push(piece.slice(at).trim());
    }
  }
  const post = posts.filter(Boolean).join(', ');
  const agency = agencies.join(', ');
  return { ...(agency ? { agency } : {}), ...(post ? { post } : {}) };
}
