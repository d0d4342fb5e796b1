/** Figures and vaccines with their units and short names. Pure. */
import type { Field, Vaccine } from '../../texts/reading/scales/scale-line.ts';
import { cm, kg } from '../base/figures.ts';

/** `8,4 kg`, `72 cm`. */
export const writtenFigure = (field: Field, value: number): string =>
  field === 'weight' ? `${kg(value)} kg` : `${cm(value)} cm`;

/** `MR 2`: the short names that stand on the card. */
export const vaccineName = ({ antigen, dose }: Vaccine): string => {
  const name = antigen === 'Campak-Rubela' ? 'MR' : antigen === 'OPV' ? 'Polio' : antigen;
  return dose === undefined || single.has(antigen) ? name : `${name} ${dose}`;
};
const single = new Set<Vaccine['antigen']>(['HB0', 'BCG', 'JE']);
