/** The real program as a process of its own, to be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const main = join(import.meta.dirname, '../../src/main.ts');
/** Only ends a program that hangs. */
const startMs = 180_000;
const stopMs = 60_000;

export interface Program {
  pid: number;
  /** Resolves when everything is served; throws when it ended instead. */
  ready(): Promise<void>;
  /** Kills with -9 and waits until the process is gone. */
  kill9(): Promise<void>;
  /** SIGTERM; throws when it did not end by itself, or not well. */
  stop(): Promise<void>;
  /** The end of what it logged. */
  log(): string;
}

/** `settings` beside those that every proof has: a free port, no questions about the demo. */
export function startProgram(
  port: number,
  settings: Record<string, string>,
  script = main,
  args: string[] = [],
): Program {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const env = { PATH, HOME, PORT: String(port), DEMO: 'off', SIMULATOR: 'off', LOG_LEVEL: 'warn', ...settings };
  const child = spawn(process.execPath, [...args, script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  child.once('exit', () => process.removeListener('exit', onExit));
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      lines.push(text);
      if (lines.length > 50) lines.shift();
    });
  }
  const log = () => lines.join('').slice(-3000);
  return {
    pid: child.pid!,
    log,
    ready: () => ready(child, port, log),
    kill9: () => end(child, 'SIGKILL'),
    async stop() {
      const late = setTimeout(() => child.kill('SIGKILL'), stopMs);
      await end(child, 'SIGTERM');
      clearTimeout(late);
      if (child.exitCode !== 0) throw new Error(`the program did not stop well (${child.signalCode}): ${log()}`);
    },
  };
}

async function ready(child: ChildProcess, port: number, log: () => string) {
  for (const started = Date.now(); Date.now() < started + startMs; await sleep(30)) {
    if (child.exitCode !== null) throw new Error(`the program ended: ${log()}`);
    if (child.signalCode !== null) return;
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new Error(`the program is not ready: ${log()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
