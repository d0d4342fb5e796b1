/** A kader is thanked for a month once: when the bidan has confirmed it, or when the month has closed. */
import { sql } from 'kysely';
import { dayMs, instantOf } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { shortName } from '../../directory/people/places.ts';
import { wantsBulk } from '../../directory/people/recipients.ts';
import type { Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeNumber } from '../../texts/writing.ts';
import { isAway } from './kader.ts';
import { longestRun, reportedBy } from './record.ts';
import { closesOn, monthsAround } from './steps.ts';

const text = textOf('reporting/terima_kasih');

/** After the day's work. */
const at = '16:00';
const freshMs = 2 * dayMs;

export async function thanksRows(
  db: Db,
  kabupaten: string,
  today: Temporal.PlainDate,
  now: number,
): Promise<Waiting[]> {
  const zone = zoneOf(kabupaten);
  const closed = today.toPlainYearMonth().subtract({ months: 1 }).toString();
  const { cutoffDay } = await areaSettings(db, kabupaten);
  const since = closesOn(closed, cutoffDay).until(today).days;
  const isOver = since === 1 || since === 2;
  const rows = await db
    .selectFrom('report')
    .innerJoin('role', 'role.person', 'report.filed_by')
    .select(['report.period', 'report.filed_by as person'])
    .distinct()
    .where('report.kabupaten', '=', kabupaten)
    .where('report.period', 'in', monthsAround(today))
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .where('role.role', '=', 'kader')
    .where('report.state', '<>', 'returned')
    .where((is) =>
      is.or([
        sql<boolean>`report.verified_at > ${new Date(now - freshMs)}`,
        ...(isOver ? [is('report.period', '=', closed)] : []),
      ]),
    )
    .execute();
  const due = instantOf(`${today}T${at}`, zone);
  return rows.map(({ period, person }) => ({
    kabupaten,
    key: `terima-kasih-${period}-${person}`,
    person: person!,
    kind: 'reporting.thanks' as const,
    reply: { parts: [] },
    args: { period },
    dueAt: due,
    expiresAt: due + 3 * dayMs,
    priority: 5,
  }));
}

/** In words of what she has done, as things are by then. */
export const thanksWanted: Wanted = async ({ db, now }, { person, args }) => {
  const reader = await loadPerson(db, person, now);
  const period = String(args.period);
  const year = Number(period.slice(0, 4));
  const serves = reader?.grants.some(({ role }) => role === 'kader');
  if (!reader || !serves || !(await wantsBulk(db, person)) || (await isAway(db, person, now))) return false;
  const months = await reportedBy(db, person, year);
  const these = months.filter((one) => one.period === period);
  if (these.length === 0) return false;
  const upTo = months.filter((one) => one.period <= period);
  const run = longestRun(upTo.map((one) => one.period));
  const shown = {
    name: reader.name,
    month: monthName(period, reader.language),
    places: these.map(({ posyandu }) => shortName(posyandu)).join(', '),
    weighed: writeNumber(these.reduce((sum, { weighed }) => sum + weighed, 0)),
    timely: these.every(({ timely }) => timely) ? 'yes' : 'no',
    verified: these.every(({ verified }) => verified) ? 'yes' : 'no',
  };
  const more: Text[] = run && run.to === period && run.months > 1 ? [text('run', { months: run.months })] : [];
  const ofYear: Text[] = period.endsWith('-12') ? [text('year', { year: String(year), count: months.length })] : [];
  return {
    parts: [text('thanks', shown), ...more, ...ofYear],
    choices: [{ data: '!start.reporting/rekaman', label: { key: 'reporting/rekaman:title' } }],
  };
};
