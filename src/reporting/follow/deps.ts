import type { Db } from '../../records/tables.ts';
import type { ReportingDeps } from '../base/deps.ts';

/** The open days (ISO) of a month, by posyandu; those of whom nobody has told when they open are missing. From the room of the notices. */
export type OpenDaysIn = (db: Db, posyandu: readonly number[], month: string) => Promise<Map<number, string[]>>;

export interface FollowDeps extends Pick<ReportingDeps, 'texts'> {
  openDaysIn: OpenDaysIn;
}
