/** How a person chooses in one chat: a number of a menu, a line of a poll, an answer to an invitation. */
import type { proto } from '@whiskeysockets/baileys';
import { type Account, jidOf } from './accounts.ts';
import type { Chat, Shown } from './chats.ts';
import type { Group } from './groups.ts';
import { isGroup } from './phone-outbox.ts';
import { type Keyed, keyOf, type Post } from './phone-writing.ts';
import { type Attendance, sealAttendance, sealVote } from './sealed-answers.ts';
import type { World } from './world.ts';

export function openChoosing(world: World, me: Account, whom: Account | Group, chat: Chat, post: Post) {
  const keyed: Keyed = { world, whom };

  /** The question, and how both sides are named when the answer is sealed. */
  function asked(question: Shown) {
    const secret = question.raw.messageContextInfo?.messageSecret;
    if (!secret) throw new Error('this message carries no secret');
    const form = isGroup(whom) ? whom.form : world.form(me);
    const asker = jidOf(world.accounts.open(question.from), form);
    return { id: question.id, secret, asker, answerer: jidOf(me, form) };
  }

  function newest(what: 'poll' | 'event', id?: string): Shown {
    const message = chat.messages.findLast((one) => one[what] && (id === undefined || one.id === id));
    if (!message) throw new Error(`there is no ${what}`);
    return message;
  }

  function vote(labels: string[], id?: string) {
    const poll = newest('poll', id);
    const pollUpdateMessage: proto.Message.IPollUpdateMessage = {
      pollCreationMessageKey: keyOf(keyed, poll),
      vote: sealVote(asked(poll), labels),
      senderTimestampMs: world.options.now(),
    };
    return post({ pollUpdateMessage }, { type: 'poll', meta: { polltype: 'vote' } });
  }

  return {
    /** Chooses in the newest poll, or in this one; none takes the vote back. */
    vote,
    /** Answers the newest invitation, or this one. */
    rsvp(attendance: Attendance, id?: string) {
      const event = newest('event', id);
      const sealed = sealAttendance(asked(event), attendance, world.options.now());
      const encEventResponseMessage = { eventCreationMessageKey: keyOf(keyed, event), ...sealed };
      return post({ encEventResponseMessage }, { type: 'event', meta: { event_type: 'response' } });
    },
    /** Chooses what is called so in the newest menu that has it: its line in a poll, its number, or the word itself in bold. */
    tap(label: string): Promise<string> {
      const menu = chat.messages.findLast((one) => !one.mine && offers(one, label));
      if (!menu) throw new Error(`no choice "${label}"`);
      if (menu.poll?.options.includes(label)) return vote([label], menu.id);
      return post({ conversation: menu.options.find((option) => option.label === label)?.number ?? label });
    },
  };
}

const offers = ({ text, options, poll }: Shown, label: string): boolean =>
  options.some((option) => option.label === label) ||
  poll?.options.includes(label) === true ||
  text.includes(`*${label}*`);
