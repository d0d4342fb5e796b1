/** What is said when children were written down. */
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { type Place, shortName } from '../../../directory/people/places.ts';
import { type Context, member } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import type { Child } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { consentChoices } from '../card.ts';
import { todayAt } from '../events.ts';
import { fieldText, shownField } from '../fields.ts';
import { ageText, apart, childText, shortDay } from '../labels.ts';
import type { Line } from '../told.ts';

const text = textOf('children/anak_baru');

export interface Pending {
  line: Line;
  /** Children of the register that it may be. */
  doubles: Child[];
}

interface Added {
  child: Child;
  place: Place;
  event: number;
  line: Line;
  elsewhere: boolean;
}

export function addedReply(
  { texts }: ChildrenDeps,
  context: Context,
  { child, place, event, line, elsewhere }: Added,
): Reply {
  const { language } = member(context);
  const say = (one: Text) => texts.render(language, one);
  const age = say(ageText(child.born, todayAt(context.now, place)));
  const told = { name: child.name, place: shortName(place.name), sex: child.sex, age, rt: child.rt ?? 'none' };
  const done = text(child.visitor ? 'visitor' : 'added', {
    ...told,
    born: writeDate(child.born, 'medium', language),
    mother: child.mother ?? 'none',
  });
  const also = alsoNoted(texts, language, child);
  const parts = [
    also === '' ? done : { literal: `${say(done)}\n${also}` },
    ...movedText(child, line, language),
    ...remarksOf(line),
    ...(elsewhere ? [text('nik-elsewhere')] : []),
    ...(child.consent === null && !child.visitor ? [childText('ask-consent')] : []),
  ];
  const undo: Choice = { data: `!children.undo_child.${event}`, label: childText('tap-undo') };
  const ask = child.consent === null && !child.visitor ? consentChoices(child.id) : [];
  return { parts, choices: [...ask, undo] };
}

function movedText({ since }: Child, { child: { how, from } }: Line, language: string): Text[] {
  if (how !== 'moved-in') return [];
  return [text('moved-in', { from: from ?? 'none', day: writeDate(since, 'medium', language) })];
}

/** What the first line does not say. */
function alsoNoted(texts: ChildrenDeps['texts'], language: string, child: Child): string {
  return (['father', 'address', 'birth_weight', 'birth_length', 'nik_last', 'phone', 'card'] as const)
    .filter((field) => child[field] !== null)
    .map((field) => fieldText(field, shownField(field, child[field], language)))
    .map((one) => texts.render(language, one))
    .join(' · ');
}

/** What was written and not taken. */
function remarksOf({ problems, rest }: Line): Text[] {
  const doubts = problems.map(({ why, written }) => childText('doubt', { why, written }));
  return rest.length > 0 ? [...doubts, text('not-taken', { words: rest.join(', ') })] : doubts;
}

interface Listed {
  place: Place;
  added: { child: Child; line: Line }[];
  pending: Pending[];
  loose: { row: number; written: string }[];
}

export function listReply({ texts }: ChildrenDeps, context: Context, { place, added, pending, loose }: Listed): Reply {
  const { language } = member(context);
  const say = (one: Text) => texts.render(language, one);
  const block = (head: Text, lines: Text[]): Text[] =>
    lines.length === 0 ? [] : [{ literal: [head, ...lines].map(say).join('\n') }];
  const ask = added.some(({ child }) => child.consent === null && !child.visitor);
  const parts = [
    ...block(
      text('list-added', { n: added.length, place: shortName(place.name) }),
      added.flatMap(({ child, line }) => [wholeLine(texts, language, child), ...remarksOf(line)]),
    ),
    ...block(
      text('list-pending', { n: pending.length }),
      pending.map((one) => pendingLine(texts, language, one)),
    ),
    ...block(
      text('list-loose', { n: loose.length }),
      loose.map(({ row, written }) => text('loose', { row, written: written.slice(0, 60) })),
    ),
    ...(ask ? [childText('ask-consent-all')] : []),
  ];
  const key = `${place.id}_${context.now}`;
  const choices: Choice[] = ask
    ? [
        { data: `!children.consent_all.${key}`, label: childText('tap-consent-all') },
        { data: `!children.no_consent_all.${key}`, label: childText('tap-no_consent') },
      ]
    : [];
  return { parts, ...(choices.length > 0 && { choices }) };
}

function wholeLine(texts: ChildrenDeps['texts'], language: string, child: Child): Text {
  const also = alsoNoted(texts, language, child);
  const line = addedLine(child, language);
  return also === '' ? line : { literal: `${texts.render(language, line)} · ${also}` };
}

const addedLine = (child: Child, language: string): Text =>
  text('added-line', {
    name: child.name,
    sex: child.sex,
    born: shortDay(child.born, language),
    mother: child.mother ?? 'none',
    rt: child.rt ?? 'none',
  });

function pendingLine(texts: ChildrenDeps['texts'], language: string, { line, doubles }: Pending): Text {
  const [double] = doubles;
  const { row, child } = line;
  if (double) return text('pending-double', { row, name: child.name, other: apart(texts, language, double) });
  const missing = child.sex === undefined ? (child.born === undefined ? 'both' : 'sex') : 'born';
  return text('pending-missing', { row, name: child.name, missing });
}
