import type { Db } from '../records/tables.ts';
import { kabupatenOf } from './areas/areas.ts';

export interface AuditEntry {
  now: number;
  /** Person id; null: the program itself or its operator. */
  actor: number | null;
  /** `directory.settings`, `reporting.reopen`, ... */
  action: string;
  /** `area 64.74`, `person 17`: ids and codes, never names. */
  subject: string;
  /** The code of the area where the subject lies. Without it: it lies nowhere, like a person. */
  area?: string;
  /** Nothing personal: entries outlive the erasure of a person. */
  detail?: Record<string, unknown>;
}

/** Notes who did what, inside the caller's transaction. */
export async function audit(db: Db, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      kabupaten: kabupatenOf(entry.area ?? ''),
      at: new Date(entry.now),
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}
