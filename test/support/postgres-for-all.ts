/** One PostgreSQL for all test files: begun when the first of them asks for it, stopped after the last. A run without it waits for nothing. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/clock.ts';
import { openLog } from '../../src/log.ts';
import { openRecords } from '../../src/records/open.ts';
import { type Shared, sharedVariable, startPostgres } from './postgres.ts';

export default async function setup() {
  let shared: ReturnType<typeof begin> | undefined;
  const broker = createServer(async (_request, response) => {
    shared ??= begin();
    const { server, migrated } = await shared;
    // A connection kept open would be closed on a file that asks again much later.
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ url: server?.url, migrated } satisfies Shared));
  });
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  process.env[sharedVariable] = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`;
  return async () => {
    broker.close();
    await (await shared)?.server?.stop();
  };
}

async function begin() {
  const server = await startPostgres().catch(() => undefined);
  if (!server?.ours) return { server };
  const migrated = 'migrated';
  const databaseUrl = await server.createDatabase({ name: migrated });
  const records = await openRecords({ databaseUrl, dataDir: '', log: openLog('silent', false), clock: systemClock });
  await records.close();
  return { server, migrated };
}
