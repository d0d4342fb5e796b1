import { type Effect, Refusal } from '../../room.ts';

/** A real child is not changed while somebody practises. */
export const real =
  (effect: Effect): Effect =>
  async (context, args) => {
    if (context.practice) throw new Refusal('children/refusals:in-practice');
    return effect(context, args);
  };
