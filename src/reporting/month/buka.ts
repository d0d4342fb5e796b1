/** `buka`: bidan, puskesmas or secretariat reopen a closed month for one more report. */
import { dayMs } from '../../clock.ts';
import type { Option } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import { loadPlace, type Place, peopleAt } from '../../directory/people/places.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role, type Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { monthOption, monthsBefore, monthsOf, openMonths } from '../base/months.ts';
import { reportable } from '../base/rights.ts';
import { writeStep } from '../base/steps.ts';
import { currentReport, reportOf } from '../base/versions.ts';

export const openers: Role[] = ['bidan', 'puskesmas', 'secretariat'];

const text = textOf('reporting/buka');

/** So far back can a month be reopened. The district's own reports already contain older ones. */
const monthsBack = 6;
const weekMs = 7 * dayMs;

/** Options: the closed months of the posyandu, newest first. */
export const closedMonths: Lookup = async (context, args): Promise<Option[]> => {
  const place = await reportable(context, args.posyandu, openers);
  const closed = await closedOf(context, place);
  return closed.map((period) => monthOption(period, member(context).language));
};

/** Ends the flow `buka`. */
export const reopen: Effect = async (context, args) => {
  const place = await reportable(context, args.posyandu, openers);
  const period = String(args.period);
  const by = member(context);
  if (!(await closedOf(context, place)).includes(period)) throw new Refusal('reporting/refusals:not-closed');
  await context.db
    .insertInto('reopening')
    .values({ kabupaten: kabupatenOf(place.area), posyandu: place.id, period, by: by.id, at: new Date(context.now) })
    .execute();
  await openAgain(context, place, period);
  const subject = `posyandu ${place.id} ${period}`;
  const { area } = place;
  await audit(context.db, { now: context.now, actor: by.id, action: 'reporting.reopen', subject, area });
  await tellKader(context, place, period);
  const shown = { posyandu: place.name, month: monthName(period, by.language) };
  return { replies: [{ parts: [text('opened', shown)] }] };
};

/** The message is wanted until the month is reported. */
export const reopenedWanted: Wanted = async ({ db }, { args }) => {
  const place = await loadPlace(db, args.posyandu);
  if (!place) return false;
  const open = await db
    .selectFrom('reopening')
    .select('period')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('period', '=', String(args.period))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
};

/** Its report is what it was before the month was closed. */
async function openAgain({ db, now, person }: Context, place: Place, period: string): Promise<void> {
  const which = reportOf(place, period);
  const report = await currentReport(db, which);
  if (report?.state !== 'closed') return;
  const state = report.verifiedAt ? 'verified' : report.version > 1 ? 'corrected' : 'filed';
  await db
    .updateTable('report')
    .set({ state })
    .where('kabupaten', '=', which.kabupaten)
    .where('posyandu', '=', place.id)
    .where('period', '=', period)
    .where('practice', '=', false)
    .where('version', '=', report.version)
    .where('state', '=', 'closed')
    .execute();
  await writeStep(db, which, { version: report.version, step: 'reopened', by: person?.id ?? null, at: now });
}

async function closedOf(context: Context, place: Place): Promise<string[]> {
  const open = await openMonths(context.db, place, context.now);
  const lay = await monthsOf(context.db, place.id);
  return monthsBefore(context.now, place.zone, monthsBack).filter(
    (period) => !open.all.includes(period) && lay(period),
  );
}

async function tellKader(context: Context, place: Place, period: string) {
  const people = await peopleAt(context.db, place, ['kader'], context.now);
  await enqueue(
    context.db,
    ...people.map(({ id, language }) => ({
      kabupaten: kabupatenOf(place.area),
      key: `reporting-reopened-${place.id}-${period}-${context.now}-${id}`,
      person: id,
      kind: 'reporting.reopened' as const,
      reply: { parts: [text('told', { posyandu: place.name, month: monthName(period, language) })] },
      args: { posyandu: place.id, period },
      dueAt: context.now,
      expiresAt: context.now + weekMs,
    })),
  );
}
