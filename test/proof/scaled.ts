/** The program as it is, with the platforms' limits in scaled time: `SPEED` 5 makes one second 200 ms. Counts are never scaled. */
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { openHouse } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import { openLog } from '../../src/log.ts';
import { type Limits, platformLimits } from '../../src/outbox/pace.ts';

const speed = Number(process.env.SPEED ?? 1);
const config = readConfig(process.env);
const limits: Limits = {};
for (const [name, limit] of Object.entries(platformLimits(5)))
  limits[name as keyof Limits] = { ...limit, windowMs: limit.windowMs / speed, chatMs: limit.chatMs / speed };

const log = openLog(config.logLevel, false);
const root = join(import.meta.dirname, '../..');
const house = await openHouse(config, { clock: systemClock, ids: randomIds, log, root, limits });
process.once('SIGTERM', async () => {
  await house.close();
  process.exit(0);
});
