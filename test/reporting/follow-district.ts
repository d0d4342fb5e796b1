/** A small district in which reports do not come, with a program that plans and sends by a clock of its own. */
import type { Kysely } from 'kysely';
import type { Channel } from '../../src/channels/channel.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { loadPlace } from '../../src/directory/people/places.ts';
import { openRecipients } from '../../src/directory/people/recipients.ts';
import { randomIds } from '../../src/ids.ts';
import { openDaysIn } from '../../src/notices/schedule/hari_buka.ts';
import type { OpenDay } from '../../src/notices/schedule/open-day.ts';
import { storedOpenDay } from '../../src/notices/schedule/open-day.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import type { Database } from '../../src/records/tables.ts';
import { reportOf, storeReport } from '../../src/reporting/base/versions.ts';
import { followOffers } from '../../src/reporting/follow/offers.ts';
import { planFollowUp } from '../../src/reporting/follow/plan.ts';
import type { PutOff, Role } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { addPerson, makeDistrict, secrets } from '../directory/people.ts';
import { quietLog } from '../support/records.ts';

export const texts = openTexts('locales');

interface Sent {
  to: number;
  at: number;
  words: string;
}

export async function openFollowDistrict(db: Kysely<Database>, begins: number) {
  const follow = followOffers({ db, texts, openDaysIn });
  const { posyandu, puskesmas } = await makeDistrict(db);
  const clock = { at: begins, now: () => clock.at };
  const sent: Sent[] = [];
  const channel: Channel = {
    name: 'telegram',
    start: async () => {},
    send: async (chat, message) => {
      sent.push({ to: Number(chat.slice(1)), at: clock.at, words: message.text });
      return `m${sent.length}`;
    },
    fetch: async () => new Uint8Array(),
    link: () => undefined,
    state: () => 'ready',
    stop: async () => {},
  };
  const wanted: Record<string, PutOff> = Object.fromEntries(
    Object.entries(follow.wanted).map(([name, one]) => [`reporting.${name}`, one]),
  );
  const delivery: Delivery = {
    db,
    clock,
    ids: randomIds,
    log: quietLog,
    composer: { texts, painters: {}, writers: {}, files: { get: async () => undefined } },
    channels: [channel],
    wanted,
    gone: async () => {},
    recipient: openRecipients(db, secrets, clock),
  };
  return {
    follow,
    posyandu,
    puskesmas,
    clock,
    sent,
    /** What the program does when it wakes. */
    wake: async () => {
      await planFollowUp(db, clock.at, { openDaysIn });
      await deliverDue(delivery, 1000);
    },
    person: async (name: string, role: Role, where: { posyandu?: number; area?: string; unit?: number }) => {
      const { id } = await addPerson(db, name, role, where);
      await db
        .updateTable('role')
        .set({ from_at: new Date(0) })
        .where('person', '=', id)
        .execute();
      await linkContact(db, secrets, { channel: 'telegram', chat: `p${id}`, person: id, now: clock.at });
      return id;
    },
    opens: async (id: number, open: OpenDay) => {
      await db
        .updateTable('posyandu')
        .set({ open_day: storedOpenDay(open) })
        .where('id', '=', id)
        .execute();
    },
    report: async (
      id: number,
      period: string,
      by: number | null,
      answers = { S: 40, K: 40, D: 30, N: 20, kader: 5 },
    ) => {
      const place = (await loadPlace(db, id))!;
      await storeReport(db, reportOf(place, period), { answers, by, now: clock.at });
    },
    day: (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Makassar'),
  };
}
