/** What the command line asks of the program (`npm run import`, `npm run admin`), whether another process runs it or this one. Each
 *  order yields plain objects, sent as lines of JSON. */
import type { Db } from '../../records/tables.ts';
import { isDemo } from '../demo/demo.ts';
import type { RosterDeps } from '../deps.ts';
import { makeAdmin } from '../joining/admins.ts';
import { importRoster, type RosterFile, type RosterProgress, type RosterResult } from '../roster/roster.ts';
import { type RosterError, RosterErrors } from '../roster/roster-errors.ts';

export type ImportLine =
  | { progress: RosterProgress }
  | { result: RosterResult }
  /** Nothing was imported. The first 50 errors and how many there are. */
  | { errors: RosterError[]; count: number };

export type AdminLine = { code: string; links: string[]; demo: boolean };

export type OrderDeps = Omit<RosterDeps, 'now'> & { now(): number };

/** Routes for the running program: `POST /control/import?name=roster.csv[&invitations=1]` with the file as body, `POST
 *  /control/admin` with `{"name": …}`. */
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
  };
}

/** The import holds a transaction, so it must not wait for whoever reads its progress. */
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
