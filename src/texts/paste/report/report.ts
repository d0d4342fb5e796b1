/** A report of figures as kader write it to each other, in whatever layout. Pure. What is odd is asked, and what is not understood is told. */
import type { Pasted, PasteField } from '../../../conversation/reader.ts';
import { doubt } from '../../reading/readings.ts';
import type { Words } from '../../reading/words.ts';
import { readChosen } from './choices.ts';
import { leave, nothingSaid, type Said } from './claims.ts';
import { screened, textIn } from './free-text.ts';
import { takeGrid } from './grids.ts';
import type { Places } from './heads.ts';
import { itemsOf } from './items.ts';
import { linesOf } from './lex.ts';
import { readLine } from './line.ts';
import { type Names, namesOf } from './names.ts';
import { privateIn, withoutMarks } from './private.ts';
import { settle } from './settle.ts';
import { isPost, settlePlace } from './whose.ts';

/** Reports hold many figures; letters and invitations do not. */
export const isReport = (fields: PasteField[]): boolean =>
  fields.filter(({ type }) => type === 'integer').length > 3 && fields.every(({ type }) => reportTypes.has(type));

const reportTypes = new Set<PasteField['type']>(['integer', 'text', 'select_one']);

export function readReport(text: string, fields: PasteField[], today: string, words: Words): Pasted {
  const names = namesOf(fields, words);
  const clean = screened(text, fields);
  const said = readLines(linesOf(clean), names, placesOf(fields, today));
  const pasted: Pasted = {
    values: {},
    doubtful: {},
    rest: said.rest,
    elsewhere: said.elsewhere,
    private: privateIn(clean),
  };
  const claims = settlePlace(said, fields, today, pasted);
  settle(claims, names, pasted);
  pasted.rest = [...new Set(pasted.rest)];
  doubtWrong(pasted, names);
  for (const { field, written } of said.words) readChosen(field, written, names, fields, pasted);
  return pasted;
}

/** `yg D salah, mestinya 38`: what nobody could read says of a figure that it is wrong. It is asked. */
function doubtWrong(pasted: Pasted, names: Names) {
  for (const written of pasted.rest) {
    const words = written.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    if (!words.some((word) => /^(?:salah|keliru)$/.test(word.replace(/nya$/, '')))) continue;
    for (const name of words.flatMap((word) => names.code(word)?.field.name ?? [])) {
      if (!(name in pasted.values)) continue;
      for (const key of [name, `${name}_L`, `${name}_P`]) delete pasted.values[key];
      pasted.doubtful[name] = { written, ...doubt('other-words', written) };
    }
  }
}

const placesOf = (fields: PasteField[], today: string): Places => ({
  posts: fields.find(isPost)?.options ?? [],
  today,
});

function readLines(lines: string[], names: Names, places: Places): Said {
  const said = nothingSaid();
  said.pairs = pairsIn(lines, names);
  let open: Said['words'][number] | undefined;
  const chats = lines.map((line) => chatLine(line, said).replace(halves, (both) => ' '.repeat(both.length)));
  for (let at = 0; at < chats.length; at++) {
    const grid = takeGrid(chats, at, names, places, said);
    if (grid > 0) {
      at += grid - 1;
      open = undefined;
      continue;
    }
    const line = chats[at]!.replace(bullet, '').replaceAll('\t', ' ').trimEnd();
    if (line.trim() === '') continue;
    const { before, text } = textIn(line, names.fields);
    const taken = before.trim() === '' ? 0 : readOne(withoutMarks(before), names, places, said, open);
    if (text) said.words.push(text);
    if (text) open = text;
    else if (taken > 0) open = undefined;
  }
  for (const { written } of said.waiting) if (/\s/.test(written.trim())) leave(said, '', names);
  return said;
}

/** `(L/P)`: a heading says that pairs are boys and girls. */
const halves =
  /\(?(?<![\p{L}\d])(?:l|lk|laki(?:[\s-]*laki)?)\s*[/&]\s*(?:p|pr|prp|perempuan)(?![\p{L}\d])\)?|\(?(?<![\p{L}\d])(?:p|pr|prp|perempuan)\s*[/&]\s*(?:l|lk|laki(?:[\s-]*laki)?)(?![\p{L}\d])\)?/giu;

function pairsIn(lines: string[], names: Names): Said['pairs'] {
  const found = lines
    .join('\n')
    .match(halves)?.[0]
    .toLowerCase()
    .match(/\p{L}+/u)?.[0];
  return found === undefined ? false : names.lexicon.words.male.has(found) ? 'LP' : 'PL';
}

/** More of a text, where nothing in the line is a figure of the report; else the line is read. Returns how much was read. */
function readOne(
  line: string,
  names: Names,
  places: Places,
  said: Said,
  open: Said['words'][number] | undefined,
): number {
  const items = itemsOf(line, names, places);
  if (!open) {
    readLine(line, items, names, places, said);
    return 1;
  }
  const trial = nothingSaid();
  readLine(line, items, names, places, trial);
  // `Iuran: 2.000` below the remarks is no remark.
  const other = trial.elsewhere.length > 0 && /^[^:=]{2,30}[:=]/.test(line);
  if (trial.claims.length === 0 && trial.words.length === 0 && !other) {
    open.written = `${open.written}\n${line.trim()}`.trim();
    return 0;
  }
  readLine(line, items, names, places, said);
  return 1;
}

/** `1. `, `2) `, `- `, `• ` at the beginning of a line. */
const bullet = /^\s*(?:[-•●▪◦>+]+\s*|\d{1,2}[.)](?!\d)\s*|[a-z][.)]\s+)(?=\S)/;

/** Takes off what a chat's export or a forwarded message puts in front: time and sender. */
function chatLine(line: string, said: Said): string {
  const found = exported.exec(line);
  if (found) {
    said.sent.add(found[1] ?? found[2] ?? '');
    return found[3] ?? '';
  }
  return /^\s*\d{1,2}[.:]\d\d(?:\s*(?:AM|PM))?\s*[✓✔]*\s*$/i.test(line) ? '' : line;
}

const exported =
  /^\s*(?:\[(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[,\s]+\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s*[AP]M)?\]|(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[,\s]+(?:pukul\s+)?\d{1,2}[.:]\d\d(?:\s*[AP]M)?\s+-)\s*[^:]{1,60}:\s*(.*)$/iu;
