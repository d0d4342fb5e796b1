/** The person who led the meeting, and who therefore agrees to its minutes. */

import { loadPerson } from '../../../directory/people/people.ts';
import { roleHolds } from '../../../directory/people/role-holds.ts';
import type { Db } from '../../../records/tables.ts';
import type { Person } from '../../../room.ts';
import { levelOf, type Meeting } from '../../base/meeting.ts';
import type { Minutes } from '../../base/minutes.ts';
import { bestChannels } from '../../base/participants.ts';

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
        (name) => written === name || (written.startsWith(name) && !/^[\p{L}\d]/u.test(written.slice(name.length))),
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
