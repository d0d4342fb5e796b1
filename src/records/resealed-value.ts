/** What a stored value becomes when it is sealed anew. */
import { keyOf } from './key-ring.ts';
import { sealWords } from './sealed-columns.ts';
import type { SealedTable, Stored } from './sealed-tables.ts';
import { jsonMark, type Seal, sealText, textMark } from './sealing.ts';
import type { Vault } from './vault.ts';

export interface Change {
  /** Of the row's key. */
  id: (string | null)[];
  before: (string | null)[];
  after: (string | null)[];
}

type On = { ring: Seal & Pick<Vault['ring'], 'current'>; secrets: Vault['secrets'] };

/** The rows that change. `rows`: the values of the key, then of the sealed columns. */
export function changes(on: On, { key, columns }: SealedTable, rows: (string | null)[][]) {
  const ready: Change[] = [];
  let unreadable = 0;
  for (const row of rows) {
    const [id, before] = [row.slice(0, key.length), row.slice(key.length)];
    const after = before.map((value, at) => {
      try {
        return value === null ? null : resealed(on, columns[at]!.kind, value);
      } catch {
        if (columns[at]!.kind !== 'some') unreadable++;
        return value;
      }
    });
    if (after.some((value, at) => value !== before[at])) ready.push({ id, before, after });
  }
  return { ready, unreadable };
}

/** The very same text where nothing is to be done. Throws for what no key opens. */
function resealed(on: On, kind: Stored, stored: string): string {
  const { ring, secrets } = on;
  if (kind === 'enc' || kind === 'some')
    return keyOf(stored) === ring.current ? stored : ring.seal(secrets.open(stored));
  if (kind === 'json') return resealedJson(on, stored);
  if (kind === 'text' || kind === 'own') return resealedText(ring, stored);
  let changed = false;
  const json = sealWords(stored, kind.clear, (text) => {
    const now = resealedText(ring, text);
    changed ||= now !== text;
    return now;
  });
  return changed ? json : stored;
}

/** As a column of the kind `text` holds it. */
export function resealedText(ring: On['ring'], stored: string): string {
  if (!stored.startsWith(textMark)) return sealText(ring, stored);
  const sealed = stored.slice(textMark.length);
  return keyOf(sealed) === ring.current ? stored : sealText(ring, ring.open(sealed));
}

function resealedJson({ ring }: On, stored: string): string {
  const value: unknown = JSON.parse(stored);
  if (typeof value !== 'string' || !value.startsWith(jsonMark)) return JSON.stringify(jsonMark + ring.seal(stored));
  const sealed = value.slice(jsonMark.length);
  return keyOf(sealed) === ring.current ? stored : JSON.stringify(jsonMark + ring.seal(ring.open(sealed)));
}
