/** Random and hostile inputs at every question, through the whole inbox: always one clear reply, never a crash, never a report that
 *  nobody sent, never a state that the rules forbid. */

import type { Outbound } from '../../src/channels/channel.ts';
import { clean } from '../../src/texts/clean.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { cpuMs } from '../support/cpu.ts';
import { type HostileHouse, type Kept, openHostileHouse } from './hostile-house.ts';
import { type Input, type Loot, makeInput } from './hostile-inputs.ts';
import { forbidden } from './lapor-rules.ts';
import { makePlan, type Plan } from './plan.ts';
import { mustHold } from './section.ts';

/** Processor time that one answer may take. */
const slowest = 2000;

/** A day on which one month is open, and no vitamin A is given. */
const now = Date.parse('2026-10-20T09:00:00+08:00');

export async function hostile(size: number, seed: number): Promise<Record<string, number>> {
  const house = await openHostileHouse(2, now);
  try {
    const chance = randomNumbers(seed);
    const [victim, attacker] = house.users as [string, string];
    const loot = await prepare(house, victim, chance);
    const before = await house.kept(victim);
    const places = await walk(house, attacker, makePlan(Number(attacker), chance, '2026-10'));
    const faults: string[] = [];
    let slow = 0;
    for (const place of places) {
      const own = { ...loot, runs: [place.session.run!.id, ...loot.runs] };
      for (let n = 0; n < size && faults.length < 50; n++) {
        await house.putBack(attacker, place);
        const input = makeInput(chance, own);
        let replies: Outbound[] = [];
        const took = await cpuMs(async () => {
          replies = await house.hand(attacker, input);
        });
        slow = Math.max(slow, took);
        const wrong = [...unclear(replies, input), ...forbidden((await house.kept(attacker)).session)];
        faults.push(...wrong.map((fault) => `at ${where(place)}: ${fault}, after ${shown(input)}`));
      }
    }
    if (slow > slowest) faults.push(`one answer took ${Math.round(slow)} ms`);
    if ((await house.kept(victim)).value !== before.value) faults.push("the other person's chat was changed");
    mustHold([...faults, ...(await traces(house))]);
    return { questions: places.length, inputs: places.length * size, slowestMs: Math.round(slow) };
  } finally {
    await house.close();
  }
}

const where = ({ session: { run } }: Kept) => `${run!.mode} ${run!.at}`;
const shown = (input: Input) => JSON.stringify(input).slice(0, 200);

/** Somebody else is in the middle of her report, with buttons that others could send. */
async function prepare(house: HostileHouse, victim: string, chance: () => number): Promise<Loot> {
  await house.hand(victim, { text: 'lapor' });
  const old = (await house.kept(victim)).session.run!.id;
  await house.hand(victim, { text: 'batal' });
  const plan = makePlan(Number(victim), chance, '2026-10');
  const sent: Outbound[] = await house.hand(victim, { text: 'lapor' });
  for (const name of ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', 'TT', 'kader', 'bayi'])
    sent.push(...(await house.hand(victim, { text: plan.says[name] })));
  const buttons = sent.flatMap((message) => message.buttons ?? []).map(({ data }) => data);
  const run = (await house.kept(victim)).session.run!;
  return { runs: [run.id, old], questions: Object.keys(plan.says), buttons };
}

/** The states of a whole report, the unusual ones too: a doubt to confirm, a sum to mend, an answer to change. */
async function walk(house: HostileHouse, user: string, plan: Plan): Promise<Kept[]> {
  const places: Kept[] = [];
  const odd: Record<string, string> = { D: '900', B: '99' };
  await house.hand(user, { text: 'lapor' });
  for (let steps = 0; steps < 60; steps++) {
    const kept = await house.kept(user);
    const { run } = kept.session;
    if (!run) throw new Error('the walk ended early');
    places.push(kept);
    if (run.mode === 'pick') return places;
    await house.hand(user, { text: next(run.mode, run.at, plan, odd) });
  }
  throw new Error('the walk does not end');
}

function next(mode: string, at: string, plan: Plan, odd: Record<string, string>): string {
  if (mode === 'confirm') return 'tidak';
  if (mode === 'mend') return `B ${plan.says.B}`;
  if (mode === 'summary') return 'ubah';
  const strange = odd[at];
  delete odd[at];
  return strange ?? plan.says[at] ?? '';
}

/** One reply, and one that a person can read. Below a menu that she asked for stands the question that is still open. */
function unclear(all: Outbound[], input: Input): string[] {
  const menu = all.length === 2 && all[0]!.text.includes('Mau apa hari ini?');
  const replies = menu ? all.slice(1) : all;
  if (replies.length !== 1) return [`${replies.length} replies: ${JSON.stringify(replies.map(({ text }) => text))}`];
  const { text, buttons = [] } = replies[0]!;
  const faults: string[] = [];
  if (text.trim() === '') faults.push('an empty reply');
  if (text.length > 4096) faults.push(`a reply of ${text.length} characters`);
  if (/[\u202a-\u202e\u200b\ufeff\0]/.test(text)) faults.push('a reply with hidden characters');
  // What she wrote herself may stand in it, without its hidden characters.
  const broken = /\{ ?\$|undefined|\[object|NaN/;
  if (broken.test(text) && !broken.test(clean(input.text ?? ''))) faults.push(`a broken reply: ${text}`);
  if (buttons.some(({ label, data }) => !label.trim() || Buffer.byteLength(data) > 64)) faults.push('a broken button');
  return faults;
}

/** Checks what may not have followed: reports, crashes, and messages to others. */
async function traces({ db }: HostileHouse): Promise<string[]> {
  const reports = await db.selectFrom('report').select('receipt').execute();
  const aside = await db.selectFrom('set_aside').select('reason').execute();
  const outbox = await db.selectFrom('outbox').select('kind').execute();
  return [
    ...reports.map(() => 'a report was filed'),
    ...aside.map(({ reason }) => `a message was set aside: ${reason}`),
    ...outbox.map(({ kind }) => `something was sent to others: ${kind}`),
  ];
}
