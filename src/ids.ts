import { randomBytes } from 'node:crypto';

/** The one source of chance. Handed in, so that a test or a golden dialog can fix it. */
export interface Ids {
  /** A short random name (lower-case letters and digits without the look-alikes 0 o 1 l), `length` characters of 5 bits each. */
  random(length: number): string;
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

export const randomIds: Ids = {
  random: (length) => Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join(''),
};

/** A random number from 0 to under 1, in 1024 steps: for spreading things out, not for secrets. */
export function fraction(ids: Ids): number {
  const [high = 0, low = 0] = [...ids.random(2)].map((char) => Math.max(alphabet.indexOf(char), 0));
  return (high * 32 + low) / 1024;
}

/** The id that somebody typed, tapped or forged, if a table could have it: ids are int4 and begin at 1. 0, which no row has, if not. */
export function rowId(value: unknown): number {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
}
