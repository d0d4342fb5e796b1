/** Flow `jawab_masalah`: somebody answers a problem that a kader told, and her posyandu hears of it. */
import { dayMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import { loadPlace, type Place, peopleAt } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { hiddenNote, shownTo } from '../../directory/people/shown-to.ts';
import { rowId } from '../../ids.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role, type Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { reporters } from '../base/rights.ts';
import { type Problem, problemsIn } from './problems.ts';

const text = textOf('reporting/masalah');

/** Those who are there to help a posyandu. */
export const answerers: Role[] = ['bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'];

const weekMs = 7 * dayMs;

/** `!reporting.problem_answer.<posyandu>_<month>` */
export const problemAnswer: Effect = async (context, args) => {
  const { place, problem } = await meant(context, args.argument);
  return { replies: [], next: { flow: 'reporting/jawab_masalah', args: { which: `${place.id}_${problem.period}` } } };
};

/** The question shows what is answered. */
export const problemAsked: Lookup = async (context, args) => {
  const { place, problem } = await meant(context, args.which);
  const words = await shownTo(context.db, context.person, { posyandu: place.id }, problem.words, reporters);
  return { posyandu: place.name, month: monthName(problem.period, member(context).language), words };
};

/** Ends the flow. Several may answer one problem; none of their words is lost. */
export const answerProblem: Effect = async (context, args) => {
  const { place, problem } = await meant(context, args.which);
  if (context.practice) throw new Refusal('reporting/masalah:not-in-practice');
  const by = member(context);
  const words = String(args.body ?? '').trim();
  const kabupaten = kabupatenOf(place.area);
  const { period } = problem;
  const { id } = await context.db
    .insertInto('problem_answer')
    .values({
      kabupaten,
      posyandu: place.id,
      period,
      by: by.id,
      at: new Date(context.now),
      problem: problem.words,
      words,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const subject = `posyandu ${place.id} ${period}`;
  await audit(context.db, {
    now: context.now,
    actor: by.id,
    action: 'reporting.problem-answered',
    subject,
    area: place.area,
  });
  const kader = await tellKader(context, { place, problem }, { id, words });
  const parts = [text('done', { posyandu: place.name, count: kader }), ...hiddenNote('others', words)];
  return { replies: [{ parts }] };
};

/** Answers how many are told. Whoever answered is not. */
async function tellKader(context: Context, { place, problem }: Meant, answer: { id: number; words: string }) {
  const by = member(context);
  const { period } = problem;
  const kader = (await peopleAt(context.db, place, ['kader'], context.now)).filter((one) => one.id !== by.id);
  await enqueue(
    context.db,
    ...kader.map(({ id: person, language }) => {
      const month = monthName(period, language);
      const told = { posyandu: place.name, month, problem: problem.words, by: by.name, words: answer.words };
      return {
        kabupaten: kabupatenOf(place.area),
        key: `masalah-${place.id}-${period}-${answer.id}-${person}`,
        person,
        kind: 'reporting.problem_answered' as const,
        reply: { parts: [text('told', told)] },
        args: { posyandu: place.id, answer: answer.id },
        dueAt: context.now,
        expiresAt: context.now + weekMs,
      };
    }),
  );
  return kader.length;
}

interface Meant {
  place: Place;
  problem: Problem;
}

/** Of a posyandu that she may answer. Both come from a button and are not trusted. Throws Refusal. */
async function meant(context: Context, which: unknown): Promise<Meant> {
  const [posyandu = '', period = ''] = String(which).split('_');
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(period);
  const place = isMonth ? await loadPlace(context.db, rowId(posyandu)) : undefined;
  if (!place || !(await covers(context.db, member(context), { posyandu: place.id }, answerers)))
    throw new Refusal('reporting/masalah:not-yours');
  const {
    problems: [problem],
  } = await problemsIn(context.db, {
    areas: [kabupatenOf(place.area)],
    posyandu: place.id,
    from: period,
    to: period,
  });
  if (!problem) throw new Refusal('reporting/masalah:gone', { posyandu: place.name });
  return { place, problem };
}

/** Told as long as the answer stands and its reader is one of the posyandu's kader. */
export const problemAnsweredWanted: Wanted = async ({ db, now }, { person, args }) => {
  const place = await loadPlace(db, args.posyandu);
  if (!place) return false;
  const row = await db
    .selectFrom('problem_answer')
    .select('id')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('id', '=', rowId(args.answer))
    .executeTakeFirst();
  return row !== undefined && (await peopleAt(db, place, ['kader'], now)).some(({ id }) => id === person);
};
