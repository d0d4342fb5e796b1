/** Two heads tell the same city something at once, then a lurah his kelurahan, then another one urgently: which sending waits for
 *  which, by what the platform saw. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Phone } from '../support/bot-api.ts';
import { addHead, noQuietHours, press, sendNotice } from './notice-stage.ts';
import { type OutboxStage, openOutboxStage } from './outbox-stage.ts';
import { mustHold } from './section.ts';

const speed = 2;
const city = '64.74';
/** A fifteenth of the city. */
const village = '64.74.01.1001';
/** Jobs that stand ready or are in hand when another sending comes: it is behind those. */
const ahead = 100;

const notices = ['Kabar satu', 'Kabar dua', 'Kabar kecil', 'Kabar genting'] as const;
type Words = (typeof notices)[number];

export async function noticeFair(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openOutboxStage({ people: size, speed, seed });
  try {
    const { db, api } = stage;
    const one = await addHead(db, 'secretariat', city, 0);
    const two = await addHead(db, 'chair', city, 1);
    const [lurah, other] = [await addHead(db, 'lurah', village, 2), await addHead(db, 'lurah', village, 3)];
    await noQuietHours(db, city);
    const programs = [await stage.start('gateway'), await stage.start('worker')];
    await Promise.all(programs.map((program) => program.ready()));
    await Promise.all([sendNotice(api, one, 'Kabar satu'), sendNotice(api, two, 'Kabar dua')]);
    await until(stage, 'Kabar dua', size / 10);
    await sendNotice(api, lurah, 'Kabar kecil');
    await until(stage, 'Kabar kecil', size / 15);
    await sendNotice(api, other, 'Kabar genting', urgently);
    for (const words of notices)
      await until(stage, words, words === 'Kabar satu' || words === 'Kabar dua' ? size : size / 15);
    for (const program of programs) await program.stop();
    return check(stage, size);
  } finally {
    await stage.close();
  }
}

async function urgently(phone: Phone) {
  for (const label of ['Atur lainnya', 'Jenis', 'Mendesak']) await press(phone, label);
}

/** When the platform took each message of this notice. */
const arrivals = ({ api }: OutboxStage, words: Words): number[] =>
  api.calls
    .filter(({ method, status, payload }) => method === 'sendMessage' && status === 200 && isNotice(payload, words))
    .map(({ at }) => at);

/** Counts neither the preview nor the live message. */
const isNotice = ({ text }: Record<string, unknown>, words: Words) =>
  /^(📢 PEMBERITAHUAN|🔴 MENDESAK)/.test(String(text)) && String(text).includes(words);

async function until(stage: OutboxStage, words: Words, count: number) {
  const most = stage.users.length * 100 + 120_000;
  for (const started = Date.now(); arrivals(stage, words).length < count; await sleep(250))
    if (Date.now() > started + most) throw new Error(`only ${arrivals(stage, words).length} got ${words}`);
}

function check(stage: OutboxStage, size: number): Record<string, number> {
  const faults: string[] = [];
  const [one, two, few, urgent] = notices.map((words) => arrivals(stage, words)) as [
    number[],
    number[],
    number[],
    number[],
  ];
  // When one of the big sendings is half through, the other is too, give or take the jobs that stand ready.
  const half = one[Math.floor(size / 2)]!;
  const other = two.filter((at) => at <= half).length;
  if (Math.abs(other - size / 2) > size / 20 + ahead)
    faults.push(`at half of the one, the other had ${other} of ${size}`);
  // The proof counts and does not time: a slow machine makes everything late, but lets no message overtake.
  const everything = [one, two, few, urgent].flat();
  const meanwhile = (all: number[]) => everything.filter((at) => at >= all[0]! && at <= all.at(-1)!).length;
  const [besideSmall, besideUrgent] = [meanwhile(few), meanwhile(urgent)];
  // Three share, so three leave for each of its own, and it does not wait for all of those who came first; the urgent one goes alone.
  if (besideSmall > 3 * few.length + 2 * ahead)
    faults.push(`${besideSmall} messages left while a small one of ${few.length} did`);
  if (besideUrgent > 1.25 * urgent.length + ahead)
    faults.push(`${besideUrgent} messages left while an urgent one of ${urgent.length} did`);
  if (two.at(-1)! < urgent.at(-1)!) faults.push('nothing was left to be overtaken');
  const figures = { people: size, other, few: few.length, besideSmall, besideUrgent };
  if (faults.length > 0) faults.push(JSON.stringify(figures));
  mustHold(faults);
  return figures;
}
