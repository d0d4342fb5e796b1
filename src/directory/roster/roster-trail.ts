/** What a roster brought, in the audit trail: whose data stood in it, and who has another name or number since. */
import type { Secrets } from '../../records/secrets.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { kabupatenOf } from '../areas/areas.ts';
import { audit } from '../audit.ts';
import { homesOf } from '../people/people.ts';
import type { Entry } from './roster-people.ts';

interface Deps {
  secrets: Secrets;
  now: number;
}

/** `invitations`: whether the file with codes was asked for. */
export async function auditRoster(db: Db, deps: Deps, entries: Entry[], invitations: boolean) {
  const { now } = deps;
  const detail = { invitations };
  const ids = entries.flatMap(({ id }) => id ?? []);
  const homes = await homesOf(db, ids);
  const places = Map.groupBy(ids, (id) => kabupatenOf(homes.get(id) ?? ''));
  for (const [area, people] of places) {
    for (const part of chunks(people)) {
      const subject = area ? `area ${area}` : 'people';
      await audit(db, {
        now,
        actor: null,
        action: 'directory.import',
        subject,
        area: area || undefined,
        people: part,
        detail,
      });
    }
  }
  for (const entry of entries) if (entry.stored) await auditChange(db, deps, entry);
}

async function auditChange(db: Db, { secrets, now }: Deps, entry: Entry) {
  const { id, stored, name, phone, phoneHash } = entry;
  const renamed = stored!.name !== name;
  const moved = phone !== undefined && stored!.phone_hash !== phoneHash;
  if (!renamed && !moved) return;
  const words = renamed ? { secrets, of: id!, told: { was: stored!.name } } : undefined;
  const change = { now, actor: null, action: 'directory.rename', subject: `person ${id}`, words };
  await audit(db, { ...change, detail: { name: renamed, phone: moved } });
}
