/** WhatsApp says no: to one contact, to the whole number, without a reason or without a word; LIDs change, the number is linked anew. Meanwhile
 *  kader file their reports, one question at a time. Every message that reached us has its one answer, at once or when WhatsApp lets it
 *  through; nobody is silenced because another is; and nothing is sent to people whom it refuses. */
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openChecks } from './whatsapp-checks.ts';
import { events } from './whatsapp-events.ts';
import { openWhatsAppHouse, type WhatsAppHouse } from './whatsapp-house.ts';
import type { Kader } from './whatsapp-kader.ts';

/** A report has about twenty questions: hardly anybody is done before the last event. Three: one of them is free when two are refused. */
const eventsEach = 12;
const fewest = 3;

export async function whatsappRefusals(size: number, seed: number): Promise<Record<string, number>> {
  const house = await openWhatsAppHouse(Math.max(fewest, Math.ceil(size / eventsEach)), seed);
  const faults: string[] = [];
  const struck: Record<string, number> = {};
  try {
    await house.reach('linked');
    const kader = await meet(house);
    const checks = openChecks(house, kader, faults);
    const { step } = checks.hands;
    // We start no chat with a person who has never written.
    for (const one of kader) await step(one);
    for (let n = 0; n < size && faults.length === 0; n++) {
      const kind = kindOf(n, house);
      struck[kind] = (struck[kind] ?? 0) + 1;
      await events[kind]!(checks, kader[n % kader.length]!);
      await checks.linked('all is over');
      faults.push(...kader.flatMap(unanswered));
    }
    mustHold(faults);
    for (const one of kader) while (!one.filed) await step(one);
    mustHold([...kader.flatMap(unanswered), ...(await leftWrong(house, struck))]);
    return { events: size, ...struck, messages: kader.reduce((sum, { said }) => sum + said, 0) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\nso far: ${JSON.stringify(struck)}`, { cause: error });
  } finally {
    await house.close();
  }
}

/** Each once, then by chance. */
function kindOf(n: number, { chance }: WhatsAppHouse): string {
  const kinds = Object.keys(events);
  return kinds[n] ?? kinds[Math.floor(chance() * kinds.length)]!;
}

const unanswered = ({ plan, said, heard, links }: Kader): string[] => [
  ...(said === heard ? [] : [`${plan.user}: ${said} messages, ${heard} answers`]),
  ...links.map((link) => `${plan.user} has no new chat, and heard of one: ${link}`),
];

async function leftWrong(house: WhatsAppHouse, struck: Record<string, number>): Promise<string[]> {
  const { db, plans, posyanduOf, server, told } = house;
  const faults = await wrongReports(db, plans, posyanduOf);
  for (const [standing, event] of Object.entries({ restricted: 'number', unlinked: 'linkedAnew' })) {
    const [times, heard] = [struck[event] ?? 0, await told(`whatsapp-${standing}-`)];
    if (heard !== times) faults.push(`${times} times ${standing}, and the admins were told ${heard} times`);
  }
  return [...faults, ...server.troubles.map((trouble) => `on the server: ${trouble}`)];
}

/** Every second one has Telegram too. */
async function meet(house: WhatsAppHouse): Promise<Kader[]> {
  const { db, plans, posyanduOf } = house;
  const kader: Kader[] = [];
  for (const [n, plan] of plans.entries()) {
    const role = db.selectFrom('role').select('person').where('posyandu', '=', posyanduOf.get(plan.user)!);
    const person = (await role.executeTakeFirstOrThrow()).person!;
    const telegram = n % 2 === 1 ? { telegram: await house.joinTelegram(plan.user, person) } : {};
    const count = { said: 0, heard: 0, news: 0, links: [], asks: '', filed: false };
    kader.push({ plan, person, phone: house.phone(plan.user), ...telegram, ...count });
  }
  return kader;
}
