/** From WhatsApp's hands into the inbox: written down first, then handed over in order per chat and side by side across chats. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isJidGroup, jidDecode, jidNormalizedUser, type WAMessage, type WASocket } from '@whiskeysockets/baileys';
import type { Inbound, Receive } from '../channel.ts';
import type { Deps } from './deps.ts';
import type { Identities } from './identities.ts';
import { isForUs, type Me, readContent, readMessage, withdrawn } from './inbound.ts';
import { openReceived, type Waiting } from './received.ts';
import type { Sent } from './sent.ts';
import { withTap } from './taps.ts';

export function openIntake(deps: Deps, identities: Identities, sent: Sent, onFinished: (waiting: Waiting) => void) {
  const { log } = deps;
  const received = openReceived(deps, identities);
  const lines = new Map<string, Promise<void>>();
  const inHand = new Set<number>();
  let keeping: Promise<void> = Promise.resolve();
  let receive: Receive = () => Promise.resolve(false);
  let me: Me = { jids: [] };
  let closing = false;

  /** Until this is written down nothing is told to WhatsApp, or it exists nowhere else: the records are waited for. */
  async function keep(messages: WAMessage[]) {
    for (let attempt = 0; ; attempt++) {
      try {
        for (const waiting of await received.keep(messages)) line(waiting);
        return;
      } catch (err) {
        log.error({ err, count: messages.length }, 'whatsapp: records away, messages wait');
        if (closing && attempt > 20) throw err;
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
  async function hand(waiting: Waiting) {
    for (const pause of [200, 1000, 5000, 0]) {
      if (closing) return;
      try {
        const inbound = await inboundOf(waiting);
        if (inbound && !(await receive(inbound))) return;
        await received.finish(waiting.seq);
        if (inbound) onFinished(waiting);
        return;
      } catch (err) {
        log.error({ err }, 'whatsapp: a message was not handed over');
        await sleep(pause);
      }
    }
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
    return message && withTap(message, sent);
  }

  return {
    wire(socket: WASocket) {
      socket.ev.on('connection.update', ({ connection }) => {
        if (connection === 'open') me = { jids: jidsOf(socket) };
      });
      // Few come only here: what was never sealed. The others are known already.
      socket.ev.on('messages.upsert', ({ messages }) => {
        const news = messages.filter((message) => isForUs(message, { jids: jidsOf(socket) }));
        if (news.length > 0) keeping = keeping.then(() => keep(news)).catch(() => undefined);
      });
    },
    /** What was just opened. */
    async keep(message: WAMessage, socket: WASocket) {
      if (isForUs(message, { jids: jidsOf(socket) })) await keep([message]);
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

const jidsOf = ({ user }: WASocket) => [user?.id, user?.lid].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : []));

/** WhatsApp vouches for it: nobody can write under another's number. */
function numberOf(jid: string | undefined): string | undefined {
  const parts = jidDecode(jid);
  return parts?.server === 's.whatsapp.net' ? parts.user : undefined;
}
