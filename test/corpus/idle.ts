/** Sentences while nothing is open. */
import { type Judged, judged, type Line, says } from './judging.ts';
import type { Scene } from './scene.ts';

interface Expected {
  intent: string;
  may_start: string[];
  must_not: string[];
  must?: string[];
}

export async function idle(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as unknown as Expected;
  const { people } = scene;
  const who = line.as === 'unregistered' ? undefined : line.as === 'lurah' ? people.lurah : people.kader;
  const phone = await scene.phone(who);
  const heard = await phone.say(line.text);
  const run = await phone.run();
  const found = { silent: [] as string[], shown: [] as string[], asked: [] as string[] };
  if (heard.length === 0) found.silent.push('no answer');
  const menu = says(heard, /^halo, .*mau apa hari ini/);
  const opens = (flow: string) => run?.flow === flow;
  const signs: Record<string, boolean> = {
    'bare menu': menu,
    'alert bidan': says(heard, /kabari bidan/),
    diagnose: says(heard, /gizi (baik|kurang|buruk)|normal untuk|berat.*(kurang|lebih) dari/),
    'count as wrong code': says(heard, /kode.*(salah|tidak (dikenal|cocok|berlaku))/),
    'file pmt=tidak unasked': run?.answers.pmt === 'tidak',
  };
  for (const never of expect.must_not) {
    const flow = /^start (.+)$/.exec(never)?.[1];
    if (flow ? opens(flow) || (flow === 'directory/saya' && says(heard, 'data yang kami simpan')) : signs[never])
      found.silent.push(never);
  }
  for (const must of expect.must ?? [])
    if (must === 'reach bidan' && !says(heard, /kabari bidan/)) found.silent.push('does not offer the bidan');
  if (run && !expect.may_start.includes(run.flow) && !(expect.intent === 'emergency' && run.flow.endsWith('darurat')))
    found.shown.push(`starts ${run.flow}`);
  if (menu && !['greeting', 'help', 'thanks'].includes(expect.intent)) found.asked.push('menu');
  return judged(heard, found);
}
