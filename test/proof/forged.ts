/** Thousands of taps, codes and links that nobody was given, by every role and by nobody: nothing of others changes, none of their words are
 *  told, each gets an answer, and nothing breaks. */
import { inspect } from 'node:util';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { quietLog } from '../support/records.ts';
import { type ForgedHouse, type Forger, openForgedHouse } from './forged-house.ts';
import { actions, argumentsFor, type Forged, flows, makers, one, tapOf } from './forged-inputs.ts';
import { changed, type Rows, rowsOf, told } from './forged-oracle.ts';
import { mustHold } from './section.ts';

const now = Date.parse('2026-10-20T09:00:00+08:00');

export async function forged(size: number, seed: number): Promise<Record<string, number>> {
  const broken: string[] = [];
  const note = (about: unknown, words?: string) => void broken.push(`logged: ${words} ${inspect(about)}`);
  const house = await openForgedHouse(now, { ...quietLog, error: note, fatal: note } as typeof quietLog);
  try {
    const chance = randomNumbers(seed);
    const known = argumentsFor(house);
    const kinds = Object.values(makers);
    const faults: string[] = [];
    await mustSee(house);
    let before = await rowsOf(house);
    for (let n = 0; n < size; n++) {
      const forger = house.forgers[n % house.forgers.length]!;
      const turn = Math.floor(n / house.forgers.length);
      // Half of them are taps; a sixth of the rest are answers to a form of her own that the form never offered.
      const inside = n % 12 === 11 && forger.person !== undefined;
      const make = n % 2 === 0 ? makers.tap : one(chance, kinds);
      const input = inside ? await insideForm(house, forger, chance, known) : make(chance, known, n + turn);
      const from = before;
      const replies = await house.hand(forger.user, input);
      before = await rowsOf(house);
      const wrong = [...told(replies, forger), ...changed(house, forger, from, before)];
      faults.push(...wrong.map((fault) => `${forger.what}: ${fault}, after ${JSON.stringify(input)}`));
      before = await startAnew(house, forger, before);
    }
    const aside = await house.db.selectFrom('set_aside').select('id').where('reason', '<>', 'test').execute();
    mustHold([...faults, ...broken, ...aside.map(() => 'a message was set aside')]);
    return { forged: size, actions: actions.length, senders: house.forgers.length };
  } finally {
    await house.close();
  }
}

/** By those who have the right to it the same taps do change something, and do tell: whatever looks for that below can find it. */
async function mustSee(house: ForgedHouse): Promise<void> {
  const nobody: Forger = { what: 'nobody', user: 'asing', person: undefined };
  const before = await rowsOf(house);
  const replies = await house.hand('ani', tapOf('!directory.accept.1'));
  replies.push(...(await house.hand('ani', tapOf('!meetings.show.1'))));
  const after = await rowsOf(house);
  if (changed(house, nobody, before, after).length === 0) throw new Error('a change would not be seen');
  if (told(replies, nobody).length === 0) throw new Error('words of others would not be seen');
}

/** Begins a form, and answers its first question with a choice that it never offered. */
async function insideForm(
  house: ForgedHouse,
  { user }: Forger,
  chance: () => number,
  known: string[],
): Promise<Forged> {
  // Erasing oneself is no forgery.
  const own = flows.filter((flow) => flow !== 'directory/hapus');
  await house.hand(user, tapOf(`!start.${one(chance, own)}`));
  const { run } = (await house.kept(user)).session;
  if (!run) return makers.tap(chance, known, Math.floor(chance() * actions.length));
  return one(chance, [
    () => tapOf(`${run.id}.${run.at}.${one(chance, known)}`),
    () =>
      tapOf(
        `${run.id}.${one(chance, ['meeting', 'person', 'invitee', 'ticket', 'notice', 'area'])}.${one(chance, known)}`,
      ),
    () => ({ text: one(chance, known) }),
    () => tapOf(`${run.id}._.!send`),
  ])();
}

/** What she began is none of the next try. The rows without it. */
async function startAnew({ db, hash }: ForgedHouse, { user, person }: Forger, rows: Rows): Promise<Rows> {
  await db.deleteFrom('session').where('chat', '=', hash(user)).execute();
  if (person !== undefined) await db.deleteFrom('draft').where('owner', '=', person).execute();
  const hers = [`"chat": "${hash(user)}"`, `"owner": ${person},`];
  return new Set(
    [...rows].filter((line) => !(/^(session|draft) /.test(line) && hers.some((one) => line.includes(one)))),
  );
}
