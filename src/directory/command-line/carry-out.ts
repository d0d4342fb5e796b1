/** Carries out an order of the command line: by the running program when it holds the data directory, otherwise here. */
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Ids } from '../../ids.ts';
import type { Log } from '../../log.ts';
import { AlreadyRunning } from '../../records/lock.ts';
import { openRecords, type Records } from '../../records/open.ts';
import { ensureSecretKey, openSecrets, type Secrets } from '../../records/secrets.ts';
import { orders } from './orders.ts';

export interface Order {
  name: 'import' | 'admin';
  query: Record<string, string>;
  body: Uint8Array | string;
}

interface Machine {
  clock: Clock;
  ids: Ids;
  log: Log;
}

/** Yields what the order says, as plain objects; `{ error }` when the running program could not do it. */
export async function* carryOut(config: Config, machine: Machine, order: Order): AsyncGenerator<object> {
  try {
    yield* carryOutHere(config, machine, order);
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    if (error.port === undefined) yield { error: 'starting' };
    else yield* ask(config.host, error.port, error.token ?? '', order);
  }
}

async function* carryOutHere(config: Config, machine: Machine, order: Order): AsyncGenerator<object> {
  const records = await openRecords({ ...config, ...machine });
  try {
    const secrets = openSecrets(config.secretKey ?? ensureSecretKey(config.dataDir));
    const bot = await botName(config);
    const number = config.whatsapp && (await linkedNumber(records.db, secrets));
    const links = (code: string) => [
      ...(bot ? [`https://t.me/${bot}?start=${code}`] : []),
      ...(number ? [`https://wa.me/${number}?text=${code}`] : []),
    ];
    const { clock, ids } = machine;
    const known = orders(records.db, { secrets, ids, links, now: () => clock.now() });
    yield* known[order.name]!(requestOf('http://localhost', order)) as AsyncIterable<object>;
  } finally {
    await records.close();
  }
}

async function* ask(host: string, port: number, token: string, order: Order): AsyncGenerator<object> {
  // A program that is bound to all addresses also answers on the loopback address.
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const response = await fetch(requestOf(`http://${near}:${port}`, order, token));
  if (!response.ok || !response.body) {
    yield { error: response.status === 503 ? 'starting' : 'refused' };
    return;
  }
  let rest = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as object;
  }
}

function requestOf(base: string, { name, query, body }: Order, token = ''): Request {
  const url = `${base}/control/${name}?${new URLSearchParams(query)}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
  return new Request(url, { method: 'POST', headers, body: typeof body === 'string' ? body : Buffer.from(body) });
}

/** The linked number, as channels/whatsapp/base/number.ts keeps it. */
async function linkedNumber(db: Records['db'], secrets: Secrets): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'whatsapp.number').executeTakeFirst();
  return row && secrets.open(row.value);
}

/** For links that open the chat. Without Telegram, or while it cannot be reached, people get the code alone. */
async function botName({ telegram }: Config): Promise<string | undefined> {
  if (!telegram) return undefined;
  try {
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`, {
      signal: AbortSignal.timeout(5000),
    });
    const { result } = (await response.json()) as { result?: { username?: string } };
    return result?.username;
  } catch {
    return undefined;
  }
}
