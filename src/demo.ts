/** The demo district and its people, and when it may be used. */
import type { SimulatorFace } from './channels/simulator.ts';
import { seedDemoChildren } from './children/seed.ts';
import type { Clock } from './clock.ts';
import { type Config, ConfigError } from './config.ts';
import type { Text } from './conversation/run.ts';
import { isDemo, seedDemo } from './directory/demo/demo.ts';
import { demoInvitation, demoPeople } from './directory/demo/demo-people.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { Secrets } from './records/secrets.ts';
import type { Db } from './records/tables.ts';
import { seedDemoReports } from './reporting/seed.ts';
import type { SimulatorBackend } from './web/house.ts';

interface Means {
  db: Db;
  clock: Clock;
  ids: Ids;
  log: Log;
  secrets: Secrets;
  texts: { render(language: string, text: Text): string };
}

/** Loads the demo where it is wanted. Its invented people must never stand beside real ones, so it refuses real channels. */
export async function loadDemo(config: Config, { db, clock, log, secrets }: Omit<Means, 'texts'>): Promise<boolean> {
  const empty = (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) === undefined;
  const real = config.telegram ?? config.whatsapp;
  const wanted = config.demo === 'auto' ? empty && !real : config.demo;
  if (wanted && empty) {
    await seedDemo(db, secrets, clock);
    await seedDemoReports(db, clock.now());
    await seedDemoChildren(db, clock.now());
    log.info('demo district loaded');
  }
  const demo = await isDemo(db);
  if (demo && real) throw new ConfigError('DATA_DIR', 'demo');
  if (wanted && !demo) throw new ConfigError('DEMO', 'not-empty');
  return demo;
}

/** The demo's people in the simulator, their roles in words. */
export function simulatorBackend({ db, clock, ids, secrets, texts }: Means, channel: SimulatorFace): SimulatorBackend {
  const role = (name: string) => texts.render('id', { key: 'directory/roles:role', args: { role: name } });
  return {
    channel,
    people: async () => (await demoPeople(db, clock.now())).map((person) => ({ ...person, role: role(person.role) })),
    invite: () => demoInvitation(db, secrets, ids, clock.now()),
  };
}
