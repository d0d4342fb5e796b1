/** What stands in a cell of a paper, by the name of its column. What nobody told stays empty. */
import { writtenPhone } from '../../../directory/people/contacts.ts';
import type { Cell } from '../../../papers/sheet.ts';
import type { Services, Vaccine } from '../../../texts/reading/scales/scale-line.ts';
import { monthsOld } from '../../base/ages.ts';
import type { Child, Weighing } from '../../base/child.ts';
import { classText } from '../../growth/growth-words.ts';
import type { Growth, Index } from '../../growth/types.ts';
import type { SayPaper } from './say-paper.ts';

/** One row: a child, and what was told of it on a day. */
export interface Told {
  /** From 1. */
  number: number;
  child: Child;
  weighing?: Weighing;
}

type Fill = (told: Told, say: SayPaper) => Cell | undefined | false;

const ofChild = {
  number: ({ number }) => number,
  name: ({ child }) => child.name,
  // The register keeps no more than its last digits.
  nik: ({ child }) => child.nik_last && `…${child.nik_last}`,
  sex: ({ child }) => child.sex,
  born: ({ child }) => shortDay(child.born),
  birth_weight: ({ child }) => kilograms(child.birth_weight),
  birth_length: ({ child }) => centimetres(child.birth_length),
  mother: ({ child }) => child.mother,
  father: ({ child }) => child.father,
  address: ({ child }) => child.address,
  rt: ({ child }) => child.rt,
  phone: ({ child }) => child.phone && writtenPhone(child.phone),
} satisfies Record<string, Fill>;

const measured = {
  day: ({ weighing }) => weighing && shortDay(weighing.day),
  months: ({ child, weighing }) => weighing && monthsOld(child.born, weighing.day),
  weight: ({ weighing }) => kilograms(weighing?.weight),
  gain: ({ weighing }) => weighing?.gain,
  length: ({ weighing }) => centimetres(weighing?.length),
  position: ({ weighing }, say) => by(weighing?.lying, (lying) => say(lying ? 'position-lying' : 'position-standing')),
  head: ({ weighing }) => centimetres(weighing?.head),
  arm: ({ weighing }) => centimetres(weighing?.arm),
  bbu: classOf('bbu'),
  tbu: classOf('tbu'),
  bbtb: classOf('bbtb'),
  lku: classOf('lku'),
  lilau: classOf('lilau'),
} satisfies Record<string, Fill>;

const served = {
  tbc_cough: ofTold(({ tbc }, say) => yesNo(tbc?.cough, say)),
  tbc_fever: ofTold(({ tbc }, say) => yesNo(tbc?.fever, say)),
  tbc_no_gain: ofTold(({ tbc }, say) => yesNo(tbc?.['no-gain'], say)),
  tbc_contact: ofTold(({ tbc }, say) => yesNo(tbc?.contact, say)),
  asi: ofTold(({ asi, asiMonths }, say) =>
    asiMonths !== undefined && (asi ?? 'exclusive') === 'exclusive'
      ? say('asi-months', { months: asiMonths })
      : by(asi, (told) => say(`asi-${told}`)),
  ),
  mpasi: ofTold(({ mpasi }, say) => yesNo(mpasi, say)),
  vaccines: ofTold(({ vaccines = [], notGiven = [], immunised }, say) => {
    const parts = [
      vaccines.length > 0 && listOf(vaccines),
      notGiven.length > 0 && say('not-given', { vaccines: listOf(notGiven) }),
    ].filter((part) => part !== false);
    return parts.length > 0 ? parts.join('; ') : by(immunised, (told) => say(`immunised-${told}`));
  }),
  vitamin_a: ofTold(({ vitaminA }, say) => by(vitaminA, (told) => say(`vitamin-${told}`))),
  worm: ofTold(({ worm }, say) => yesNo(worm, say)),
  checklist: ofTold(({ checklist }, say) => by(checklist, (told) => say(`checklist-${told}`))),
  meal: ofTold(({ meal }, say) => yesNo(meal, say)),
  // How much of the meal is written by hand: nobody tells it at the scales.
  portion: () => null,
  education: ofTold(({ education }, say) => yesNo(education, say)),
  ill: ofTold(({ ill }, say) => by(ill, (told) => (told.length > 0 ? told.join(', ') : say('no')))),
  referred: ofTold(({ referred }, say) => yesNo(referred, say)),
} satisfies Record<string, Fill>;

const remarks = {
  note: ({ child, weighing }, say) =>
    [
      child.visitor && say('visitor'),
      weighing?.not_weighed && say('not-weighed', { why: whyNot(weighing.not_weighed, say) }),
      weighing?.oedema && say('oedema'),
      weighing?.doubt && weighing.checked !== 'confirmed' && say('doubt'),
    ]
      .filter(Boolean)
      .join('; '),
} satisfies Record<string, Fill>;

const cells: Record<CellName, Fill> = { ...ofChild, ...measured, ...served, ...remarks };
export type CellName = keyof typeof ofChild | keyof typeof measured | keyof typeof served | keyof typeof remarks;
export const cellNames = Object.keys({ ...ofChild, ...measured, ...served, ...remarks }) as [CellName, ...CellName[]];

export const cellOf = (name: CellName, told: Told, say: SayPaper): Cell => cells[name](told, say) || null;

/** `3/2/2025`: short enough for a narrow column. */
export function shortDay(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${day}/${month}/${year}`;
}

const listOf = (vaccines: Vaccine[]): string =>
  vaccines.map(({ antigen, dose }) => (dose === undefined ? antigen : `${antigen} ${dose}`)).join(', ');

const kilograms = (grams: number | null | undefined) => (grams == null ? null : grams / 1000);
const centimetres = (mm: number | null | undefined) => (mm == null ? null : mm / 10);

/** Only what was told. */
const by = <Value>(told: Value | null | undefined, write: (value: Value) => string) =>
  told === null || told === undefined ? null : write(told);

const yesNo = (told: boolean | undefined, say: SayPaper) => by(told, (yes) => say(yes ? 'yes' : 'no'));

function ofTold(write: (services: Services, say: SayPaper) => Cell): Fill {
  return ({ weighing }, say) => write((weighing?.services ?? {}) as Services, say);
}

function classOf(index: Index): Fill {
  return ({ weighing }, say) => {
    const growth = weighing?.growth as unknown as Growth | null | undefined;
    const found = growth && classText(growth, index);
    return found && say.of(found);
  };
}

const reasons = ['fussy', 'ill', 'refused', 'scales', 'other'] as const;

/** What the kader wrote, else our word for it: `fussy: nangis terus`. */
function whyNot(told: string, say: SayPaper): string {
  const [why, ...words] = told.split(': ');
  const known = reasons.find((reason) => reason === why);
  if (!known) return told;
  return words.length > 0 ? words.join(': ') : say(`why-${known}`);
}
