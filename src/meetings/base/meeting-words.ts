/** What every message about a meeting says, and the buttons to answer it. */
import type { EventCard } from '../../channels/channel.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import type { MeetingsDeps } from './deps.ts';
import { type Invitee, isDeputy } from './invitation.ts';
import type { Meeting } from './rights.ts';
import { whenArgs } from './time.ts';

/** Arguments of texts that name a meeting: `theme`, `venue`, and when, as whenArgs says it. */
export const meetingArgs = (meeting: Pick<Meeting, 'theme' | 'venue' | 'starts_wall' | 'zone'>, language: string) => ({
  theme: meeting.theme,
  venue: meeting.venue,
  ...whenArgs(meeting, language),
});

type Answer = 'come' | 'decline' | 'deputy';

/** One tap each. Who stands in for somebody cannot be represented again. */
export function answerChoices(invitee: Pick<Invitee, 'id' | 'category' | 'person'>, but?: Answer): Choice[] {
  const all: Answer[] = isDeputy(invitee) ? ['come', 'decline'] : ['come', 'decline', 'deputy'];
  return all
    .filter((answer) => answer !== but)
    .map((answer) => ({ data: `!meetings.${answer}.${invitee.id}`, label: { key: `meetings/answers:${answer}` } }));
}

/** The coded words, for phones without buttons. A text of its own paragraph. */
export function answerCodes(invitee: Pick<Invitee, 'id' | 'category' | 'person'>): Text {
  // As a string: a number would be written with a dot in the thousands.
  return {
    key: isDeputy(invitee) ? 'meetings/answers:codes-deputy' : 'meetings/answers:codes',
    args: { number: String(invitee.id) },
  };
}

/** For phones that show an invitation as a card with answers of its own. */
export const eventCard = ({ texts }: Pick<MeetingsDeps, 'texts'>, meeting: Meeting, { id }: Invitee): EventCard => ({
  name: texts.render('id', { key: 'meetings/surat:event', args: { kind: meeting.kind, theme: meeting.theme } }),
  place: meeting.venue,
  startsAt: meeting.starts_at.getTime(),
  answers: { going: going(id), notGoing: `!meetings.decline.${id}`, maybe: `!meetings.maybe.${id}` },
});

/** Names the card of this invitation. */
export const going = (invitee: number) => `!meetings.come.${invitee}`;
