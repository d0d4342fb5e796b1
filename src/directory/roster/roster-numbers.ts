/** A column of phone numbers that nobody called so. Pure. */
import type { Sheet } from '../../records/decoding/readings.ts';
import { plain } from '../../texts/tables/cells.ts';
import { columnName, columnsNotTaken } from '../../texts/tables/unused.ts';
import type { Header } from './roster-header.ts';
import { phoneIn } from './roster-phones.ts';

/** An unknown column that is full of phone numbers, where no other has them: she may have called it anything. */
export function numbersIn(sheet: Pick<Sheet, 'lines'>, header: Header): string | undefined {
  if (header.places.includes('phone')) return undefined;
  const found = columnsNotTaken(sheet.lines, header).find(({ name, cells }) => {
    const numbers = cells.filter((cell) => 'phone' in phoneIn(cell)).length;
    return numbers * 2 > cells.length && !/\b(nik|nip|rekening|kk|bpjs)\b/.test(plain(name));
  });
  return found && columnName(found);
}
