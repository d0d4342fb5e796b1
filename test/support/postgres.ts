import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { randomIds } from '../../src/ids.ts';
import { findProgram, postgresDirectories } from './programs.ts';
import { absent, freePort, freshDirectory, givenServer, ordinaryUser, type Server, startServer } from './server.ts';

export interface Postgres extends Server {
  /** A new database, empty or a copy of `like`; answers its URL. */
  createDatabase(options?: DatabaseOptions): Promise<string>;
}

interface DatabaseOptions {
  like?: string;
  name?: string;
}

/** Names where the shared server can be asked for (support/postgres-for-all.ts). */
export const sharedVariable = 'KABAR_TEST_POSTGRES';

/** The server that all test files share. Whoever stops or restarts one, or needs it durable, starts one of her own. undefined where the
 *  machine has none. */
export async function sharedPostgres(): Promise<(Postgres & { migrated?: string }) | undefined> {
  const broker = process.env[sharedVariable];
  if (!broker) return startPostgres();
  const { url, migrated } = (await (await fetch(broker)).json()) as Shared;
  return url ? Object.assign(withDatabases(givenServer(url)), { migrated }) : absent('PostgreSQL');
}

export interface Shared {
  url?: string;
  /** A migrated database, to be copied: migrating takes longer than many a test. A server that was given to us has none. */
  migrated?: string;
}

/** PostgreSQL with trust on the loopback; DATABASE_URL where its programs are not on the machine (the role must be allowed to create
 *  databases). `durable`: with fsync, for tests that kill it. */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<Postgres | undefined> {
  const program = findProgram('postgres', postgresDirectories());
  const initdb = findProgram('initdb', postgresDirectories());
  const given = process.env.DATABASE_URL;
  if (!program || !initdb) return given ? withDatabases(givenServer(given)) : absent('PostgreSQL');
  const user = ordinaryUser();
  const directory = freshDirectory('postgres', user);
  const port = await freePort();
  execFileSync(initdb, ['-D', directory, '-U', 'kabar', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...user,
    cwd: directory,
    stdio: 'ignore',
  });
  const url = (database: string) => `postgres://kabar@127.0.0.1:${port}/${database}`;
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=300'];
  if (!options.durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const server = await startServer({
    program,
    args: ['-D', directory, ...settings.flatMap((setting) => ['-c', setting])],
    directory,
    url: url('postgres'),
    // Fast shutdown: open sessions are ended, not waited for.
    stopSignal: 'SIGINT',
    user,
    answers: () => ask(url('postgres'), 'select 1'),
  });
  return withDatabases(server);
}

function withDatabases(server: Server): Postgres {
  const made: string[] = [];
  const { stop } = server;
  return Object.assign(server, {
    async createDatabase({ like, name = `test_${randomIds.random(10)}` }: DatabaseOptions = {}) {
      const copied = like ? ` template ${like}` : '';
      if (!(await ask(server.url, `create database ${name}${copied}`))) throw new Error(`Could not create ${name}`);
      made.push(name);
      const url = new URL(server.url);
      url.pathname = name;
      return url.href;
    },
    async stop() {
      if (!server.ours) for (const name of made) await ask(server.url, `drop database ${name} with (force)`);
      await stop();
    },
  });
}

async function ask(url: string, sql: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(sql);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
