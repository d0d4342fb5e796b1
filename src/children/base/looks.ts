/** Every look at a child's data by its name leaves a line in the audit trail. */
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import { type Context, member } from '../../room.ts';

/** `what`: the picture or paper that showed it, a word of `directory/jejak:shown`. */
export const noteLook = (
  context: Context,
  place: Pick<Place, 'area'>,
  { what, subject }: { what: string; subject: `child ${number}` | `posyandu ${number}` },
): Promise<void> =>
  audit(context.db, {
    now: context.now,
    actor: member(context).id,
    action: 'directory.read',
    subject,
    area: place.area,
    detail: { what },
  });
