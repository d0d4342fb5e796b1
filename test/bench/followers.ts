/** What the job costs that tells those who follow a child: with a follower for every child of the district, while nothing is new and on an open day. */
import { sql } from 'kysely';
import { planFollowNews } from '../../src/children/mother/news.ts';
import { minuteMs } from '../../src/clock.ts';
import type { Vault } from '../../src/records/vault.ts';
import type { Measured } from './scales.ts';

/** Of the district's children, one in so many is weighed. */
const oneIn = 20;
const runs = 6;

export async function measureFollowers({ db, raw }: Vault): Promise<Measured[]> {
  await sql`
    insert into kabar.follow (kabupaten, posyandu, child, person, told_at, made_at, since)
    select kabupaten, posyandu, id, (select min(id) from kabar.person), now(), now(), now() from kabar.child`.execute(
    raw,
  );
  await sql`analyze kabar.follow`.execute(raw);
  const quiet = await planned(db, Date.now());
  await sql`
    insert into kabar.weighing (kabupaten, child, day, posyandu, month, weight, at, changed_at)
    select kabupaten, id, current_date::text, posyandu, to_char(current_date, 'YYYY-MM'), 9000, now(), date_trunc('second', now()) + interval '1 minute'
    from kabar.child where id % ${oneIn} = 0
    on conflict do nothing`.execute(raw);
  const news = await planned(db, Date.now() + 20 * minuteMs);
  const { rows } = await sql<{ told: number }>`
    select count(*)::int as told from kabar.outbox where kind = 'children.follow_news'`.execute(raw);
  return [
    { row: 'a minute without news of any followed child', is: 'job', took: quiet, begins: '' },
    { row: `news of ${rows[0]!.told} followed children, 500 a minute`, is: 'job', took: news, begins: '' },
  ];
}

async function planned(db: Vault['db'], now: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < runs; n++) {
    const begun = performance.now();
    await planFollowNews(db, now);
    took.push(performance.now() - begun);
  }
  return took;
}
