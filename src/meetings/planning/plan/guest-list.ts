/** Whom a plan invites: what `rakor baru` offers to choose from, and everyone by name, the last thing that a careful secretary looks at. */
import type { Option, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, type Lookup, member } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Guest, inGroup, officeName, offices, type Post, postsIn } from '../../base/participants.ts';
import { plannedArea, runMeeting } from '../../base/rights.ts';
import { audienceOf } from '../letters/invite-preview.ts';

const mostFound = 20;

/** Options: the team, offices and agencies, each with its number of people today. Empty ones are left out. */
export const groups =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const posts = await postsIn(context.db, area, context.now, true);
    const agencies = [...new Set(posts.flatMap((post) => post.agency ?? []))].sort((a, b) => a.localeCompare(b));
    const values = ['team', 'teams', ...offices, ...agencies.map((agency) => `agency:${agency}`)];
    return values.flatMap((value) => {
      const n = new Set(posts.filter((post) => inGroup(post, value, area)).map((post) => post.person)).size;
      return n === 0 ? [] : [{ value, label: labelOf(deps, context, value, n) }];
    });
  };

/** Options: people of the area whose name contains one of the words, which commas separate. */
export const matches =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const parts = String(args.search ?? '')
      .toLowerCase()
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part.length > 1);
    const posts = await postsIn(context.db, area, context.now, true);
    const found = posts.filter((post) => parts.some((part) => post.name.toLowerCase().includes(part)));
    const once = new Map(found.map((post) => [post.person, post]));
    return [...once.values()]
      .slice(0, mostFound)
      .map((post) => ({ value: String(post.person), label: personLabel(deps, post) }));
  };

function labelOf({ texts }: MeetingsDeps, context: Context, value: string, n: number): string {
  const agency = value.startsWith('agency:') ? value.slice('agency:'.length) : undefined;
  if (agency !== undefined) return `${agency} (${n})`;
  return `${texts.render(member(context).language, { key: 'meetings/bodies:group', args: { group: value } })} (${n})`;
}

function personLabel(deps: MeetingsDeps, post: Post): string {
  const office = officeName(deps, post) ?? post.agency;
  return office ? `${post.name} – ${office}` : post.name;
}

const mostNames = 60;

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
    const more = lines.length > mostNames ? [{ literal: '…' }] : [];
    return {
      replies: [
        {
          parts: [
            { key: 'meetings/undangan:names', args: { n: lines.length } },
            { literal: lines.slice(0, mostNames).join('\n') },
            ...more,
          ],
        },
      ],
    };
  };

const guestLine = ({ name, position, agency }: Guest) => [...new Set([name, position ?? agency ?? name])].join(', ');
