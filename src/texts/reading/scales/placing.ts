/** Finds the fields of figures without a label: `8,4 72 14,2 44`. Weight stands first, then length; arm and head have their own sizes. Where the
 *  age lets only one order be, it is taken; where two, it is asked. Pure. */
import type { Item } from './items.ts';
import { asked, type Loose, type Measured, settle, unclearOf } from './measure.ts';
import { anyAge, type Ranges, within } from './ranges.ts';
import type { Field } from './scale-line.ts';

const fields: Field[] = ['weight', 'length', 'arm', 'head'];

export function place(loose: Loose[], ranges: Ranges, measured: Measured): void {
  const now = loose.filter((one) => !one.old && !one.field);
  if (now.length > 0) placeNow(now, ranges, measured);
}

function placeNow(now: Loose[], ranges: Ranges, measured: Measured) {
  const free = fields.filter((field) => !isTold(field, measured));
  const atAge = bestPlacing(now, free, ranges, measured);
  const atAny = bestPlacing(now, free, { ...ranges, weight: anyAge.weight, length: anyAge.length }, measured);
  // `18,4 72` of a child of nine months: no arm, but a weight that the session has to ask about.
  const odd = atAge && atAny?.includes('weight') && !atAge.includes('weight');
  const way = odd ? atAny : (atAge ?? atAny);
  if (way) settleWay(now, way, ranges, measured);
  else placeSome(now, free, ranges, measured);
}

function settleWay(now: Loose[], way: Field[], ranges: Ranges, measured: Measured) {
  now.forEach((one, at) => {
    one.field = way[at]!;
    const age = one.field === 'arm' && !one.item.unit && measured.months.includes(one.item.value!);
    if (age) ask(one, ['arm'], ranges, measured);
    else if (mayBeArm(one, way, ranges, measured)) ask(one, ['weight'], anyAge, measured);
    else if (mayBeWeight(one, way, ranges, measured)) ask({ item: one.item }, [], ranges, measured);
    else settle(one, one.field, ranges, measured);
  });
}

/** `14,2 44` of a child of nine months: a weight that is hardly possible, and a common arm. */
function mayBeArm({ item, field }: Loose, way: Field[], ranges: Ranges, measured: Measured): boolean {
  const [low, high] = ranges.weight;
  const size = sizeOf(item, 'weight') ?? 0;
  const hardly = ranges !== anyAge && !within(size, [low * 1.25, high * 0.8]);
  const armFree = !way.includes('arm') && measured.figures.arm === undefined;
  return field === 'weight' && !item.unit && hardly && armFree && mayBe(item, 'arm', ranges);
}

const isTold = (field: Field, { figures, unclear }: Measured) =>
  figures[field] !== undefined || unclear.some((one) => one.field === field);

/** The fields of the figures in their order, where one way is better than every other. */
function bestPlacing(now: Loose[], free: Field[], ranges: Ranges, measured: Measured): Field[] | undefined {
  if (now.length > free.length) return undefined;
  const ways = waysOf(now, free, ranges).filter((way) => fitsTogether(way, now, measured));
  const costs = ways.map((way) => ({ way, cost: costOf(way, now, free, ranges) }));
  const least = Math.min(...costs.map(({ cost }) => cost));
  const best = costs.filter(({ cost }) => cost === least);
  return best.length === 1 ? best[0]!.way : undefined;
}

function waysOf(now: Loose[], free: Field[], ranges: Ranges): Field[][] {
  const [first, ...rest] = now;
  if (!first) return [[]];
  return free
    .filter((field) => mayBe(first.item, field, ranges))
    .flatMap((field) =>
      waysOf(
        rest,
        free.filter((other) => other !== field),
        ranges,
      ).map((way) => [field, ...way]),
    );
}

/** Kilograms or centimetres of a figure as this field; undefined where its unit forbids it. */
function sizeOf({ value, unit }: Item, field: Field): number | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  if (field === 'weight')
    return unit === 'g' ? value / 1000 : unit && unit !== 'kg' ? undefined : value >= 1000 ? value / 1000 : value;
  return unit === 'mm' ? value / 10 : unit === 'm' ? value * 100 : unit && unit !== 'cm' ? undefined : value;
}

