/** Looks at the rows: is every report there, once, with exactly what was told, and is nothing left over? */
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/records/tables.ts';
import type { Plan } from './plan.ts';

/** One line for each thing that is wrong. */
export async function wrongReports(
  db: Kysely<Database>,
  plans: Plan[],
  posyanduOf: Map<number, number>,
): Promise<string[]> {
  const rows = await db.selectFrom('report').selectAll().orderBy('receipt').execute();
  const faults = plans.flatMap((plan) => {
    const posyandu = posyanduOf.get(plan.user);
    const mine = rows.filter((row) => row.posyandu === posyandu);
    const [row] = mine;
    if (!row || mine.length > 1) return [`${plan.user}: ${mine.length} reports`];
    const whole = row.version === 1 && row.current && !row.practice;
    return [
      ...(whole ? [] : [`${plan.user}: version ${row.version}, current ${row.current}, practice ${row.practice}`]),
      ...differences(plan, row.answers),
    ];
  });
  if (rows.length !== plans.length) faults.push(`${rows.length} reports of ${plans.length} kader`);
  return [...faults, ...(await leftOver(db))];
}

function differences({ user, report }: Plan, answers: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(report), ...Object.keys(answers)]);
  return [...names]
    .filter((name) => !isDeepStrictEqual(answers[name], report[name]))
    .map((name) => `${user}: ${name} is ${JSON.stringify(answers[name])}, she said ${JSON.stringify(report[name])}`);
}

async function leftOver(db: Kysely<Database>): Promise<string[]> {
  const drafts = await db.selectFrom('draft').select('key').execute();
  const aside = await db.selectFrom('set_aside').select('reason').execute();
  return [
    ...drafts.map(({ key }) => `the draft ${key} was left over`),
    ...aside.map(({ reason }) => `a message was set aside: ${reason}`),
  ];
}
