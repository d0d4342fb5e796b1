/** `npm run bench`: the same report of whole numbers by this program, by two other ways to write it, and by a bare echo, on real Redis
 *  and the loopback Bot API. Rounds in changing order, medians, a table; nothing is written.
 *  Then the outbox with a whole district in it, a notice beside the usual ways to send one, a district of children, what a report costs with its
 *  sums, recaps of a province and of the country beside the usual ways, and how long a start takes.
 *  `--rounds 5 --phones 64 --reports 8 --only kabar,echo,outbox,notice,children,recaps,start --profile kabar --people 10519 --speed 2 --children 60000` */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Postgres, type Server, startPostgres, startRedis } from '../support/servers.ts';
import { type BotName, botNames, type Child, startBot, startPhones } from './children.ts';
import { benchFilings } from './filings.ts';
import { type Measures, measure } from './measure.ts';
import { benchNotice } from './notice.ts';
import { benchOutbox } from './outbox.ts';
import { benchPictures } from './pictures.ts';
import { benchRecaps } from './recaps.ts';
import { benchChildren } from './scales.ts';
import { benchStart } from './start.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    phones: { type: 'string', default: '64' },
    reports: { type: 'string', default: '8' },
    only: { type: 'string', default: [...botNames, 'outbox', 'notice', 'children', 'recaps', 'start'].join() },
    /** Of the outbox: who gets a message, and how much faster than real the platform's time runs. */
    people: { type: 'string', default: '10519' },
    speed: { type: 'string', default: '2' },
    /** How many children the district has. */
    children: { type: 'string', default: '60000' },
    /** Writes a CPU profile of this bot into node_modules/.cache/kabar/profiles. */
    profile: { type: 'string' },
  },
});

const redis = await startRedis({ ours: true });
const postgres = await startPostgres();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
if (redis && postgres) await bench(redis, postgres);
else process.stdout.write('Not measured: redis-server and PostgreSQL are needed\n');
await Promise.all([redis?.stop(), postgres?.stop()]);
if (redis && postgres && values.only.split(',').includes('outbox')) {
  const lines = await benchOutbox({ people: Number(values.people), speed: Number(values.speed), seed: 1 });
  process.stdout.write(`${lines.join('\n')}\n`);
}
if (redis && postgres && values.only.split(',').includes('notice')) {
  const lines = await benchNotice({ people: Number(values.people), speed: Number(values.speed), seed: 1 });
  process.stdout.write(`${lines.join('\n')}\n`);
}
if (redis && postgres && values.only.split(',').includes('children')) {
  const lines = await benchChildren(Number(values.children));
  process.stdout.write(`${lines.join('\n')}\n`);
}
if (values.only.split(',').includes('children')) process.stdout.write(`${(await benchPictures()).join('\n')}\n`);
if (postgres && values.only.split(',').includes('recaps'))
  process.stdout.write(`${[...(await benchFilings(123)), ...(await benchRecaps())].join('\n')}\n`);
if (values.only.split(',').includes('start')) {
  const lines = await benchStart(Number(values.rounds), redis !== undefined && postgres !== undefined);
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function bench(redisServer: Server, postgresServer: Postgres) {
  const chosen = botNames.filter((bot) => values.only.split(',').includes(bot));
  if (chosen.length === 0) return;
  const found = new Map<string, Measures[]>(chosen.map((bot) => [bot, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    // The machine is not the same for the first bot as for the last: the order changes with every round.
    const order = chosen.map((_, n) => chosen[(n + round) % chosen.length]!);
    for (const bot of round % 2 ? order.reverse() : order) {
      found.get(bot)!.push(await one(bot, redisServer, postgresServer));
      process.stdout.write(`\rround ${round + 1}: ${bot}          `);
    }
  }
  process.stdout.write(`\r${table(found)}\n`);
}

async function one(bot: BotName, { url }: Server, server: Postgres): Promise<Measures> {
  const children: Child[] = [];
  try {
    const phones = await startPhones(Number(values.phones));
    children.push(phones);
    const profile =
      values.profile === bot ? join(import.meta.dirname, '../../node_modules/.cache/kabar/profiles') : undefined;
    if (profile) mkdirSync(profile, { recursive: true });
    const running = await startBot(bot, {
      profile,
      phones,
      redisUrl: url,
      count: Number(values.phones),
      databaseUrl: await server.createDatabase(),
    });
    children.push(running);
    return await measure({
      bot: running,
      phones,
      redisUrl: url,
      count: Number(values.phones),
      reports: Number(values.reports),
    });
  } finally {
    for (const child of children.reverse()) await child.end();
  }
}
