/** Answers to a notice that asks for *Mengerti*, typed without quoting it. */
import { type Judged, judged, type Line, says } from './judging.ts';
import type { Scene } from './scene.ts';

type Means = 'understood' | 'reply' | 'question' | 'unrelated' | 'stop';

const sent = new WeakSet<Scene>();

export async function noticeAnswer(scene: Scene, line: Line): Promise<Judged> {
  const { means } = line.expect as { means: Means };
  const { db, people } = scene;
  if (!sent.has(scene)) await send(scene);
  await db.updateTable('notice_person').set({ acked_at: null }).execute();
  await db.deleteFrom('notice_word').execute();
  await db.updateTable('contact').set({ muted_at: null }).execute();
  const phone = await scene.phone(people.bidan);
  const heard = await phone.say(line.text);
  if (heard.length === 0) return judged(heard, { silent: ['no answer'] });
  const row = await db
    .selectFrom('notice_person')
    .select('acked_at')
    .where('person', '=', people.bidan)
    .executeTakeFirstOrThrow();
  const acked = row.acked_at !== null;
  const words = await db.selectFrom('notice_word').select('body').execute();
  const menu = says(heard, /^halo, .*mau apa/);
  if (acked !== (means === 'understood'))
    return judged(heard, acked ? { silent: ['counted as understood'] } : { asked: ['not counted'] });
  if (means === 'reply' || means === 'question') {
    const passed = words.length > 0 || says(heard, /balas|sampaikan|camat/);
    return judged(heard, passed && !menu ? {} : { asked: ['not offered as a reply'] });
  }
  if (means === 'stop') return judged(heard, says(heard, /berhenti/) ? {} : { asked: ['stopping not offered'] });
  if (words.length > 0) return judged(heard, { silent: ['passed on to the sender'] });
  return judged(heard, {});
}

async function send(scene: Scene) {
  const { people, world } = scene;
  await scene.phone(people.bidan);
  const phone = await scene.phone(people.camat);
  await phone.say('edaran Mohon isi formulir pendataan paling lambat Jumat.');
  const heard = await phone.say('bidan');
  const label = /\[(Kirim ke [^\]]+)\]/.exec(heard.join('\n'))?.[1];
  if (!label) throw new Error(`no notice could be sent: ${heard.join('\n')}`);
  await phone.say(label);
  world.clock.move(120_000);
  await world.settle();
  sent.add(scene);
}
