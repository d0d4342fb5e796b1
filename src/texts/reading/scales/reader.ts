/** The reader of one language at the scales. Pure. */
import type { Reading } from '../../../conversation/reader.ts';
import type { Words } from '../words.ts';
import { readLine } from './line.ts';
import { lineOf } from './pieces.ts';
import type { ScaleLine, ScaleReader } from './scale-line.ts';
import { openScaleWords, type ScaleList } from './scale-words.ts';
import { readText } from './text.ts';

export function openScaleReader(list: (id: ScaleList) => string[], words: Words): ScaleReader {
  const lists = openScaleWords(list, words);
  return {
    fits: (text, known) => {
      const { lines } = readText(text, known, lists);
      return lines.length > 0 && 2 * lines.filter(({ reading }) => isRecord(reading)).length > lines.length;
    },
    text: (text, known) => readText(text, known, lists),
    line: (text, known) => readLine(lineOf(text.replaceAll('\n', ', ')), known, lists),
  };
}

/** Is this a line of the scales, though nobody asked for one? A near name needs a figure, a guest or new child too. */
function isRecord(reading: Reading<ScaleLine>): boolean {
  const line = 'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;
  if (!line || ('part' in reading && reading.rest.split(/\s+/).length > 3)) return false;
  const figures = Object.keys(line.figures).length > 0 || !!line.unclear;
  if (line.all) return true;
  // A name alone may say anything.
  const { act, services, notWeighed, told, child } = line;
  const says = figures || notWeighed || told || child || Object.keys(services).length > 0;
  if (act === 'record' && !says) return false;
  if (line.isNew || line.visitor)
    return figures || (line.child?.born !== undefined && line.who.every(({ fit }) => fit !== 'near'));
  return line.who.some(({ found, fit }) => found.length > 0 && (fit !== 'near' || figures));
}
