/** Answers to questions about one child or about the children of a posyandu that a kader asks in her own words. */
import type { Reply, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import type { ChildFact } from '../../../texts/reading/children/child-question.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import { monthsOld } from '../../base/ages.ts';
import { type Child, keptChild } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { noteLook } from '../../base/trail.ts';
import { dueDoses } from '../../growth/schedule.ts';
import { vaccineName } from '../../weighing/written.ts';
import { showChild } from '../anak.ts';
import { dataOf, weighed, weighingLine } from '../card.ts';
import { todayAt } from '../events.ts';
import { keptPlaces, keptPosyandu, meantBy, type Search, search } from '../kept.ts';
import { ageText, apart, byName, childText, shortDay } from '../labels.ts';
import { usualPlace } from '../usual-place.ts';
import { sasaran } from './sasaran.ts';
import { toldOf } from './told-of.ts';

const text = textOf('children/anak');
type Say = (one: Text) => string;

/** More of them are chosen from first. */
const most = 4;

/** By its name, else by its mother's. */
export async function askedFor(context: Context, who: string): Promise<Search> {
  const named = await search(context, who);
  if (named.found.fit === 'exact' || named.found.fit === 'several') return named;
  const mothers = await search(context, `bu ${who}`);
  return mothers.found.fit === 'none' || (mothers.found.fit === 'near' && named.found.fit !== 'none') ? named : mothers;
}

/** Each of those who may be meant with the answer: their names and birth dates tell them apart. */
export const tellAsked =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const who = String(args.who);
    const { found } = await askedFor(context, who);
    if (found.fit === 'none') throw new Refusal('children/refusals:not-found', { name: who });
    const meant = meantBy(found).toSorted(byName);
    if (meant.length > most) return { replies: [], next: { flow: 'children/anak', args: { search: who } } };
    const [one, ...more] = meant;
    if (args.about === 'state' && one && more.length === 0) return showChild(deps)(context, { child: String(one.id) });
    const parts: Text[] = [];
    for (const { id } of meant) parts.push(await answer(deps, context, id, args.about as ChildFact));
    const shown =
      one && more.length === 0
        ? [{ data: `!children.show_child.${one.id}` as const, label: childText('tap-show') }]
        : [];
    const reply: Reply = { parts, ...(shown.length > 0 && { choices: shown }) };
    return { replies: [reply] };
  };

async function answer({ texts }: ChildrenDeps, context: Context, id: number, about: ChildFact): Promise<Text> {
  const { child, place } = await keptChild(context, id);
  await noteLook(context, place, 'anak', { child: id });
  const { language } = member(context);
  const say: Say = (one) => texts.render(language, one);
  const lines = await factLines(say, context, child, { about, today: todayAt(context.now, place) });
  return { literal: [`*${apart(texts, language, child)}*`, ...lines.map(say)].join('\n') };
}

type Asked = { about: ChildFact; today: string };

async function factLines(say: Say, context: Context, child: Child, { about, today }: Asked): Promise<Text[]> {
  const { language } = member(context);
  const data = dataOf(child);
  switch (about) {
    case 'age':
    case 'born':
      return [ageLine(say, child, today, language)];
    case 'parents':
      return [data.parents];
    case 'phone':
    case 'lives':
      return [data.lives];
    case 'birth':
      return [data.birth];
    case 'nik':
    case 'card':
      return [data.papers];
    case 'consent':
      return [data.agreed];
    case 'state':
    case 'weighed': {
      const rows = await weighed(context, child);
      return rows.length > 0 ? rows.slice(0, 3).map((row) => weighingLine(row, language)) : [text('never-weighed')];
    }
    default:
      return given(say, context, child, { about, today });
  }
}

function ageLine(say: Say, { born, ended, until }: Child, today: string, language: string): Text {
  const on = ended === 'died' && until ? until : today;
  return text('age', {
    born: writeDate(born, 'medium', language),
    age: say(ageText(born, on)),
    months: monthsOld(born, on),
  });
}

/** Vaccines or vitamin A: what was told at the scales, and what is due. */
async function given(say: Say, context: Context, child: Child, { about, today }: Asked): Promise<Text[]> {
  const { language } = member(context);
  const rows = (await toldOf(context, [child])).get(child.id) ?? [];
  const on = ({ day }: { day: string }) => shortDay(day, language);
  if (about === 'vitamin') {
    const had = rows.filter(({ services: { vitaminA } }) => vitaminA !== undefined && vitaminA !== 'no');
    return [text('vitamin', { list: had.map(on).join(', ') || 'none' })];
  }
  const had = rows.flatMap((row) => (row.services.vaccines ?? []).map((dose) => `${vaccineName(dose)} (${on(row)})`));
  const due = dueDoses(child.born, today, rows).map((dose) =>
    say({ key: 'children/sasaran:dose', args: { name: vaccineName(dose), late: dose.late ? 'yes' : 'no' } }),
  );
  return [text('vaccines', { list: had.join(', ') || 'none', due: due.join(', ') || 'none' })];
}

/** `siapa yang mau lima tahun?` of several posyandu: of which is asked. */
export const rollAsked =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const what = String(args.what);
    const options = (await keptPlaces(context, { what })) as { value: string }[];
    const places = (await keptPosyandu(context)).filter(({ id }) => options.some(({ value }) => value === String(id)));
    const place = await usualPlace(context, places);
    if (!place) return { replies: [], next: { flow: 'children/sasaran', args: { what } } };
    return sasaran(deps)(context, { what, posyandu: String(place.id) });
  };

/** Of children she is told sums only, or who may write them down. */
export const refuseStranger: Effect = async (_context, { tells }) => {
  throw new Refusal(tells === true ? 'children/refusals:keepers-note' : 'children/refusals:sums-only');
};
