/** An invitation said in a sentence or two, without labels: `Besok jam 2 siang di aula dinkes, rapat stunting.` Written out as the lines of a
 *  letter, which are then read like any other. Pure. */
import { fold, plain } from '../reading/fold.ts';
import type { LetterWords } from './letter-words.ts';

const month =
  '(?:jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|mei|jun\\p{L}*|jul\\p{L}*|ag\\p{L}*|sep\\p{L}*|okt\\p{L}*|nov\\p{L}*|nop\\p{L}*|des\\p{L}*)';
const weekday = "(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)(?:\\s+(?:depan|ini))?";
const date = `\\d{1,2}(?:\\s*(?:-|s\\.?/?d\\.?)\\s*\\d{1,2})?\\s+${month}(?:\\s+\\d{4})?|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}`;
const day = `(?:pada\\s+)?(?:hari\\s+ini|(?:hari\\s+)?(?:besok|besuk|bsk|esok|lusa)|(?:nanti|nnti|ntar)\\s+(?:siang|sore|malam)|(?:hari\\s+)?${weekday}(?:\\s*,?\\s*\\d{1,2}/\\d{1,2}(?![\\d/]))?|(?:tanggal|tgl)\\.?\\s*(?:${date}|\\d{1,2}(?:\\s+(?:bulan\\s+)?(?:depan|ini))?)|${date})`;
const part = '(?:\\s*(?:pagi|siang|sore|malam))?';
const zone = '(?:\\s*\\(?(?:wib|wita|wit)\\b\\)?)?';
const hour = `(?:setengah\\s+\\d{1,2}|\\d{1,2}(?:[.:]\\d\\d)?)${part}`;
const end = `(?:\\s*(?:-|s\\.?\\s*/?\\s*d\\.?|sampai|hingga|smp)\\s*(?:(?:jam|pukul|pkl|jm)\\.?\\s*)?(?:selesai|${hour}))?`;
const clock = `(?:(?:jam|pukul|pkl|jm)\\.?\\s*${hour}${zone}${end}|\\d{1,2}[.:]\\d\\d${end}\\s*(?:wib|wita|wit))${zone}`;
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu');
const days = word(day);
const clocks = word(clock);

/** Where a place, or what it is about, begins in a clause. */
const opens =
  /^(?:bertempat\s+)?(?:di|via|lewat|melalui)\s|^(?:bahas|membahas|pembahasan|tema|temanya|acara|acaranya|dalam rangka|terkait|tentang)\s/iu;
const place =
  /(?:^|\s)(?:bertempat\s+)?(?:di|via|lewat|melalui)\s+(.+?)(?=\s+(?:untuk|utk|guna|bahas|membahas|dalam rangka|dengan|tema|temanya|acara|acaranya|agenda|terkait|tentang|ya|yah)\b|$)/iu;
const about =
  /(?:^|\s)(?:(?<=^\s*)(?:untuk|utk|guna)(?!\s+(?:hadir|meng|rapat))|bahas|membahas|pembahasan|tema(?:nya)?|acara(?:nya)?|dalam rangka|terkait|tentang)\s+(\p{L}.*)$/iu;
const event =
  /(?:^|\s)((?:rapat|rakor|pertemuan|sosialisasi|pembinaan|pelatihan|orientasi|workshop|bimtek|evaluasi|musyawarah)\s+\p{L}.*)$/iu;
const invites =
  /^(?:(?:kami|dengan ini)\s+)*(?:undang|mengundang)\s+(.+?)(?:\s+(?:agar|untuk|utk|dalam|pada|ke|hadir|menghadiri|mengikuti)\b(.*))?$/iu;
const room = /^(?:aula|ruang|r\.|gedung|balai|hotel|kantor|pendopo|zoom)\b/iu;

/** The lines of a letter that say the same, and what none of them could hold. Undefined where no day with its hour is told. */
export function letterFrom(text: string, words: LetterWords): { lines: string[]; rest: string[] } | undefined {
  const flat = plain(text);
  const labelled = flat.split('\n').some((line) => isLabel(line, words, ['day', 'hour']));
  const moment = [...(flat.match(days) ?? []), ...(flat.match(clocks) ?? [])];
  if (labelled || flat.match(days) === null || flat.match(clocks) === null) return undefined;
  const lines = [`${first(words.day)}: ${moment.map((one) => one.replace(/^pada\s+/i, '').trim()).join(' ')}`];
  const rest: string[] = [];
  for (const clause of clausesIn(flat.replace(days, ' | ').replace(clocks, ' | '), words))
    readClause(clause, { lines, rest, words });
  return { lines, rest };
}

interface Out {
  lines: string[];
  rest: string[];
  words: LetterWords;
}

