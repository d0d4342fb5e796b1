/** What people write in their own words is read by many. Names of children and patients, their illness and their NIK are for those who look
 *  after them: the bidan of the place and its puskesmas. Everybody else reads it without. Emergencies and referrals do not come here. */
import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import type { Person, Role } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { carers } from './carers.ts';
import { covers, type Place } from './rights.ts';

/** May this person read names in what is written about the place? `also`: roles that know its people anyway. `own`: she was asked to do
 *  what the text says, so any of them may read it. */
export async function readsNames(
  db: Db,
  person: Person | undefined,
  place: Place,
  { also = [], own = false }: { also?: readonly Role[]; own?: boolean } = {},
): Promise<boolean> {
  if (own && person?.grants.some(({ role }) => carers.includes(role))) return true;
  return covers(db, person, place, [...carers, ...also]);
}

/** What this person reads of a text that somebody wrote about a place. */
export async function shownTo(
  db: Db,
  person: Person | undefined,
  place: Place,
  text: string,
  also: readonly Role[] = [],
): Promise<string> {
  const hidden = hideNames(text);
  if (hidden === text) return text;
  return (await readsNames(db, person, place, { also })) ? text : hidden;
}

/** Tells the writer that something of these texts is hidden. `from`: everybody, or all but those who look after the place. Empty where
 *  nothing is. */
export function hiddenNote(from: 'others' | 'all', ...texts: unknown[]): Text[] {
  const hides = texts.some((text) => typeof text === 'string' && hideNames(text) !== text);
  return hides ? [{ key: `directory/hidden:${from}` }] : [];
}
