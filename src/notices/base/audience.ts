/** The recipients of a notice as a small tree. It is said on a phone, stored, and turned into people when the notice starts. */
import { z } from 'zod';
import type { Role } from '../../room.ts';

/** The roles that a notice can be for. */
export const audienceRoles = [
  'kader',
  'bidan',
  'puskesmas',
  'lurah',
  'camat',
  'pokjanal',
  'secretariat',
  'chair',
] as const satisfies Role[];

export type Audience =
  /** Everyone below the sender. */
  | { all: true }
  | { area: string }
  | { role: (typeof audienceRoles)[number] }
  | { agency: string }
  /** Her posyandu has not reported the month that is due. */
  | { unreported: true }
  | { posyandu: number[] }
  | { people: number[] }
  /** A saved list. */
  | { list: number }
  /** Who got that notice and has not confirmed it. */
  | { unconfirmed: number }
  | { and: Audience[] }
  | { or: Audience[] }
  | { of: Audience; except: Audience };

const ids = z.array(z.int().positive()).min(1).max(20_000);

export const audienceSchema: z.ZodType<Audience> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.literal(true) }),
    z.strictObject({ area: z.string().regex(/^\d{2}(\.\d{2,4}){0,3}$/) }),
    z.strictObject({ role: z.enum(audienceRoles) }),
    z.strictObject({ agency: z.string().min(1).max(200) }),
    z.strictObject({ unreported: z.literal(true) }),
    z.strictObject({ posyandu: ids }),
    z.strictObject({ people: ids }),
    z.strictObject({ list: z.int().positive() }),
    z.strictObject({ unconfirmed: z.int().positive() }),
    z.strictObject({ and: z.array(audienceSchema).min(1).max(50) }),
    z.strictObject({ or: z.array(audienceSchema).min(1).max(100) }),
    z.strictObject({ of: audienceSchema, except: audienceSchema }),
  ]),
);

export const everyone: Audience = { all: true };

/** Combines parts that must all hold. One part stands for itself, no part for everyone. */
export function allOf(parts: Audience[]): Audience {
  if (parts.length === 0) return everyone;
  return parts.length === 1 ? parts[0]! : { and: parts };
}

/** Combines parts of which one must hold; undefined when there is none. */
export function anyOf(parts: Audience[]): Audience | undefined {
  return parts.length > 1 ? { or: parts } : parts[0];
}

/** Lists the parts that are no combination, in the order in which they are said. */
export function leaves(audience: Audience): Audience[] {
  if ('and' in audience) return audience.and.flatMap(leaves);
  if ('or' in audience) return audience.or.flatMap(leaves);
  if ('of' in audience) return [...leaves(audience.of), ...leaves(audience.except)];
  return [audience];
}
