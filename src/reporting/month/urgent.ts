/** Tells bidan and puskesmas the same day, without any name, of a death, of a child below the red line or of one that did not gain twice. A
 *  death that was a slip is taken back to all who were told. */

import { dayMs } from '../../clock.ts';
import type { Answers, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPlace, type Place, peopleAt } from '../../directory/people/places.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member, type Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentReport, type Filed, reportOf } from '../base/versions.ts';

const text = textOf('reporting/urgent');
const urgentNames = ['bdeaths', 'mdeaths', 'BGM', 'TT'] as const;

interface FiledReport {
  place: Place;
  period: string;
  answers: Answers;
  receipt: string;
  before: Filed | undefined;
}

/** Queues the message, unless the version before said the same already. */
export async function alertUrgent(context: Context, report: FiledReport): Promise<void> {
  const counts = urgentCounts(report.answers);
  const known = urgentCounts(report.before?.answers ?? {});
  const { place, period, receipt } = report;
  await takeBack(context, report, known, counts);
  // Fewer deaths than before are told as a correction.
  const isNews = (name: UrgentName) => (isDeath(name) ? counts[name] > known[name] : counts[name] !== known[name]);
  const news = urgentNames.some((name) => counts[name] > 0 && isNews(name));
  if (!news) return;
  const people = await peopleAt(context.db, place, ['bidan', 'puskesmas'], context.now);
  const told = people.filter((person) => person.id !== member(context).id);
  await enqueue(
    context.db,
    ...told.map((person) => ({
      kabupaten: kabupatenOf(place.area),
      key: `reporting-urgent-${receipt}-${person.id}`,
      person: person.id,
      kind: 'reporting.urgent' as const,
      reply: { parts: parts(place, monthName(period, person.language), counts) },
      args: { posyandu: place.id, period, counts: JSON.stringify(counts) },
      dueAt: context.now,
      expiresAt: context.now + 3 * dayMs,
      priority: 1,
      urgent: counts.bdeaths + counts.mdeaths > 0,
    })),
  );
}

/** The message is wanted as long as the report still says so. A slip that was corrected in the meantime must frighten nobody. */
export const urgentWanted: Wanted = async (context, { args }) => {
  const place = await loadPlace(context.db, args.posyandu);
  const current = place && (await currentReport(context.db, reportOf(place, String(args.period))));
  return current !== undefined && JSON.stringify(urgentCounts(current.answers)) === args.counts;
};

/** `Kabar tadi dibatalkan`: to everybody who was told of more deaths than there were, whichever version told it. */
async function takeBack(context: Context, { place, period, receipt }: FiledReport, known: Counts, counts: Counts) {
  const fewer = deaths.filter((name) => counts[name] < known[name]);
  if (fewer.length === 0) return;
  const kabupaten = kabupatenOf(place.area);
  const told = await wereTold(context.db, kabupaten, receipt);
  await enqueue(
    context.db,
    ...told.map(({ id, language }) => ({
      kabupaten,
      key: `reporting-urgent-${receipt}-undone-${id}`,
      person: id,
      kind: 'reporting.urgent' as const,
      reply: {
        parts: [
          text('undone', { posyandu: place.name, area: place.areaName, month: monthName(period, language) }),
          ...fewer.map((name) => text(`${name}-undone`, { before: known[name], count: counts[name] })),
        ],
      },
      args: { posyandu: place.id, period, counts: JSON.stringify(counts) },
      dueAt: context.now,
      expiresAt: context.now + 3 * dayMs,
      priority: 1,
      // Nobody shall set out at night for a death that there was not.
      urgent: true,
    })),
  );
}

/** By the messages of all versions of this report: what has left, or may have. */
async function wereTold(db: Db, kabupaten: string, receipt: string): Promise<{ id: number; language: string }[]> {
  const versions = `reporting-urgent-${receipt.replace(/\d+$/, '')}`;
  return db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person')
    .select(['person.id', 'person.language'])
    .distinct()
    .where('outbox.kabupaten', '=', kabupaten)
    .where('outbox.key', 'like', `${versions}%`)
    .where('outbox.status', 'in', ['sending', 'sent', 'delivered', 'read'])
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')
    .execute();
}

type UrgentName = (typeof urgentNames)[number];
const deaths = ['bdeaths', 'mdeaths'] as const satisfies UrgentName[];
const isDeath = (name: UrgentName) => (deaths as readonly UrgentName[]).includes(name);
type Counts = Record<UrgentName, number>;
const urgentCounts = (answers: Answers) =>
  Object.fromEntries(urgentNames.map((name) => [name, Number(answers[name] ?? 0)])) as Counts;

function parts(place: Place, month: string, counts: Counts): Text[] {
  return [
    text('title', { posyandu: place.name, area: place.areaName, month }),
    ...urgentNames.filter((name) => counts[name] > 0).map((name) => text(name, { count: counts[name] })),
    text('next'),
  ];
}
