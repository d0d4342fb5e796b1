/** A sentence that says that a child has moved away, has died, or is back: `Aisyah pindah ke Samarinda 3 Nov`. Pure. */
import { plain } from '../fold.ts';
import { written } from './birth.ts';
import { properName } from './names.ts';
import type { ReadDay } from './told-child.ts';

export interface ChildNews {
  what: 'moved' | 'died' | 'back';
  /** How the child was called. */
  who: string;
  /** Where it moved to. */
  to?: string;
  /** ISO. */
  day?: string;
  /** A day that was told and cannot be read. */
  doubt?: string;
}

const already = String.raw`(?:\s+(?:sudah|sdh|telah|tlh|udah|udh|td|tadi|baru))*`;
const since = String.raw`(?:[\s,]+(?:sejak|mulai|per|pada|tgl|tanggal)\.?)?`;
const end = String.raw`(?:[\s,]+(?:ya|bu|bidan|kak|mohon\s+dicatat))*\s*[.!]*$`;
const when = String.raw`(?:${since}[\s,]+(${written}|(?:tanggal|tgl)\s+\d{1,2}))?`;

const moved = new RegExp(
  String.raw`^(.{2,60}?)${already}\s+(?:pindah(?:\s+(?:keluar|domisili|posyandu|rumah|tempat\s+tinggal))?|keluar\s+dari\s+posyandu)(?:\s+ke\s+(.{2,60}?))?${when}${end}`,
  'iu',
);
const died = new RegExp(
  String.raw`^(.{2,60}?)${already}\s+(?:meninggal(?:\s+dunia)?|wafat|tutup\s+usia|berpulang)${when}(?:[\s,]+(?:karena|krn|akibat)\s+.{2,60}?)?${when}${end}`,
  'iu',
);
const back = new RegExp(
  String.raw`^(.{2,60}?)${already}\s+(?:kembali|balik|pulang)(?:\s+(?:lagi|ke\s+sini|kesini|ke\s+posyandu))+(?:\s+dari\s+.{2,40}?)?${when}${end}`,
  'iu',
);

/** It has not moved after all. */
const calledOff = new RegExp(
  String.raw`^(.{2,60}?)${already}\s+(?:batal|urung|(?:tidak|tdk|gak|ga|nggak|ngga|enggak|tak)\s+jadi)\s+(?:pindah|keluar)(?:\s+ke\s+.{2,40}?)?${when}${end}`,
  'iu',
);

/** What the sentence is for, in front of it. */
const lead = /^(?:(?:tolong|mohon|catat|lapor|info|bu|bidan|data|status)[\s:,]+)+/iu;

export function readChildNews(text: string, today: string, day: ReadDay): ChildNews | undefined {
  if (text.length > 160 || text.includes('?') || text.includes('\n')) return undefined;
  const sentence = plain(text).replace(/\s+/g, ' ').trim().replace(lead, '');
  for (const [what, pattern] of [
    ['back', calledOff],
    ['moved', moved],
    ['died', died],
    ['back', back],
  ] as const) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const [, who = '', ...others] = found;
    if (planned.test(who)) return undefined;
    const [to, ...days] = what === 'moved' ? others : [undefined, ...others];
    const told = days.find((one) => one !== undefined);
    return { what, who: who.trim(), ...(to && { to: properName(to) }), ...dayIn(told, today, day) };
  }
  return undefined;
}

/** Not yet, or not at all. */
const planned =
  /(?:^|\s)(?:mau|akan|rencana(?:nya)?|ingin|tidak|tdk|belum|blm|bukan|kalau|jika|apakah|nggak|gak|mungkin|katanya)$/iu;

function dayIn(told: string | undefined, today: string, day: ReadDay): Pick<ChildNews, 'day' | 'doubt'> {
  if (told === undefined) return {};
  const read = day(told, today);
  return 'value' in read && read.value <= today ? { day: read.value } : { doubt: told };
}
