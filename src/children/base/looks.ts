/** A look at children by their names, as `noteLook` of trail.ts, of a subject that is known already. */
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import { auditChild } from './trail.ts';

/** `what`: the picture or paper that showed it, a word of `directory/jejak:shown`. */
export const noteLook = (
  context: Context,
  place: Pick<Place, 'area'>,
  { what, subject }: { what: string; subject: `child ${number}` | `posyandu ${number}` },
): Promise<void> => auditChild(context, place, 'children.read', { subject, detail: { what } });
