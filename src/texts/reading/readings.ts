/** What reading a text comes to: the value, or a doubt that names the text saying why. Pure. */
import type { Reading } from '../../conversation/reader.ts';
import { clean } from '../clean.ts';
import type { TextId } from '../text-of.ts';

export type { Reading } from '../../conversation/reader.ts';

/** Why a text could not be read. */
export type DoubtId = TextId<'conversation/reading'>;

/** A doubt that repeats what was written, cut to what fits into a message. A sticker or a voice note has nothing to repeat. The texts are
 *  in locales/<language>/conversation/reading.ftl. */
export function doubt(id: DoubtId, text: string, args: Record<string, string | number> = {}) {
  const written = shorten(text);
  const key = `conversation/reading:${clean(written).trim() === '' ? 'empty' : id}`;
  return { doubt: { key, args: { written, ...args } } };
}

export const understood = <T>(reading: Reading<T>): reading is { value: T } => 'value' in reading;

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}
