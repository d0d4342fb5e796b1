/** Vaccines by the names that kader call them: `pentabio 3`, `MR1`, `polio suntik`, `booster campak`. Pure. */
import { romanUpTo } from '../roman.ts';
import type { Line } from './items.ts';
import type { Antigen, Services } from './scale-line.ts';
import type { Tag } from './scale-words.ts';
import { has, isFree, next, use } from './walk.ts';

/** How many doses there are, and which one a booster is. */
const vaccines: [Tag, Antigen, doses: number, booster?: number][] = [
  ['vaccine-hb0', 'HB0', 0],
  ['vaccine-bcg', 'BCG', 0],
  ['vaccine-ipv', 'IPV', 3],
  ['vaccine-opv', 'OPV', 4],
  ['vaccine-dpt', 'DPT-HB-Hib', 4, 4],
  ['vaccine-rv', 'RV', 3],
  ['vaccine-pcv', 'PCV', 3],
  ['vaccine-mr', 'Campak-Rubela', 3, 2],
  ['vaccine-je', 'JE', 2],
];

export function takeVaccine(line: Line, at: number, missed: boolean, services: Services): boolean {
  const { items } = line;
  const [, antigen, doses, booster] = vaccines.find(([tag]) => has(items[at], tag))!;
  const beside = [items[next(items, at)], items[at - 1]].find((item) => has(item, 'booster') && isFree(item));
  const dose = doseAt(line, at, doses) ?? (beside ? booster : undefined);
  use(beside);
  const list = missed ? 'notGiven' : 'vaccines';
  services[list] = [...(services[list] ?? []), dose === undefined ? { antigen } : { antigen, dose }];
  return true;
}

/** `2 tetes` are drops. */
function doseAt({ items }: Line, at: number, doses: number): number | undefined {
  let place = next(items, at);
  if (/^(?:ke|dosis)$/i.test(items[place]?.text ?? '')) {
    use(items[place]);
    place = next(items, place);
  }
  const item = items[place];
  if (!item || item.used || doses === 0) return undefined;
  const value = item.kind === 'number' && !item.unit && !item.slip ? item.value : romanOf(item.text);
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > doses) return undefined;
  const behind = items[place + 1];
  use(item);
  if (has(behind, 'drops')) {
    use(behind);
    return undefined;
  }
  return value;
}

const romans = romanUpTo(4);

function romanOf(text: string): number | undefined {
  const figure = romans.get(text.toLowerCase());
  return figure === undefined ? undefined : Number(figure);
}
