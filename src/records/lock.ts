import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, minuteMs } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { isAlive, type ProcessMark, thisProcess } from './process-mark.ts';

/** Where and with which secret the running program takes the requests of its command line. */
export interface CommandPort {
  port: number;
  token: string;
}

/** What `lock.json` says: which process holds the directory, and how its command line can talk to it once it listens. */
interface Holder extends ProcessMark, Partial<CommandPort> {
  /** Random: tells this lock from a later one of the same process. */
  id: string;
}

/** Another process holds DATA_DIR. `port` and `token` are absent while it is still starting. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning';
  readonly pid: number;
  readonly port?: number;
  readonly token?: string;

  constructor(holder: { pid: number; port?: number; token?: string }) {
    super(`Process ${holder.pid} holds this data directory`);
    this.pid = holder.pid;
    this.port = holder.port;
    this.token = holder.token;
  }
}

export interface Lock {
  announce(port: CommandPort): void;
  release(): void;
}

const held = new Set<string>();
/** A takeover lasts microseconds; one this old was left by a process that died within it. */
const takeoverMs = minuteMs;

/** Takes `<directory>/lock.json` or throws AlreadyRunning. The lock of a process that has ended is taken over. */
export function lockDirectory(directory: string, clock: Clock): Lock {
  const path = join(directory, 'lock.json');
  const mine: Holder = { id: randomIds.random(15), ...thisProcess() };
  if (!createWhole(path, mine)) takeOver(path, mine, clock);
  held.add(mine.id);
  return {
    announce: (port) => replace(path, { ...mine, ...port }),
    release() {
      if (!held.delete(mine.id)) return;
      if (read(path)?.id === mine.id) rmSync(path, { force: true });
    },
  };
}

/** Two processes may find the same dead lock. Only one of them can create the takeover file, and it looks again before it replaces. */
function takeOver(path: string, mine: Holder, clock: Clock) {
  const found = read(path);
  if (found && isHeld(found)) throw new AlreadyRunning(found);
  const takeover = `${path}.takeover`;
  dropOld(takeover, clock);
  if (!createWhole(takeover, mine)) throw new AlreadyRunning(read(takeover) ?? read(path) ?? mine);
  try {
    const now = read(path);
    if (now && isHeld(now)) throw new AlreadyRunning(now);
    replace(path, mine);
  } finally {
    rmSync(takeover, { force: true });
  }
}

const isHeld = (holder: Holder) => (holder.pid === process.pid ? held.has(holder.id) : isAlive(holder));

/** The file appears with its content or not at all, and only if none is there: a link, unlike open, does both at once. */
function createWhole(path: string, holder: Holder): boolean {
  const whole = writeBeside(path, holder);
  try {
    linkSync(whole, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

const replace = (path: string, holder: Holder) => renameSync(writeBeside(path, holder), path);

function writeBeside(path: string, holder: Holder) {
  const beside = `${path}.${holder.id}`;
  writeFileSync(beside, JSON.stringify(holder), { mode: 0o600 });
  return beside;
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function dropOld(path: string, clock: Clock) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && clock.now() - stat.mtimeMs > takeoverMs) rmSync(path, { force: true });
}
