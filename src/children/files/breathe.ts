import { setImmediate as nextRound } from 'node:timers/promises';

/** So many rows take a few milliseconds. */
const rowsAtOnce = 100;

/** A long list is gone through in parts: others are answered in between. `at`: the row, counted from 0. */
export const breathe = (at: number): Promise<void> | undefined =>
  at % rowsAtOnce === rowsAtOnce - 1 ? nextRound() : undefined;
