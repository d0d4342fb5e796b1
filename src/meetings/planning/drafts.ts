/** Plans whose invitation has not gone out: `rakor baru` offers them to go on with, a tap changes or drops one. */
import type { Answers, Choice, Option } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { packMoment } from '../../texts/moments.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import type { Meeting } from '../base/meeting.ts';
import { plannedMoment, whenArgs } from '../base/messages.ts';
import { mayPlan, runMeeting, seeMeeting } from '../base/rights.ts';
import { writeOffice, writeOutside, writeSpeaker } from './lines.ts';

/** Value of the choice to plan a new meeting. */
const newPlan = 'baru';
const mostOffered = 6;

/** Options: a new meeting, her own unfinished plans, and stored ones that she may run and nobody was invited to yet. */
export const drafts =
  (deps: MeetingsDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const { language } = member(context);
    const label = deps.texts.render(language, { key: 'meetings/rakor_baru:fresh' });
    const rows = await context.db
      .selectFrom('meeting')
      .select(['id', 'area', 'theme', 'starts_wall', 'zone'])
      .where('status', '=', 'draft')
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    const stored: Option[] = [];
    for (const row of rows) {
      if (stored.length === mostOffered) break;
      if (!(await mayPlan(context.db, member(context), row.area))) continue;
      stored.push({ value: String(row.id), label: `${whenArgs(row, language).day}: ${row.theme.slice(0, 40)}` });
    }
    return [{ value: newPlan, label }, ...(await unfinished(deps, context)), ...stored];
  };

/** Plans that were never stored: their answers are in the chat's draft. A draft that changes a stored meeting is offered as that meeting. */
async function unfinished({ texts }: MeetingsDeps, context: Context): Promise<Option[]> {
  const rows = await context.db
    .selectFrom('draft')
    .select(['id', 'run'])
    .where('flow', '=', planFlow)
    .where('owner', '=', member(context).id)
    .orderBy('updated_at', 'desc')
    .limit(3)
    .execute();
  return rows.flatMap(({ id, run }) => {
    const { plan, theme } = answersIn(run);
    if (isStored(plan)) return [];
    const args = { theme: String(theme ?? '').slice(0, 40) };
    const label = texts.render(member(context).language, { key: 'meetings/rakor_baru:unfinished', args });
    return [{ value: `d${id}`, label }];
  });
}

/** Name of the flow, as drafts carry it. */
export const planFlow = 'meetings/rakor_baru';
export const answersIn = (run: string): Answers => (JSON.parse(run) as { answers: Answers }).answers;
/** `plan` is the number of a stored meeting, neither a new nor an unfinished plan. */
export const isStored = (plan: unknown) => typeof plan === 'string' && /^\d+$/.test(plan);

/** The answers of a stored or an unfinished plan, to go on with in the same form. */
export const saved =
  (deps: MeetingsDeps): Lookup =>
  async (context, args) => {
    if (!isStored(args.plan)) return { answers: await leftAnswers(context, String(args.plan)) };
    const meeting = await runMeeting(context, args.plan);
    if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
    return { answers: await answersOf(deps, context, meeting) };
  };

async function leftAnswers(context: Context, plan: string): Promise<Answers> {
  const row = await context.db
    .selectFrom('draft')
    .select('run')
    .where('id', '=', rowId(plan.slice(1)))
    .where('flow', '=', planFlow)
    .where('owner', '=', member(context).id)
    .executeTakeFirst();
  const { plan: _, ...answers } = row ? answersIn(row.run) : {};
  return answers;
}

async function answersOf({ texts }: MeetingsDeps, { db }: Context, meeting: Meeting): Promise<Answers> {
  const { detail } = meeting;
  const represented = texts.list('id', 'meetings/words:represented')[0] ?? '';
  const agenda = await db
    .selectFrom('meeting_agenda')
    .select('item')
    .where('meeting', '=', meeting.id)
    .orderBy('place')
    .execute();
  const files = await db.selectFrom('meeting_file').select('file').where('meeting', '=', meeting.id).execute();
  const list = (lines: string[]) => (lines.length > 0 ? lines.join('\n') : undefined);
  const all: Record<string, Answers[string] | undefined> = {
    area: areaValue(meeting.area),
    kind: meeting.kind,
    theme: meeting.theme,
    when: packMoment(plannedMoment(meeting)),
    venue: meeting.venue,
    audience: detail.audience.groups,
    // Empty, so that nothing is asked again: what is missing can be chosen in the summary.
    extras: [],
    outside: list(writeOutside(detail.audience.outside)),
    hosts: list(detail.hosts),
    leader: detail.leader,
    opener: detail.opener && writeOffice(detail.opener, represented),
    guests: list(detail.guests.map((guest) => writeOffice(guest, represented))),
    speakers: list(detail.speakers.map(writeSpeaker)),
    agenda: list(agenda.map(({ item }) => item)),
    methods: detail.methods.length > 0 ? detail.methods : undefined,
    location: detail.location,
    documents: files.length > 0 ? files.map(({ file }) => file) : undefined,
    number: detail.letter.number,
    nature: detail.letter.nature,
    basis: detail.letter.basis,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Answers[string]] => entry[1] !== undefined),
  );
}

/** `!meetings.edit.<meeting>`: back into the form, with what is stored. */
export const edit: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  return { replies: [], next: { flow: 'meetings/rakor_baru', args: { plan: String(meeting.id) } } };
};

/** `!meetings.drop.<meeting>` asks; `!meetings.dropped.<meeting>` does it. */
export const drop: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  const yes: Choice = { data: `!meetings.dropped.${meeting.id}`, label: { key: 'meetings/rakor:drop-yes' } };
  const no: Choice = { data: `!meetings.show.${meeting.id}`, label: { key: 'meetings/rakor:drop-no' } };
  return {
    replies: [{ parts: [{ key: 'meetings/rakor:drop-sure', args: { theme: meeting.theme } }], choices: [yes, no] }],
  };
};

export const dropped: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  await context.db.deleteFrom('meeting').where('id', '=', meeting.id).where('status', '=', 'draft').execute();
  return { replies: [{ parts: [{ key: 'meetings/rakor:is-dropped', args: { theme: meeting.theme } }] }] };
};

async function draftOf(context: Context, id: unknown): Promise<Meeting> {
  const { meeting, runs } = await seeMeeting(context, id);
  if (!runs) throw new Refusal('meetings/refusals:not-yours');
  if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
  return meeting;
}
