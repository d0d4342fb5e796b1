/** `rakor`: my meetings that are to come, drafts too; `rakor 12`: one of them. */
import { dayMs } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { type Context, type Effect, member } from '../../room.ts';
import { myActionsChoice } from '../after/actions/show.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import type { Meeting } from '../base/meeting.ts';
import { whenArgs } from '../base/messages.ts';
import { ownAreas, planners } from '../base/rights.ts';
import { showMeeting } from './plan-show.ts';

const most = 8;

/** Ends the flow `rakor`. */
export const list =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const number = /\d+/.exec(String(args.which ?? ''))?.[0];
    if (number !== undefined) return { replies: await showMeeting(deps, context, number) };
    const rows = await mine(context);
    const plans = member(context).grants.some(({ role }) => planners.includes(role));
    const fresh: Choice[] = plans ? [{ data: '!start.meetings/rakor_baru', label: { key: 'meetings/rakor:new' } }] : [];
    fresh.push(...(await myActionsChoice(context)));
    if (rows.length === 0) return { replies: [{ parts: [{ key: 'meetings/rakor:none' }], choices: fresh }] };
    return {
      replies: [
        {
          parts: [{ key: 'meetings/rakor:head' }, ...rows.map((row) => line(context, row))],
          choices: [...rows.map((row) => tap(context, row)), ...fresh],
        },
      ],
    };
  };

interface Row {
  id: number;
  theme: string;
  kind: Meeting['kind'];
  status: Meeting['status'];
  starts_wall: string;
  zone: Meeting['zone'];
  answer: string | null;
  invitee: number | null;
}

/** To come or begun within a day: those I am invited to and those of the bodies I run, drafts too. */
async function mine(context: Context): Promise<Row[]> {
  const areas = await ownAreas(context);
  const person = member(context).id;
  return context.db
    .selectFrom('meeting')
    .leftJoin('invitee', (join) =>
      join
        .onRef('invitee.meeting', '=', 'meeting.id')
        .on('invitee.person', '=', person)
        .on('invitee.removed_at', 'is', null),
    )
    .select(['meeting.id', 'meeting.theme', 'meeting.kind', 'meeting.status', 'meeting.starts_wall', 'meeting.zone'])
    .select(['invitee.answer', 'invitee.id as invitee'])
    .where('meeting.starts_at', '>', new Date(context.now - dayMs))
    .where('meeting.status', '!=', 'cancelled')
    .where((is) =>
      is.or([
        is.and([is('invitee.id', 'is not', null), is('meeting.status', '!=', 'draft')]),
        ...(areas.length > 0 ? [is('meeting.area', 'in', areas)] : []),
      ]),
    )
    .orderBy('meeting.starts_at')
    .orderBy('meeting.id')
    .limit(most)
    .execute();
}

function line(context: Context, row: Row): Text {
  const { language } = member(context);
  const state = row.status === 'invited' && row.invitee !== null ? (row.answer ?? 'silent') : row.status;
  return {
    key: 'meetings/rakor:line',
    args: { id: String(row.id), kind: row.kind, theme: row.theme, state, ...whenArgs(row, language) },
  };
}

function tap(context: Context, row: Row): Choice {
  const { day } = whenArgs(row, member(context).language);
  return { data: `!meetings.show.${row.id}`, label: { literal: `${day}: ${row.theme.slice(0, 24)}` } };
}
