/** Who changed what is held of children, in the audit trail: by number, never by name. Who looked: looks.ts. */
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';

type Who = Pick<Context, 'db' | 'now' | 'person'>;

/** `action`: with its words in directory/jejak:did. */
export const auditChild = (
  { db, now, person }: Who,
  { area }: Pick<Place, 'area'>,
  action: `children.${string}`,
  { subject, detail }: { subject: string; detail?: Record<string, unknown> },
): Promise<void> => audit(db, { now, actor: person?.id ?? null, action, subject, area, ...(detail && { detail }) });
