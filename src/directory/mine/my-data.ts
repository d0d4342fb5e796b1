/** Everything that the program holds about one person, as all rooms tell it. */
import type { PersonalContext, PersonalData, PersonalRows } from '../../room.ts';
import { directoryData, subjectOf } from '../personal-data.ts';

/** By table, without those that hold nothing of her. Words that lie as JSON are opened. */
export async function myData(on: PersonalContext, id: number, keepers: PersonalData[]): Promise<PersonalRows> {
  const subject = await subjectOf(on, id, keepers);
  const all: Record<string, object[]> = {};
  for (const room of [directoryData, ...keepers]) {
    for (const [table, rows] of Object.entries(await room.export(on, subject)))
      if (rows.length > 0) all[table] = [...(all[table] ?? []), ...rows.map(opened)];
  }
  return all as PersonalRows;
}

const opened = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? read(value) : value]),
  );

function read(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
