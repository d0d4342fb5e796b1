/** The parts of an invitation as its lines are read one after the other, and what they make of a flow's questions. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import type { Entry } from './labels.ts';

export type Part =
  | 'agenda'
  | 'subject'
  | 'speakers'
  | 'invitees'
  | 'venue'
  | 'day'
  | 'hour'
  | 'theme'
  | 'signer'
  | 'copies'
  | 'other'
  | { field: PasteField };

export type LetterLine =
  | { is: 'blank' }
  | { is: 'label'; part: Part; value: string }
  | { is: 'slot'; from: string; to: string; item: string }
  | { is: 'mark' | 'formal' | 'closing'; value: string }
  | { is: 'line'; value: string; bulleted: boolean; formal: boolean; dated: boolean; titled: string | undefined };

interface Open {
  part: Part;
  lines: string[];
  bulleted: boolean;
  /** Its label stood on a line of its own. */
  below?: boolean;
}

export interface LetterParts {
  said: Open[];
  open?: Open | undefined;
  slots: { from: string; to: string; item: string }[];
  titles: string[];
  /** What a sentence says that people are invited to. */
  topics: string[];
  /** Lines before the first part: a letterhead, or the heading of a message. */
  head: string[];
  rest: string[];
  closed: boolean;
  /** Of all hours: `Waktu dalam WITA`. */
  zone?: string | undefined;
}

export const openParts = (): LetterParts => ({
  said: [],
  slots: [],
  titles: [],
  topics: [],
  head: [],
  rest: [],
  closed: false,
});

const many = (part: Part) =>
  part === 'agenda' ||
  part === 'speakers' ||
  part === 'invitees' ||
  part === 'copies' ||
  (typeof part === 'object' && part.field.type === 'text');

export function addLine(parts: LetterParts, line: LetterLine): void {
  switch (line.is) {
    case 'blank':
      if (parts.open && parts.open.lines.length > 0) parts.open = undefined;
      return;
    case 'label':
      parts.open = {
        part: line.part,
        lines: line.value === '' ? [] : [line.value],
        bulleted: false,
        below: line.value === '',
      };
      parts.said.push(parts.open);
      return;
    case 'slot':
      parts.open = undefined;
      parts.slots.push(line);
      return;
    case 'closing':
      // Some ask people to come before they say to what.
      parts.closed = parts.said.length > 0;
      parts.open = undefined;
      return;
    case 'line':
      plainLine(parts, line);
      return;
    default:
      parts.open = undefined;
  }
}

function plainLine(parts: LetterParts, line: Extract<LetterLine, { is: 'line' }>): void {
  const { open } = parts;
  if (open && goesOn(open, line)) {
    open.lines.push(line.value);
    open.bulleted ||= line.bulleted;
    return;
  }
  parts.open = undefined;
  if (parts.closed) sign(parts, line.value);
  else if (line.dated) dated(parts, line);
  else if (quoted.test(line.value)) parts.topics.push(quoted.exec(line.value)![1]!);
  else if (line.titled !== undefined) parts.titles.push(line.titled);
  else if (line.formal) formality(parts, line.value);
  else if (parts.said.length === 0 && parts.slots.length === 0) parts.head.push(line.value);
  else parts.rest.push(line.value);
}

function formality(parts: LetterParts, value: string): void {
  parts.zone = /\b(?:WIB|WITA|WIT)\b/i.exec(value)?.[0].toUpperCase() ?? parts.zone;
  const about = topic.exec(value)?.[1];
  if (about !== undefined) parts.topics.push(about);
}

