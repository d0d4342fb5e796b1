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
