import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { findProgram, postgresDirectories } from './programs.ts';
import { absent, freePort, freshDirectory, ordinaryUser, type Server, startServer } from './server.ts';

export interface Postgres extends Server {
  /** An empty database of its own; answers its URL. */
  createDatabase(): Promise<string>;
}

/** PostgreSQL with trust on the loopback. `durable`: with fsync, for tests that kill it. */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<Postgres | undefined> {
  const program = findProgram('postgres', postgresDirectories());
  const initdb = findProgram('initdb', postgresDirectories());
  if (!program || !initdb) return absent('PostgreSQL');
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
  let databases = 0;
  const createDatabase = async () => {
    const name = `test_${++databases}`;
    if (!(await ask(server.url, `create database ${name}`))) throw new Error(`Could not create ${name}`);
    return url(name);
  };
  return Object.assign(server, { createDatabase });
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
