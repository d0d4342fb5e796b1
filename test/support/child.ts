import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One of our scripts as a process of its own, its output by lines. */
export interface Child {
  process: ChildProcess;
  lines: string[];
  /** The next line that `matches`, or one that came already. Fails when the process ends without it. */
  line(matches: string | RegExp): Promise<string>;
  /** kill -9, and everything that it said before. */
  kill9(): Promise<void>;
}

export const startChild = (script: string, ...args: string[]): Child => startNode([script, ...args]);

/** The same with options for Node before the script, and more environment. */
export function startNode(argv: string[], env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, argv, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ended = once(reader, 'close');
  // Its output closes a moment before the process is gone.
  const gone = once(child, 'exit');
  reader.on('line', (line) => lines.push(line));
  const find = (matches: string | RegExp) =>
    lines.find((line) => (typeof matches === 'string' ? line === matches : matches.test(line)));
  return {
    process: child,
    lines,
    async line(matches) {
      for (let found = find(matches); ; found = find(matches)) {
        if (found !== undefined) return found;
        const event = await Promise.race([once(reader, 'line').then(() => 'line'), ended.then(() => 'end')]);
        if (event === 'end' && find(matches) === undefined)
          throw new Error(`${argv.join(' ')} ended without ${matches}: ${lines}`);
      }
    },
    async kill9() {
      child.kill('SIGKILL');
      await Promise.all([ended, gone]);
    },
  };
}
