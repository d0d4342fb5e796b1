/** Words for what could not be read. Pure. */
import type { Reading } from '../conversation/reader.ts';

export type { Reading } from '../conversation/reader.ts';

/** A doubt that says what was written, cut to what fits a message. The texts are in locales/<language>/conversation/reading.ftl. */
export function doubt(id: string, written: string, args: Record<string, string | number> = {}) {
  return { doubt: { key: `conversation/reading:${id}`, args: { written: shorten(written), ...args } } };
}

export const understood = <T>(reading: Reading<T>): reading is { value: T } => 'value' in reading;

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}
