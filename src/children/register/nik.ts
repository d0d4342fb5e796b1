/** A child's NIK: optional, checked, and kept only as a keyed hash and its last four digits. Six digits of the area, then DDMMYY of the
 *  birth, the day with +40 for girls, then four digits in turn. The area proves nothing: families move. */
import type { Secrets } from '../../records/secrets.ts';
import type { Sex } from '../base/child.ts';

export interface KeptNik {
  hash: string;
  last: string;
}

/** length: not 16 digits. born, sex: it tells another birth date or sex than was told. */
export type NikProblem = 'length' | 'born' | 'sex';

export function nikProblem(digits: string, { born, sex }: { born: string; sex: Sex }): NikProblem | undefined {
  if (!/^\d{16}$/.test(digits)) return 'length';
  const told = toldBy(digits);
  const [, year = '', month = '', day = ''] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(born) ?? [];
  if (told.day !== Number(day) || told.month !== month || told.year !== year) return 'born';
  return told.sex === sex ? undefined : 'sex';
}

function toldBy(digits: string): { day: number; month: string; year: string; sex: Sex } {
  const day = Number(digits.slice(6, 8));
  return {
    day: day > 40 ? day - 40 : day,
    month: digits.slice(8, 10),
    year: digits.slice(10, 12),
    sex: day > 40 ? 'P' : 'L',
  };
}

export const keptNik = (secrets: Pick<Secrets, 'hash'>, digits: string): KeptNik => ({
  hash: secrets.hash('nik', digits),
  last: digits.slice(-4),
});