function readClause(clause: string, out: Out): void {
  const { lines, words } = out;
  const label = labelOf(clause, words);
  if (label) {
    // `1) paparan 2) diskusi` within a line.
    const parted = words.agenda.has(fold(label.name))
      ? /(?:^|\s+)(?=\d{1,2}[.)]\s)|,\s*/
      : /(?:^|\s+)(?=\d{1,2}[.)]\s)/;
    const items = label.value.split(parted).filter(Boolean);
    const value = words.venue.has(fold(label.name)) ? label.value.replace(/^di\s+/iu, '') : label.value;
    lines.push(...(items.length > 1 ? [`${label.name}:`, ...items, ''] : [`${label.name}: ${value}`]));
    return;
  }
  const [, invited, onward] = invites.exec(clause) ?? [];
  if (invited !== undefined && !isAround(invited, words)) {
    lines.push(`${first(words.invitees)}: ${invited.replace(/\s+(?:dan|serta|sama|&)\s+/giu, ', ')}`);
    if (onward) readClause(onward.trim(), out);
    return;
  }
  const where = room.test(clause) ? clause : place.exec(clause)?.[1];
  const before = where === undefined ? clause : clause.replace(room.test(clause) ? clause : place, ' | ');
  if (where !== undefined) lines.push(`${first(words.venue)}: ${where.trim()}`);
  for (const one of before.split('|')) {
    const topic = about.exec(one)?.[1];
    const called = topic === undefined ? event.exec(one)?.[1] : undefined;
    if (topic !== undefined) lines.push(`${first(words.theme)}: ${bare(topic)}`);
    else if (called !== undefined) lines.push(`${first(words.subject)}: ${bare(called)}`);
    const left =
      topic === undefined && called === undefined ? one : one.replace(topic === undefined ? event : about, ' ');
    if (!isAround(left, words)) out.rest.push(left.replace(/\s+/g, ' ').trim());
  }
}

const bare = (said: string) =>
  said.replace(/(?:\s+(?:ya|yah|pada|hari|dan|yang akan dilaksanakan))*[\s,]*$/iu, '').trim();

/** Is there nothing in it but what stands around an invitation? */
const isAround = (said: string, words: LetterWords) =>
  fold(said)
    .split(/[^\p{L}\p{N}]+/u)
    .every((one) => one === '' || words.around.has(one));

/** Sentences, and in them what is parted by commas; a list that has a label keeps its own. */
function clausesIn(text: string, words: LetterWords): string[] {
  const clauses: string[] = [];
  const apart = text
    .replace(/(^|\s)(ttd|tertanda)\.\s*/giu, '\n$2: ')
    .replace(/(?<=[.,;]\s)([\p{L} ]{2,30}?)\s*:/giu, '\n$1:');
  for (const sentence of apart.split(
    /[|\n;!?]|(?<!\b(?:\p{L}|dr|drg|drs|dra|ir|hj|prof|ns|apt|no|jl|lt|md|keb|kes|kec|kel|bpk))[.](?=\s|$)/iu,
  )) {
    let open = false;
    for (const piece of sentence.split(/,\s*/)) {
      const begins = labelOf(piece.trim(), words) !== undefined || opens.test(piece.trim());
      if (open && !begins) clauses.push(`${clauses.pop()}, ${piece}`.trim());
      else if (/[\p{L}\d]/u.test(piece)) clauses.push(piece.trim());
      open = isList(clauses.at(-1) ?? '', words);
    }
  }
  return clauses;
}

/** Its commas part people or items, or a place from its street. */
function isList(clause: string, words: LetterWords): boolean {
  const label = labelOf(clause, words);
  return label !== undefined ? !words.theme.has(fold(label.name)) : invites.test(clause);
}

const lists = ['speakers', 'invitees', 'agenda', 'venue', 'theme', 'signer', 'copies', 'other'] as const;

/** `Peserta: lurah`, and without the sign `peserta lurah`. */
function labelOf(clause: string, words: LetterWords): { name: string; value: string } | undefined {
  const [, before = '', after = ''] = /^(?:[-•*]\s*)?([^:=]{1,40}?)\s*[:=]\s*(.*)$/u.exec(clause) ?? [];
  if (before !== '' && lists.some((list) => words[list].has(fold(before)))) return { name: before, value: after };
  if (invites.test(clause)) return undefined;
  const said = clause.split(/\s+/);
  for (let length = Math.min(3, said.length - 1); length > 0; length--) {
    const name = said.slice(0, length).join(' ');
    if (lists.some((list) => words[list].has(fold(name))) && !room.test(name))
      return { name, value: said.slice(length).join(' ') };
  }
  return undefined;
}

const isLabel = (line: string, words: LetterWords, among: readonly ('day' | 'hour')[]) => {
  const [, before = ''] = /^(?:[-•*]\s*)?([^:=]{1,40}?)\s*[:=]/u.exec(line.trim()) ?? [];
  return before !== '' && among.some((list) => words[list].has(fold(before)));
};

const first = (list: ReadonlySet<string>): string => [...list][0] ?? '';
