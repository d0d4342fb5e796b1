/** Flow `rekap_masuk`: what the areas below have sent for a month. Each sending is taken (`terima`) or asked about (flow `tanya_rekap`), and those
 *  that have sent nothing are reminded by one tap. */
import { dayMs, wallTime } from '../../clock.ts';
import type { Choice, Option, Reply, Text } from '../../conversation/run.ts';
import { areaOfValue, areaValue, kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { dueReply } from './due.ts';
import { areasThatTake, officeOf } from './offices.ts';
import { areasBelow, figuresOf, movedFigures, newestSent, type Sent, sentValue } from './sent.ts';
import { shownMoment } from './shown.ts';

const text = textOf('reporting/rekap_masuk');
/** So many areas get a button. */
const mostChoices = 40;

/** Options: the areas to which recaps come for her. */
export const areasTaken: Lookup = async (context): Promise<Option[]> => {
  const own = areasThatTake(member(context));
  if (own.length === 0) throw new Refusal('reporting/rekap_masuk:not-yours');
  const rows = await context.db.selectFrom('area').select(['code', 'name']).where('code', 'in', own).execute();
  return rows.map(({ code, name }) => ({ value: areaValue(code), label: name }));
};

/** Ends the flow: every area below with what became of its recap. */
export const incoming =
  (deps: Texts): Effect =>
  async (context, args): Promise<EffectResult> => {
    const area = areaOfValue(String(args.area));
    const period = String(args.period);
    if (!areasThatTake(member(context)).includes(area)) throw new Refusal('reporting/rekap_masuk:not-yours');
    return { replies: [await overview(deps, context, area, period)] };
  };

type Texts = Pick<ReportingDeps, 'texts'>;

async function overview({ texts }: Texts, context: Context, area: string, period: string): Promise<Reply> {
  const { db } = context;
  const person = member(context);
  const below = await areasBelow(db, area, period);
  const codes = below.map(({ code }) => code);
  const sent = new Map((await newestSent(db, codes, period)).map((one) => [one.area, one]));
  const month = monthName(period, person.language);
  if (below.length === 0) return { parts: [text('none-below', { month })] };
  const missing = below.filter(({ code }) => !sent.has(code));
  const lines = below.flatMap((row): string[] => {
    const one = sent.get(row.code);
    if (!one) return [];
    const moved = movedFigures(one.figures, figuresOf(row)).length > 0 ? 'yes' : 'no';
    const args = { name: row.name, state: one.state, at: shownMoment(one.sentAt, person), moved };
    return [texts.render(person.language, text('line', args))];
  });
  const parts: Text[] = [
    text('head', { month, came: sent.size, of: below.length }),
    ...(lines.length > 0 ? [text('lines', { lines: lines.join('\n') })] : []),
  ];
  const names = missing.map(({ name }) => name).slice(0, 30);
  if (missing.length > 0) parts.push(text('missing', { count: missing.length, names: names.join(', ') }));
  const remind: Choice = { data: `!reporting.recap_remind.${areaValue(area)}_${period}`, label: text('remind') };
  const came = below.flatMap(({ code }) => sent.get(code) ?? []);
  return { parts, choices: [...taps(came), ...(missing.length > 0 ? [remind] : [])] };
}

/** Those that wait for an answer first; what was taken may be looked at again. */
const taps = (came: readonly Sent[]): Choice[] =>
  came
    .toSorted((a, b) => Number(b.state === 'sent') - Number(a.state === 'sent'))
    .slice(0, mostChoices)
    .map((one) => ({ data: `!reporting.recap_show.${sentValue(one)}`, label: { literal: one.areaName } }));

/** `!reporting.recap_remind.<area>_<month>`: everybody below who has not sent it, once a day. */
export const remindBelow: Effect = async (context, args): Promise<EffectResult> => {
  const [value = '', period = ''] = String(args.argument).split('_');
  const area = areaOfValue(value);
  const by = member(context);
  if (!areasThatTake(by).includes(area) || !/^\d{4}-\d\d$/.test(period))
    throw new Refusal('reporting/rekap_masuk:not-yours');
  const missing = await missingBelow(context, area, period);
  const day = wallTime(context.now, zoneOf(area)).toPlainDate().toString();
  const nobody: string[] = [];
  const again: string[] = [];
  let told = 0;
  for (const one of missing) {
    const { people, news } = await remindOne(context, one, { period, day, by: by.name });
    if (people === 0) nobody.push(one.name);
    else if (news === 0) again.push(one.name);
    told += news;
  }
  const areas = missing.length - nobody.length - again.length;
  const parts = [
    ...(told > 0 ? [text('reminded', { areas, people: told })] : []),
    ...(again.length > 0 ? [text('reminded-before', { names: again.slice(0, 20).join(', ') })] : []),
    ...(nobody.length > 0 ? [text('nobody-there', { names: nobody.slice(0, 20).join(', ') })] : []),
    ...(missing.length === 0 ? [text('all-came')] : []),
  ];
  return { replies: [{ parts }] };
};

async function missingBelow({ db }: Context, area: string, period: string): Promise<{ code: string; name: string }[]> {
  const below = await areasBelow(db, area, period);
  const codes = below.map(({ code }) => code);
  const sent = new Set((await newestSent(db, codes, period)).map((one) => one.area));
  return below.filter(({ code }) => !sent.has(code));
}

/** Answers how many people hold that office, and to how many of them it is news today. */
async function remindOne(
  { db, now }: Context,
  { code, name }: { code: string; name: string },
  { period, day, by }: { period: string; day: string; by: string },
): Promise<{ people: number; news: number }> {
  const office = await officeOf(db, code, now);
  const keyOf = (id: number) => `reporting-recap-asked-for-${areaValue(code)}-${period}-${day}-${id}`;
  const before = await reminded(
    db,
    code,
    office.map(({ id }) => keyOf(id)),
  );
  await enqueue(
    db,
    ...office.map(({ id, language }) => ({
      kabupaten: kabupatenOf(code),
      key: keyOf(id),
      person: id,
      kind: 'reporting.recap_due' as const,
      reply: dueReply(code, name, period, language, by),
      args: { area: code, period },
      dueAt: now,
      expiresAt: now + 3 * dayMs,
    })),
  );
  return { people: office.length, news: office.length - before };
}

async function reminded(db: Db, area: string, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const rows = await db
    .selectFrom('outbox')
    .select('key')
    .where('kabupaten', '=', kabupatenOf(area))
    .where('key', 'in', [...keys])
    .execute();
  return rows.length;
}
