import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { patienceMs } from './until.ts';

/** A real server of our own on the loopback, for one test file: it keeps its data over `restart` and is gone with the test process. */
export interface Server {
  url: string;
  pid: number;
  /** False: somebody else's, by DATABASE_URL or REDIS_URL. It cannot be stopped, killed, or flushed. */
  ours: boolean;
  /** An orderly stop; the data directory goes too. */
  stop(): Promise<void>;
  /** Stops (orderly, or at once by `kill9`) and starts on the same port and data. */
  restart(how?: 'orderly' | 'kill9'): Promise<void>;
  /** kill -9 without a new start: the address refuses connections until `restart`. */
  kill9(): Promise<void>;
}

/** How one kind of server is run. */
export interface Recipe {
  program: string;
  args: string[];
  directory: string;
  url: string;
  stopSignal: NodeJS.Signals;
  /** Set when we are root and the server refuses to be. */
  user?: { uid: number; gid: number };
  answers(): Promise<boolean>;
}

/** Where a server is missing, its suites do not run (test/support/missing.ts says so in one line); under CI that is an error. */
export function absent(what: string): undefined {
  if (process.env.CI) throw new Error(`${what} is not on this machine, and with CI set its tests must run`);
  return undefined;
}

/** PostgreSQL refuses to run as root. */
export function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const name = ['postgres', 'nobody'].find((user) => idOf(user, '-u') !== undefined);
  return name === undefined ? undefined : { uid: idOf(name, '-u')!, gid: idOf(name, '-g')! };
}

function idOf(user: string, which: '-u' | '-g'): number | undefined {
  try {
    return Number(execFileSync('id', [which, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return undefined;
  }
}

export function freshDirectory(name: string, user?: { uid: number; gid: number }): string {
  const directory = mkdtempSync(join(tmpdir(), `kabar-${name}-`));
  if (user) chownSync(directory, user.uid, user.gid);
  return directory;
}

/** For a program that listens there later. Not one of those that the system hands out by itself: another process could have it by then.
 *  Each process begins elsewhere. */
export async function freePort(): Promise<number> {
  for (;;) {
    tried = (tried + 1) % ports.count;
    // Another process may take the port while we look.
    const port = ports.first + tried;
    if (await isFree(port)) return port;
  }
}

const ports = { first: 10_000, count: 20_000 };
let tried = (process.pid * 61) % ports.count;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

const running = new Set<Server>();
/** What was started and not stopped (test/support/stop-servers.ts). */
export const stopServers = () => Promise.all([...running].map((server) => server.stop()));

export async function startServer(recipe: Recipe): Promise<Server> {
  let child = await launch(recipe);
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  const server: Server = {
    url: recipe.url,
    pid: child.pid!,
    ours: true,
    async stop() {
      running.delete(server);
      process.removeListener('exit', onExit);
      await end(child, recipe.stopSignal);
      rmSync(recipe.directory, { recursive: true, force: true });
    },
    async restart(how = 'orderly') {
      await end(child, how === 'kill9' ? 'SIGKILL' : recipe.stopSignal);
      child = await launch(recipe);
      server.pid = child.pid!;
    },
    kill9: () => end(child, 'SIGKILL'),
  };
  running.add(server);
  return server;
}

/** A server that was given to us instead. */
export function givenServer(url: string): Server {
  const refuse = () => Promise.reject(new Error('This server is not ours to stop'));
  const stop = async () => void running.delete(server);
  const server: Server = { url, pid: 0, ours: false, stop, restart: refuse, kill9: refuse };
  running.add(server);
  return server;
}

/** Tries again while what a kill -9 has left behind still holds the data (PostgreSQL's own children take a moment to notice). */
async function launch(recipe: Recipe): Promise<ChildProcess> {
  for (let tries = 1; ; tries++) {
    const started = await tryLaunch(recipe);
    if (typeof started !== 'string') return started;
    if (tries === 600 || !/pre-existing shared memory|lock file/.test(started))
      throw new Error(`${recipe.program} ended: ${started}`);
    await sleep(100);
  }
}

/** The server once it answers; what it said when it ended instead. */
async function tryLaunch(recipe: Recipe): Promise<ChildProcess | string> {
  const child = spawn(recipe.program, recipe.args, {
    cwd: recipe.directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...recipe.user,
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  for (let waited = 0; waited < patienceMs; waited += 20) {
    if (child.exitCode !== null) return said;
    if (await recipe.answers()) return child;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error(`${recipe.program} does not answer: ${said}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
