/** Takes out what cannot be seen: bidi marks, zero width, control and private-use characters, half surrogate pairs (which
 *  PostgreSQL refuses). Line breaks stay, as `\n`, at most two together. What stays reads in the order in which it was written. */
export function clean(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(spaces, ' ')
    .replace(unseen, '')
    .replace(piledMarks, '$1')
    .replace(manyBreaks, '\n\n');
}

const plain = /^(?:[\x20-\x7e]|\n(?!\n))*$/;
const lineBreaks = /\r\n?|[\u2028\u2029\v\f\x85]/g;
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Several marks stacked on one letter would cover the lines above and below. */
const piledMarks = /(\p{M}{2})\p{M}+/gu;
const manyBreaks = /\n{3,}/g;
