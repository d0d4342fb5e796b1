/** Has Baileys read what one person writes in the order in which it comes. Baileys opens messages one after the other, but before that it notes which
 *  number belongs to which LID, and a message that comes while it still does so for somebody new finds it noted and overtakes the first:
 *  a code and the birth date behind it would be read the wrong way round. */
import { type BinaryNode, isLidUser, jidNormalizedUser, type WASocket } from '@whiskeysockets/baileys';
import { hearInstead } from '../base/transactions.ts';

export function keepOrder(socket: WASocket): void {
  const lines = new Map<string, Promise<void>>();
  hearInstead(socket, 'CB:message', (stanza, theirs) => {
    const who = writerOf(stanza);
    // Baileys itself answers for what goes wrong in there.
    const mine = (lines.get(who) ?? Promise.resolve()).then(theirs).catch(() => undefined);
    lines.set(who, mine);
    void mine.then(() => lines.get(who) === mine && lines.delete(who));
  });
}

/** By her LID where the envelope names it: she may be named by her number in one and by her LID in the next. */
function writerOf({ attrs }: BinaryNode): string {
  const { participant_lid, sender_lid, participant, from } = attrs;
  const named = [participant_lid, sender_lid, participant, from].filter((jid) => jid !== undefined);
  return jidNormalizedUser(named.find((jid) => isLidUser(jid)) ?? named[0]);
}
