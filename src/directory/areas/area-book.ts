/** Finds areas as rosters write them: a code, a name, or a name with what it lies in (`Kelurahan X, Kecamatan Y`). */
import type { Db } from '../../records/tables.ts';
import { type AreaRow, allAreas, loadAreas, withAbove } from './areas.ts';

type Found = { area: AreaRow } | { problem: 'area-unknown' } | { problem: 'area-ambiguous'; examples: string };

export interface AreaBook {
  /** `level`: what the role needs; an area of that level is preferred when a name means several. */
  find(written: string, level?: AreaRow['level']): Promise<Found>;
}

/** Districts that a roster names are loaded when they are first met, within the caller's transaction. */
export function openAreaBook(db: Db): AreaBook {
  let stored: Promise<Index> | undefined;
  let country: Promise<Index> | undefined;
  const known = new Map<string, Promise<Found>>();

  async function find(written: string, level?: AreaRow['level']): Promise<Found> {
    stored ??= storedIndex(db);
    const code = codeOf(written);
    const here = pick(await stored, written, code, level);
    if (!('problem' in here) || here.problem === 'area-ambiguous') return here;
    country ??= allAreas().then(indexOf);
    const there = pick(await country, written, code, level);
    if ('problem' in there) return there;
    if (await loadAreas(db, there.area.code.slice(0, 5))) stored = storedIndex(db);
    return there;
  }

  return {
    find(written, level) {
      const key = `${level} ${written}`;
      const found = known.get(key) ?? find(written, level);
      known.set(key, found);
      return found;
    },
  };
}

interface Index {
  byCode: Map<string, AreaRow>;
  byName: Map<string, AreaRow[]>;
}

async function storedIndex(db: Db): Promise<Index> {
  return indexOf(await db.selectFrom('area').select(['code', 'parent', 'name', 'level', 'kind']).execute());
}

function indexOf(rows: AreaRow[]): Index {
  const byName = new Map<string, AreaRow[]>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const same = byName.get(name);
      if (same) same.push(row);
      else byName.set(name, [row]);
    }
  }
  return { byCode: new Map(rows.map((row) => [row.code, row])), byName };
}

/** Only a kabupaten or kota carries its kind in its name; a desa may well be called Kota Baru. */
const namesOf = (row: AreaRow) =>
  row.level === 'kabkota' ? [plain(row.name), bare(row.name).name] : [plain(row.name)];

/** `6474011001`, `64.74.01.1001` -> dotted; undefined when it is no code. Fewer than five digits are not taken for a code. */
function codeOf(written: string): string | undefined {
  const digits = written.replaceAll('.', '').trim();
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(digits)) return undefined;
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part).join('.');
}

function pick(index: Index, written: string, code: string | undefined, level?: AreaRow['level']): Found {
  if (code) {
    const area = index.byCode.get(code);
    return area ? { area } : { problem: 'area-unknown' };
  }
  const [first = '', ...above] = written.split(',');
  const named = candidates(index, first).filter((row) => above.every((part) => liesIn(index, row, part)));
  const right = named.filter((row) => row.level === level);
  const found = right.length > 0 ? right : named;
  if (found.length === 1) return { area: found[0]! };
  if (found.length === 0) return { problem: 'area-unknown' };
  return {
    problem: 'area-ambiguous',
    examples: found
      .slice(0, 3)
      .map((row) => row.code)
      .join(', '),
  };
}

function candidates(index: Index, written: string): AreaRow[] {
  const whole = index.byName.get(plain(written)) ?? [];
  const { name, kind } = bare(written);
  const ofKind = kind ? (index.byName.get(name) ?? []).filter((row) => isKind(row, kind)) : [];
  return [...new Set([...whole, ...ofKind])];
}

function liesIn(index: Index, row: AreaRow, part: string): boolean {
  const codes = new Set(candidates(index, part).map((area) => area.code));
  return withAbove(row.code)
    .slice(1)
    .some((code) => codes.has(code));
}

const kinds: [RegExp, string][] = [
  [/^(kelurahan|kel) /, 'kelurahan'],
  [/^(desa|ds|nagari) /, 'desa'],
  [/^(kecamatan|kec) /, 'kecamatan'],
  [/^(kabupaten|kab) /, 'kabupaten'],
  [/^kota /, 'kota'],
  [/^(provinsi|prov) /, 'provinsi'],
];

/** The name without the word that says what it is: `Kec. Bontang Utara` -> `bontang utara`, a kecamatan. */
function bare(written: string): { name: string; kind?: string } {
  const text = plain(written);
  const kind = kinds.find(([pattern]) => pattern.test(text));
  return kind ? { name: text.replace(kind[0], ''), kind: kind[1] } : { name: text };
}

function isKind(row: AreaRow, kind: string): boolean {
  if (kind === 'desa') return row.kind === 'desa' || row.kind === 'desa_adat';
  if (kind === 'kelurahan') return row.kind === 'kelurahan';
  if (kind === 'kabupaten' || kind === 'kota')
    return row.level === 'kabkota' && row.name.toLowerCase().startsWith(kind);
  return row.level === kind;
}

/** `No. HP` and `no_hp` -> `no hp`. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
