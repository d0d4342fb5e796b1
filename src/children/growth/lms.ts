/** WHO's way from a value to a z-score and back, by the L, M and S of an age or a length. Source: WHO Child Growth Standards, methods (2006),
 *  chapter "restricted application of the LMS method". Pure. */

export interface Lms {
  l: number;
  m: number;
  s: number;
}

/** `restricted` (weight, BMI, weight for length, arm; not length and head): beyond ±3 one SD is as wide as that between 2 and 3, because the
 *  tail of the power function is not borne out by measured children. */
export function zOf(value: number, at: Lms, restricted: boolean): number {
  const z = at.l === 0 ? Math.log(value / at.m) / at.s : ((value / at.m) ** at.l - 1) / (at.l * at.s);
  if (!restricted || Math.abs(z) <= 3) return z;
  const side = Math.sign(z);
  return side * (3 + (value - plainValue(side * 3, at)) / width(side, at));
}

/** The value that has this z-score. */
export function valueAt(z: number, at: Lms, restricted: boolean): number {
  if (!restricted || Math.abs(z) <= 3) return plainValue(z, at);
  const side = Math.sign(z);
  return plainValue(side * 3, at) + (Math.abs(z) - 3) * width(side, at);
}

const plainValue = (z: number, { l, m, s }: Lms) => (l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l));

/** From 2 to 3 SD on this side; below the median it is negative. */
const width = (side: number, at: Lms) => plainValue(side * 3, at) - plainValue(side * 2, at);
