import { sql } from 'kysely';
import type { Secrets } from '../records/secrets.ts';
import type { Db } from '../records/tables.ts';
import type { Context } from '../room.ts';
import { announce, happenedIn } from './access/announce.ts';
import { kabupatenOf } from './areas/areas.ts';
import { consentVersion, homeOf } from './people/people.ts';
import { sealWords } from './trail/words.ts';

export interface AuditEntry {
  now: number;
  /** Person id; null: the program itself or its operator. */
  actor: number | null;
  /** `directory.settings`, `reporting.reopen`, ... Each has its words in locales/<language>/directory/jejak.ftl. */
  action: string;
  /** `area 64.74`, `person 17`: ids and codes, never names. */
  subject: string;
  /** The code of the area where the subject lies. Without it: of a person, where her first role holds; else nowhere. */
  area?: string;
  /** Nothing personal: entries outlive the erasure of a person. */
  detail?: Record<string, unknown>;
  /** Whose data were read or changed, beside the subject's. */
  people?: readonly (number | null)[];
  /** Words about one person. They are sealed with a key of hers, which goes when she is erased. */
  words?: { secrets: Secrets; of: number; told: Record<string, string> };
}

/** Notes who did what, inside the caller's transaction. The row is only added to a chain of rows, when that transaction ends. */
export async function audit(db: Db, entry: AuditEntry): Promise<void> {
  const happened = happenedIn(entry);
  if (happened) await announce(db, happened);
  const { words, people = [], detail = {} } = entry;
  const known = [...new Set(people.filter((id) => id !== null))];
  const area = entry.area ?? (await areaOf(db, entry.subject));
  await db
    .insertInto('audit')
    .values({
      kabupaten: kabupatenOf(area ?? ''),
      at: new Date(entry.now),
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(detail),
      area: area ?? null,
      people: known,
      ...(words && (await sealWords(db, words.secrets, words.of, words.told, entry.now))),
    })
    .execute();
}

/** Whether just this was noted after that moment (`since`, milliseconds): what is tried again and again is told once. */
export async function isNoted(
  db: Db,
  { actor, action, subject, detail }: Required<Pick<AuditEntry, 'actor' | 'action' | 'subject' | 'detail'>>,
  since: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('id')
    .where('actor', 'is not distinct from', actor)
    .where('action', '=', action)
    .where('subject', '=', subject)
    .where('at', '>', new Date(since))
    .where(sql<boolean>`detail = ${JSON.stringify(detail)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that the person of this turn was shown data of others by their names. Her own alone are no entry. `what`: the
 *  word or the file that showed them (`undang`, `berkas_hadir`). `subject`: `people` where they belong to nothing else. */
export async function auditRead(
  { db, now, person }: Pick<Context, 'db' | 'now' | 'person'>,
  what: string,
  read: Required<Pick<AuditEntry, 'subject' | 'people'>> & Pick<AuditEntry, 'area'>,
): Promise<void> {
  if (read.people.every((id) => id === person?.id)) return;
  const area = read.area ?? (person && (await homeOf(db, person.id)));
  await audit(db, { now, actor: person?.id ?? null, action: 'directory.read', detail: { what }, ...read, area });
}

/** Notes to which version of the consent somebody has said yes. `asked`: when, if her yes waited for somebody else's. */
export function auditConsent(
  { db, now, channel }: Pick<Context, 'db' | 'now'> & { channel: string },
  person: number,
  more: { area?: string; asked?: Date } = {},
): Promise<void> {
  const detail = { version: consentVersion, channel, ...(more.asked && { asked: more.asked.toISOString() }) };
  const subject = `person ${person}`;
  return audit(db, { now, actor: person, action: 'directory.consent', subject, area: more.area, detail });
}

async function areaOf(db: Db, subject: string): Promise<string | undefined> {
  const person = /^person (\d+)$/.exec(subject)?.[1];
  return person === undefined ? undefined : homeOf(db, Number(person));
}
