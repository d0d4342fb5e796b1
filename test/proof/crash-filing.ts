/** kill -9 at the worst moment: the report is committed to the records, and the session does not know it yet. When the message comes
 *  again, the kader must read her receipt, and the report must be there once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { fileReport } from './kader.ts';
import { openQuestions } from './questions.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openStage, type Stage } from './stage.ts';

export async function crashFiling(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openStage({ size, seed, mode: 'webhook' });
  const redis = new Redis(stage.redis!.url);
  try {
    let program = stage.start();
    await program.ready();
    const gate = openGate(size);
    const talking = talk(stage, gate.pass);
    talking.catch(() => {});
    await Promise.race([gate.full, talking]);
    // Sessions can be read but not saved.
    await redis.call('client', 'pause', '60000', 'write');
    gate.open();
    await until(stage, size);
    await program.kill9();
    await redis.call('client', 'unpause');
    program = stage.start();
    await program.ready();
    await talking;
    await program.stop();
    mustHold(await stage.look((db) => wrongReports(db, stage.plans, stage.posyanduOf)));
    return { conversations: size, kills: 1 };
  } finally {
    redis.disconnect();
    await stage.close();
  }
}

/** A gate at which all wait until everybody has come and it is opened. */
function openGate(size: number) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  let last = () => {};
  const full = new Promise<void>((resolve) => {
    last = resolve;
  });
  const pass = () => {
    if (++come === size) last();
    return opened;
  };
  return { pass, full, open };
}

async function talk(stage: Stage, pass: () => Promise<void>): Promise<void> {
  const { chance, api, plans } = stage;
  const common = { questions: openQuestions(), chance, thinkMs: 20, deadline: Date.now() + 300_000, onMessage() {} };
  const before = (name: string) => (name === 'summary' ? pass() : Promise.resolve());
  await Promise.all(plans.map((plan) => fileReport({ ...common, phone: api.phone(plan.user), plan, before })));
}

/** Until all reports are committed. */
async function until(stage: Stage, count: number) {
  for (const started = Date.now(); Date.now() < started + 120_000; await sleep(50)) {
    const rows = await stage.look((db) => db.selectFrom('report').select('receipt').execute());
    if (rows.length === count) return;
  }
  throw new Error('the reports were not committed');
}
