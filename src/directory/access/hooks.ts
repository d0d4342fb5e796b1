/** What `npm run hooks` asks of the program: other programs that are told what has happened. Only an operator adds one, because the program then
 *  calls an address that somebody has chosen. */
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { audit } from '../audit.ts';
import { hookEvents } from './announce.ts';
import { allowedUrl } from './post.ts';

export type HookLine =
  | { key: number; name: string; holder: string }
  | {
      hook: number;
      url: string;
      area: string;
      events: string[];
      waiting: number;
      failures: number;
      pausedUntil: number | null;
    }
  | { added: number; secret: string }
  | { done: 'pause' | 'resume' | 'remove'; hook: number }
  | { problem: 'key' | 'url' | 'area' | 'events' | 'hook' | 'which' };

interface Deps {
  secrets: Pick<Secrets, 'seal' | 'open'>;
  ids: Ids;
  now(): number;
  /** Other programs may stand in our own network. */
  inside: boolean;
}

/** Nobody resumes it by himself: years. */
const pausedMs = 100 * 366 * 86_400_000;

/** `POST /control/hooks?do=list|add|pause|resume|remove`. */
export function hooksOrder(db: Db, deps: Deps) {
  return async function* (request: Request): AsyncGenerator<HookLine> {
    const query = new URL(request.url).searchParams;
    const what = query.get('do');
    if (what === 'list') yield* list(db, deps);
    else if (what === 'add') yield await add(db, deps, query);
    else if (what === 'pause' || what === 'resume' || what === 'remove') yield await change(db, deps, what, query);
    else yield { problem: 'which' };
  };
}

async function* list(db: Db, { secrets, now }: Deps): AsyncGenerator<HookLine> {
  const keys = await db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'api_key.person')
    .select(['api_key.id', 'api_key.name', 'person.name as holder'])
    .where('api_key.ended_at', 'is', null)
    .where('api_key.expires_at', '>', new Date(now()))
    .orderBy('api_key.id')
    .execute();
  for (const { id, name, holder } of keys) yield { key: id, name, holder };
  const rows = await db
    .selectFrom('hook')
    .select(['id', 'url_enc', 'area', 'events', 'failures', 'paused_until'])
    .select((select) =>
      select
        .selectFrom('hook_event')
        .whereRef('hook_event.hook', '=', 'hook.id')
        .where('state', '=', 'waiting')
        .select((of) => of.fn.countAll<number>().as('count'))
        .as('waiting'),
    )
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id, url_enc, paused_until, waiting, ...row } of rows)
    yield {
      hook: id,
      url: secrets.open(url_enc),
      ...row,
      waiting: Number(waiting),
      pausedUntil: paused_until?.getTime() ?? null,
    } as HookLine;
}

/** `key`: number of a key, whose holder's rights the address has. */
async function add(db: Db, { secrets, ids, now, inside }: Deps, query: URLSearchParams): Promise<HookLine> {
  const key = await db
    .selectFrom('api_key')
    .select(['id', 'person'])
    .where('id', '=', Number(query.get('key') ?? 0) || 0)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', new Date(now()))
    .executeTakeFirst();
  if (!key) return { problem: 'key' };
  const url = allowedUrl(query.get('url') ?? '', inside)?.href;
  if (!url) return { problem: 'url' };
  const area = query.get('area') ?? '';
  const known = await db.selectFrom('area').select('code').where('code', '=', area).executeTakeFirst();
  if (!known) return { problem: 'area' };
  const events = (query.get('events') ?? hookEvents.join()).split(',').map((one) => one.trim());
  if (events.some((one) => !hookEvents.includes(one as never))) return { problem: 'events' };
  const secret = ids.random(50);
  const { id } = await db
    .insertInto('hook')
    .values({
      api_key: key.id,
      url_enc: secrets.seal(url),
      secret_enc: secrets.seal(secret),
      area,
      events,
      made_at: new Date(now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await audit(db, {
    now: now(),
    actor: null,
    action: 'directory.hook',
    subject: `hook ${id}`,
    area,
    people: [key.person],
  });
  return { added: id, secret };
}

async function change(
  db: Db,
  { now }: Deps,
  what: 'pause' | 'resume' | 'remove',
  query: URLSearchParams,
): Promise<HookLine> {
  const id = Number(query.get('hook') ?? 0) || 0;
  const paused_until = what === 'pause' ? new Date(now() + pausedMs) : null;
  const set = what === 'remove' ? { ended_at: new Date(now()) } : { paused_until, failures: 0 };
  const { numUpdatedRows } = await db
    .updateTable('hook')
    .set(set)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { problem: 'hook' };
  const action = `directory.hook-${what}`;
  await audit(db, { now: now(), actor: null, action, subject: `hook ${id}` });
  return { done: what, hook: id };
}
