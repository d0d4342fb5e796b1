/** What paper registers part over several columns: a tick under L or P, and the birth date as day, month and year. Pure. */
import type { ChildColumn } from './ppgbm.ts';

type Cells = Partial<Record<ChildColumn, string>>;

/** Under the columns that have it as one. */
export function joinedCells({ boy, girl, born_day, born_month, born_year, ...cells }: Cells): Cells {
  const sex = cells.sex ?? ticked(boy, girl);
  const told = [born_day, born_month, born_year].filter((part) => part !== undefined);
  const born = cells.born ?? (told.length > 0 ? told.join('/') : undefined);
  return { ...cells, ...(sex !== undefined && { sex }), ...(born !== undefined && { born }) };
}

/** Both: as it is written, which is read as neither. */
function ticked(boy: string | undefined, girl: string | undefined): string | undefined {
  const [isBoy, isGirl] = [boy, girl].map((cell) => cell !== undefined && cell !== '0');
  if (isBoy && isGirl) return `L: ${boy}, P: ${girl}`;
  return isBoy ? 'L' : isGirl ? 'P' : undefined;
}
