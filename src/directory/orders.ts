/** What the command line asks of the program (`npm run import`, `npm run admin`, `npm run audit`), whether another process runs it or this one. Each
 *  order yields plain objects, sent as lines of JSON. */

import type { Ids } from '../ids.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Db } from '../records/tables.ts';
import { audit } from './audit.ts';
import { isDemo } from './demo/demo.ts';
import type { RosterDeps } from './deps.ts';
import { invite } from './joining/invitations.ts';
import { standingOf } from './joining/links.ts';
import { secondPeople } from './joining/second-person.ts';
import { loadPerson } from './people/people.ts';
import { roleHolds } from './people/rights.ts';
import { importRoster, type RosterFile, type RosterProgress, type RosterResult } from './roster/roster.ts';
import { type RosterError, RosterErrors } from './roster/roster-read.ts';
import { orderAudit } from './trail/audit-orders.ts';

export type ImportLine =
  | { progress: RosterProgress }
  | { result: RosterResult }
  /** Nothing was imported. The first 50 errors and how many there are. */
  | { errors: RosterError[]; count: number };

/** `known`: an admin of that name has joined before. `second`: so many other admins are asked to confirm her. */
export type AdminLine = { code: string; links: string[]; demo: boolean; known: boolean; second: number };

export type OrderDeps = Omit<RosterDeps, 'now'> & {
  now(): number;
  /** Does something as the owner of the tables, where that is another user of the database. */
  owning?<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** Routes for the running program: `POST /control/import?name=roster.csv[&invitations=1][&end_missing=1]` with the file as body, `POST
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
        endMissing: query.get('end_missing') === '1',
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
  const made = await makeAdmin(db, { ...deps, now: deps.now() }, name.replace(/\s+/g, ' ').trim().slice(0, 80));
  return { ...made, links: deps.links(made.code), demo: await isDemo(db) };
}

/** Makes an admin of everything with this name and a one-use code for her. An admin of that name is not made twice: she gets a new code,
 *  also where she has joined and lost her phone. Another admin then confirms her; where there is none, the terminal is the second person. */
async function makeAdmin(db: Db, deps: { secrets: Secrets; ids: Ids; now: number }, name: string) {
  return db.transaction().execute(async (tx) => {
    const { now } = deps;
    const id = (await known(tx, name, now)) ?? (await create(tx, name, now));
    await audit(tx, { now, actor: null, action: 'directory.admin', subject: `person ${id}` });
    const person = (await loadPerson(tx, id, now))!;
    return {
      code: await invite(tx, deps, { person: id, createdBy: null, now }),
      known: (await standingOf(tx, id)).joined,
      second: (await secondPeople(tx, person, null, now)).length,
    };
  });
}

/** Who has not joined comes first. */
async function known(db: Db, name: string, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('person')
    .innerJoin('role', 'role.person', 'person.id')
    .select('person.id')
    .where('person.name', '=', name)
    .where('person.erased_at', 'is', null)
    .where('role.role', '=', 'admin')
    .where(roleHolds(now))
    .orderBy('person.consent_at', (order) => order.asc().nullsFirst())
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
