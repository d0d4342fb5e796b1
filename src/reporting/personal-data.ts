/** What the reporting holds of a person: which reports she filed or checked, which months she opened again, which emergencies she told or looked
 *  after. */
import { isKnown } from '../directory/people/people.ts';
import type { PersonalData } from '../room.ts';

export const reportingData: PersonalData = {
  /** A report belongs to its posyandu and stays, and so does an emergency for its time. The person who told it has no name any more. */
  async forget({ db }, { id }) {
    await db.deleteFrom('leave').where('person', '=', id).execute();
  },

  async leave({ db }, person) {
    await db.deleteFrom('leave').where('person', '=', person).execute();
  },

  async export({ db }, { id }) {
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
    const steps = await db
      .selectFrom('report_step')
      .select(['posyandu', 'period', 'version', 'step', 'at', 'figure', 'remark'])
      .where('by', '=', id)
      .where(isKnown(id))
      .execute();
    const recaps = await db
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
    const answers = await db
      .selectFrom('problem_answer')
      .select(['posyandu', 'period', 'at', 'words'])
      .where('by', '=', id)
      .where(isKnown(id))
      .execute();
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
    const emergency = [...told, ...taken];
    const leave = await db
      .selectFrom('leave')
      .select(['from_at', 'until_at', 'made_at'])
      .where('person', '=', id)
      .execute();
    const recap_sent = [...recaps, ...answered];
    return { report, leave, report_step: steps, recap_sent, problem_answer: answers, reopening, emergency };
  },
};
