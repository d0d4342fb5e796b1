/** A simulated phone in a person's hands. It lives inside the server, without a connection of its own, but its Signal sessions are
 *  real: the bot cannot tell it from another. Cheap enough to have dozens at once. */
import type { BinaryNode } from '@whiskeysockets/baileys';
import type { StoredSessions } from '../whatsapp-sessions.ts';
import { type Account, type Device, jidOf } from './accounts.ts';
import { type Chat, emptyChat } from './chats.ts';
import { type Companion, openCompanion } from './companion.ts';
import type { Group } from './groups.ts';
import { deliver } from './login.ts';
import { node } from './nodes.ts';
import { openChanging } from './phone-changing.ts';
import { openChoosing } from './phone-choosing.ts';
import { openInbox } from './phone-inbox.ts';
import { openOutbox } from './phone-outbox.ts';
import { openReading } from './phone-reading.ts';
import { openPost, openWriting } from './phone-writing.ts';
import { bundleOf, makeCreds, makeDevice } from './provision.ts';
import { openSignal } from './signal.ts';
import type { World } from './world.ts';

export type Phone = ReturnType<typeof openPhone>;

export function openPhone(world: World, account: Account) {
  const { creds, device } = makeDevice(world, account, 0);
  const signal = openSignal(world, device, creds);
  const chats = new Map<Account | Group, Chat>();
  const chatWith = (whom: Account | Group): Chat => {
    const chat = chats.get(whom) ?? emptyChat();
    chats.set(whom, chat);
    return chat;
  };
  const work = inOrder((error) => void world.troubles.push(error));
  const companions: Companion[] = [];
  const outbox = openOutbox(world, device, signal);
  const inbox = openInbox(world, device, signal, { chatWith, resend: outbox.resend });
  const reception = openReception((stanza) => work.do(() => inbox.take(stanza)));
  device.phone = {
    take: reception.take,
    repeat: (id) => work.do(() => outbox.repeat(id)),
    preKey: signal.preKey,
  };
  const setUpAnew = () => {
    Object.assign(creds, makeCreds(world, account, 0));
    device.bundle = bundleOf(creds);
    signal.forgetAll();
    outbox.distrust();
  };
  const hands = (whom: Account | Group) => {
    const chat = chatWith(whom);
    const post = openPost(world, account, chat, (message, how) => work.after(() => outbox.send(whom, message, how)));
    return Object.assign(
      openWriting(world, account, whom, chat, post),
      openChanging(world, whom, chat, post),
      openChoosing(world, account, whom, chat, post),
      openReading(world, device, whom, chat),
    );
  };
  return {
    phone: account.phone,
    name: account.name,
    jid: jidOf(account, 'phone'),
    get lid() {
      return jidOf(account, 'lid');
    },
    account,
    ...hands(world.bot),
    /** The same hands in a group. */
    in: (group: Group) => hands(group),
    /** The same hands in a chat with someone else, as the bot's owner has it. */
    with: (other: { account: Account }) => hands(other.account),
    /** Whether the bot is typing to this person. */
    botTypes: inbox.typing,
    off: reception.off,
    on: reception.on,
    block: () => void account.blocked.add(world.bot),
    unblock: () => void account.blocked.delete(world.bot),
    /** A new phone from an old backup: its sessions are gone, what comes cannot be opened at first. */
    forgetSessions: () =>
      work.after(async () => {
        world.unreadable.explain(account);
        signal.forget();
      }),
    seenOnce: async (id = world.newId('3EB0C767D82A1F')) => {
      await work.after(() => outbox.seenOnce(id));
      return id;
    },
    /** Moves to a new phone: the number stays, its keys are others, and everybody who knew the old ones is told. */
    moveToNewPhone: () =>
      work.after(async () => {
        world.unreadable.explain(account);
        setUpAnew();
        tellOfNewIdentity(world, account);
      }),
    /** She has another LID from now on, so WhatsApp takes her for somebody else; her number stays. */
    changeLid: () =>
      work.after(async () => {
        world.accounts.changeLid(account);
        // The account before had let others in; this one has not.
        world.tokens.delete(account);
        setUpAnew();
      }),
    /** Everything that has come so far is looked at. */
    settled: work.settled,
    /** What her phone keeps of its sessions with a device. */
    session: (other: Device) => work.after(async () => signal.sessions(other) as StoredSessions | undefined),
    /** Links one more device. */
    link() {
      const companion = openCompanion(world, account);
      companions.push(companion);
      return companion;
    },
    close() {
      for (const one of [signal, ...companions]) one.close();
    },
  };
}

function tellOfNewIdentity(world: World, account: Account) {
  const about = {
    from: jidOf(account, world.form(account)),
    type: 'encrypt',
    id: world.newId('identity'),
    t: world.seconds(),
  };
  for (const bot of world.botDevices()) deliver(bot, node('notification', about, [node('identity')]));
}

/** One thing after another, as sessions demand it. */
function inOrder(failed: (error: unknown) => void) {
  let work: Promise<unknown> = Promise.resolve();
  const after = <T>(job: () => Promise<T>): Promise<T> => {
    const done = work.then(job);
    work = done.catch(() => {});
    return done;
  };
  return {
    after,
    /** When nobody waits for it. */
    do: (job: () => Promise<unknown>) => void after(job).catch(failed),
    settled: () => work,
  };
}

/** Whether the phone has a signal. While not, what comes waits, and its sender hears of no delivery. */
function openReception(receive: (stanza: BinaryNode) => void) {
  let waiting: BinaryNode[] | undefined;
  return {
    take: (stanza: BinaryNode) => {
      if (waiting) waiting.push(stanza);
      else receive(stanza);
    },
    off: () => {
      waiting ??= [];
    },
    on: () => {
      const all = waiting ?? [];
      waiting = undefined;
      all.forEach(receive);
    },
  };
}
