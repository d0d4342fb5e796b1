/** Figures that the register of children tells for the forms of offices, and how they hang together. Pure. */
import type { Sum } from '../../texts/hiding/small-cells.ts';

/** Who was due, and of them who came and who did not: under six months, and from then on. */
export const dueFamily = ['targetBaby', 'targetChild', 'cameBaby', 'cameChild', 'absentBaby', 'absentChild'] as const;
/** Both ages are S; who came is nearly D, and so who did not is S − D. */
export const dueTies: readonly Sum[] = [
  { of: ['cameBaby', 'absentBaby'], to: 'targetBaby' },
  { of: ['cameChild', 'absentChild'], to: 'targetChild' },
  { of: ['targetBaby', 'targetChild'] },
  { of: ['cameBaby', 'cameChild'] },
  { of: ['absentBaby', 'absentChild'] },
];

/** Two cells into which everybody goes who was measured or asked, as nearly all were: who knows how many, has the one from the other. */
const pairs = [
  ['weightNormal', 'weightLow'],
  ['heightNormal', 'heightOther'],
  ['wastingGood', 'wastingOther'],
  ['headNormal', 'headOther'],
  ['armNormal', 'armOther'],
  ['checkFull', 'checkPart'],
] as const;

const alone = ['tbc', 'exclusive', 'mpasi', 'worm', 'education', 'ill', 'immunised', 'referredBaby', 'referredChild'];

const vaccines = ['bcg', 'dptOne', 'dptTwo', 'dptThree', 'polioOne', 'polioTwo', 'polioThree', 'polioFour', 'measles'];

/** Told of girls and boys, too. */
export const registerBySex: readonly string[] = ['meal', ...vaccines];

export const registerFamilies: readonly (readonly string[])[] = [
  dueFamily,
  ...pairs,
  ...[...alone, ...registerBySex].map((name) => [name]),
];

export const registerNames: readonly string[] = [
  ...registerFamilies.flat(),
  ...registerBySex.flatMap((name) => [`${name}_L`, `${name}_P`]),
];

const known = new Set(registerNames);
export const isOfRegister = (name: string): boolean => known.has(name);
