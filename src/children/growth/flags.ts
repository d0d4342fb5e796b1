/** How far out a z-score may be before the figure is more likely wrong than true. Source: WHO anthro, R/z-score*.R. Pure. */
import { type Index, indices } from './types.ts';

const limits: Record<Index, { below: number; above: number }> = {
  bbu: { below: -6, above: 5 },
  tbu: { below: -6, above: 6 },
  bbtb: { below: -5, above: 5 },
  imtu: { below: -5, above: 5 },
  lku: { below: -5, above: 5 },
  lilau: { below: -5, above: 5 },
};

export const flagged = (z: Record<Index, number | null>): Index[] =>
  indices.filter((index) => z[index] !== null && (z[index] < limits[index].below || z[index] > limits[index].above));
