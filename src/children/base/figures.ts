/** Weights and lengths as a kader writes them. Pure. */
import { writeNumber } from '../../texts/writing.ts';

/** Grams in kilograms: `8,4`, `8,45`. */
export const kg = (grams: number): string =>
  writeNumber(grams / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** Millimetres in centimetres: `72`, `14,2`. */
export const cm = (mm: number): string => writeNumber(mm / 10);
