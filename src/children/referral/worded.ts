/** A referral in words: for the bidan and the puskesmas of the place, and for its kader. Worded as it leaves, so that the outbox holds no child
 *  and what was mended meanwhile is told as it is now. */
import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate, writeNumber } from '../../texts/writing.ts';
import { monthsOld } from '../base/ages.ts';
import type { Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { cm, kg } from '../base/figures.ts';
import { kmsOf, kmsPicture } from '../card/kms.ts';
import { classText, indexText, reasonText } from '../growth/growth-words.ts';
import type { Reason } from '../growth/referral-rule.ts';
import { type Growth, indices } from '../growth/types.ts';
import { servicesOf } from '../weighing/keep.ts';
import { asked, type Outcome, outcomes, type Referral, type Referred } from './referral.ts';

const text = textOf('children/rujukan');
/** A message of a referral that nobody could be given for so long is of no use any more. */
export const usefulMs = 14 * dayMs;

type Texts = Pick<ChildrenDeps['texts'], 'render'>;

/** `berat tidak naik (T), gizi kurang` */
export const reasonsIn = (texts: Texts, language: string, { reasons }: Pick<Referral, 'reasons'>): string =>
  reasons
    .split(',')
    .map((reason) => texts.render(language, reason === asked ? text('asked') : reasonText(reason as Reason)))
    .join(', ');

/** `Aisyah Putri (21 bulan)`, with her mother where another one might be meant. */
export function nameIn(texts: Texts, language: string, { child, referral }: Pick<Referred, 'child' | 'referral'>) {
  return texts.render(
    language,
    text('child', { name: child.name, months: monthsOld(child.born, referral.day), mother: child.mother ?? 'none' }),
  );
}

const mostNamed = 10;

/** One a line. */
export function childrenIn(texts: Texts, language: string, all: Referred[]): string {
  const lines = all
    .slice(0, mostNamed)
    .map((one) => `• ${one.referral.id} ${nameIn(texts, language, one)}: ${reasonsIn(texts, language, one.referral)}`);
  const more = all.length - mostNamed;
  return [...lines, ...(more > 0 ? [texts.render(language, text('more', { count: more }))] : [])].join('\n');
}

/** What the bidan gets. `why`: it comes to her because the bidan has not got it, or has not answered. */
export async function alarm(
  texts: Texts,
  db: Db,
  referred: Referred,
  language: string,
  why?: 'early' | 'late',
): Promise<Reply> {
  const { referral } = referred;
  const number = referral.id;
  return {
    parts: [
      ...(why ? [text(why)] : []),
      ...(await facts(texts, db, referred, language)),
      text('take-next', { number }),
    ],
    choices: [{ data: `!children.referral_take.${number}`, label: text('tap-take') }],
    ...(await pictureOf(db, referred)),
  };
}

/** The child's growth card on the day of the referral. */
export async function pictureOf(db: Db, { child, place, referral }: Referred): Promise<Pick<Reply, 'picture'>> {
  const shown = await kmsOf(db, child, place, { day: referral.day, for: 'keeper' });
  return shown ? { picture: kmsPicture(shown) } : {};
}

/** Head, child, figures and reasons. */
export async function facts(texts: Texts, db: Db, referred: Referred, language: string): Promise<Text[]> {
  const { referral, child, place, weighing } = referred;
  const { id: number, urgent, day } = referral;
  const say = (...all: Text[]) => all.map((one) => texts.render(language, one)).join('\n');
  const months = monthsOld(child.born, day);
  const about = text('about-child', {
    name: child.name,
    sex: child.sex,
    months,
    born: writeDate(child.born, 'medium', language),
    mother: child.mother ?? 'none',
    rt: child.rt ?? 'none',
  });
  const head = text('head', { number, urgent: urgent ? 'yes' : 'no', place: `${place.name}, ${place.areaName}` });
  const measured = weighing ? [{ literal: figuresIn(texts, language, weighing, day) }] : [];
  const teller = await nameOf(db, referral.by);
  return [
    { literal: say(head, about) },
    {
      literal: say(
        ...measured,
        text('because', { reasons: reasonsIn(texts, language, referral), twice: weighing?.twice ? 'yes' : 'no' }),
      ),
    },
    ...(teller ? [text('teller', { name: teller })] : []),
  ];
}

/** `20 Nov: 8,4 kg (−0,1 kg) · 72 cm · LiLA 12,1 cm`, and below it the classes with their z-scores. */
function figuresIn(texts: Texts, language: string, weighing: Weighing, day: string): string {
  const growth = weighing.growth as Growth | null;
  const { weight, length, arm, head, oedema } = weighing;
  const gained = growth?.gained ?? null;
  const figures = [
    weight === null ? undefined : `${kg(weight)} kg${gained === null ? '' : ` (${gainedIn(texts, language, gained)})`}`,
    length === null ? undefined : `${cm(length)} cm`,
    arm === null ? undefined : `LiLA ${cm(arm)} cm`,
    head === null ? undefined : `LK ${cm(head)} cm`,
    oedema ? texts.render(language, text('oedema')) : undefined,
    ...seenIn(weighing).map((one) => texts.render(language, one)),
  ].filter((one) => one !== undefined);
  const classes = growth ? classesIn(texts, language, growth) : [];
  const lines = [`${writeDate(day, 'short', language)}: ${figures.join(' · ') || '–'}`, classes.join(' · ')];
  return lines.filter((line) => line !== '').join('\n');
}

/** What the kader saw beside the figures: it may be all that she has the child looked at for. */
function seenIn(weighing: Weighing): Text[] {
  const { tbc = {}, ill = [] } = servicesOf(weighing);
  const signs = Object.entries(tbc).filter(([, there]) => there);
  const what = ill.join(', ');
  return [
    ...signs.map(([sign]) => ({ key: 'children/scales:tbc', args: { sign } }) as const),
    ...(what === '' ? [] : [{ key: 'children/scales:ill', args: { what } } as const]),
  ];
}

/** Those that are not normal. */
function classesIn(texts: Texts, language: string, growth: Growth): string[] {
  return shown.flatMap((index) => {
    const said = classText(growth, index);
    if (!said || normal.has(growth.classes[index] ?? '')) return [];
    const name = texts.render(language, indexText(index, growth.days));
    const score = growth.z[index];
    return `${name}${score === null ? '' : ` ${writeNumber(score)}`}: ${texts.render(language, said).toLowerCase()}`;
  });
}

/** As the card has them. */
const shown = indices.filter((index) => index !== 'imtu');
const normal: ReadonlySet<string> = new Set(['normal', 'baik', 'hijau', 'tinggi']);
/** `+200 g`, `tetap` */
export const gainedIn = (texts: Texts, language: string, grams: number): string =>
  texts.render(language, text('gained', { grams: signed(grams) }));

const signed = (grams: number) => (grams === 0 ? 'none' : `${grams < 0 ? '−' : '+'}${writeNumber(Math.abs(grams))}`);

/** '' where nobody is known. */
export async function nameOf(db: Db, id: number | null): Promise<string> {
  if (id === null) return '';
  return (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? '';
}

/** What the bidan can tell of it, one tap each. */
export const outcomeChoices = (number: number): Choice[] =>
  outcomes.map((outcome) => ({ data: `!children.referral_result.${number}.${outcome}`, label: outcomeLabel(outcome) }));

export const outcomeLabel = (outcome: Outcome): Text => text('outcome', { outcome });
