/** A pasted text named something that a fetched list does not offer: another month, another place. Then even the list's only choice
 *  is asked, or the figures of August would be taken for those of the one month that is open. */
import type { Run } from '../run.ts';

/** No question has such a name. */
const key = (name: string) => `?${name}`;

export const isDoubted = (run: Run, name: string) => run.early?.[key(name)] !== undefined;

export function doubt(run: Run, name: string, written: string) {
  run.early = { ...run.early, [key(name)]: written.slice(0, 30) };
}
