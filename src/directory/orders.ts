/** What the command line asks of the program (`npm run import`, `npm run admin`, `npm run audit`), whether another process runs it or this one. Each
 *  order yields plain objects, sent as lines of JSON. */

import type { Ids } from '../ids.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Db } from '../records/tables.ts';
import { audit } from './audit.ts';
import { isDemo } from './demo/demo.ts';
import type { RosterDeps } from './deps.ts';
import { invite } from './joining/invitations.ts';
import { roleHolds } from './people/rights.ts';
import { importRoster, type RosterFile, type RosterProgress, type RosterResult } from './roster/roster.ts';
import { type RosterError, RosterErrors } from './roster/roster-read.ts';
import { orderAudit } from './trail/audit-orders.ts';

export type ImportLine =
  | { progress: RosterProgress }
  | { result: RosterResult }
  /** Nothing was imported. The first 50 errors and how many there are. */
  | { errors: RosterError[]; count: number };

export type AdminLine = { code: string; links: string[]; demo: boolean };

export type OrderDeps = Omit<RosterDeps, 'now'> & {
  now(): number;
  /** Does something as the owner of the tables, where that is another user of the database. */
  owning?<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** Routes for the running program: `POST /control/import?name=roster.csv[&invitations=1]` with the file as body, `POST
 *  /control/admin` with `{"name": …}`, `POST /control/audit?what=verify` and the like. */
export function orders(db: Db, deps: OrderDeps): Record<string, (request: Request) => AsyncIterable<unknown>> {
  return {
    import: async function* (request) {
      const query = new URL(request.url).searchParams;
      const bytes = new Uint8Array(await request.arrayBuffer());
      yield* orderImport(db, deps, {
        bytes,
        fileName: query.get('name') ?? '',
        invitations: query.get('invitations') === '1',
      });
    },
    admin: async function* (request) {
      const { name } = (await request.json()) as { name: string };
      yield await orderAdmin(db, deps, name);
    },
    audit: (request) => orderAudit(db, { owning: (work) => work(db), ...deps }, new URL(request.url).searchParams),
  };
}

/** The import holds a transaction, so it must not wait for the reader of its progress. */
async function* orderImport(db: Db, deps: OrderDeps, file: RosterFile): AsyncGenerator<ImportLine> {
  const waiting: ImportLine[] = [];
  let wake = () => {};
  const tell = (line: ImportLine) => {
    waiting.push(line);
    wake();
  };
  let over = false;
  const run = importRoster(db, { ...deps, now: deps.now() }, file, (progress) => tell({ progress }))
    .then((result) => tell({ result }))
    .catch((error: unknown) => {
      if (!(error instanceof RosterErrors)) throw error;
      tell({ errors: error.errors, count: error.count });
    })
    .finally(() => {
      over = true;
      wake();
    });
  // The reader below throws the error. A reader that has gone must not end the program with it.
  run.catch(() => {});
  while (!over || waiting.length > 0) {
    const line = waiting.shift();
    if (line) yield line;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  await run;
}

async function orderAdmin(db: Db, deps: OrderDeps, name: string): Promise<AdminLine> {
  const code = await makeAdmin(db, { ...deps, now: deps.now() }, name.replace(/\s+/g, ' ').trim().slice(0, 80));
  return { code, links: deps.links(code), demo: await isDemo(db) };
}

/** Makes an admin of everything with this name and a one-use code for her. A person with that name and
 *  role who has no chat yet is not made twice: she gets a new code. */
async function makeAdmin(db: Db, deps: { secrets: Secrets; ids: Ids; now: number }, name: string): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { now } = deps;
    const person = (await waiting(tx, name, now)) ?? (await create(tx, name, now));
    await audit(tx, { now, actor: null, action: 'directory.admin', subject: `person ${person}` });
    return invite(tx, deps, { person, createdBy: null, now });
  });
}

async function waiting(db: Db, name: string, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('person')
    .innerJoin('role', 'role.person', 'person.id')
    .leftJoin('contact', 'contact.person', 'person.id')
    .select('person.id')
    .where('person.name', '=', name)
    .where('role.role', '=', 'admin')
    .where(roleHolds(now))
    .where('contact.person', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

async function create(db: Db, name: string, now: number): Promise<number> {
  const at = new Date(now);
  const { id } = await db
    .insertInto('person')
    .values({ name, language: 'id', created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('role').values({ person: id, role: 'admin', from_at: at }).execute();
  return id;
}
