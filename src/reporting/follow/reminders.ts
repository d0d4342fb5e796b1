/** Kader who have not reported are reminded by the program: a day and three days after the open day, and two days before the month closes. Each
 *  message is written once; whether it still makes sense, and in which words, is decided as it leaves. */
import { instantOf } from '../../clock.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import type { Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { PutOff } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { type Awaited, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { at, besides, herDay, monthIn, tomorrow } from './her-day.ts';
import { kaderOf, reachable } from './kader.ts';
import { reminderKey } from './reminded.ts';
import { closesOn, isDue, type Step } from './steps.ts';
import { closedToday } from './tutup.ts';

export const text = textOf('reporting/pengingat');

/** It makes sense on its day and the next one. It is kept a day longer, because what expires in a night is sent in that night. */
const usefulDays = 2;

/** Those of what is due today, and of what was due yesterday while nobody called the job. */
export async function reminderRows(db: Db, awaited: readonly Awaited[], today: Temporal.PlainDate, now: number) {
  const due = awaited.flatMap((one) =>
    one.steps.filter(({ day }) => isDue(day, today.toString())).map((step) => ({ one, step })),
  );
  const kader = await kaderOf(
    db,
    due.map(({ one }) => one.id),
    now,
  );
  return due.flatMap(({ one, step }) => (kader.get(one.id) ?? []).map(({ id }) => waiting(one, step, id)));
}

function waiting(place: Awaited, step: Step, person: number): Waiting {
  const { name, day } = step;
  const zone = zoneOf(place.area);
  const expires = Temporal.PlainDate.from(day).add({ days: usefulDays + 1 });
  return {
    kabupaten: kabupatenOf(place.area),
    key: reminderKey(place, step, person),
    person,
    kind: 'reporting.reminder',
    reply: { parts: [] },
    args: { posyandu: place.id, period: place.period, step: name, day },
    dueAt: instantOf(`${day}T${at}`, zone),
    expiresAt: instantOf(`${expires}T00:00`, zone),
    priority: 4,
  };
}

/** Not to who is away or wants no messages, not when the month was reported, or the open day was moved meanwhile, and not on a day on which somebody
 *  has asked already. */
export const reminderWanted =
  (deps: FollowDeps): PutOff =>
  async ({ db, now }, { person, args }) => {
    const hers = await herDay(deps, db, person, now);
    const place = hers && monthIn(hers, args);
    const step = place?.steps.find(({ name, day }) => name === args.step && day === args.day);
    if (!hers || !place || !step) return false;
    const all = hers.kader.get(place.id);
    const her = reachable(all).find(({ id }) => id === person);
    if (!her) return false;
    if (hers.asked.some((one) => one.place === place)) return false;
    const asked = hers.asked.some((one) => one.place.id === place.id || one.to === person);
    if (asked || (await closedToday(db, place.area, person, now))) return tomorrow(place.area, now);
    const due = hers.due.filter((one) => !hers.asked.some((other) => other.place.id === one.place.id));
    const own = due.findIndex(({ key }) => key === reminderKey(place, step, person));
    // The one that goes before it tells of this month as well. None: it is not due any more.
    if (own !== 0) return false;
    if (due.some((one) => one.left !== undefined && one !== due[0])) return tomorrow(place.area, now);
    const today = todayIn(place.area, now);
    const { language } = hers.reader;
    const others = reachable(all).filter(({ id }) => id !== person);
    return {
      parts: [
        ...words(place, step, today, { leads: her.coordinates, others: others.map(({ name }) => name), language }),
        ...(await draftOf(db, place)),
        ...besideParts(besides(due, place), place, language),
        text('away'),
      ],
      choices: reportChoice(),
    };
  };

/** What else is due to her that day. */
export const besideParts = (others: readonly Awaited[], place: Awaited, language: string): Text[] =>
  others.map((other) =>
    text(other.id === place.id ? 'beside' : 'beside-place', {
      posyandu: shortName(other.name),
      month: monthName(other.period, language),
      closes: writeDate(closesOn(other.period, other.cutoffDay).toString(), 'long', language),
    }),
  );

interface To {
  leads: boolean;
  others: string[];
  language: string;
}

function words(place: Awaited, step: Step, today: Temporal.PlainDate, { leads, others, language }: To): Text[] {
  const closes = closesOn(place.period, place.cutoffDay);
  const opened = place.openDays?.at(-1);
  const shut = place.openDays?.length === 0 ? 'yes' : 'no';
  const args = {
    shut,
    posyandu: shortName(place.name),
    month: monthName(place.period, language),
    opened: opened ? writeDate(opened, 'long', language) : 'unknown',
    closes: writeDate(closes.toString(), 'long', language),
    days: today.until(closes).days,
  };
  if (step.name === 'tutup') return [text('closing', args)];
  if (step.name === 'h1') return [text('first', args)];
  if (!leads || others.length === 0) return [text('second', args)];
  return [text('coordinator', { ...args, others: others.slice(0, 6).join(', ') })];
}

/** Somebody has begun the report. */
async function draftOf(db: Db, { id, period }: Pick<Awaited, 'id' | 'period'>): Promise<Text[]> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('person', 'person.id', 'draft.owner')
    .select('person.name')
    .where('draft.flow', '=', 'reporting/lapor')
    .where('draft.key', '=', `${id}/${period}`)
    .where('draft.practice', '=', false)
    .executeTakeFirst();
  return row ? [text('begun', { name: row.name })] : [];
}

export const reportChoice = (): NonNullable<Reply['choices']> => [
  { data: '!start.reporting/lapor', label: { key: 'reporting/lapor:title' } },
];
