/** What charts say by colours can be told apart by people who do not tell red from green, and still in grey. */
import { expect, test } from 'vitest';
import { colors } from '../../src/meetings/after/actions/by-agency.ts';
import { colours, ink, pale } from '../../src/papers/charts/sheet.ts';

type Triple = [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB. */
const seenBy: Record<string, Triple[]> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;

const times = (rows: readonly Triple[], of: Triple): Triple =>
  rows.map((row) => row[0] * of[0] + row[1] * of[1] + row[2] * of[2]) as Triple;

const toXyz: Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** CIE L*a*b*, where distances are what eyes see. */
function lab(hex: string, rows: readonly Triple[]): Triple {
  const seen = times(rows, linear(hex)).map((one) => Math.min(1, Math.max(0, one))) as Triple;
  const white = [0.95047, 1, 1.08883];
  const [x, y, z] = times(toXyz, seen).map((one, at) => {
    const part = one / white[at]!;
    return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
  }) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: string, b: string, rows: readonly Triple[]) => {
  const [one, other] = [lab(a, rows), lab(b, rows)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
};

/** Ten times what an eye just notices side by side. */
const least = 23;

const white = '#ffffff';
const pairs: [string, string, string][] = [
  ['a bar and one below the target', colours.blue, colours.orange],
  ['a bar and what is missing of it', colours.blue, pale],
  ['a bar below the target and what is missing of it', colours.orange, pale],
  ['the target mark and a bar', colours.line, colours.blue],
  ['the target line and a bar', ink, colours.blue],
  ['the target line and a bar below it', ink, colours.orange],
  ...[colours.blue, colours.orange, colours.line, ink].map((one): [string, string, string] => [
    `${one} on paper`,
    one,
    white,
  ]),
  ...colors
    .slice(1)
    .map((one, at): [string, string, string] => [
      `parts ${at + 1} and ${at + 2} of a bar of action items`,
      colors[at]!,
      one,
    ]),
];

test.each(Object.keys(seenBy))('for %s', (eyes) => {
  for (const [what, a, b] of pairs) expect(distance(a, b, seenBy[eyes]!), what).toBeGreaterThan(least);
});
