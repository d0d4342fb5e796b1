/** What the reporting holds of a person: which reports she filed and which months she opened again. */
import { isKnown } from '../directory/people/people.ts';
import type { PersonalData } from '../room.ts';

export const reportingData: PersonalData = {
  /** A report belongs to its posyandu and stays. The person who filed it has no name any more. */
  async forget() {},

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
    return { report, reopening };
  },
};
