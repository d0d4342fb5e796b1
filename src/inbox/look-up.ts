import type { WantedLookup } from '../conversation/run.ts';
import { Refusal } from '../room.ts';
import { contextOf, type TurnState } from './turn-state.ts';

/** Asks a room what a flow wants to know. */
export async function lookUp(turn: TurnState, wanted: WantedLookup): Promise<unknown> {
  const lookup = turn.deps.offers.lookups[wanted.lookup];
  if (!lookup) throw new Error(`no lookup ${wanted.lookup}`);
  try {
    return await lookup(await contextOf(turn), wanted.args);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.text };
    throw error;
  }
}
