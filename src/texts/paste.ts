import type { Pasted, PasteField } from '../conversation/reader.ts';
import type { Words } from './words.ts';
export function readPaste(_t: string, _f: PasteField[], _d: string, _w: Words, _least = 2): Pasted | undefined {
  return undefined;
}
