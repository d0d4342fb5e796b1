/** Messages that could not be opened. Between two healthy sides there is none: one that no trouble on order explains is a trouble by itself,
 *  although it is asked for again and arrives. Without this a program whose sessions are lost at every answer looks well. */
import type { Account } from './accounts.ts';

interface Unreadable {
  id: string;
  reader: Account;
  author: Account | undefined;
}

export function openUnreadable(troubles: unknown[]) {
  const all: Unreadable[] = [];
  const explained = new Set<string | Account>();
  return {
    all,
    /** A message that was broken or came twice on order, or somebody whose sessions were lost on order. */
    explain: (what: string | Account) => void explained.add(what),
    note(one: Unreadable, how = 'could not open') {
      all.push(one);
      const known = [one.id, one.reader, one.author].some((what) => what && explained.has(what));
      if (!known) troubles.push(new Error(`${one.reader.name} ${how} message ${one.id}`));
    },
  };
}
