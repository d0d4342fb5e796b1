/** The reminder that a month's recap has not gone up: once by the program, and whenever the office above asks for it. */
import { dayMs, instantOf, wallTime } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import { areaOfValue, areaValue, kabupatenOf, wholeCountry, zoneOf } from '../../directory/areas/areas.ts';
import { type Settings, settingsOf } from '../../directory/areas/settings.ts';
import { roleStays } from '../../directory/people/rights.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Effect, type EffectResult, member, Refusal, type Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { officeOf, senders, servesIn } from './offices.ts';
import { newestSent } from './sent.ts';

const text = textOf('reporting/rekap_masuk');

/** `by`: who asked for it; without a name, the program's own reminder. */
export function dueReply(area: string, name: string, period: string, language: string, by = ''): Reply {
  const month = monthName(period, language);
  return {
    parts: [by ? text('asked-for', { place: name, month, by }) : text('due', { place: name, month })],
    choices: [{ data: `!reporting.recap_begin.${areaValue(area)}_${period}`, label: text('begin') }],
  };
}

/** Wanted until the area has sent the month. */
export const dueWanted: Wanted = async ({ db }, { args }) =>
  (await newestSent(db, [String(args.area)], String(args.period))).length === 0;

/** `!reporting.recap_begin.<area>_<month>` */
export const beginRecap: Effect = async (context, args): Promise<EffectResult> => {
  const [area = '', period = ''] = String(args.argument).split('_');
  if (!servesIn(member(context), areaOfValue(area))) throw new Refusal('reporting/kirim_rekap:not-yours');
  const offer: Choice = { data: `!reporting.recap_begin.${area}_${period}`, label: text('begin') };
  return { replies: [], next: { flow: 'reporting/kirim_rekap', args: { area, period }, offer } };
};

/** So many days after the month has closed an area is reminded: each level after the one below it. KONFIGURASI: deadlines are local, and no source
 *  gives one. */
const daysAfter: Record<number, number> = { 4: 1, 3: 3, 2: 5, 1: 8 };
const at = '09:00';
/** A job that ran late still reminds on the days after. */
const graceDays = 3;

/** A job: the offices whose last month is closed and has not gone up. Each month's reminder is written once. */
export async function planRecapsDue(db: Db, now: number): Promise<void> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('area', 'area.code', 'role.area')
    .select(['area.code', 'area.name'])
    .distinct()
    .where('role.role', 'in', senders)
    .where('area.code', '!=', wholeCountry)
    .where(roleStays(now))
    .execute();
  const settings = await settingsOf(
    db,
    rows.map(({ code }) => code),
  );
  for (const area of rows) await remindOf(db, area, settings(area.code), now);
}

async function remindOf(
  db: Db,
  { code, name }: { code: string; name: string },
  { cutoffDay }: Pick<Settings, 'cutoffDay'>,
  now: number,
): Promise<void> {
  const zone = zoneOf(code);
  const today = wallTime(now, zone).toPlainDate();
  const day = today.with({ day: 1 }).add({ days: cutoffDay + daysAfter[code.split('.').length]! - 1 });
  const late = day.until(today).days;
  if (late < 0 || late > graceDays) return;
  const period = today.toPlainYearMonth().subtract({ months: 1 }).toString();
  if ((await newestSent(db, [code], period)).length > 0) return;
  const dueAt = instantOf(`${day}T${at}`, zone);
  if (dueAt > now) return;
  const office = await officeOf(db, code, now);
  await enqueue(
    db,
    ...office.map(({ id, language }) => ({
      kabupaten: kabupatenOf(code),
      key: `reporting-recap-due-${areaValue(code)}-${period}-${id}`,
      person: id,
      kind: 'reporting.recap_due' as const,
      reply: dueReply(code, name, period, language),
      args: { area: code, period },
      dueAt: now,
      expiresAt: now + 5 * dayMs,
      priority: 6,
    })),
  );
}
