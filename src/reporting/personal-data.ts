/** What the reporting holds of a person: which reports she filed or checked, which months she opened again, which emergencies she told or looked
 *  after. */
import { isKnown } from '../directory/people/people.ts';
import type { Db } from '../records/tables.ts';
import type { PersonalData, PersonalRows } from '../room.ts';

export const reportingData: PersonalData = {
  /** A report belongs to its posyandu and stays, and so does an emergency for its time. The person who told it has no name any more. */
  async forget({ db }, { id }) {
    await db.deleteFrom('leave').where('person', '=', id).execute();
  },

  async leave({ db }, person) {
    await db.deleteFrom('leave').where('person', '=', person).execute();
  },

  async export({ db }, { id }) {
    return {
      ...(await monthsOf(db, id)),
      ...(await recapsOf(db, id)),
      ...(await emergenciesOf(db, id)),
      leave: await db.selectFrom('leave').select(['from_at', 'until_at', 'made_at']).where('person', '=', id).execute(),
    };
  },
};

/** What she told, checked, opened again and answered of months. */
async function monthsOf(db: Db, id: number): Promise<PersonalRows> {
  const report = await db
    .selectFrom('report')
    .select(['kabupaten', 'posyandu', 'period', 'practice', 'version', 'receipt', 'answers', 'filed_at'])
    .where('filed_by', '=', id)
    .where(isKnown(id))
    .execute();
  const reopening = await db
    .selectFrom('reopening')
    .select(['posyandu', 'period', 'at', 'used_at'])
    .where('by', '=', id)
    .where(isKnown(id))
    .execute();
  const report_step = await db
    .selectFrom('report_step')
    .select(['posyandu', 'period', 'version', 'step', 'at', 'figure', 'remark'])
    .where('by', '=', id)
    .where(isKnown(id))
    .execute();
  const problem_answer = await db
    .selectFrom('problem_answer')
    .select(['posyandu', 'period', 'at', 'words'])
    .where('by', '=', id)
    .where(isKnown(id))
    .execute();
  return { report, reopening, report_step, problem_answer };
}

async function recapsOf(db: Db, id: number): Promise<PersonalRows> {
  const sent = await db
    .selectFrom('recap_sent')
    .select(['area', 'period', 'version', 'comment', 'sent_at', 'state'])
    .where('sent_by', '=', id)
    .where(isKnown(id))
    .execute();
  const answered = await db
    .selectFrom('recap_sent')
    .select(['area', 'period', 'version', 'state', 'answer', 'answered_at'])
    .where('answered_by', '=', id)
    .where(isKnown(id))
    .execute();
  return { recap_sent: [...sent, ...answered] };
}

async function emergenciesOf(db: Db, id: number): Promise<PersonalRows> {
  const told = await db
    .selectFrom('emergency')
    .select(['area', 'posyandu', 'words', 'state', 'at', 'taken_at'])
    .where('told_by', '=', id)
    .where(isKnown(id))
    .execute();
  // What somebody else told of a patient is not hers to take along.
  const taken = await db
    .selectFrom('emergency')
    .select(['area', 'posyandu', 'state', 'at', 'taken_at'])
    .where('taken_by', '=', id)
    .where(isKnown(id))
    .execute();
  return { emergency: [...told, ...taken] };
}
