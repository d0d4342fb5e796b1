/** One row of a roster, its cells understood. */
import type { Role } from '../../room.ts';
import type { Above } from '../areas/area-book.ts';
import type { RosterNote } from './roster-notes.ts';
import type { RosterError } from './roster-read.ts';

export interface RosterRow {
  sheet?: string;
  row: number;
  name: string;
  /** E.164. */
  phone?: string;
  role: Role;
  /** As written: a code or a name. */
  area: string;
  /** What the row says beside it of where that lies. */
  within: Above[];
  /** The post names a place of its own: `Lurah Api-Api`. */
  postOf?: string;
  /** The post does not say in which group, as written. */
  unclear?: string;
  /** With the word Posyandu in front where the roster leaves it out. */
  posyandu: string;
  agency?: string;
  position?: string;
  language?: string;
  telegram?: string;
  /** The first and the last day of the role, `2027-01-01`. */
  from?: string;
  until?: string;
}

export interface Checked {
  rows: RosterRow[];
  errors: RosterError[];
  notes: RosterNote[];
}
