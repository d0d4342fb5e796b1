/** The smallest pieces of a line at the scales: words, numbers, dates, signs; `bb8,4tb72` and `8,4/72/14,2/44` are parted. Pure. */
import { clean } from '../../clean.ts';
import { plain } from '../fold.ts';

export interface Piece {
  kind: 'word' | 'number' | 'date' | 'slip' | 'sign';
  /** Lower-case. */
  text: string;
  start: number;
  end: number;
}

/** The line as it is parted: what looks alike is one sign, ticks are words, halves are figures. */
export const lineOf = (text: string): string =>
  plain(
    clean(text.replaceAll('\t', ' | '))
      .replace(ticks, ' ya ')
      .replace(crosses, ' tidak ')
      .replace(/\s+tanda tanya(?=\s*$)/i, '?')
      .replace(/\s+(?:titik|koma)(?=\s*$|\s+(?:tinggi|panjang|tb|pb|berat|bb|lila|lingkar|lk)\b)/giu, ',')
      // `8 ,7`
      .replace(/(?<![\d.,]|[.,]\s)(\d{1,2}) ([.,])(?=\d(?![\d.,]))/g, '$1$2')
      .replace(/\(\s*\+\s*\)/g, ' ya ')
      .replace(/\(\s*-\s*\)|(?<=[:=]\s*)-(?=\s*(?:[,;|]|$))/g, ' tidak ')
      .replace(/(?<=\p{L}\s+)-(?=\s*(?:[,;|]|$))/gu, ' tidak ')
      .replace(/(?<=\p{L}\s+)\+(?=\s*(?:[,;|]|$))/gu, ' ya ')
      .replace(/(?<=\d) ?½| 1\/2(?![\d/])/g, ',5')
      .replace(/(?<=\d) ?¼/g, ',25')
      .replace(/(?<=\d) ?¾/g, ',75'),
  );

export function piecesOf(line: string): Piece[] {
  const found: Piece[] = [];
  for (const match of line.matchAll(parts)) {
    const { long, date, slip, chain, number, word } = match.groups ?? {};
    const start = match.index;
    if (chain) found.push(...chained(chain, start));
    else {
      const kind = date ? 'date' : slip ? 'slip' : number || long ? 'number' : word ? 'word' : 'sign';
      found.push({ kind, text: match[0].toLowerCase(), start, end: start + match[0].length });
    }
  }
  return found;
}

const ticks = /[✓✔√☑✅🗸]\uFE0F?/gu;
const crosses = /[✗✘❌✖]\uFE0F?/gu;

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const monthName =
  '(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|mrt|apr(?:il)?|mei|jun[i]?|jul[i]?|ag(?:u|s|t)(?:s?t?us(?:tus)?|t)?|agustus|sep(?:t(?:ember)?)?|okt(?:o|ober)?|no[vp](?:ember)?|des(?:ember)?)';
const parts = new RegExp(
  [
    String.raw`(?<long>\+?\d(?:[ -]?\d){9,})(?![.,]?\d)`,
    String.raw`(?<date>(?<![\d.,])${day}\s?([/.-])\s?(?:0?[1-9]|1[0-2])\s?\3\s?(?:20[12]\d|[12]\d)(?!\d|[.,]\d)|(?<![\d.,])${day}[ -]?${monthName}(?:[ -]?(?:20[12]\d|[12]\d(?![.,]?\d|\s*(?:kg|cm))))?(?![\p{L}\d])|20[12]\d-\d\d-\d\d)`,
    // A letter that stands for the figure it looks like: `1O,4`, `9,A`, `l2,3`.
    String.raw`(?<slip>(?<![\p{L}\d])(?:[lIO]\d*[.,]\d+|[lI]\d(?![\p{L}\d])|\d+[oOlI]\d*(?:[.,]\d+)?(?!\p{L})|\d+[.,](?:\d*[oOlIASsBZ]\d*|\p{L})(?![\p{L}\d])))`,
    String.raw`(?<chain>(?<![\p{L}\d])\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?){2,}(?!\d))`,
    String.raw`(?<number>\d+(?:[.,]\d+)?)`,
    String.raw`(?<word>(?:laki|ibu|kira|anak|bapak|gatal|dua)2(?!\d|[.,]\d)|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)`,
    String.raw`-{1,3}>|={1,2}>|\S`,
  ].join('|'),
  'giu',
);

/** `8,4,72,14,2`: commas are decimals and part, too. Where dots are the decimals, all commas part. Else two are one number when the second has
 *  one figure. `8,72,14` may be 8,72 or 72: nobody can tell. */
function chained(chain: string, start: number): Piece[] {
  const found: Piece[] = [];
  const dots = chain.includes('.');
  if (!dots && /^\d+,\d\d/.test(chain)) return [{ kind: 'slip', text: chain, start, end: start + chain.length }];
  const cut = dots ? /\d+(?:\.\d+)?/g : /\d+,\d(?!\d)|\d+/g;
  for (const match of chain.matchAll(cut))
    found.push({
      kind: 'number',
      text: match[0],
      start: start + match.index,
      end: start + match.index + match[0].length,
    });
  return found;
}
