/** The reader of one language at the scales. Pure. */
import type { Words } from '../words.ts';
import { readLine } from './line.ts';
import { lineOf } from './pieces.ts';
import type { ScaleReader } from './scale-line.ts';
import { openScaleWords, type ScaleList } from './scale-words.ts';
import { readText } from './text.ts';

export function openScaleReader(list: (id: ScaleList) => string[], words: Words): ScaleReader {
  const lists = openScaleWords(list, words);
  return {
    fits: (text, known) =>
      readText(text, known, lists).lines.some(({ reading }) => {
        const line = 'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;
        return (
          line !== undefined &&
          (!!line.all || !!line.isNew || !!line.visitor || line.who.some(({ found }) => found.length > 0))
        );
      }),
    text: (text, known) => readText(text, known, lists),
    line: (text, known) => readLine(lineOf(text.replaceAll('\n', ', ')), known, lists),
  };
}
