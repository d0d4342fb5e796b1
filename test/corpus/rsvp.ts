/** Answers to an invitation, typed without quoting it. */
import { type Judged, judged, type Line, says } from './judging.ts';
import type { Scene } from './scene.ts';

interface Expected {
  answer: 'hadir' | 'tidak' | 'diwakilkan' | 'unsure' | 'question' | 'none';
  reason?: string;
  deputy?: string;
}

const planned = new WeakSet<Scene>();

export async function rsvp(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as unknown as Expected;
  const { db, people } = scene;
  if (!planned.has(scene)) await plan(scene);
  await db
    .updateTable('invitee')
    .set({ answer: null, reason: null, deputy: null, deputy_name: null, answered_at: null, answered_revision: null })
    .execute();
  const phone = await scene.phone(people.member);
  const heard = await phone.say(line.text);
  const run = await phone.run();
  const row = await db
    .selectFrom('invitee')
    .select(['answer', 'reason', 'deputy_name'])
    .where('person', '=', people.member)
    .executeTakeFirstOrThrow();
  const told = heard.join('\n');
  if (heard.length === 0) return judged(heard, { silent: ['no answer'] });
  const open = ['unsure', 'question', 'none'].includes(expect.answer);
  if (open) {
    if (row.answer !== null) return judged(heard, { silent: [`stored ${row.answer}`] });
    return judged(heard, says(heard, /^halo, .*mau apa/) ? { asked: ['menu'] } : {});
  }
  // Who is sent may still be asked for.
  const asks = expect.answer === 'diwakilkan' && run !== undefined;
  if (row.answer === null && !asks) return judged(heard, { asked: ['not taken'] });
  if (row.answer !== null && row.answer !== expect.answer) return judged(heard, { silent: [`stored ${row.answer}`] });
  const found: string[] = [];
  const reason = `${row.reason ?? ''} ${run?.answers.reason ?? ''}`;
  if (expect.reason && !reason.toLowerCase().includes(expect.reason.toLowerCase())) found.push(`reason ${row.reason}`);
  const deputy = `${row.deputy_name ?? ''} ${Object.values(run?.answers ?? {}).join(' ')} ${told}`;
  if (expect.deputy && !deputy.toLowerCase().includes(expect.deputy.toLowerCase()))
    found.push(`deputy ${row.deputy_name}`);
  return judged(heard, { silent: found });
}

async function plan(scene: Scene) {
  const { people, world } = scene;
  await scene.phone(people.member);
  const phone = await scene.phone(people.secretary);
  const answers = [
    'rakor baru',
    '1',
    'Posyandu aktif',
    'Kamis 26/11/2026 pukul 09.00',
    'Aula',
    '1',
    'lewati',
    'Sudah benar',
  ];
  let heard: string[] = [];
  for (const text of answers) heard = await phone.say(text);
  const send = /\[(Kirim ke [^\]]+)\]/.exec(heard.join('\n'))?.[1];
  if (!send) throw new Error(`no invitation could be sent: ${heard.join('\n')}`);
  await phone.say(send);
  world.clock.move(120_000);
  await world.settle();
  planned.add(scene);
}
