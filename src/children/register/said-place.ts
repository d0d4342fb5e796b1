/** The posyandu that a line about a child names: `Dimas L 1/4/2026 ibu Yuni Melati 12`. Pure. */
import { shortName } from '../../directory/people/places.ts';

const street = String.raw`(?<!(?:jl|jln|jalan|gg|gang|blok|perum|komplek|alamat)\.?\s+)`;

/** A name without a number may be a child's, or a flower: it counts behind the word for a posyandu alone. */
function patternOf(name: string): RegExp {
  const called = shortName(name)
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(String.raw`\s+`);
  const word = String.raw`(?:di\s+)?(?:posyandu|posy|pos)\.?\s+`;
  const head = /\d/.test(name) ? `(?:${word}|di\\s+)?` : word;
  return new RegExp(String.raw`[,;]?\s*(?<![\p{L}\d])${street}${head}${called}(?![\p{L}\d])`, 'iu');
}

/** undefined: none of them, or several. */
export function placeSaid<P extends { name: string }>(words: string, places: readonly P[]): P | undefined {
  const said = places.filter(({ name }) => patternOf(name).test(words));
  return said.length === 1 ? said[0] : undefined;
}

/** What is left is told of the child. */
export const withoutPlace = (words: string, { name }: { name: string }): string =>
  words.includes('\n') ? words : words.replace(patternOf(name), '');
