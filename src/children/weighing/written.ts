/** Weights, lengths and names of vaccines as kader write them. Pure. */
import type { Field, Vaccine } from '../../texts/reading/scales/scale-line.ts';
import { writeNumber } from '../../texts/writing.ts';

/** `8,4 kg`. */
export const kilos = (grams: number): string => `${writeNumber(grams / 1000, { maximumFractionDigits: 2 })} kg`;

/** `72,5 cm`. */
export const centimetres = (millimetres: number): string =>
  `${writeNumber(millimetres / 10, { maximumFractionDigits: 1 })} cm`;

export const writtenFigure = (field: Field, value: number): string =>
  field === 'weight' ? kilos(value) : centimetres(value);

/** `MR 2`: the short names that stand on the card. */
export const vaccineName = ({ antigen, dose }: Vaccine): string => {
  const name = antigen === 'Campak-Rubela' ? 'MR' : antigen === 'OPV' ? 'Polio' : antigen;
  return dose === undefined || single.has(antigen) ? name : `${name} ${dose}`;
};
const single = new Set<Vaccine['antigen']>(['HB0', 'BCG', 'JE']);
