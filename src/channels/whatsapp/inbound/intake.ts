/** From WhatsApp's hands into the inbox: written down first, then handed over in order per chat and side by side across chats. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isJidGroup, jidDecode, jidNormalizedUser, type WAMessage, type WASocket } from '@whiskeysockets/baileys';
import type { Inbound, Receive } from '../../channel.ts';
import type { Deps } from '../base/deps.ts';
import { onRecords } from '../base/records.ts';
import { hear } from '../base/transactions.ts';
import type { Sent } from '../messages/sent.ts';
import { withTap } from '../messages/taps.ts';
import { isVote, withVote } from '../messages/votes.ts';
import type { Identities, Owner } from '../people/identities.ts';
import { isForUs, type Me, readContent, readMessage, unheardOfList, withdrawn } from './inbound.ts';
import { heldDays, openReceived, type Waiting } from './received.ts';

export interface IntakeDeps extends Deps {
  identities: Identities;
  sent: Sent;
  owner: Owner;
  /** Is this a code by which somebody joins? */
  isCode(text: string): boolean;
  /** She may see that it was read. */
  onFinished(waiting: Waiting): void;
}

export function openIntake(deps: IntakeDeps) {
  const { log, identities, sent, onFinished } = deps;
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
    for (const message of messages) {
      const kind = unheardOfList(message, me);
      if (kind !== undefined) log.info({ kind }, 'whatsapp: nothing that can be answered came by broadcast list');
    }
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
    const hold = inbound !== undefined && (await mustWait(deps, waiting, inbound));
    if (inbound && !(await (hold ? ask(waiting, inbound) : receive(inbound)))) return;
    await (hold ? received.hold(waiting.seq) : received.finish(waiting.seq));
    if (inbound) onFinished(waiting);
    // She may just have joined by it.
    if (waiting.raw.apart) await handOver(waiting.chat);
  }

  /** The house is shown that a stranger is there, and not what she says. Those that came before she was asked need no second question. */
  const ask = async ({ chat }: Waiting, { text, media, location, contact, tap, quotes, ...bare }: Inbound) =>
    (await sent.firstTo(chat)) !== undefined || receive({ ...bare, id: `${bare.id}?`, held: heldDays });

  async function handOver(chat: string) {
    if ((await deps.owner(chat)) === undefined) return;
    for (const waiting of await received.release(chat)) line(waiting);
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
    const { chat: sender, apart } = group ? await identities.meet(from, alt) : { chat, apart: raw.apart };
    const phone = apart ? undefined : (numberOf(from) ?? numberOf(alt));
    const message = readMessage(raw, { chat, sender, me, ...(phone ? { phone } : {}) }, content);
    if (!message || !isVote(content)) return message && withTap(message, sent);
    return withVote(message, content, { sent, us: me.jids, voters: await identities.formsOf(chat) });
  }

  /** Those whose chat has become somebody's without our knowing: another process said so, or we died. */
  async function handOverAll() {
    for (const chat of await received.holding()) await handOver(chat);
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
      await handOverAll();
    },
    handOver,
    handOverAll,
    open(handler: Receive) {
      receive = handler;
    },
    /** Finishes what is in hand; what stands behind it stays for the next start. */
    async close() {
      closing = true;
      await keeping;
      await Promise.all(lines.values());
    },
    async tidy(now: number) {
      const count = await received.tidy(now);
      if (count > 0) log.warn({ count }, 'whatsapp: messages of strangers who never told who they are were dropped');
    },
  };
}

/** Under this number we know somebody else: until she has told who she is, what she wrote before she was asked waits. */
async function mustWait({ owner, sent, isCode }: IntakeDeps, { chat, raw, kept }: Waiting, { text }: Inbound) {
  if (!raw.apart || (await owner(chat)) !== undefined || isCode(text ?? '')) return false;
  const asked = await sent.firstTo(chat);
  return asked === undefined || kept < asked;
}

const mostKept = 1000;
const nameOf = ({ key: { remoteJid, participant, id } }: WAMessage) => `${remoteJid} ${participant ?? ''} ${id}`;

const jidsOf = ({ user }: WASocket) => [user?.id, user?.lid].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : []));

/** WhatsApp vouches for it: nobody can write under another's number. */
function numberOf(jid: string | undefined): string | undefined {
  const parts = jidDecode(jid);
  return parts?.server === 's.whatsapp.net' ? parts.user : undefined;
}
