/** What the children's room holds of a person of the program: what she told of children, and whom she follows. A child itself is no person
 *  of the program: what erases it stands in the register. */
import { isKnown } from '../directory/people/people.ts';
import type { Db } from '../records/tables.ts';
import type { PersonalData } from '../room.ts';

export const childrenData: PersonalData = {
  /** What she told belongs to the posyandu and stays without her name. Whom she follows goes. */
  async forget({ db }, { id }) {
    await db.deleteFrom('follow').where('person', '=', id).execute();
    await db.deleteFrom('child_file').where('person', '=', id).execute();
  },

  async export({ db }, { id }) {
    return { ...(await told(db, id)), ...(await didAt(db, id)) };
  },
};

/** Of the register, and whom she follows. */
async function told(db: Db, id: number) {
  const child = await db
    .selectFrom('child')
    .select(['id', 'posyandu', 'added_at'])
    .where('added_by', '=', id)
    .where(isKnown(id))
    .execute();
  const child_event = await db
    .selectFrom('child_event')
    .select(['child', 'kind', 'day', 'at'])
    .where('by', '=', id)
    .where(isKnown(id))
    .execute();
  const follow = await db
    .selectFrom('follow')
    .select(['posyandu', 'child', 'made_at', 'since', 'ended_at'])
    .where((is) => is.or([is('person', '=', id), is('made_by', '=', id)]))
    .where(isKnown(id))
    .execute();
  const referral = await db
    .selectFrom('referral')
    .select(['child', 'day', 'state', 'at', 'taken_at', 'result_at'])
    .where((is) => is.or([is('by', '=', id), is('taken_by', '=', id), is('result_by', '=', id)]))
    .where(isKnown(id))
    .execute();
  return { child, child_event, follow, referral };
}

/** On open days. */
async function didAt(db: Db, id: number) {
  const open_day = await db
    .selectFrom('open_day')
    .select(['posyandu', 'day', 'opened_at', 'closed_at'])
    .where((is) => is.or([is('opened_by', '=', id), is('closed_by', '=', id)]))
    .where(isKnown(id))
    .execute();
  const weighing = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'posyandu', 'at', 'checked_at'])
    .where((is) => is.or([is('by', '=', id), is('checked_by', '=', id)]))
    .where(isKnown(id))
    .execute();
  const scale_line = await db
    .selectFrom('scale_line')
    // Not its words: they name children, whom she may not know any more.
    .select(['posyandu', 'day', 'at'])
    .where('by', '=', id)
    .where(isKnown(id))
    .execute();
  const child_file = await db
    .selectFrom('child_file')
    .select(['at', 'state'])
    .where('person', '=', id)
    .where(isKnown(id))
    .execute();
  return { open_day, weighing, scale_line, child_file };
}
