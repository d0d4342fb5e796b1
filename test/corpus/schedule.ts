/** Schedules, typed where a notice is to come again. */
import { type Judged, judged, type Line } from './judging.ts';
import type { Scene } from './scene.ts';

type Rule = Record<string, unknown> & { on?: Record<string, unknown> };

export async function schedule(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as { rule?: Rule; refuse?: string };
  const { db, people } = scene;
  await db.deleteFrom('notice').where('status', '=', 'draft').execute();
  const phone = await scene.phone(people.camat);
  for (const text of [`edaran Uji jadwal ${line.id}`, '1', 'Atur lainnya', 'Kirim berulang']) await phone.say(text);
  const heard = await phone.say(line.text);
  const draft = await db
    .selectFrom('notice')
    .select('rule')
    .where('status', '=', 'draft')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const rule = draft?.rule as Rule | null | undefined;
  if (expect.refuse) return judged(heard, rule ? { shown: [`${JSON.stringify(rule)} though ${expect.refuse}`] } : {});
  if (!rule) return judged(heard, { asked: ['no rule taken'] });
  const [got, wanted] = [normal(rule), normal(expect.rule!)];
  return judged(heard, got === wanted ? {} : { shown: [`${got} instead of ${wanted}`] });
}

/** In one form, whatever the names of its parts. */
function normal({ every, days, on, at, before, interval, until, skip, zone }: Rule): string {
  const { day, week, weekday, last } = on ?? {};
  const end = last === true || day === 31 || (Array.isArray(day) && day[0] === 31);
  const dates = on && week === undefined ? (end ? 'last' : [day].flat().join(',')) : undefined;
  return JSON.stringify({
    every: every === 'open' ? 'open-day' : every,
    days,
    dates,
    week: week === undefined ? undefined : `${week}/${weekday}`,
    before,
    interval: interval === 1 ? undefined : interval,
    at,
    until,
    skip: skip === undefined || skip === false ? undefined : 'holidays',
    zone: zone === 'WITA' ? undefined : zone,
  });
}
