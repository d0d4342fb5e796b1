/** Brings together what belongs to one place: `Posyandu Dahlia 2 di Lok Tuan`, `kec. Bontang Utara`, `se-kecamatan`. Pure. */
import { isWithin } from '../../directory/areas/areas.ts';
import type { Decide } from './deciding.ts';
import type { Item, Meant } from './items.ts';

export type Level = 'kabkota' | 'kecamatan' | 'desakel';

/** The sender's own areas by level, and what lies above them, by name. */
export interface Own {
  level: Level | 'provinsi';
  /** The one area, where he has one. */
  area: { code: string; name: string } | undefined;
  above: Partial<Record<Level, string>>;
}

const depth = { provinsi: 1, kabkota: 2, kecamatan: 3, desakel: 4 };
const levelOf = (code = '') => code.split('.').length;

/** `unread`: a word for a kind of place without a place. */
export function joinPlaces(items: readonly Item[], own: Own, decide: Decide): { items: Item[] } | { unread: string } {
  const levelled = withLevels(items, own, decide);
  if ('unread' in levelled) return levelled;
  const joined: Item[] = [];
  for (const item of levelled.items) {
    const between = joined.at(-1)?.is;
    const at = between === 'in' || between === 'comma' ? -2 : -1;
    const before = joined.at(at);
    const one =
      item.is === 'place' && before?.is === 'place' && near(before, item, between) && nested(before, item, decide);
    if (!one) joined.push(item);
    else joined.splice(joined.length + at, -at, one);
  }
  return { items: joined };
}

type Place = Item & { is: 'place' };

/** `Guntung, Bontang Utara` too: the larger area only tells where the smaller one lies. */
const near = (before: Place, item: Place, between: Item['is'] | undefined) =>
  between === 'in' || (between === 'comma' ? before.kind === item.kind : item.beside);

/** The posyandu of that area, or the inner of two areas. undefined: they are two places. */
function nested(first: Place, second: Place, decide: Decide): Place | undefined {
  const [inner, outer] =
    first.kind === 'posyandu' ? [first, second] : second.kind === 'posyandu' ? [second, first] : smaller(first, second);
  if (!inner || !outer || outer.kind === 'posyandu') return undefined;
  const inside = (all: Meant[]) =>
    all.filter(({ code = '' }) => outer.any.some((area) => isWithin(code, area.code ?? '-')));
  const any = inside(inner.any);
  const written = `${first.written} ${second.written}`;
  if (any.length > 0) return { ...inner, any, written, beside: first.beside };
  if (inner.kind !== 'posyandu') return undefined;
  // It lies elsewhere: the one meant may be that, or one of the same name here.
  const others = [...inside(inner.kin ?? []), ...inner.any].slice(0, 6);
  const way = decide(others.length, {
    id: 'doubt-there',
    args: { posyandu: inner.any[0]?.name ?? inner.written, area: outer.any[0]!.name },
  });
  return { ...inner, any: [others[way]!], asks: false, written, beside: first.beside };
}

function smaller(first: Place, second: Place): [Place, Place] | [] {
  const isInside = (a: Place, b: Place) =>
    a.any.some((one) => b.any.some((other) => one.code !== other.code && isWithin(one.code ?? '', other.code ?? '-')));
  if (isInside(first, second)) return [first, second];
  return isInside(second, first) ? [second, first] : [];
}

/** `kecamatan X` is the area of that level; `se-kecamatan` and `kecamatan saya` are the sender's own. */
function withLevels(items: readonly Item[], own: Own, decide: Decide): { items: Item[] } | { unread: string } {
  const found: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.is === 'ours') {
      if (items[at + 1]?.is === 'level') continue;
      return { unread: item.written };
    }
    if (item.is !== 'level') {
      found.push(item);
      continue;
    }
    const next = items[at + 1];
    if (isPlace(next) && next.beside) {
      const right = next.is === 'wider' ? next : atLevel(next, item.level as Level);
      if (right || !isShortDistrict(item)) {
        found.push(right ?? next);
        at++;
        continue;
      }
    }
    if (isShortDistrict(item) && next?.is !== 'ours' && !isOurs(found)) {
      const except = decide(2, { id: 'doubt-kec', args: {} }) === 0;
      found.push(except ? sign(item, 'except') : ownPlace(item, own));
      continue;
    }
    const mine = next?.is === 'ours' || items[at - 1]?.is === 'ours' || isOurs(found);
    const every = found.at(-1)?.is === 'all' && depth[item.level as Level] > depth[own.level];
    if (!mine && !every) return { unread: item.written };
    if (depth[item.level as Level] > depth[own.level] && !every) return { unread: item.written };
    found.push(ownPlace(item, own));
    if (next?.is === 'ours') at++;
  }
  return { items: found };
}

const isPlace = (item: Item | undefined): item is Extract<Item, { is: 'place' | 'wider' }> =>
  item?.is === 'place' || item?.is === 'wider';
const isShortDistrict = (item: Item & { is: 'level' }) => item.level === 'kecamatan' && /^kec\b/i.test(item.written);
/** `se-kecamatan`, but not `di kecamatan`. */
const isOurs = (found: Item[]) => found.at(-1)?.is === 'in' && /^se/i.test(found.at(-1)!.written);

const sign = ({ written, beside }: Item, is: 'except'): Item => ({ is, written, beside });

const ownPlace = ({ written, beside, level }: Item & { is: 'level' }, { level: mine, area, above }: Own): Item => {
  if (depth[level as Level] < depth[mine])
    return { is: 'wider', name: above[level as Level] ?? written, written, beside };
  if (!area || level !== mine) return { is: 'own', written, beside };
  const any = [{ audience: { area: area.code }, code: area.code, name: area.name }];
  return { is: 'place', kind: 'area', any, asks: false, written, beside };
};

/** undefined: nothing of this name is of that level. */
function atLevel(place: Item & { is: 'place' }, level: Level): Item | undefined {
  const all = [...place.any, ...(place.kin ?? [])];
  const any = place.kind === 'posyandu' ? place.any : all.filter(({ code }) => levelOf(code) === depth[level]);
  return any.length > 0 ? { ...place, any } : undefined;
}
