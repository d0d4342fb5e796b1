/** Questions and remarks that concern the posyandu while nobody has asked for them: who has not reported, an earlier report, one child's weight,
 *  somebody who is ill, a kader who cannot come. Answered as far as that may be; never judged, never passed on in silence. */
import type { Choice, Reply } from '../../conversation/run.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { loadPlace, peopleAt } from '../../directory/people/places.ts';
import { type Context, type Knows, member, type Question, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth } from '../base/months.ts';
import { scopes } from '../base/rights.ts';
import { type NamedPlace, placeIn } from './named-places.ts';
import { recapMonths, recapOf } from './rekap.ts';

const text = textOf('reporting/questions');
type Words = Parameters<Question['says']>[number];
const words = (id: Parameters<typeof text>[0]): Words => `reporting/questions:${id}`;

export const knows: Knows = async (context, question) => {
  if (!context.person) return undefined;
  const says = (...ids: Parameters<typeof text>[0][]) => question.says(...ids.map(words));
  // How many of them there are is no question about one child.
  const one = !says('counted');
  if (one && says('child', 'measure') && (says('judged') || question.asks)) return careful(context, 'not-one-child');
  if (one && says('child', 'states') && question.asks) return careful(context, 'not-one-child');
  if (says('absent', 'day') && (says('comes') || !question.asks) && !says('meeting') && !says('reported'))
    return careful(context, 'absence');
  if (says('people', 'sick') && !says('well') && !says('lesson') && !says('recap')) return careful(context, 'ill');
  if (says('supply', 'lack') && !question.asks) return [{ parts: [text('lacking')], choices: [report] }];
  if (says('deadline', 'reported')) return deadline(context);
  if (says('wrong', 'filed') && !question.asks) return [{ parts: [text('mend')], choices: [report] }];
  const awaited = says('who', 'reported') && (says('not-yet') || says('done'));
  const earlier = says('reported') && (says('last') || says('done') || question.asks) && !says('begin');
  if (awaited || earlier || says('recap')) return recap(context, question);
  return says('opens') && !question.asks ? outside(context, question) : undefined;
};

/** A report, or a month to be opened, of a place where she has no task. */
async function outside(context: Context, question: Question): Promise<Reply[] | undefined> {
  const place = await placeIn(context, question);
  if (!place || place.found[0]?.value !== undefined) return undefined;
  return [{ parts: [text('outside-only', { place: place.words.join(' ') })] }];
}

const report: Choice = { data: '!start.reporting/lapor', label: { key: 'reporting/lapor:title' } };

/** What we do not do ourselves, with the name of whom to turn to. */
async function careful(context: Context, id: 'not-one-child' | 'absence' | 'ill'): Promise<Reply[]> {
  const { db, now, person } = context;
  const own = person?.grants.find(({ posyandu }) => posyandu !== null)?.posyandu;
  const place = own ? await loadPlace(db, own) : undefined;
  const ids = place ? (await peopleAt(db, place, ['bidan'], now)).map((one) => one.id) : [];
  const rows = ids.length
    ? await db.selectFrom('person').select('name').where('id', 'in', ids).orderBy('id').limit(2).execute()
    : [];
  const names = rows.map(({ name }) => `*${name}*`).join(' / ');
  return [{ parts: [names ? text(id, { names }) : text(`${id}-nobody`)] }];
}

/** Until when a month is reported, in her area. */
async function deadline({ db, person }: Context): Promise<Reply[] | undefined> {
  const own = person?.grants.find(({ posyandu }) => posyandu !== null)?.posyandu;
  const area = own ? (await loadPlace(db, own))?.area : person?.grants.find((grant) => grant.area !== null)?.area;
  if (!area) return undefined;
  const { cutoffDay } = await areaSettings(db, area);
  return [{ parts: [text('until', { day: String(cutoffDay) })], choices: own ? [report] : [] }];
}

/** The recap of the place and the month that the sentence names; of her own place and this month where it names none. Words of which nothing
 *  was understood are told above it. */
async function recap(context: Context, question: Question): Promise<Reply[] | undefined> {
  const own = await scopes(context).catch(refused);
  if (!Array.isArray(own) || own.length === 0) return undefined;
  const month = await monthIn(context, question);
  const place = await placeIn(context, question);
  const [named, another] = place?.found ?? [];
  // Of several that are called alike she says which one.
  if (another?.value !== undefined) return [which(place?.found ?? [], month.period)];
  const scope = named?.value ?? (own.length === 1 ? String(own[0]!.value) : undefined);
  if (scope === undefined) return undefined;
  const taken = new Set([...month.words, ...(place?.words ?? []), ...fold(named?.where ?? '').split(' ')]);
  const unread = question.rest(...understood).filter((one) => !taken.has(one) && !/^20\d\d$/.test(one));
  const [first, ...others] = await recapOf(context, scope, month.period);
  if (!first) return undefined;
  const parts = [...first.parts];
  if (unread.length > 0) parts.unshift(text('unread', { words: unread.join(' ').slice(0, 60) }));
  if (place && named?.value === undefined) parts.unshift(text('outside', { place: place.words.join(' ') }));
  return [{ ...first, parts }, ...others];
}

const which = (found: NamedPlace[], period: string): Reply => ({
  parts: [text('which-place')],
  choices: found.slice(0, 10).map(({ value, name, where }) => ({
    data: `!reporting.recap.${value}_${period}`,
    label: { literal: where === undefined ? name : `${name} (${where})` },
  })),
});

const ours = (['who', 'not-yet', 'reported', 'done', 'recap', 'look', 'last'] as const).map(words);
const understood = [
  ...ours,
  ...(['around', 'asks', 'wants', 'thanks'] as const).map((id): Words => `inbox/words:${id}`),
  ...(['fillers', 'date-noise', 'last-month', 'posts', 'places', 'report-noise', 'greeting'] as const).map(
    (id): Words => `conversation/words:${id}`,
  ),
];

const refused = (error: unknown) => {
  if (error instanceof Refusal) return undefined;
  throw error;
};

async function monthIn(context: Context, { words: said, reader, says }: Question) {
  const months = (await recapMonths(context, {})) as { value: string; label: string }[];
  const today = `${currentMonth(context.now, member(context).zone)}-01`;
  for (const length of [3, 2, 1]) {
    for (let at = 0; at + length <= said.length; at++) {
      const window = said.slice(at, at + length);
      // `sudah lapor kemarin` is about a day.
      const day = length === 1 && says('reporting/questions:done', 'reporting/questions:yesterday');
      if (day || window.every((one) => /^\d+$/.test(one) || 'value' in reader.figure(one))) continue;
      const read = reader.choice(window.join(' '), months, today);
      if ('value' in read) return { period: read.value, words: window };
    }
  }
  return { period: months[0]!.value, words: [] };
}
