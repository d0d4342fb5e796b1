/** From WhatsApp's hands into the inbox: written down first, then handed over in order per chat and side by side across chats. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isJidGroup, jidDecode, jidNormalizedUser, type WAMessage, type WASocket } from '@whiskeysockets/baileys';
import type { Inbound, Receive } from '../channel.ts';
import type { Deps } from './deps.ts';
import type { Identities } from './identities.ts';
import { isForUs, type Me, readContent, readMessage, withdrawn } from './inbound.ts';
import { onRecords } from './patience.ts';
import { openReceived, type Waiting } from './received.ts';
import type { Sent } from './sent.ts';
import { withTap } from './taps.ts';
import { hear } from './transactions.ts';
import { isVote, withVote } from './votes.ts';

export function openIntake(deps: Deps, identities: Identities, sent: Sent, onFinished: (waiting: Waiting) => void) {
  const { log } = deps;
  const received = openReceived(deps, identities);
  const lines = new Map<string, Promise<void>>();
  const inHand = new Set<number>();
  /** Kept as they were opened: Baileys is about to tell of them once more. */
  const kept = new Set<string>();
  let keeping: Promise<void> = Promise.resolve();
  let receive: Receive = () => Promise.resolve(false);
  let me: Me = { jids: [] };
  let closing = false;

  async function keep(messages: WAMessage[]) {
    const news = messages.filter((message) => isForUs(message, me));
    if (news.length > 0) for (const waiting of await received.keep(news)) line(waiting);
  }

  async function keepOpened(message: WAMessage) {
    await keep([message]);
    if (kept.size >= mostKept) kept.clear();
    kept.add(nameOf(message));
  }

  /** WhatsApp has its receipt: until this is written down it exists nowhere else, so the records are waited for. */
  async function keepSurely(messages: WAMessage[]) {
    for (let attempt = 0; ; attempt++) {
      try {
        return await keep(messages);
      } catch (err) {
        log.error({ err, count: messages.length }, 'whatsapp: records away, messages wait');
        if (closing && attempt > 20) return;
        await sleep(Math.min(100 * 2 ** attempt, 5000));
      }
    }
  }

  function line(waiting: Waiting) {
    if (inHand.has(waiting.seq)) return;
    inHand.add(waiting.seq);
    const who = `${waiting.chat} ${waiting.raw.participant ?? ''}`;
    const mine = (lines.get(who) ?? Promise.resolve())
      .then(() => hand(waiting))
      .finally(() => {
        inHand.delete(waiting.seq);
        if (lines.get(who) === mine) lines.delete(who);
      });
    lines.set(who, mine);
  }

  /** What fails is kept and handed over again at the next start. */
  const hand = (waiting: Waiting) =>
    onRecords(
      deps,
      () => handOnce(waiting),
      () => !closing,
    ).catch((err) => log.error({ err }, 'whatsapp: a message was not handed over'));

  async function handOnce(waiting: Waiting) {
    if (closing) return;
    const inbound = await inboundOf(waiting);
    if (inbound && !(await receive(inbound))) return;
    await received.finish(waiting.seq);
    if (inbound) onFinished(waiting);
  }

  /** undefined: nothing that needs an answer. */
  async function inboundOf({ chat, raw }: Waiting): Promise<Inbound | undefined> {
    const content = readContent(raw);
    const gone = withdrawn(content);
    if (gone) {
      await received.withdraw(chat, gone);
      return undefined;
    }
    const group = isJidGroup(raw.jid) ?? false;
    const [from, alt] = group ? [raw.participant ?? raw.jid, raw.participantAlt] : [raw.jid, raw.alt];
    const sender = group ? await identities.chatOf(from, alt) : chat;
    const phone = numberOf(from) ?? numberOf(alt);
    const message = readMessage(raw, { chat, sender, me, ...(phone ? { phone } : {}) }, content);
    if (!message || !isVote(content)) return message && withTap(message, sent);
    return withVote(message, content, { sent, us: me.jids, voters: await identities.formsOf(chat) });
  }

  return {
    /** In the moment of opening, one message. Throws when it could not be written down, after it has said that the records are `away`. */
    keep: (message: WAMessage, away: () => void) =>
      onRecords(
        deps,
        () => keepOpened(message),
        () => {
          away();
          return false;
        },
      ),
    wire(socket: WASocket) {
      me = { jids: jidsOf(socket) };
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection === 'open') me = { jids: jidsOf(socket) };
      });
      // Beside new ones (`notify`) those that came while we were away (`append`).
      hear(socket, 'messages.upsert', ({ messages }) => {
        keeping = keeping.then(() => keepSurely(messages.filter((message) => !kept.delete(nameOf(message)))));
      });
    },
    async resume() {
      for (const waiting of await received.unfinished()) line(waiting);
    },
    open(handler: Receive) {
      receive = handler;
    },
    /** Finishes what is in hand; what stands behind it stays for the next start. */
    async close() {
      closing = true;
      await keeping;
      await Promise.all(lines.values());
    },
    tidy: received.tidy,
  };
}

const mostKept = 1000;
const nameOf = ({ key: { remoteJid, participant, id } }: WAMessage) => `${remoteJid} ${participant ?? ''} ${id}`;

const jidsOf = ({ user }: WASocket) => [user?.id, user?.lid].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : []));

/** WhatsApp vouches for it: nobody can write under another's number. */
function numberOf(jid: string | undefined): string | undefined {
  const parts = jidDecode(jid);
  return parts?.server === 's.whatsapp.net' ? parts.user : undefined;
}