function mayBe(item: Item, field: Field, ranges: Ranges): boolean {
  const size = sizeOf(item, field);
  return size !== undefined && within(size, ranges[field]);
}

/** A head is smaller than the child is long, an arm without a length is told by its name, and nobody weighs three times what fits her length. */
function fitsTogether(way: Field[], now: Loose[], { figures }: Measured): boolean {
  const size = (field: Field): number | undefined => {
    const at = way.indexOf(field);
    if (at >= 0) return sizeOf(now[at]!.item, field);
    const known = figures[field];
    return known === undefined ? undefined : known / (field === 'weight' ? 1000 : 10);
  };
  const [weight, length, , head] = fields.map(size);
  const armAt = way.indexOf('arm');
  if (armAt >= 0 && (length === undefined || (way.includes('length') && armAt < way.indexOf('length')))) return false;
  if (head !== undefined && length !== undefined && head >= length) return false;
  const index = weight !== undefined && length !== undefined ? weight / (length / 100) ** 2 : 15;
  return index > 6 && index < 40;
}

/** `104` alone of a child of two years: hardly a length, and 10,4 without its comma. */
function mayBeWeight({ item, field }: Loose, way: Field[], ranges: Ranges, measured: Measured): boolean {
  const { value = 0, unit } = item;
  if (field !== 'length' || unit || !Number.isInteger(value) || way.includes('weight') || measured.figures.weight)
    return false;
  const [low, high] = ranges.length;
  return !within(value, [low * 1.08, high * 0.93]) && within(value / 10, ranges.weight);
}

/** How far a way is from how people write: weight first and never left out, then length, then arm and head. */
function costOf(way: Field[], now: Loose[], free: Field[], ranges: Ranges): number {
  const leftOut = (field: Field) =>
    free.includes(field) && !way.includes(field) && now.some(({ item }) => mayBe(item, field, ranges));
  const rank = (field: Field) => Math.min(fields.indexOf(field), 2);
  const turned = way.flatMap((field, at) => way.slice(at + 1).filter((later) => rank(later) < rank(field)));
  return (leftOut('weight') ? 8 : 0) + (leftOut('length') ? 4 : 0) + turned.length;
}

/** Figures that can be nothing are asked, and the others placed without them. Where that does not help, those are taken that can only be one
 *  thing, which no other can be. */
function placeSome(now: Loose[], free: Field[], ranges: Ranges, measured: Measured) {
  const may = measured.figures.length === undefined ? free.filter((field) => field !== 'arm') : free;
  const options = new Map(now.map((one) => [one, may.filter((field) => mayBe(one.item, field, ranges))]));
  const possible = now.filter((one) => options.get(one)!.length > 0);
  const way = possible.length < now.length ? bestPlacing(possible, free, ranges, measured) : undefined;
  if (way) settleWay(possible, way, ranges, measured);
  else
    for (const one of possible) {
      const [only, ...more] = options.get(one)!;
      const shared = possible.some((other) => other !== one && options.get(other)!.includes(only!));
      if (more.length === 0 && !shared) settleWay([one], [only!], ranges, measured);
    }
  for (const one of now) if (!one.field) ask(one, one === now[0] ? [] : options.get(one)!, ranges, measured);
}

/** `own`: what it can be as it stands. */
function ask({ item }: Loose, own: Field[], ranges: Ranges, measured: Measured) {
  // `102 795`: one is asked about as a weight, so the other one is none.
  const free = fields.filter((field) => !isTold(field, measured));
  const { field, meant } = guess(item, own.length > 0 ? own : free, ranges);
  measured.unclear.push(
    unclearOf(
      item,
      field,
      asked(item.slip ? 'scale-letter' : item.unit && field ? 'scale-unlikely' : 'scale-which', item, field, meant),
    ),
  );
}

/** `98` of a child of 9,8 kg, `795` of one of 79,5 cm, `76 kg` of one of 76 cm. */
function guess({ value = Number.NaN }: Item, free: Field[], ranges: Ranges): { field?: Field; meant?: number } {
  for (const field of free) {
    const size = [1, 0.1, 0.01, 0.001].map((part) => value * part).find((one) => within(one, ranges[field]));
    if (size !== undefined) return { field, meant: Math.round(size * (field === 'weight' ? 1000 : 10)) };
  }
  return {};
}
