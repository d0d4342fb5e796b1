/** A simulated phone in a person's hands. It lives inside the server, without a connection of its own, but its Signal sessions are
 *  real: the bot cannot tell it from another. Cheap enough to have dozens at once. */
import type { BinaryNode } from '@whiskeysockets/baileys';
import { type Account, jidOf } from './accounts.ts';
import { type Chat, emptyChat } from './chats.ts';
import type { Group } from './groups.ts';
import { openInbox } from './phone-inbox.ts';
import { openOutbox } from './phone-outbox.ts';
import { openReading } from './phone-reading.ts';
import { openWriting } from './phone-writing.ts';
import { makeDevice } from './provision.ts';
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
  // One thing after another, as sessions demand it.
  let work: Promise<unknown> = Promise.resolve();
  const after = <T>(job: () => Promise<T>): Promise<T> => {
    const done = work.then(job);
    work = done.catch(() => {});
    return done;
  };
  const outbox = openOutbox(world, device, signal);
  const inbox = openInbox(world, device, signal, { chatWith, resend: outbox.resend });
  let backlog: BinaryNode[] | undefined;
  const take = (stanza: BinaryNode) => {
    if (backlog) backlog.push(stanza);
    else after(() => inbox.take(stanza)).catch((error: unknown) => void world.troubles.push(error));
  };
  device.phone = {
    take,
    repeat: (id) => void after(() => outbox.repeat(id)).catch((error: unknown) => void world.troubles.push(error)),
    preKey: signal.preKey,
  };
  const hands = (whom: Account | Group) => ({
    ...openWriting(world, account, whom, chatWith(whom), (message, how) =>
      after(() => outbox.send(whom, message, how)),
    ),
    ...openReading(world, device, whom, chatWith(whom)),
  });
  return {
    phone: account.phone,
    name: account.name,
    jid: jidOf(account, 'phone'),
    lid: jidOf(account, 'lid'),
    account,
    ...hands(world.bot),
    /** The same hands in a group. */
    in: (group: Group) => hands(group),
    /** The same hands in a chat with someone else, as the bot's owner has it. */
    with: (other: { account: Account }) => hands(other.account),
    /** Whether the bot is typing to this person. */
    botTypes: () => inbox.typing(),
    /** No signal: what comes waits, and its sender hears of no delivery. */
    off() {
      backlog ??= [];
    },
    on() {
      const waiting = backlog ?? [];
      backlog = undefined;
      waiting.forEach(take);
    },
    block: () => void account.blocked.add(world.bot),
    unblock: () => void account.blocked.delete(world.bot),
    /** A new phone from an old backup: its sessions are gone, what comes cannot be opened at first. */
    forgetSessions: () => after(async () => signal.forget()),
    /** Everything that has come so far is looked at. */
    settled: () => work,
    close: () => signal.close(),
  };
}
