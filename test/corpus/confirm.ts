/** Words at a question that destroys or sends something. */

import { reach } from './answer.ts';
import { type Judged, judged, type Line } from './judging.ts';
import type { Phone, Scene } from './scene.ts';

type Means = 'yes' | 'no' | 'unclear';

export async function confirm(scene: Scene, line: Line): Promise<Judged> {
  const { means, may = [] } = line.expect as { means: Means; may?: Means[] };
  const phone = await scene.phone(scene.people.kader);
  const ways: Record<string, (phone: Phone) => Promise<() => Promise<Means>>> = {
    'cancel-report': cancelling,
    'send-report': (on) => sending(scene, on),
    'take-over': (on) => takingOver(scene, on),
    'erase-account': (on) => erasing(scene, on),
  };
  const outcome = await ways[line.question!]!(phone);
  const heard = await phone.say(line.text);
  const got = await outcome();
  if (heard.length === 0) return judged(heard, { silent: ['no answer'] });
  if (got === means || may.includes(got)) return judged(heard, {});
  const why = [`${got} instead of ${means}`];
  return judged(heard, got === 'unclear' ? { asked: why } : { silent: why });
}

async function cancelling(phone: Phone) {
  await reach(phone, 'kader');
  await phone.say('batal');
  return async (): Promise<Means> => {
    const run = await phone.run();
    return run === undefined ? 'yes' : run.mode === 'leave' ? 'unclear' : 'no';
  };
}

async function sending({ db }: Scene, phone: Phone) {
  await reach(phone, undefined);
  const count = async () =>
    (await db.selectFrom('report').select('receipt').where('period', '=', '2026-11').execute()).length;
  const before = await count();
  return async (): Promise<Means> => {
    if ((await count()) > before) {
      await db.deleteFrom('report').where('period', '=', '2026-11').where('posyandu', '=', 2).execute();
      return 'yes';
    }
    return (await phone.run())?.mode === 'summary' ? 'unclear' : 'no';
  };
}

/** Another kader of the posyandu holds the draft. */
async function takingOver(scene: Scene, phone: Phone) {
  const { db, people } = scene;
  const { posyandu } = await db
    .selectFrom('role')
    .select('posyandu')
    .where('person', '=', people.kader)
    .executeTakeFirstOrThrow();
  const other = await db
    .selectFrom('role')
    .select('person')
    .where('posyandu', '=', posyandu!)
    .where('person', '!=', people.kader)
    .executeTakeFirstOrThrow();
  const hers = await scene.phone(other.person);
  await reach(hers, 'D');
  await hers.say('simpan');
  await phone.say('lapor');
  return async (): Promise<Means> => {
    const run = await phone.run();
    return run?.mode === 'take' ? 'unclear' : run && run.answers.S !== undefined ? 'yes' : 'no';
  };
}

async function erasing({ db, people }: Scene, phone: Phone) {
  await phone.say('hapus data saya');
  if ((await phone.run())?.flow !== 'directory/hapus') await phone.say('hapus');
  return async (): Promise<Means> => {
    const { erased_at } = await db
      .selectFrom('person')
      .select('erased_at')
      .where('id', '=', people.kader)
      .executeTakeFirstOrThrow();
    if (erased_at !== null) return 'yes';
    return (await phone.run())?.flow === 'directory/hapus' ? 'unclear' : 'no';
  };
}
