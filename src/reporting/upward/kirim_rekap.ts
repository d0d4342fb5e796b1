/** Flow `kirim_rekap`: the office of an area looks at a month, says something to it, and sends it to the office above. */
import { dayMs, wallTime } from '../../clock.ts';
import type { Answers, Choice, Option, Text } from '../../conversation/run.ts';
import { areaOfValue, areaValue, kabupatenOf, wholeCountry, zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { audit } from '../../directory/audit.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth, monthOption, monthsBefore } from '../base/months.ts';
import { areaAbove, areasToSend, officeOf, servesIn } from './offices.ts';
import { areasBelow, figuresNow, movedFigures, newestSent, type Sent, sentOf, sentValue, storeSent } from './sent.ts';
import { shownFigures, shownMoment, shownMoves, toldReply } from './shown.ts';

const text = textOf('reporting/kirim_rekap');

/** So far back may a month be sent. */
const monthsBack = 6;
const keptDays = 30;

/** Options: the areas whose recap she sends. */
export const areasSent: Lookup = async (context): Promise<Option[]> => {
  const own = areasToSend(member(context));
  if (own.length === 0)
    throw new Refusal(
      servesIn(context.person, wholeCountry) ? 'reporting/kirim_rekap:highest' : 'reporting/kirim_rekap:not-yours',
    );
  const rows = await context.db.selectFrom('area').select(['code', 'name']).where('code', 'in', own).execute();
  return rows.map(({ code, name }) => ({ value: areaValue(code), label: name }));
};

/** Options: the last finished month first, then the ones before, then this one. */
export const monthsSent: Lookup = async ({ now, person }): Promise<Option[]> => {
  const { zone, language } = person!;
  const months = [...monthsBefore(now, zone, monthsBack), currentMonth(now, zone)];
  return months.map((period) => monthOption(period, language));
};

/** The recap as she is about to send it, and what became of the last sending. */
export const recapToSend =
  (deps: Pick<ReportingDeps, 'texts'>): Lookup =>
  async (context, args) => {
    const { area, period } = await allowed(context, args);
    const { db } = context;
    const person = member(context);
    const now = await figuresNow(db, area, period);
    if (!now.posyandu) throw new Refusal('reporting/kirim_rekap:no-posyandu');
    const viewer = { db, person };
    const [last] = await newestSent(db, [area], period);
    const below = area.split('.').length < 4 ? await areasBelow(db, area, period) : [];
    const came = await newestSent(
      db,
      below.map(({ code }) => code),
      period,
    );
    const unsent = below.filter(({ code }) => !came.some((one) => one.area === code)).map(({ name }) => name);
    return {
      ...(await shownFigures(viewer, area, period, now)),
      place: (await db.selectFrom('area').select('name').where('code', '=', area).executeTakeFirstOrThrow()).name,
      missing: now.posyandu - now.reported!,
      below: below.length,
      came: came.length,
      unsent: unsent.slice(0, 15).join(', '),
      version: last?.version ?? 0,
      sent: last ? shownMoment(last.sentAt, person) : '',
      moved: (last && (await shownMoves(deps, viewer, last, now))) || 'none',
      open: await openUntil(context, area, period),
      question: last?.state === 'asked' ? (last.answer ?? '') : '',
    };
  };

/** Until which day reports of the month may still come; '' once it is closed. */
async function openUntil({ db, now, person }: Context, area: string, period: string): Promise<string> {
  const { cutoffDay } = await areaSettings(db, area);
  const last = Temporal.PlainYearMonth.from(period).add({ months: 1 }).toPlainDate({ day: cutoffDay });
  const today = wallTime(now, zoneOf(area)).toPlainDate();
  return Temporal.PlainDate.compare(today, last) > 0 ? '' : writeDate(last.toString(), 'medium', person!.language);
}

/** Ends the flow. */
export const sendRecap: Effect = async (context, args) => {
  const { area, period } = await allowed(context, args);
  const { db, now } = context;
  const by = member(context);
  const [last] = await newestSent(db, [area], period);
  const figures = await figuresNow(db, area, period);
  const words = typeof args.comment === 'string' && args.comment.trim() ? args.comment.trim() : null;
  if (last && last.state !== 'asked' && words === null && movedFigures(last.figures, figures).length === 0)
    return { replies: [{ parts: [text('same', { sent: shownMoment(last.sentAt, by) })] }] };
  const sent = { area, period, version: (last?.version ?? 0) + 1, figures, comment: words, by: by.id, now };
  if (!(await storeSent(db, sent))) throw new Refusal('reporting/kirim_rekap:just-sent');
  const subject = `recap ${area} ${period} ${sent.version}`;
  await audit(db, { now, actor: by.id, action: 'reporting.recap-sent', subject, area });
  const told = await tellAbove(context, sent);
  const above = await aboveName(context, area);
  const parts: Text[] =
    told.length > 0
      ? [text('sent', { month: monthName(period, by.language), above, names: told.join(', ') })]
      : [text('nobody', { month: monthName(period, by.language), above })];
  return { replies: [{ parts: [...parts, ...hiddenNote('all', words ?? '')] }] };
};

/** `!reporting.recap_again.<sending>`: the question of the office above, answered by a new sending. */
export const sendAgain: Effect = async (context, args) => {
  const found = await sentOf(context.db, args.argument);
  if (!found || !servesIn(member(context), found.sent.area)) throw new Refusal('reporting/kirim_rekap:not-yours');
  const { area, period } = found.sent;
  const offer: Choice = { data: `!reporting.recap_again.${sentValue(found.sent)}`, label: text('again') };
  return { replies: [], next: { flow: 'reporting/kirim_rekap', args: { area: areaValue(area), period }, offer } };
};

/** A sending is news to the office above until it is answered or replaced. */
export const sentWanted: Wanted = async ({ db }, { args }) => {
  const found = await sentOf(db, args.sent);
  return found?.newest === true && found.sent.state === 'sent';
};

async function allowed(context: Context, args: Answers): Promise<{ area: string; period: string }> {
  const area = areaOfValue(String(args.area));
  const period = String(args.period);
  if (!areasToSend(member(context)).includes(area)) throw new Refusal('reporting/kirim_rekap:not-yours');
  const known = (await monthsSent(context, {})) as Option[];
  if (!known.some(({ value }) => value === period)) throw new Refusal('reporting/refusals:no-such-month');
  return { area, period };
}

/** `none`: the nation, which is called by its level. */
async function aboveName({ db }: Context, area: string): Promise<string> {
  if (areaAbove(area) === wholeCountry) return 'none';
  const row = await db.selectFrom('area').select('name').where('code', '=', areaAbove(area)).executeTakeFirst();
  return row?.name ?? areaAbove(area);
}

/** Answers the names of those who are told. */
async function tellAbove(
  context: Context,
  sent: Pick<Sent, 'area' | 'period' | 'version' | 'figures' | 'comment'>,
): Promise<string[]> {
  const { db, now } = context;
  const by = member(context);
  const people = (await officeOf(db, areaAbove(sent.area), now)).filter(({ id }) => id !== by.id);
  const place = await db.selectFrom('area').select('name').where('code', '=', sent.area).executeTakeFirstOrThrow();
  for (const { id } of people) {
    const reader = await loadPerson(db, id, now);
    if (!reader) continue;
    const reply = await toldReply(
      { db, person: reader },
      { ...sent, areaName: place.name, sentAt: new Date(now) },
      by.name,
    );
    await enqueue(db, {
      kabupaten: kabupatenOf(sent.area),
      key: `reporting-recap-${sentValue(sent)}-${id}`,
      person: id,
      kind: 'reporting.recap_sent',
      reply,
      args: { sent: sentValue(sent) },
      dueAt: now,
      expiresAt: now + keptDays * dayMs,
    });
  }
  return people.map(({ name }) => name);
}
