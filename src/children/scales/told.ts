/** What a line tells of one child, in the shape in which it is kept. Pure. */
import type { LineRead, NotWeighed, ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import { type Held, type HeldName, same, type Told } from '../weighing/merge.ts';

/** What was understood of it. */
export const lineOf = (reading: LineRead['reading']): ScaleLine | undefined =>
  'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;

/** How a new child is called: one without a name by its mother's. */
export const newName = ({ who, child }: ScaleLine): string =>
  who[0]?.written || (child?.mother ? `Bayi ${child.mother}` : '');

export function toldOf(line: ScaleLine): Told {
  const { oedema, book: _, ...given } = line.services;
  const services = { ...given, ...(line.note && { note: line.note.slice(0, 200) }) };
  return {
    ...line.figures,
    ...(line.position && { lying: line.position === 'lying' }),
    ...(oedema !== undefined && { oedema }),
    ...(line.notWeighed && { notWeighed: whyNot(line.notWeighed, line.reason) }),
    ...(Object.keys(services).length > 0 && { services }),
  };
}

/** `ill: demam`. */
const whyNot = (why: NotWeighed, reason: string | undefined) => (reason ? `${why}: ${reason}` : why);

/** The reason as it was written, or its name. */
export function notWeighedParts(held: string): { why: string; reason?: string } {
  const [why = 'other', ...reason] = held.split(': ');
  return reason.length > 0 ? { why, reason: reason.join(': ') } : { why };
}

export const isNothing = (told: Told): boolean =>
  Object.entries(told).every(([, value]) => value === undefined || same(value, {}));

/** Only the named part of what was told. */
export function partOf(told: Told, names: readonly HeldName[]): Told {
  const part: Told = {};
  for (const [name, value] of Object.entries(told)) {
    if (name === 'services') {
      const own = Object.entries(told.services ?? {}).filter(([key]) => names.includes(`services.${key}` as HeldName));
      if (own.length > 0) part.services = Object.fromEntries(own);
    } else if (names.includes(name as HeldName)) Object.assign(part, { [name]: value });
  }
  return part;
}

/** What stood in the places that a line has changed: told again, it takes the line back. */
export function stoodBefore(before: Held, changed: readonly HeldName[]): Told {
  const was: Told = {};
  for (const name of changed) {
    if (!name.startsWith('services.')) {
      Object.assign(was, { [name]: before[name as Exclude<keyof Held, 'services'>] });
      continue;
    }
    const key = name.slice('services.'.length) as keyof Held['services'];
    was.services = { ...was.services, [key]: before.services[key] ?? null };
  }
  return was;
}

/** Nothing is left of a row from which everything was taken away. */
export const isEmptied = (held: Held): boolean =>
  same(
    { ...held, services: {}, oedema: null, lying: null },
    { weight: null, length: null, head: null, arm: null, notWeighed: null, services: {} },
  ) && Object.keys(held.services).length === 0;
