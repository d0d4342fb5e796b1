/** A line as figures, words, headings and signs, in their order. Pure. */
import type { Token } from '../../reading/fold.ts';
import { type Figure, figureAt } from './figures.ts';
import { type Head, headsIn, type Places } from './heads.ts';
import { lex } from './lex.ts';
import type { Names } from './names.ts';

export type Item = { start: number; end: number } & (
  | { type: 'word'; word: string; written: string; unsure: boolean }
  | { type: 'figure'; figure: Figure }
  | { type: 'head'; head: Head }
  | { type: 'sign'; sign: string }
);

export function itemsOf(line: string, names: Names, places: Places): Item[] {
  const all = lex(line);
  const heads = headsIn(line, all, names, places).filter((head) => !isPartOfName(head, line, names));
  const items: Item[] = [];
  for (let at = 0; at < all.length; ) {
    const token = all[at] as Token;
    const head = heads.find(({ start, end }) => token.start < end && start < token.end);
    if (head) {
      items.push({ type: 'head', head, start: head.start, end: head.end });
      while (all[at] && all[at]!.start < head.end) at++;
      continue;
    }
    const stop = heads.find(({ start }) => start >= token.end)?.start ?? Number.POSITIVE_INFINITY;
    const found = figureAt(all, at, items.at(-1), names, line, stop);
    if (found) {
      items.push({ type: 'figure', figure: found.figure, start: token.start, end: all[found.next - 1]!.end });
      at = found.next;
      continue;
    }
    items.push(plainItem(token, names));
    at++;
  }
  return items;
}

function plainItem(token: Token, names: Names): Item {
  const { start, end, text, kind } = token;
  if (kind === 'sign' || kind === 'number') return { type: 'sign', sign: text, start, end };
  const { word, unsure } = names.meant(text);
  return { type: 'word', word, written: text, unsure, start, end };
}

/** `bulan lalu` and a weekday's name may be words of a figure's name: `KMS` is a Thursday, too. */
function isPartOfName(head: Head, line: string, names: Names): boolean {
  const written = line.slice(head.start, head.end).toLowerCase();
  return head.kind === 'aside' && names.of([names.meant(written).word]).length > 0;
}
