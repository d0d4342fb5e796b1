/** Flow `notulen_tunjuk`: a person who runs the meeting names the note-taker among the invited, who may write these minutes and nothing else.
 *  Beside it, the other person in the head of the minutes: the one who led the meeting, and who therefore agrees to the minutes. */

import type { Answers, Choice, Option } from '../../../conversation/run.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { roleHolds } from '../../../directory/people/rights.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, type Person, Refusal } from '../../../room.ts';
import { nameCore, nameFit } from '../../../texts/reading/alike-names.ts';
import { invitedTo } from '../../base/invitation.ts';
import { auditMeeting, levelOf, type Meeting } from '../../base/meeting.ts';
import { meetingArgs, notifyPerson } from '../../base/messages.ts';
import { lockRow, type Minutes } from '../../base/minutes.ts';
import { bestChannels } from '../../base/participants.ts';
import { runMeeting } from '../../base/rights.ts';
import { beginMinutes } from './notulen_butir.ts';

/** The leader that the plan names, or else the head of the body. */
export async function suggestedLeader(db: Db, meeting: Meeting, now: number): Promise<string> {
  if (meeting.detail.leader) return meeting.detail.leader;
  const [head] = await headsOf(db, meeting.area, now);
  if (!head) return '';
  return head.position && head.position !== head.name ? `${head.name}, ${head.position}` : head.name;
}

/** `saya` becomes the writer's name, because the paper needs a name. */
export const nameTold = ({ name }: Pick<Person, 'name'>, told: unknown): string => {
  const written = String(told ?? '').trim();
  return /^(saya|saya sendiri|me|myself)$/i.test(written) ? name : written;
};

/** The name as it was told, and the invited person whom it means: by her name or her office, also when more stands behind it (`Sekretaris
 *  Kota selaku Ketua Pokjanal`). */
export async function leaderTold(db: Db, meeting: Meeting, told: string) {
  const written = told.trim().toLowerCase();
  // `dr. Andi Surya, S.E.` is Andi Surya.
  const called = nameCore(told);
  const invited = await db
    .selectFrom('invitee')
    .select(['person', 'name', 'position'])
    .where('meeting', '=', meeting.id)
    .where('person', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const names = (one: { name: string; position: string | null }) =>
    [one.name, one.position ?? ''].map((name) => name.toLowerCase()).filter((name) => name.length >= 3);
  const fits = invited.flatMap((one) =>
    names(one)
      .filter(
        (name) =>
          written === name ||
          (written.startsWith(name) && !/^[\p{L}\d]/u.test(written.slice(name.length))) ||
          nameFit(called, name) === 'exact',
      )
      .map((name) => ({ person: one.person!, length: name.length })),
  );
  const best = Math.max(...fits.map(({ length }) => length));
  const people = new Set(fits.filter(({ length }) => length === best).map(({ person }) => person));
  const [leader] = people;
  // When two people fit, nobody can know which of them it was.
  return { leader_name: told.trim(), leader: people.size === 1 ? leader! : null };
}

/** The person who is asked to agree: the leader, or the head of the body when no channel reaches the leader. undefined: nobody can be
 *  asked. */
export async function approverOf(
  db: Db,
  meeting: Meeting,
  minutes: Pick<Minutes, 'leader'>,
  now: number,
): Promise<Person | undefined> {
  const heads = (await headsOf(db, meeting.area, now)).map(({ person }) => person);
  const people = [...(minutes.leader === null ? [] : [minutes.leader]), ...heads];
  const channels = await bestChannels(db, people);
  for (const id of people) {
    const person = channels.has(id) ? await loadPerson(db, id, now) : undefined;
    if (person) return person;
  }
  return undefined;
}

const headRoles = { pusat: [], provinsi: [], kabkota: [], kecamatan: ['camat'], desakel: ['lurah'] };

async function headsOf(db: Db, area: string, now: number) {
  return db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['role.person', 'role.position', 'person.name'])
    .where('role.area', '=', area)
    .where('role.role', 'in', ['chair', ...headRoles[levelOf(area)]])
    .where('person.erased_at', 'is', null)
    .where(roleHolds(now))
    .orderBy('role.id')
    .execute();
}

/** A tap on `!meetings.appoint.<meeting>`. */
export const appoint: Effect = async (context, args): Promise<EffectResult> => {
  const meeting = await openToAppoint(context, args.argument);
  return { replies: [], next: { flow: 'meetings/notulen_tunjuk', args: { meeting: String(meeting.id) } } };
};

/** Options: the invited whom a channel reaches. */
export const invitedPeople: Lookup = async (context, args): Promise<Option[]> => {
  const meeting = await openToAppoint(context, args.meeting);
  const { people } = await invitedTo(context.db, meeting.id);
  return people.map(({ person, name, agency }) => ({
    value: String(person),
    label: agency ? `${name} (${agency})` : name,
  }));
};

/** Refuses when the minutes are approved: they need no note-taker any more. */
export async function stillToBeTaken(context: Context, args: Answers): Promise<void> {
  const { id } = await openToAppoint(context, args.meeting);
  if ((await lockRow(context.db, id))?.status === 'approved') throw new Refusal('meetings/minutes:is-approved');
}

/** Ends `notulen_tunjuk`. */
export const appointed: Effect = async (context, args): Promise<EffectResult> => {
  const { db } = context;
  const meeting = await openToAppoint(context, args.meeting);
  const taker = (await invitedPeople(context, { meeting: String(meeting.id) })) as Option[];
  const chosen = taker.find(({ value }) => value === String(args.person));
  if (!chosen) throw new Refusal('meetings/minutes:not-invited');
  const person = Number(chosen.value);
  const { name } = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow();
  await beginMinutes(context, meeting);
  await db
    .updateTable('minutes')
    .set({ note_taker: person, note_taker_name: name })
    .where('meeting', '=', meeting.id)
    .execute();
  await auditMeeting(context, meeting, 'meetings.minutes_appoint', { person });
  await notifyPerson(context, meeting, person, 'notulis', (language) => ({
    parts: [{ key: 'meetings/minutes:appointed-told', args: meetingArgs(meeting, language) }],
    choices: [{ data: `!meetings.minutes.${meeting.id}`, label: { key: 'meetings/minutes:open' } }],
  }));
  const back: Choice = { data: `!meetings.show.${meeting.id}`, label: { key: 'meetings/rakor:back' } };
  return { replies: [{ parts: [{ key: 'meetings/minutes:appointed', args: { name } }], choices: [back] }] };
};

async function openToAppoint(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await runMeeting(context, id);
  const { theme } = meeting;
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  if (meeting.status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme });
  return meeting;
}
