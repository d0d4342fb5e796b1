/** When a child was born, its sex, and whether it moved in. Pure. */
import type { Marked } from './marked.ts';
import { properName } from './names.ts';
import type { ChildDoubt, ChildLine, ReadDay } from './told-child.ts';

export interface Days {
  /** ISO. */
  today: string;
  day: ReadDay;
}

const month = String.raw`(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|ags|agt|aug|sep|okt|oct|nov|nop|des|dec)\p{L}*\.?`;
/** A day as people write it, with its year or without. */
const dates = [
  String.raw`\d{4}[-/]\d{1,2}[-/]\d{1,2}`,
  String.raw`\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|'?\d{2})`,
  String.raw`\d{1,2} \d{1,2} \d{4}`,
  String.raw`[0-3]\d[01]\d20\d\d`,
  String.raw`\d{1,2}\s*[-/.]?\s*${month}\s*[-/.,]?\s*(?:\d{4}|'?\d{2}(?!\s*(?:kg|gr|cm|[.,]\d)))`,
  String.raw`\d{1,2}\s*[-/]?\s*${month}(?!\p{L})`,
  String.raw`\d{1,2}/\d{1,2}(?![/\d])`,
].join('|');
const relative = String.raw`(?:tadi\s+)?(?:hari\s+ini|kemarin|kmrn|semalam|tadi(?:\s+(?:pagi|siang|sore|malam|subuh))?)(?:\s+(?:pagi|siang|sore|malam|subuh|lusa))?`;
const weekday = String.raw`(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s+)?`;
/** With its weekday, or a day just past by its name. */
export const written = `${weekday}(?:${dates})|${relative}`;

const bornWord = String.raw`(?:(?:tempat\s*)?[/,]?\s*(?:tgl|tanggal|ttl)?\.?\s*(?:lahir|lhr|ttl)(?:nya|an)?(?:\s+(?:di|pada|tgl|tanggal))*\s*[:=]?\s*)`;

export function takeBirth(marked: Marked, line: ChildLine, days: Days): void {
  takeMovedIn(marked, line, days);
  if (/(?<!\p{L})(?:baru\s+lahir|lahir\s+(?:hari\s+ini|kemarin|kmrn|tadi|semalam))/iu.test(marked.text))
    line.told.newborn = true;
  // Where it was born, no register asks.
  const place = new RegExp(
    String.raw`(?<!\p{L})(?:ttl|(?:tempat\W*)?(?:tgl\.?\s*)?lahir)\s*[:=]?\s*(?:di\s+)?\p{L}[\p{L} ]*?\s*[,/]\s*(?=${written})`,
    'iu',
  );
  marked.take(place, () => undefined);
  const dates: string[] = [];
  marked.take(
    new RegExp(String.raw`(?<![\p{L}\d])(?:baru\s+)?${bornWord}?(?<![\d/])(${written})(?![\p{L}\d])`, 'giu'),
    (one = '') => {
      dates.push(one.trim());
    },
  );
  keepBorn(line, dates, days);
  // What stood around the date, in a column of its own.
  marked.take(
    /(?<!\p{L})(?:ttl|tgl\.?\s*lahir|tanggal\s+lahir|baru\s+lahir|lahir|lhr)(?!\p{L})\s*[:=]?/giu,
    () => undefined,
  );
  takeSex(marked, line);
}

function takeMovedIn(marked: Marked, { told }: ChildLine, days: Days): void {
  const from = String.raw`(?<!\p{L})(?:baru\s+)?(?:pindah(?:an)?(?:\s+masuk)?|datang)\s+dari\s+([\p{L}][\p{L} .'-]*?)`;
  const since = String.raw`(?:\s*,?\s*(?:(?:sejak|tgl|tanggal|pada|per)\.?\s+)?(${written}))?`;
  const behind = String.raw`(?=\s*(?:$|[¦,;|)\n])|\s+(?:ibu|bu|ayah|bapak|alamat|lahir|lhr)(?!\p{L}))`;
  marked.take(new RegExp(from + since + behind, 'iu'), (place = '', day) => {
    const read = day === undefined ? undefined : days.day(day, days.today);
    told.movedIn = { from: properName(place), ...(read && 'value' in read && { day: read.value }) };
  });
  marked.take(/(?<!\p{L})(?:anak\s+)?(?:pindahan|pindah\s+masuk|baru\s+pindah)(?!\p{L})/iu, () => {
    told.movedIn ??= {};
  });
  marked.take(/(?<!\p{L})(?:tamu|pengunjung|luar\s+(?:wilayah|daerah)|numpang(?:\s+timbang)?)(?!\p{L})/iu, () => {
    told.visitor = true;
  });
}

function keepBorn({ told, doubts }: ChildLine, dates: string[], days: Days): void {
  const doubt = (why: ChildDoubt, one: string) => doubts.push({ why, written: one });
  const [first, ...others] = dates;
  if (first === undefined) return;
  for (const one of others) doubt('two-dates', one);
  const read = readBorn(first, days);
  if ('why' in read) doubt(read.why, first);
  else told.born = read.born;
}

/** A birth date has a year: without it, it would be a guess. */
export function readBorn(text: string, { today, day }: Days): { born: string } | { why: ChildDoubt } {
  const relative = /^[\p{L}\s]+$/u.test(text);
  const year = /\d{4}/.test(text) || /(?:[-/.]\s?\d{1,2}\s?[-/.]\s?'?\d{2}|\p{L}\.?\s*[-/.,]?\s*'?\d{2})$/u.test(text);
  if (!relative && !year) return { why: 'no-year' };
  const read = day(text.replace(/\s*([-/.])\s*(?=\d)/g, '$1').replace("'", ''), today);
  if (!('value' in read)) return { why: 'no-such-date' };
  if (read.value > today) return { why: 'future' };
  const age = Temporal.PlainDate.from(read.value).until(today, { largestUnit: 'years' }).years;
  return age >= 5 ? { why: 'too-old' } : { born: read.value };
}

const edges = ['(?<=^|[\\s,;|(/\\t¦.:])', '(?=$|[\\s,;|)/\\t¦.])'] as const;

function takeSex(marked: Marked, { told, doubts }: ChildLine): void {
  const label = String.raw`(?:(?:jenis\s+kelamin|kelamin|jk|l\s*/\s*p|sex)\s*[:=]?\s*)?`;
  const words = String.raw`(?:(laki\s*[-2]?\s*(?:laki)?|lk(?!\s*\d)|cowok|pria|l)|(perempuan|perempn|prempuan|pr|cewek|wanita|p))`;
  const found = new Set<'L' | 'P'>();
  // A letter before a figure measures something: `P 49`.
  marked.take(new RegExp(`${edges[0]}${label}${words}${edges[1]}(?!\\s*[:=]?\\s*\\d)`, 'giu'), (boy) => {
    found.add(boy === undefined ? 'P' : 'L');
  });
  const [sex, other] = [...found];
  if (other !== undefined) doubts.push({ why: 'two-sexes', written: 'L/P' });
  else if (sex !== undefined) told.sex = sex;
}
