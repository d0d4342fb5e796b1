/** Names as strangers type them. They are read by somebody who decides, and stand in our own sentences: so one line, without marks, links, or
 *  words that read like an answer of ours. Pure. */
import { plain } from './fold.ts';

/** One line of letters, figures and the signs of names and offices. undefined: nothing is left, or it holds a link. */
export function lineIn(text: string): string | undefined {
  const line = plain(text)
    .replace(/[^\p{L}\p{M}\p{N}'.,()/&: @-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return link.test(line) || !/\p{L}/u.test(line) ? undefined : line.replace(/[:@]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Also without a phone number, other alphabets (a Cyrillic letter may look like a Latin one) and words like `disetujui`. */
export function nameIn(text: string): string | undefined {
  const line = lineIn(text);
  if (line === undefined || (line.match(/\p{N}/gu) ?? []).length > 4) return undefined;
  const letters = line.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (letters.length < 2 || /[^\p{Script=Latin}\p{M}]/u.test(letters)) return undefined;
  return answers.test(line) || spelled.some((word) => letters.includes(word)) ? undefined : line;
}

/** With at least three letters before the point, or a path behind it: `S.Keb` and `A.Md.Keb` are no links. */
const link =
  /https?\b|\bwww\b|[\w-]{3,}\.(?:com|id|me|net|org|io|ly|link|xyz|co|app|site|online|info|biz|shop)\b|\b(?:t|wa|bit|s)\.(?:me|ly|id)\b|\w@\w|\w\.\w+\/\w/i;

const answers =
  /(?<!\p{L})(?:(?:di)?(?:setuju|setujui|terima|tolak|sahkan|acc)|menyetujui|sah|(?:di|ter)?(?:verifikasi|konfirmasi)|approved|verified|accepted|admin|administrator|operator|klik)(?!\p{L})/iu;
/** Long enough to stand in no name, also letter by letter: `d i s e t u j u i`. */
const spelled = ['disetujui', 'kabarposyandu', 'terverifikasi', 'diverifikasi'];