/** `Kami undang rapat "Penguatan 6 SPM"` */
const quoted = /(?:rapat|rakor|pertemuan|sosialisasi|acara|kegiatan|pembinaan)\b[^"“”]{0,30}["“]([^"“”]+)["”]/i;

/** `Mengharap kehadiran Saudara pada hari Selasa, 1 Desember 2026 jam 9 di Aula Kecamatan.` */
function dated(parts: LetterParts, { value, formal }: { value: string; formal: boolean }): void {
  const at = value.search(day);
  const ahead = value.slice(0, Math.max(at, 0)).trim();
  const [, when = '', where = '', after = ''] =
    /^(.*?)(?:\s+(?:bertempat\s+)?di\s+(\p{L}.*?))?(?:\.|(?<=\p{L}{3})\.\s+(\p{L}.*))?$/iu.exec(
      value.slice(Math.max(at, 0)),
    ) ?? [];
  if (after !== '') parts.rest.push(after);
  const about = topic.exec(ahead)?.[1];
  if (about !== undefined) parts.topics.push(about);
  else if (ahead !== '' && !formal) parts.rest.push(ahead);
  parts.said.push({ part: 'day', lines: [when], bulleted: false });
  if (where !== '') parts.said.push({ part: 'venue', lines: [where], bulleted: false });
}

const day =
  /(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b|\d{1,2}(?:\s*-\s*\d{1,2})?[ /-](?:\p{L}{3,}|\d{1,2}[/-])/iu;
/** `untuk hadir dalam rapat evaluasi posyandu pada:` */
const topic =
  /\b(?:dalam|di|pada|untuk(?: menghadiri)?|menghadiri|mengikuti)\s+(?:acara\s+|kegiatan\s+)?((?:rapat|rakor|pertemuan|sosialisasi|pembinaan|pelatihan|evaluasi|orientasi|workshop|bimtek)\b.*?)(?:,?\s+(?:pada|yang|dengan|hari)\b.*|\s*[:.]?)$/i;

/** A list ends where its bullets end; a single value ends with its line. */
const goesOn = ({ part, lines, bulleted, below }: Open, line: { bulleted: boolean; formal: boolean }) =>
  lines.length === 0 || (many(part) && (line.bulleted || (!bulleted && (below === true || !line.formal))));

/** Behind the closing words stands who signs. */
function sign(parts: LetterParts, value: string): void {
  const last = parts.said.at(-1);
  if (last?.part === 'signer') last.lines.push(value);
  else parts.said.push({ part: 'signer', lines: [value], bulleted: false });
}

/** The entries, by the names that the questions of a plan have. */
export function written(parts: LetterParts, fields: PasteField[]): { entries: Entry[]; rest: string[] } {
  const of = (part: Part) => parts.said.filter((one) => one.part === part).flatMap(({ lines }) => lines);
  const entries: (Entry & { at: number })[] = [];
  // In the order in which they are written.
  const at = (...told: string[]) =>
    parts.said.findIndex(({ part, lines }) => told.includes(String(part)) || lines.some((line) => told.includes(line)));
  const rest: string[] = [];
  const put = (name: string, lines: readonly string[], part = name) => {
    const field = fields.find((one) => one.name === name);
    const value = lines.filter((line) => line !== '').join('\n');
    if (value === '') return;
    if (field) entries.push({ field, written: value, at: at(part, ...lines) });
    else rest.push(value);
  };
  const { theme, agenda, unused } = themeAndAgenda(parts, of);
  put('theme', theme);
  put('when', [momentOf(ownDateApart(of('day')), of('hour'), parts)], 'day');
  put('venue', [...of('venue'), ...placesIn(of('day'))]);
  const speaking = parts.slots.map(({ item }) => speakerIn(item));
  put('agenda', [...agenda, ...parts.slots.map(({ item }, at) => speaking[at]?.topic ?? item)]);
  put('speakers', [...of('speakers'), ...speaking.flatMap((one) => (one ? [`${one.who} - ${one.topic}`] : []))]);
  const invited = inviteesIn(of('invitees'));
  put('outside', invited.each, 'invitees');
  for (const one of parts.said)
    if (typeof one.part === 'object')
      entries.push({ field: one.part.field, written: one.lines.join('\n'), at: parts.said.indexOf(one) });
  // What has no field is told: who signs, who else is invited, who gets a copy.
  rest.push(...labelled('Ttd.', of('signer').join(' ')), ...invited.groups.flatMap((one) => labelled('Peserta:', one)));
  rest.push(...labelled('Tembusan:', of('copies').join(', ')), ...of('other'), ...parts.rest, ...unused);
  const inOrder = entries.sort((one, other) => one.at - other.at).filter(({ written }) => written.trim() !== '');
  return { entries: inOrder.map(({ field, written }) => ({ field, written })), rest };
}

const labelled = (label: string, value: string) => (value === '' ? [] : [`${label} ${value}`]);

/** `Acara:` with one line is what it is about, with several it is the agenda. Else the heading, or the subject of the letter. */
function themeAndAgenda(parts: LetterParts, of: (part: Part) => string[]) {
  const lists = parts.said.filter(({ part }) => part === 'agenda');
  const single = lists.filter(({ lines, bulleted }) => lines.length === 1 && !bulleted).flatMap(({ lines }) => lines);
  const listed = lists.filter(({ lines, bulleted }) => lines.length > 1 || bulleted).flatMap(({ lines }) => lines);
  const told = of('theme');
  const subject = of('subject').map((line) => line.replace(/^undangan\s+/i, ''));
  const candidates = [
    told,
    told.length > 0 ? [] : single,
    parts.titles.slice(0, 1),
    subject,
    parts.topics.slice(0, 1),
    parts.head.slice(0, 1),
  ];
  const theme = candidates.find((lines) => lines.length > 0) ?? [];
  const agenda = told.length > 0 ? [...single, ...listed] : listed;
  const [used] = theme;
  const other = [...told, ...parts.titles, ...subject, ...parts.head].filter((line) => line !== used);
  return { theme: theme.slice(0, 1), agenda, unused: [...new Set(other)] };
}

/** The date of a memo stands above it with a label like the one of the meeting: beside a whole day with its weekday it is only its own. */
function ownDateApart(days: string[]): string[] {
  const whole = days.filter((line) => weekday.test(line) && /\d/.test(line));
  return whole.length === 0 ? days : days.filter((line) => weekday.test(line) || !bareDate.test(line));
}

const weekday = /(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b/i;
const bareDate = /^\d{1,2}(?:\s+\p{L}+\s+|[/-]\d{1,2}[/-])\d{4}$/u;

/** Day and hours as one text. A rundown begins with its first item and ends with its last. */
function momentOf(days: string[], hours: string[], { slots, zone }: LetterParts): string {
  const day = days.map((line) => line.split(/\s*\|\s*/)[0]!).join(' ');
  const told = hours.length > 0 || /(?:jam|pukul|pkl)\b|\d[.:]\d\d/i.test(day);
  const [first, last] = [slots[0], slots.at(-1)];
  const rundown = told || !first || !last ? [] : ['pukul', first.from, 's.d.', last.to];
  return [day, ...hours, ...rundown, zone ?? ''].join(' ').trim();
}

/** `Selasa, 8 Desember 2026 | Hotel Bintang`: the place behind the day. */
const placesIn = (days: string[]) =>
  days.flatMap((line) => line.split(/\s*\|\s*/).slice(1)).filter((part) => !/\d[.:]\d\d/.test(part));

/** `Materi ILP: Dr. Sulistyo, M.Epid (Dinkes)` */
function speakerIn(item: string): { who: string; topic: string } | undefined {
  const [, topic = '', who = ''] = /^(.+?)\s*(?::|\boleh\b|\s-\s)\s*(.+)$/i.exec(item) ?? [];
  const person = /^(?:dr|drg|drs|dra|ir|prof|hj?|ns|apt)\b\.?|,\s*(?:[SM]\.?\p{Lu}|A\.?Md|SKM|SE\b|SH\b)/iu.test(who);
  return person ? { who: who.trim(), topic: topic.trim() } : undefined;
}

/** Offices and people are invited one by one; for groups of people there is a question of its own. */
function inviteesIn(lines: string[]): { each: string[]; groups: string[] } {
  const all = lines
    .flatMap((line) => (lines.length === 1 ? line.split(/\s*[,;]\s*/) : [line]))
    .map((line) => line.replace(/^\d{1,2}[.)]\s+|[,;.]$/g, '').trim());
  const isGroup = (line: string) => /^(?:para|seluruh|semua|segenap|\d+ orang|bapak\/ibu|bpk\/ibu)\b/i.test(line);
  return { each: all.filter((line) => line !== '' && !isGroup(line)), groups: all.filter(isGroup) };
}
