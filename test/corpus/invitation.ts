/** Whole invitations, pasted where a meeting is planned. */
import { type Judged, judged, type Line, says } from './judging.ts';
import { instant } from './moment.ts';
import type { Scene } from './scene.ts';

interface Expected {
  theme: string;
  start: string;
  end?: string;
  zone: string;
  venue: string;
  agenda: string[];
  speakers: { name: string; post: string }[];
  invitees: string[];
  signer?: string;
}

export async function invitation(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as unknown as Expected;
  const phone = await scene.phone(scene.people.secretary);
  await phone.say('rakor baru');
  await phone.say('1');
  const heard = await phone.say(line.text);
  const run = await phone.run();
  const answers = run?.answers ?? {};
  const found = { silent: [] as string[], shown: [] as string[], asked: [] as string[] };
  const has = (what: string, where: unknown, ...parts: string[]) => {
    const all = plain(where);
    for (const part of parts) {
      if (all.includes(plain(part))) continue;
      (says(heard, part) ? found.asked : found.silent).push(`${what}: ${part}`);
    }
  };
  has('theme', answers.theme, expect.theme);
  has('venue', answers.venue, expect.venue);
  if (instant(answers.when) !== instant(`${expect.start} ${expect.zone}`)) found.shown.push(`when ${answers.when}`);
  const ends = Object.values(answers).map(instant);
  if (expect.end && !ends.includes(instant(`${expect.end} ${expect.zone}`))) found.silent.push(`end ${expect.end}`);
  has('agenda', answers.agenda, ...expect.agenda);
  has('speakers', answers.speakers, ...expect.speakers.map(({ name }) => name));
  if (expect.speakers.length === 0 && answers.speakers) found.shown.push(`speakers ${answers.speakers}`);
  if (expect.agenda.length === 0 && answers.agenda) found.shown.push(`agenda ${answers.agenda}`);
  // Invitees and signer have no field of the same name: taken anywhere, or named.
  const rest = `${plain(JSON.stringify(answers))} ${plain(heard.join(' '))}`;
  for (const one of [...expect.invitees, ...(expect.signer ? [expect.signer] : [])])
    if (!rest.includes(plain(one))) found.silent.push(`neither taken nor named: ${one}`);
  if (/\bnip\b|tembusan|hormat kami/.test(plain(JSON.stringify(answers)))) found.shown.push('closing words taken');
  return judged(heard, found);
}

const plain = (text: unknown) =>
  String(text ?? '')
    .toLowerCase()
    .replace(/\\n/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
