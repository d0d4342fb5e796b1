/** Where an answer in free words begins: `Masalah: timbangan rusak`. From its name on, the line is one text and keeps its words. Pure. */
import type { PasteField } from '../../../conversation/reader.ts';
import { withoutPrivate } from './private.ts';

interface Parted {
  before: string;
  text?: { field: PasteField; written: string };
}

export function textIn(line: string, fields: PasteField[]): Parted {
  for (const field of fields) {
    if (field.type !== 'text') continue;
    for (const name of field.names) {
      const found = beginning(name).exec(line);
      if (!found) continue;
      const written = found[2] ?? '';
      const sign = found[0].slice(0, found[0].length - written.length);
      if (!/[:=]|\s-/.test(sign) && (found.index > 0 || !saysIt.test(name))) continue;
      return { before: line.slice(0, found.index), text: { field, written: written.trim() } };
    }
  }
  return { before: line };
}

/** Without a colon, only a word that means nothing else. */
const saysIt = /^(?:masalah|kendala|kebutuhan|usulan)$/;

const patterns = new Map<string, RegExp>();

function beginning(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const pattern =
    patterns.get(name) ??
    new RegExp(`(?:^|[\\s,;.])(${escaped})(?:nya)?(?:\\s*[:=]|\\s+-|\\s+(?=\\p{L}))\\s*(.*)$`, 'iu');
  patterns.set(name, pattern);
  return pattern;
}

/** The text as it may be kept: without numbers of cards and phones and one child's measures, except in what she says in her own words. */
export const screened = (text: string, fields: PasteField[]): string =>
  text
    .split('\n')
    .map((line) => {
      const { before } = textIn(line, fields);
      return `${withoutPrivate(before)}${line.slice(before.length)}`;
    })
    .join('\n');
