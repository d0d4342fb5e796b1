/** What reading a text comes to: the value, or a doubt that names the text saying why. Pure. */
import type { Doubt, DoubtId, Whole } from '../../conversation/reader.ts';
import { clean } from '../clean.ts';

export type { DoubtId, Whole } from '../../conversation/reader.ts';

/** A doubt that repeats what was written, cut to what fits into a message. A sticker or a voice note has nothing to repeat. */
export function doubt(id: DoubtId, text: string, args: Doubt['args'] = {}): { doubt: Doubt } {
  const written = shorten(text);
  const why = clean(written).trim() === '' ? 'empty' : id;
  return { doubt: { key: `conversation/reading:${why}`, args: { written, ...args } } };
}

export const understood = <T>(reading: Whole<T>): reading is { value: T } => 'value' in reading;

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}
