import type { Ids } from '../ids.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Context } from '../room.ts';
import { type Person, Refusal } from '../room.ts';

/** What the directory needs from the house. */
export interface DirectoryDeps {
  secrets: Secrets;
  ids: Ids;
  /** Links that open a chat with an invitation code, of those channels that have such links. */
  links(code: string): string[];
  /** Languages that `bahasa` offers. */
  languages: readonly string[];
}

/** What an import of the roster needs. */
export interface RosterDeps extends Omit<DirectoryDeps, 'languages'> {
  now: number;
}

/** The joined person of this turn. Flows that are not `open` have one; a tap on an old button may not. */
export function member(context: Context): Person {
  if (!context.person) throw new Refusal('directory/gabung:not-joined');
  return context.person;
}
