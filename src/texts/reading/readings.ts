/** Words for what could not be read. Pure. */
import type { Reading } from '../../conversation/reader.ts';
import { clean } from '../clean.ts';

export type { Reading } from '../../conversation/reader.ts';

/** A doubt that says what was written, cut to what fits a message; of a sticker or a voice note there is nothing to say. The texts are in
 *  locales/<language>/conversation/reading.ftl. */
export function doubt(id: string, text: string, args: Record<string, string | number> = {}) {
  const written = shorten(text);
  const key = `conversation/reading:${clean(written).trim() === '' ? 'empty' : id}`;
  return { doubt: { key, args: { written, ...args } } };
}

export const understood = <T>(reading: Reading<T>): reading is { value: T } => 'value' in reading;

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}
