/** `rtl`: my items, or the overview for those who run a body. `rtl 12`: the items of a meeting. `rtl 12.3`: one item with its history. */

import { wallTime } from '../../../clock.ts';
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { readsNames } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import {
  type Action,
  actionArgs,
  actionLines,
  actionRows,
  actionsOf,
  daysLate,
  isOpen,
  listChoice,
  openStatuses,
  ownerChoices,
  ownerCodes,
  readActions,
  tap,
} from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { ownAreas, runMeeting, seeMeeting } from '../../base/rights.ts';
import { dropOpening } from '../../base/unfinished-line.ts';
import { sendQuestion } from '../../planning/letters/invite-preview.ts';
import { details } from './assign.ts';
import { eventsOf, pendingOf } from './change-action.ts';
import { mayWrite, seeAction } from './find-action.ts';
import { actionsBelow, overview } from './overview.ts';
import { addChoice } from './rtl_baru.ts';

const text = textOf('meetings/actions');

const mostButtons = 8;
const mostEvents = 20;

/** Ends the flow `rtl`. */
export const actions =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const which = String(args.which ?? '').trim();
    const item = /\d+[.,]\d+/.exec(which)?.[0];
    if (item) return show(deps)(context, { argument: item });
    const meeting = /\d+/.exec(which)?.[0];
    if (meeting) return listOf(context, { argument: meeting });
    const runs = which === '' && (await ownAreas(context)).length > 0;
    return runs ? inCharge(deps, context) : myActions(context, {});
  };

/** The overview of what the asker runs. When it is empty, her own items follow: a camat has items of the kabupaten. */
async function inCharge(deps: MeetingsDeps, context: Context): Promise<EffectResult> {
  const own = await readActions(ownOpen(context));
  const below = await actionsBelow(context.db, await ownAreas(context), context.now);
  return below.length === 0 && own.length > 0 ? myActions(context, {}) : overview(deps)(context, {});
}

/** `!meetings.rtl_mine` */
export const myActions: Effect = async (context): Promise<EffectResult> => {
  const { language } = member(context);
  const own = await readActions(ownOpen(context), context);
  if (own.length === 0) return { replies: [{ parts: [{ key: 'meetings/actions:none-mine' }] }] };
  const sorted = own.toSorted((a, b) => a.deadline.localeCompare(b.deadline));
  const late = own.filter((action) => daysLate(action, context.now) > 0).length;
  const parts: Text[] = [
    { key: 'meetings/actions:mine', args: { count: own.length, late } },
    ...actionLines(sorted, language, context.now),
  ];
  return { replies: [{ parts, choices: sorted.slice(0, mostButtons).map(itemChoice) }] };
};

/** The button to the own items, for a person who has any. */
export async function myActionsChoice(context: Context): Promise<Choice[]> {
  const own = await readActions(ownOpen(context));
  return own.length === 0
    ? []
    : [{ data: '!meetings.rtl_mine', label: { key: 'meetings/actions:rtl-mine', args: { n: own.length } } }];
}

const ownOpen = (context: Context) =>
  actionRows(context.db).where('action.owner', '=', member(context).id).where('action.status', 'in', openStatuses);

/** `!meetings.rtl_list.<meeting>` */
export const listOf: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await seeMeeting(context, args.argument);
  const all = await actionsOf(context.db, meeting.id);
  const { language } = member(context);
  const writes = await mayWrite(context.db, member(context), meeting);
  const add = writes && meeting.status !== 'cancelled' && meeting.status !== 'draft' ? [addChoice(meeting.id)] : [];
  const head = { theme: meeting.theme, count: all.length, id: String(meeting.id) };
  if (all.length === 0) {
    return { replies: [{ parts: [{ key: 'meetings/actions:none-of', args: head }], choices: add }] };
  }
  const parts: Text[] = [{ key: 'meetings/actions:of', args: head }, ...actionLines(all, language, context.now)];
  const paper: Choice = { data: `!meetings.rtl_pdf.${meeting.id}`, label: { key: 'meetings/actions:rtl-pdf' } };
  return {
    replies: [
      {
        parts,
        choices: [
          ...add,
          paper,
          ...all
            .filter(isOpen)
            .slice(0, mostButtons - 2)
            .map(itemChoice),
        ],
      },
    ],
  };
};

const itemChoice = ({ code, activity }: Action): Choice => ({
  data: `!meetings.rtl_show.${code}`,
  label: { literal: `${code} ${activity.slice(0, 24)}` },
});

/** `!meetings.rtl_show.12.3` */
export const show =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { action, runs, owns } = await seeAction(context, args.argument);
    const { language } = member(context);
    const clear = await readsNames(context.db, context.person, { area: action.area }, { own: owns });
    const events = (await eventsOf(context.db, action.id)).map((event) => {
      return { ...event, body: event.body && !clear ? hideNames(event.body) : event.body };
    });
    const parts: Text[] = [
      { key: 'meetings/actions:card', args: actionArgs(action, language, context.now) },
      ...details(deps, action, language),
      {
        literal: events
          .slice(-mostEvents)
          .map((event) => deps.texts.render(language, eventLine(event, action, language)))
          .join('\n'),
      },
    ];
    const files = events.filter(({ file }) => file !== null).length;
    const writes = await mayWrite(context.db, member(context), { id: action.meeting, area: action.area });
    const pending = runs && isOpen(action) ? pendingOf(action) : undefined;
    const choices: Choice[] = [
      ...(owns ? ownerChoices(action) : []),
      ...(pending ? [tap('rtl_agree', action, pending), tap('rtl_refuse', action, pending)] : []),
      ...(writes && action.status !== 'cancelled' ? [tap('rtl_edit', action)] : []),
      ...(files > 0
        ? [
            {
              data: `!meetings.rtl_files.${action.code}` as const,
              label: text('rtl-files', { n: files }),
            },
          ]
        : []),
      listChoice(action.meeting),
    ];
    if (owns && isOpen(action)) parts.push(ownerCodes(action));
    return { replies: [{ parts, choices: runs || !owns || writes ? choices : choices.slice(0, -1) }] };
  };

function eventLine(event: Awaited<ReturnType<typeof eventsOf>>[number], { zone }: Action, language: string): Text {
  const day = writeDate(wallTime(event.at.getTime(), zone).toPlainDate().toString(), 'short', language);
  const body = event.body ? dateIn(event.body, language) : '';
  return {
    key: 'meetings/actions:event',
    args: { day, kind: event.kind, name: event.name ?? '–', body, told: event.body ? 'ya' : 'tidak' },
  };
}

/** `!meetings.rtl_files.12.3`: photos and documents that were sent as proof. */
export const files: Effect = async (context, args): Promise<EffectResult> => {
  const { action } = await seeAction(context, args.argument);
  const rows = (await eventsOf(context.db, action.id)).filter(({ file }) => file !== null);
  if (rows.length === 0) throw new Refusal('meetings/actions:no-files', { code: action.code });
  return {
    replies: rows.slice(-5).map(
      ({ file, name }): Reply => ({
        parts: [{ key: 'meetings/actions:file', args: { code: action.code, name: name ?? '–' } }],
        file: file!,
      }),
    ),
  };
};

/** Writes the dates of an event (`2024-08-31`) as people read them. */
const dateIn = (body: string, language: string) =>
  body.replace(/\b\d{4}-\d{2}-\d{2}\b/, (date) => writeDate(date, 'medium', language));

/** `!meetings.rtl_off.<meeting>`: takes the open items off the agenda of this draft. */
export const withoutOpening =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
    await dropOpening(context.db, meeting.id);
    return { replies: await sendQuestion(deps, context, meeting) };
  };
