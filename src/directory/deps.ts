import type { Ids } from '../ids.ts';
import type { Secrets } from '../records/secrets.ts';
import type { PersonalData } from '../room.ts';

/** What the directory needs from the house. */
export interface DirectoryDeps {
  secrets: Secrets;
  ids: Ids;
  /** Links that open a chat with an invitation code, one for each channel that has such links. */
  links(code: string): string[];
  /** Languages that `bahasa` offers. */
  languages: readonly string[];
  /** What the other rooms and channels hold of people. */
  personalData: PersonalData[];
}

/** What an import of the roster needs. */
export interface RosterDeps extends Omit<DirectoryDeps, 'languages' | 'personalData'> {
  now: number;
}
