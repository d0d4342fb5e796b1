/** Starts the processes of the bench and asks them. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../support/server.ts';

export interface Child {
  /** What it said first. */
  hello: unknown;
  ask<T>(order: unknown): Promise<T>;
  end(): Promise<void>;
  kill9(): Promise<void>;
}

/** One of the usual ways to send a notice. */
export const startUsualWay = (env: Record<string, string>) =>
  start(join(import.meta.dirname, 'bots/notice.ts'), env, []);

/** Every bot of the bench. */
const files = {
  kabar: join(import.meta.dirname, 'bots/kabar.ts'),
  machine: join(import.meta.dirname, 'bots/machine.ts'),
  conversations: join(import.meta.dirname, 'bots/conversations.ts'),
  echo: join(import.meta.dirname, 'bots/echo.ts'),
};
export type BotName = keyof typeof files;
export const botNames = Object.keys(files) as BotName[];

export const startPhones = (count: number) =>
  start(join(import.meta.dirname, 'phones.ts'), { PHONES: String(count) }, []);

export async function startBot(
  name: BotName,
  about: { profile: string | undefined; phones: Child; redisUrl: string; databaseUrl: string; count: number },
): Promise<Child> {
  const { url, token } = about.phones.hello as { url: string; token: string };
  const env = {
    API_ROOT: url,
    TOKEN: token,
    REDIS_URL: about.redisUrl,
    DATABASE_URL: about.databaseUrl,
    PORT: String(await freePort()),
    PHONES: String(about.count),
  };
  const profiling = about.profile ? ['--cpu-prof', `--cpu-prof-dir=${about.profile}`] : [];
  return start(files[name], env, profiling);
}

async function start(file: string, env: Record<string, string>, execArgv: string[]): Promise<Child> {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const options = { env: { PATH, HOME, NODE_ENV: 'production', ...env }, execArgv };
  const child = fork(file, options);
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  const hello = await answer(child, file);
  return {
    hello,
    ask: async (order) => {
      child.send(order as never);
      return (await answer(child, file)) as never;
    },
    async end() {
      process.removeListener('exit', onExit);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
    async kill9() {
      process.removeListener('exit', onExit);
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function answer(child: ChildProcess, file: string): Promise<unknown> {
  const ended = new AbortController();
  const message = once(child, 'message', { signal: ended.signal }).then(([value]) => value as unknown);
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error(`${file} ended`);
  });
  gone.catch(() => {});
  message.catch(() => {});
  return Promise.race([message, gone]).finally(() => ended.abort());
}
