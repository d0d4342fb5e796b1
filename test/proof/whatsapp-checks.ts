/** What must hold in the proof of refusals whatever WhatsApp does; what does not is noted as a fault. */
import { minuteMs } from '../../src/clock.ts';
import type { WhatsAppHouse } from './whatsapp-house.ts';
import { type Kader, openHands } from './whatsapp-kader.ts';

export type Checks = ReturnType<typeof openChecks>;

export const withoutTelegram = ({ telegram }: Kader) => !telegram;
/** Messages of ours on her phone. */
export const shown = ({ phone }: Kader) => phone.chat().filter(({ mine }) => !mine).length;

export function openChecks(house: WhatsAppHouse, kader: Kader[], faults: string[]) {
  const hands = openHands(house);
  const { step, start, onWire } = hands;
  const { server, clock, chance } = house;

  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const order = (kind: 'nack' | 'refreshLid' | 'dropAck', { phone }: Kader) =>
    server.faults.add({ kind, count: 1, phone: phone.phone });
  const others = (not: Kader[], which: (one: Kader) => boolean = () => true) =>
    kader.filter((one) => !not.includes(one) && which(one));

  /** We begin, and it reaches her. */
  async function reached(one: Kader, why: string) {
    const { news } = one;
    await start(one);
    must(one.news === news + 1, `${one.plan.user} ${why}: what we began did not come`);
  }

  return {
    house,
    hands,
    must,
    order,
    others,
    reached,
    /** She writes, and what we answer is refused: it waits, or goes by Telegram. */
    async refuse(one: Kader) {
      // Long enough after the last question about the number: it may be asked again.
      clock.move(2 * minuteMs);
      const refusal = order('nack', one);
      const before = { wire: onWire(one), shown: shown(one), heard: one.heard };
      await step(one);
      const { user } = one.plan;
      must(refusal.count === 0 && onWire(one) === before.wire + 1, `${user} was tried again`);
      must(shown(one) === before.shown, `${user} got what was refused`);
      must(
        one.heard === before.heard + (one.telegram ? 1 : 0),
        `${user}: her answer does not wait, or not on Telegram`,
      );
    },
    /** Nothing more is handed over for her; where she has Telegram, it goes there. */
    async leftAlone(...refused: Kader[]) {
      for (const one of refused) {
        const before = onWire(one);
        if (one.telegram) await reached(one, 'is refused and has Telegram');
        else await start(one);
        must(onWire(one) === before, `${one.plan.user} is refused, and was sent to`);
      }
    },
    /** Other people are answered as usual. */
    async othersHear(...refused: Kader[]) {
      const all = others(refused);
      const other = all[Math.floor(chance() * all.length)]!;
      const before = { heard: other.heard, shown: shown(other) };
      await step(other);
      const well = other.heard === before.heard + 1 && shown(other) > before.shown;
      must(well, `${other.plan.user} was silenced for another's sake`);
    },
    async linked(why: string) {
      const stands = await house.stands();
      must(stands.startsWith('ready: linked'), `${why}, and it stands ${stands}`);
    },
  };
}
