/** Changes sessions of some people only, and in these not what they have typed since. */
import type { Readers } from '../room.ts';
import type { Session } from './session.ts';

export function ofReaders(change: (session: string) => string, readers: Readers | undefined): typeof change {
  if (!readers) return change;
  const people = new Set(readers.people);
  return (json) => {
    const changed = change(json);
    if (changed === json) return json;
    const before = JSON.parse(json) as Session;
    // A stranger may have read it before she said yes to following it.
    if (before.person !== undefined && !people.has(before.person)) return json;
    if (before.last <= readers.since || !before.run) return changed;
    const after = JSON.parse(changed) as Session;
    return JSON.stringify({ ...after, run: { ...after.run, answers: before.run.answers } });
  };
}
