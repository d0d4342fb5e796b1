/** Remembers who is in which group, so that WhatsApp is not asked anew for every answer there. A group that changes is forgotten. */
import type { GroupMetadata, WASocket } from '@whiskeysockets/baileys';
import { hear, hearStanzas } from '../base/transactions.ts';

/** A bot is in a handful. */
const most = 100;

export function openGroups() {
  const known = new Map<string, Promise<GroupMetadata | undefined>>();
  let socket: WASocket | undefined;

  function ask(jid: string) {
    const answer = Promise.resolve(socket?.groupMetadata(jid));
    if (known.size >= most) known.clear();
    known.set(jid, answer);
    answer.catch(() => known.delete(jid));
    return answer;
  }

  return {
    metadata: (jid: string): Promise<GroupMetadata | undefined> => known.get(jid) ?? ask(jid),
    wire(wired: WASocket) {
      socket = wired;
      // While there was no connection, anything may have changed.
      known.clear();
      hearStanzas(wired, 'CB:notification,type:w:gp2', ({ attrs }) => void known.delete(attrs.from ?? ''));
      hear(wired, 'groups.update', (groups) => {
        for (const { id } of groups) known.delete(id ?? '');
      });
    },
  };
}
