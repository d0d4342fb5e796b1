/** Everyone whom a plan would invite, by name: the last thing that a careful secretary looks at. */
import type { Text } from '../../../conversation/run.ts';
import { type Effect, member } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Guest } from '../../base/participants.ts';
import { runMeeting } from '../../base/rights.ts';
import { audienceOf } from '../letters/invite-preview.ts';

const most = 60;

/** A tap on `!meetings.names.<meeting>`. */
export const names =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    const { guests, outside } = await audienceOf(deps, context, meeting);
    const { language } = member(context);
    const say = (text: Text) => deps.texts.render(language, text);
    const unknown = say({ key: 'meetings/undangan:paper-mark' });
    const lines = [
      ...guests.map((guest) => `${guestLine(guest)}${guest.channel === undefined ? ` ${unknown}` : ''}`),
      ...outside.map(({ name, category }) => `${category ? `${category}: ` : ''}${name} ${unknown}`),
    ].map((line, at) => `${at + 1}. ${line}`);
    const more = lines.length > most ? [{ literal: '…' }] : [];
    return {
      replies: [
        {
          parts: [
            { key: 'meetings/undangan:names', args: { n: lines.length } },
            { literal: lines.slice(0, most).join('\n') },
            ...more,
          ],
        },
      ],
    };
  };

const guestLine = ({ name, position, agency }: Guest) => [...new Set([name, position ?? agency ?? name])].join(', ');
