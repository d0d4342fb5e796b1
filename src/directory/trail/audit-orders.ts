/** What `npm run audit` asks for. Each order yields plain objects, sent as lines of JSON. */
import { instantOf } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { zoneOf } from '../areas/areas.ts';
import { type Chain, verifyChains } from './chain.ts';
import { pruneTrail } from './segments.ts';
import { areasMeant, peopleMeant, type Touch, type Touched, touchedBy, touchesOf } from './touched.ts';

export type AuditLine =
  | { chain: Chain }
  | { checked: number; broken: number }
  | { removed: number }
  | { touched: Touched }
  | { touch: Touch }
  | { found: number; about: 'people' | 'entries' }
  /** Nobody, or several, of that name. */
  | { unclear: string; people: { id: number; name: string }[] }
  | { unclearArea: string; areas: { code: string; name: string }[] }
  | { problem: 'since' | 'which' };

interface Deps {
  secrets: Secrets;
  now(): number;
  /** Does something as the owner of the tables. */
  owning<T>(work: (db: Db) => Promise<T>): Promise<T>;
}

export async function* orderAudit(db: Db, deps: Deps, query: URLSearchParams): AsyncGenerator<AuditLine> {
  const what = query.get('what');
  if (what === 'verify') yield* verify(db);
  else if (what === 'prune') yield { removed: await deps.owning((owner) => pruneTrail(owner, deps.now())) };
  else yield* touched(db, deps, query);
}

async function* verify(db: Db): AsyncGenerator<AuditLine> {
  let [checked, broken] = [0, 0];
  for await (const chain of verifyChains(db)) {
    yield { chain };
    checked += chain.rows;
    if (chain.broken) broken++;
  }
  yield { checked, broken };
}

async function* touched(db: Db, { secrets }: Deps, query: URLSearchParams): AsyncGenerator<AuditLine> {
  const [by, of, place] = ['person', 'of', 'area'].map((name) => query.get(name) ?? undefined);
  if (by === undefined && of === undefined && place === undefined) return yield { problem: 'which' };
  const areas = place === undefined ? [] : await areasMeant(db, place);
  // "Nobody" would be a wrong answer to an area that is not here.
  if (place !== undefined && areas.length !== 1) return yield { unclearArea: place, areas };
  const area = areas[0]?.code;
  const since = dayOf(query.get('since') ?? '', area);
  if (!since) return yield { problem: 'since' };
  const said = by ?? of;
  const meant = said === undefined ? [] : await peopleMeant(db, secrets, said);
  if (said !== undefined && meant.length !== 1) return yield { unclear: said, people: meant };
  const id = meant[0]?.id;
  if (of !== undefined && by === undefined) {
    const touches = await touchesOf(db, { of: id!, since });
    for (const touch of touches) yield { touch };
    return yield { found: touches.length, about: 'entries' };
  }
  const people = await touchedBy(db, { by: id, area, since });
  for (const one of people) yield { touched: one };
  yield { found: people.length, about: 'people' };
}

/** The beginning of a day where the area lies; the earliest one without an area. */
function dayOf(since: string, area: string | undefined): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(since)) return undefined;
  try {
    return new Date(instantOf(`${since}T00:00`, area ? zoneOf(area) : 'WIT'));
  } catch {
    return undefined;
  }
}
