/** Reads what people send us (pictures, tables) in a process of its own, one file at a time: a file that is made to hang, to fill the memory
 *  or to break the decoder ends that process and nothing else, and chats go on meanwhile. A thread would not do: native decoders can be
 *  neither stopped nor held to a size in one. */
import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { minuteMs } from '../../clock.ts';
import { type Answer, type Order, type Readings, Undecoded } from './readings.ts';

/** The process watches its own processor time (see watch.ts). This is for one that cannot even do that any more, and long, so that a
 *  slow or busy machine gives up no file that it would have read. */
const patienceMs = 2 * minuteMs;
const idleMs = minuteMs / 2;

let last: Promise<unknown> = Promise.resolve();
let waiting: NodeJS.Timeout | undefined;
let running: ChildProcess | undefined;

/** Throws Undecoded. */
export function decode<Kind extends keyof Readings>(
  kind: Kind,
  given: Readings[Kind]['given'],
): Promise<Readings[Kind]['read']> {
  const mine = last.then(() => ask({ kind, ...given } as Order));
  last = mine.catch(() => undefined);
  return mine as Promise<Readings[Kind]['read']>;
}

async function ask(order: Order): Promise<unknown> {
  clearTimeout(waiting);
  running ??= begin();
  const child = running;
  keepAlive(child, true);
  try {
    const answer = await answerOf(child, order);
    if ('failed' in answer) throw new Undecoded(answer.failed);
    return answer.read;
  } finally {
    keepAlive(child, false);
    waiting = setTimeout(end, idleMs).unref();
  }
}

function answerOf(child: ChildProcess, order: Order): Promise<Answer> {
  return new Promise((resolve) => {
    const over = (answer: Answer) => {
      clearTimeout(timer);
      child.off('message', over).off('exit', died).off('error', died);
      resolve(answer);
    };
    const died = () => {
      if (running === child) running = undefined;
      over({ failed: 'large' });
    };
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.on('message', over).on('exit', died).on('error', died);
    child.send(order, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}

/** It knows no secret of ours (no environment), may write no file, open no connection and start no program. */
function begin(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'decoding-process.ts'), {
    // Without it Windows starts no program.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
    execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--max-old-space-size=512', '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child
    .on('error', () => undefined)
    .on('exit', () => {
      if (running === child) running = undefined;
    });
  try {
    // Whoever writes is answered first, but a photo need not wait until nobody does.
    setPriority(child.pid!, 5);
  } catch {
    // A machine that does not allow it decodes all the same.
  }
  return child;
}

/** Only while it works does it keep our own process from ending. */
function keepAlive(child: ChildProcess, alive: boolean) {
  const how = alive ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

/** What decoders keep in memory is given back when nobody sends anything. */
function end() {
  if (running?.connected) running.disconnect();
  running = undefined;
}
