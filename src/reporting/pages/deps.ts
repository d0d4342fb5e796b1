import type { Db } from '../../records/tables.ts';
import type { Waits } from '../../room.ts';

/** What the pages of the reporting need from the house. */
export interface PagesDeps {
  /** What waits for whoever asks, in all rooms, and the way there. */
  waits: Waits;
  /** On which days of the month these posyandu open, in words, by posyandu: from the notices. Where nobody has told it, it is absent. */
  openDays(db: Db, posyandu: readonly number[], now: number, language: string): Promise<Map<number, string>>;
}
