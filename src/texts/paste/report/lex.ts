/** The smallest pieces of a line: words, numbers, signs; and what is one thing though it holds a number (`0-12 bulan`, `2 kali`, `2T`). Pure. */
import { plain, type Token } from '../../reading/fold.ts';

const pieces =
  /(?<age>(?:[<>]=?\s*)?\d{1,2}\s*(?:-|s\/?d|sampai|hingga)?\s*\d{0,2}\s*(?:bulan|bln|bl|tahun|thn|th)(?![\p{L}]))|(?<twice>(?:2\s?x|2 kali|dua kali|2 bulan berturut|2 bln berturut|dua bulan berturut)(?![\p{L}])(?:[ -]turut)*)|(?<about>(?:kurang lebih|krg lbh|krg lebih|kira[ -]kira)(?![\p{L}]))|(?<tt>2t(?![\p{L}])|2 t(?=\s*[:=])|dua t(?![\p{L}]))|(?<num>\d(?:[\d.,]*\d)?)|(?<word>(?:laki|anak|ibu|balita|perempuan|bapak)2(?![\d\p{L}])|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)|\S/giu;

/** `written` has gone through `plain`, or is a name. */
export function lex(written: string): Token[] {
  const found: Token[] = [];
  pieces.lastIndex = 0;
  for (let match = pieces.exec(written); match; match = pieces.exec(written)) {
    const { age, twice, about, tt, num, word } = match.groups ?? {};
    const text = match[0].toLowerCase();
    const token = { text, kind: 'sign' as Token['kind'], start: match.index, end: match.index + match[0].length };
    const number = (tt && isValue(found, match.index, written.slice(token.end))) || (age && isCount(age, found));
    if (number) {
      // In `O 2 T 3` the 2 is a value, though `2T` is a name too; `S 45 - 44 bulan` is no age.
      const digits = /^\d+/.exec(text)![0];
      token.text = digits;
      token.kind = 'number';
      token.end = match.index + digits.length;
      pieces.lastIndex = token.end;
    } else if (age) Object.assign(token, { text: ageWord(text), kind: 'word' });
    else if (twice) Object.assign(token, { text: 'duakali', kind: 'word' });
    else if (about) Object.assign(token, { text: 'kurleb', kind: 'word' });
    else if (tt) Object.assign(token, { text: '2t', kind: 'word' });
    else if (num) {
      token.kind = 'number';
      // `BGM=0,2T=1`: the 2 begins the next name.
      if (/[.,]2$/.test(num) && /^t\s*[:=\d]/i.test(written.slice(token.end))) {
        token.text = num.slice(0, -2);
        token.end -= 2;
        pieces.lastIndex = token.end;
      }
    } else if (word) token.kind = 'word';
    found.push(token);
  }
  return found;
}

/** Is the 2 of `2T` the value of what stands before it? `Tambahan bu: 2T 1` begins with a name, `O: 2 T: 3` does not. */
function isValue(found: Token[], start: number, behind: string): boolean {
  const before = found.at(-1);
  if (!before) return false;
  if (/^[:=]$/.test(before.text)) return /^\p{L}$/u.test(found.at(-2)?.text ?? '') || !/^\s*[:=]?\s*\d/.test(behind);
  return /^\p{L}$/u.test(before.text) || (before.kind === 'word' && before.end === start);
}

/** A number with `bulan` behind it is an age when it is a range; alone (`14 bln`) only behind a word for age. */
function isCount(age: string, before: Token[]): boolean {
  if (/^[<>]|\d\s*(?:-|s\/?d|sampai|hingga)\s*\d/i.test(age)) return false;
  return !/^(?:umur|usia|bayi|balita|anak|>|<|di ?atas|di ?bawah|atas|bawah)$/.test(before.at(-1)?.text ?? '');
}

const ageWord = (text: string) =>
  `@${text
    .replace(/s\/?d|sampai|hingga/, '-')
    .replace(/\s/g, '')
    .replace(/(?:bulan|bln|bl)$/, 'bl')
    .replace(/(?:tahun|thn|th)$/, 'th')}`;

export const linesOf = (text: string): string[] => text.split('\n').map((line) => plain(line.replaceAll('\t', ' | ')));
