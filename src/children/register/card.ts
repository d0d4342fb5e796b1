/** What the register holds of a child, in words. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { writtenPhone } from '../../directory/people/contacts.ts';
import { type Place, shortName } from '../../directory/people/places.ts';
import { type Context, member } from '../../room.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child, Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { fiveOn } from './add.ts';
import { type Happened, happenedTo, todayAt } from './events.ts';
import { ageText, childText, shortDay, writeCm, writeKg } from './labels.ts';

const mostWeighings = 6;

export async function cardReply(
  { texts }: ChildrenDeps,
  context: Context,
  { child, place }: { child: Child; place: Place },
): Promise<Reply> {
  const { language } = member(context);
  const say = (one: Text) => texts.render(language, one);
  const head = { name: child.name, place: shortName(place.name), born: writeDate(child.born, 'medium', language) };
  const today = todayAt(context.now, place);
  const weighings = await weighed(context, child);
  const age = say(ageText(child.born, endOf(child, today)));
  const lines = [
    childText('head', {
      ...head,
      sex: child.sex,
      age,
      left: child.ended ?? (child.visitor ? 'visitor' : 'none'),
      day: dayLeft(child, language),
    }),
    ...dataLines(child),
    ...(await happenedTo(context, child)).map((one) => eventLine(one, language)),
    ...fiveLine(child, today, language),
    ...weighings.map((one) => weighingLine(one, language)),
  ];
  return { parts: [{ literal: lines.map(say).join('\n') }], choices: choicesOf(child, weighings.length > 0) };
}

/** Its age stands still on the day on which it left. */
const endOf = (child: Child, today: string) => (child.ended === 'died' && child.until ? child.until : today);

const dayLeft = ({ until }: Child, language: string) => (until ? shortDay(until, language) : '');

const dataLines = (child: Child): Text[] => Object.values(dataOf(child));

/** By what is asked about. */
export function dataOf(child: Child) {
  const { birth_weight: weight, birth_length: length } = child;
  return {
    parents: childText('family', { mother: child.mother ?? 'none', father: child.father ?? 'none' }),
    lives: childText('lives', {
      rt: child.rt ?? 'none',
      address: child.address ?? 'none',
      phone: child.phone ? writtenPhone(child.phone) : 'none',
    }),
    birth: childText('birth', { weight: weight ? writeKg(weight) : 'none', length: length ? writeCm(length) : 'none' }),
    papers: childText('papers', {
      nik: child.nik_last ?? 'none',
      card: child.card === null ? 'none' : child.card ? 'ya' : 'tidak',
    }),
    agreed: childText('agreed', { consent: child.consent === null ? 'none' : child.consent ? 'ya' : 'tidak' }),
  };
}

const eventLine = ({ kind, day, detail, by }: Happened, language: string): Text =>
  childText('event', { kind, day: shortDay(day, language), detail: detail ?? 'none', by: by ?? 'none' });

const fiveLine = ({ born, ended }: Child, today: string, language: string): Text[] =>
  ended === null && fiveOn(born) <= today ? [childText('five', { day: shortDay(fiveOn(born), language) })] : [];

type Shown = Pick<Weighing, 'day' | 'weight' | 'length' | 'gain' | 'not_weighed'>;

export function weighed({ db }: Context, { id, kabupaten }: Child): Promise<Shown[]> {
  return db
    .selectFrom('weighing')
    .select(['day', 'weight', 'length', 'gain', 'not_weighed'])
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .orderBy('day', 'desc')
    .limit(mostWeighings)
    .execute();
}

export const weighingLine = ({ day, weight, length, gain, not_weighed }: Shown, language: string): Text =>
  childText('weighing', {
    day: shortDay(day, language),
    weight: weight === null ? 'none' : writeKg(weight),
    length: length === null ? 'none' : writeCm(length),
    gain: gain ?? 'none',
    why: not_weighed ?? 'none',
  });

function choicesOf(child: Child, weighed: boolean): Choice[] {
  const { id } = child;
  const tap = (action: 'change_child' | 'leave_child' | 'return_child' | 'erase_child'): Choice => ({
    data: `!children.${action}.${id}`,
    label: childText(`tap-${action}`),
  });
  const left = child.ended === null ? tap('leave_child') : tap('return_child');
  const shown: Choice[] = (['kms', 'trend', 'card_pdf'] as const).map((action) => ({
    data: `!children.${action}.${id}`,
    label: childText(`tap-${action}`),
  }));
  // A mother who has said no is asked for no chat either.
  const followed = child.ended === null && child.consent !== false;
  const code: Choice = { data: `!children.follow_code.${id}`, label: childText('tap-follow_code') };
  const ask = child.consent === null && child.ended === null ? consentChoices(id) : [];
  return [
    ...ask,
    ...(weighed ? shown : []),
    ...(followed ? [code] : []),
    tap('change_child'),
    left,
    tap('erase_child'),
  ];
}

/** The mother's yes or no, as the kader records it. */
export const consentChoices = (id: number): Choice[] => [
  { data: `!children.consent.${id}`, label: childText('tap-consent') },
  { data: `!children.no_consent.${id}`, label: childText('tap-no_consent') },
];
