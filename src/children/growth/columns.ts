import type { Growth } from './types.ts';

/** The columns of a weighing that follow from its growth. */
export const growthColumns = (growth: Growth) => ({
  growth: JSON.stringify(growth),
  gain: growth.gain,
  twice: growth.twice,
  below_red: growth.belowRed,
  above_orange: growth.aboveOrange,
  rules: growth.rules,
});
