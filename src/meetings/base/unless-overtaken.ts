/** Ends a form that events may have overtaken while it was filled in: the item is done or somebody else's, the meeting is called off. No
 *  answer could help then, so the form ends with the reason. A refusal would leave it open, and whatever is typed next would be refused
 *  again. */
import { type Context, type Effect, Refusal } from '../../room.ts';

type Args = Parameters<Effect>[1];

/** `still` throws the Refusal that says why not. */
export const unlessOvertaken =
  (still: (context: Context, args: Args) => Promise<unknown>, end: Effect): Effect =>
  async (context, args) => {
    try {
      await still(context, args);
    } catch (error) {
      if (error instanceof Refusal) return { replies: [{ parts: [error.text] }] };
      throw error;
    }
    return end(context, args);
  };
