/** Questions and remarks that concern the posyandu while nobody has asked for them: who has not reported, an earlier report, one child's weight,
 *  somebody who is ill, a kader who cannot come. Answered as far as that may be; never judged, never passed on in silence. */
import type { Choice, Reply } from '../../conversation/run.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { loadPlace, peopleAt } from '../../directory/people/places.ts';
import type { Context, Knows, Question } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { answer, asked, behindWord } from './recap-asked.ts';

const text = textOf('reporting/questions');
type Words = Parameters<Question['says']>[number];
const words = (id: Parameters<typeof text>[0]): Words => `reporting/questions:${id}`;

export const knowsRecap =
  (deps: Pick<ReportingDeps, 'texts'>): Knows =>
  async (context, question) => {
    if (!context.person) return undefined;
    const says = (...ids: Parameters<typeof text>[0][]) => question.says(...ids.map(words));
    const listed = await posyanduListed(deps, context, question);
    if (listed) return listed;
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
    if (awaited || earlier || says('recap') || (await asksRate(deps, context, question)))
      return answer(
        deps,
        context,
        question.text,
        behindWord(deps, context.person.language, question.text) !== undefined,
      );
    return says('opens') && !question.asks ? outside(deps, context, question) : undefined;
  };

/** `daftar posyandu`, `data posyandu guntung`: hers with what has come in this month; the file has the rest. */
async function posyanduListed(
  deps: Pick<ReportingDeps, 'texts'>,
  context: Context,
  question: Question,
): Promise<Reply[] | undefined> {
  if (!question.says('reporting/unduh:posyandu')) return undefined;
  const place = question.rest('reporting/unduh:posyandu', 'inbox/words:around').join(' ');
  if ((await asked(deps, context, place)).unread.length > 0) return undefined;
  const [first, ...others] = (await answer(deps, context, place, true)) ?? [];
  return first && [{ ...first, parts: [...first.parts, text('registry-file')] }, ...others];
}

/** `berapa D/S oktober`, `N/D guntung september`: the recap has it. What they mean was explained before. */
async function asksRate(deps: Pick<ReportingDeps, 'texts'>, context: Context, question: Question): Promise<boolean> {
  const counts = question.says(words('rates')) || (question.asks && question.says(words('counted')));
  if (!counts) return false;
  const { place, months, unread } = await asked(deps, context, question.text);
  // `berapa anak yang naik`: whoever knows that word answers.
  if (unread.length > 0) return false;
  return months !== undefined || (place !== undefined && question.asks);
}

/** A report, or a month to be opened, of a place where she has no task. */
async function outside(
  deps: Pick<ReportingDeps, 'texts'>,
  context: Context,
  question: Question,
): Promise<Reply[] | undefined> {
  const { place } = await asked(deps, context, question.text);
  const [first] = place?.found ?? [];
  if (!place || first?.value !== undefined || first?.unnamed || first?.listed) return undefined;
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
