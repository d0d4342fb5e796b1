/** A card is one more message that WhatsApp shows below a text: a poll where one choice answers the question, an event for an invitation.
 *  The numbered text above says the same and is what counts, because not every phone shows cards. */
import { createHash } from 'node:crypto';
import {
  type AnyMessageContent,
  type BinaryNode,
  jidNormalizedUser,
  proto,
  type WASocket,
} from '@whiskeysockets/baileys';
import type { Button, EventCard, Outbound } from '../../channel.ts';

export interface Card {
  content: AnyMessageContent;
  /** The data of each button, by what the phone answers: the hash of a poll's option, or the number of an event's response. */
  taps: Record<string, string>;
}

/** Everything needed to read the answers, also after a restart. */
export interface KeptCard extends Pick<Card, 'taps'> {
  /** base64 */
  secret: string;
  /** Our addresses when the card left: answers are sealed for them. */
  us: string[];
}

const mostOptions = 12;
const longestOption = 100;
const longestName = 120;
const { EventResponseType } = proto.Message.EventResponseMessage;

export const cardOf = (message: Outbound): Card | undefined =>
  message.event ? eventCard(message.event) : pollCard(message);

export const keptCard = ({ messageContextInfo }: proto.IMessage, taps: Card['taps'], { user }: WASocket): KeptCard => ({
  taps,
  secret: Buffer.from(messageContextInfo?.messageSecret ?? []).toString('base64'),
  us: [user?.id, user?.lid].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : [])),
});

/** How the envelope of a card is marked. */
export function markOf({ pollCreationMessageV3, eventMessage }: proto.IMessage): BinaryNode[] {
  if (pollCreationMessageV3) return [{ tag: 'meta', attrs: { polltype: 'creation' } }];
  return eventMessage ? [{ tag: 'meta', attrs: { event_type: 'creation' } }] : [];
}

function pollCard({ text, buttons = [], answers }: Outbound): Card | undefined {
  if (!answers?.one || !fits(buttons)) return undefined;
  const values = buttons.map(({ label }) => label);
  return {
    content: { poll: { name: question(text), values, selectableCount: 1 } },
    taps: Object.fromEntries(buttons.map(({ label, data }) => [fingerprint(label), data])),
  };
}

/** Two options of the same name could not be told apart, and a label that is cut would differ from the text. */
function fits(buttons: Button[]): boolean {
  const labels = new Set(buttons.map(({ label }) => label.trim()));
  const short = [...labels].every((label) => label !== '' && label.length <= longestOption);
  return short && labels.size === buttons.length && labels.size >= 2 && labels.size <= mostOptions;
}

/** The last line with a question mark, up to that mark; else the last heading. */
function question(text: string): string {
  const lines = text.replaceAll('*', '').split('\n');
  const asking = lines.findLast((line) => line.includes('?'));
  const heading = lines.findLast((line) => line.endsWith(':')) ?? lines[0] ?? '';
  const line = (asking?.slice(0, asking.indexOf('?') + 1) ?? heading).trim();
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}

function eventCard({ name, place, startsAt, endsAt, answers }: EventCard): Card {
  const { going, notGoing, maybe } = answers;
  return {
    content: {
      event: {
        name: name.slice(0, longestName),
        startDate: new Date(startsAt),
        ...(endsAt !== undefined && { endDate: new Date(endsAt) }),
        location: { name: place },
      },
    },
    taps: {
      [EventResponseType.GOING]: going,
      [EventResponseType.NOT_GOING]: notGoing,
      [EventResponseType.MAYBE]: maybe,
    },
  };
}

const fingerprint = (label: string) => createHash('sha256').update(label).digest('hex');
