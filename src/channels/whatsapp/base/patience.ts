/** The records may be away for a moment: PostgreSQL restarts, moves, has no connection left. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../../records/tables.ts';
import type { Deps } from './deps.ts';

/** An error that comes while the records answer is no absence: it is thrown after so many more tries. */
const moreTries = 2;
const longestPause = 2000;

/** Does `work`, again and again while the records are away, as long as `waits` says so. Throws what it met otherwise. */
export async function onRecords<T>({ db }: Pick<Deps, 'db'>, work: () => Promise<T>, waits: () => boolean): Promise<T> {
  for (let [attempt, failed] = [0, 0]; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const given = (await answer(db)) ? ++failed > moreTries : !waits();
      if (given) throw error;
      await sleep(Math.min(50 * 2 ** attempt, longestPause));
    }
  }
}

const answer = (db: Db): Promise<boolean> =>
  db
    .selectFrom('meta')
    .select('key')
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );
