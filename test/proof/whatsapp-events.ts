/** What WhatsApp does in the proof of refusals, each time to one kader in the middle of her report. */
import { hourMs, minuteMs } from '../../src/clock.ts';
import { invite } from '../../src/directory/joining/invitations.ts';
import { randomIds } from '../../src/ids.ts';
import { until } from '../support/until.ts';
import { type Checks, shown, withoutTelegram } from './whatsapp-checks.ts';
import { type Kader, texts } from './whatsapp-kader.ts';

const held = texts.render('id', { key: 'directory/gabung:held', args: { days: 3 } }).split('\n')[0]!;
/** Names of kader and posyandu in these records. */
const naming = /Kader \d|Bukti/;

type Event = (checks: Checks, one: Kader) => Promise<void>;

/** Her next message opens the chat: it is answered, and the held answers come too. If she read them on Telegram, she goes on. */
const writesAgain = ({ hands }: Checks, one: Kader) => (one.telegram ? hands.step(one) : hands.say(one, 'bantuan'));

/** 463 for her, sometimes for another one too: theirs alone. */
const contact: Event = async (checks, one) => {
  const { house, refuse, others, leftAlone, reached } = checks;
  const refused = [one, ...others([one]).slice(0, Math.floor(house.chance() * 2))];
  for (const each of refused) await refuse(each);
  await checks.linked('one contact was refused');
  await checks.othersHear(...refused);
  const free = others(refused, withoutTelegram)[0];
  if (free) await reached(free, 'is not refused');
  await leftAlone(...refused);
  if (!one.telegram && house.chance() < 0.2) {
    house.clock.move(25 * hourMs);
    await reached(one, 'has had a day of quiet');
  }
  for (const each of refused) await writesAgain(checks, each);
};

/** 463, and WhatsApp says: the number is restricted, for hours. */
const number: Event = async (checks, one) => {
  const { house, hands, others, must } = checks;
  const { clock, server, chance } = house;
  const ms = (1 + Math.floor(chance() * 3)) * hourMs;
  server.restrict(true, { silently: true, until: clock.now() + ms });
  await checks.refuse(one);
  await house.reach('restricted until');
  await checks.othersHear(one);
  await checks.leftAlone(one);
  const waits = others([one], withoutTelegram)[0]!;
  const before = { wire: hands.onWire(waits), news: waits.news };
  await hands.start(waits);
  must(hands.onWire(waits) === before.wire, 'a restricted number began a chat');
  const early = chance() < 0.5;
  if (early) await writesAgain(checks, one);
  clock.move(ms);
  await house.reach('linked');
  // What had to wait for that is spread over a while.
  clock.move(ms / 2);
  for (const each of [one, waits]) await hands.look(each);
  must(waits.news === before.news + 1, 'what waited for the restriction to end did not come');
  if (!early) await writesAgain(checks, one);
};

/** 463, and WhatsApp does not say whether the number is restricted. */
const noWord: Event = async (checks, one) => {
  const { house, others, reached } = checks;
  const silent = house.server.faults.add({ kind: 'unanswered', count: 1 });
  await checks.refuse(one);
  await until(() => silent.count === 0);
  await checks.linked('WhatsApp did not say that the number is restricted');
  await checks.othersHear(one);
  await reached(others([one], withoutTelegram)[0]!, 'is not refused');
  await checks.leftAlone(one);
  await writesAgain(checks, one);
  house.clock.move(2 * minuteMs);
};

/** Taken without an ack; half of the time the line breaks before one is missed. */
const lostAck: Event = async ({ house, hands, order, must }, one) => {
  const lost = order('dropAck', one);
  const before = shown(one);
  const cut = async () => {
    await until(() => shown(one) > before);
    house.server.reset();
  };
  await hands.step(one, house.chance() < 0.5 ? cut : undefined);
  must(
    lost.count === 0 && shown(one) === before + 1,
    `${one.plan.user}: an ack was lost, ${shown(one) - before} answers`,
  );
};

const staleLid: Event = async ({ hands, order, must }, one) => {
  const asks = order('refreshLid', one);
  const before = hands.onWire(one);
  await hands.step(one);
  const again = asks.count === 0 && hands.onWire(one) === before + 2;
  must(again, `${one.plan.user}: not sent once more for a refreshed LID`);
};

/** Her number has another account: a person who writes from there is a stranger, who reads nothing of her. Her other chats are asked, and
 *  told once a code of hers has joined it. */
const otherLid: Event = async (checks, one) => {
  const { must } = checks;
  const { start, step, look, stateOf } = checks.hands;
  const { chance } = checks.house;
  const { user } = one.plan;
  await one.phone.changeLid();
  const before = { shown: shown(one), heard: one.heard };
  if (!one.telegram && chance() < 0.5) await start(one);
  must(shown(one) === before.shown, `${user}: another account got what was meant for hers`);
  const message = await step(one);
  const asked = one.heard === before.heard + 1 && one.asks === 'other' && shown(one) === before.shown + 1;
  must(asked && (await stateOf(message)) === 'waits', `${user} has another account, and was not asked who she is`);
  const said = one.phone.chat().findLast(({ mine }) => !mine)!.text;
  must(said.startsWith(held) && !naming.test(said), `${user}: a stranger reads ${said}`);
  hearsOfChat(checks, one, one.telegram ? ['telegram ask-lid'] : []);
  // That was no answer yet: it comes when she has joined.
  one.heard -= 1;
  await (one.telegram && chance() < 0.5 ? saysItIsShe : showsCode)(checks, one);
  await until(async () => (await stateOf(message)) === 'done');
  await look(one);
  await step(one);
};

/** *Ini saya* in a chat that she still has. What waits comes with what she writes next, or after a while by itself. */
async function saysItIsShe(checks: Checks, one: Kader) {
  const { house, hands } = checks;
  await hands.tap(one, 'Ini saya');
  hearsOfChat(checks, one, ['telegram mine-done', 'whatsapp linked']);
  if (house.chance() < 0.7) await hands.step(one);
}

/** As made by `undang saya` in a chat that she still has. */
async function showsCode(checks: Checks, one: Kader) {
  const { db, secrets, clock } = checks.house;
  const made = { person: one.person, createdBy: one.person, proof: 'own-code' as const, now: clock.now() };
  await checks.hands.say(one, await invite(db, { secrets, ids: randomIds }, made));
  hearsOfChat(checks, one, []);
  await checks.hands.say(one, 'Setuju');
  hearsOfChat(checks, one, one.telegram ? ['telegram told'] : []);
}

/** Each of these once, where it belongs, and nothing else. */
function hearsOfChat({ must }: Checks, one: Kader, what: string[]) {
  const heard = one.links.splice(0).sort().join();
  must(heard === what.join(), `${one.plan.user} should have heard of a new chat: ${what.join()}, and heard: ${heard}`);
}

/** Unlinked, and linked anew with the same number: the tokens of contacts stay, so that they can be written to at once. */
const linkedAnew: Event = async ({ house, hands, others, reached }, one) => {
  house.server.unlink();
  await until(async () => (await house.stands()).startsWith('stopped: unlinked'));
  await fetch(`${house.page}/resume`, { method: 'POST', redirect: 'manual' });
  const page = async () => (await fetch(house.page)).text();
  const code = await until(async () => /<strong>(\w{8})<\/strong>/.exec(await page())?.[1]);
  await house.server.typeCode(code);
  await house.reach('linked');
  await reached(others([one], withoutTelegram)[0]!, 'has not written since the number was linked anew');
  await hands.step(one);
};

const reset: Event = async ({ house, hands }, one) => {
  house.server.reset();
  await hands.step(one);
  await house.reach('linked');
};

export const events: Record<string, Event> = {
  contact,
  number,
  noWord,
  lostAck,
  staleLid,
  otherLid,
  linkedAnew,
  reset,
};
