/** What a reader sees instead of numbers and hashes: the names of places, and the pictures themselves. */
import type { Db } from '../../records/tables.ts';
import type { PersonalRows } from '../../room.ts';

/** As many bytes of pictures as an old phone opens. */
const mostBytes = 6 * 1024 * 1024;

export interface Shown {
  /** By `posyandu 17` and `area 64.74`. */
  places: Map<string, string>;
  /** By the hash of the file: an address that holds the picture itself. */
  pictures: Map<string, string>;
}

export type ReadFile = (hash: string) => Promise<{ bytes: Uint8Array; mime: string } | undefined>;

export async function shownIn(db: Db, rows: PersonalRows, file: ReadFile): Promise<Shown> {
  const all = JSON.stringify(rows);
  const found = (pattern: RegExp) => [...new Set([...all.matchAll(pattern)].map(([, one]) => one!))];
  const posyandu = found(/"posyandu":(\d+)/g).map(Number);
  const areas = found(/"(?:area|kabupaten)":"([\d.]+)"/g);
  const names = await db
    .selectFrom('posyandu')
    .select(['id', 'name'])
    .where('id', 'in', [0, ...posyandu])
    .execute();
  const named = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'in', ['', ...areas])
    .execute();
  return {
    places: new Map([
      ...names.map(({ id, name }) => [`posyandu ${id}`, name] as const),
      ...named.map(({ code, name }) => [`area ${code}`, name] as const),
    ]),
    pictures: await picturesOf(found(/"([0-9a-f]{64})"/g), file),
  };
}

async function picturesOf(hashes: string[], file: ReadFile): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  let left = mostBytes;
  for (const hash of hashes) {
    const found = await file(hash);
    if (!found?.mime.startsWith('image/') || found.bytes.length > left) continue;
    left -= found.bytes.length;
    pictures.set(hash, `data:${found.mime};base64,${Buffer.from(found.bytes).toString('base64')}`);
  }
  return pictures;
}
