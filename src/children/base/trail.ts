/** Who looked at children or changed them, in the audit trail: by number, never by name. */
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';

type Who = Pick<Context, 'db' | 'now' | 'person'>;

/** One child, or several of a posyandu. `what`: the word or the file that showed them, as in directory/jejak:shown. */
export const noteLook = (
  on: Who,
  { id, area }: Pick<Place, 'id' | 'area'>,
  what: string,
  seen: { child: number } | { children: number },
): Promise<void> =>
  auditChild(on, { area }, 'children.read', {
    subject: 'child' in seen ? `child ${seen.child}` : `posyandu ${id}`,
    detail: { what, ...('children' in seen && { children: seen.children }) },
  });

/** `action`: with its words in directory/jejak:did. */
export const auditChild = (
  { db, now, person }: Who,
  { area }: Pick<Place, 'area'>,
  action: `children.${string}`,
  { subject, detail }: { subject: string; detail?: Record<string, unknown> },
): Promise<void> => audit(db, { now, actor: person?.id ?? null, action, subject, area, ...(detail && { detail }) });
