/** Speaks through a real Baileys socket against the loopback WhatsApp: every name is a phone. */
import type { Records } from '../../src/records/open.ts';
import { mimeOf } from './file-kinds.ts';
import { heard } from './heard.ts';
import { until } from './until.ts';
import { type Phone, type Shown, startWhatsApp } from './whatsapp.ts';
import { keepIdentity } from './whatsapp-identity.ts';
import { readLookAlikes, readMenu } from './whatsapp-menu.ts';
import type { Line } from './world.ts';

export async function whatsappVoice(addressing: 'phone' | 'lid', clock: { now(): number }): Promise<Line> {
  const server = await startWhatsApp({ now: clock.now, addressing });
  // A poll and an event say nothing beyond the text above them, so one way of talking goes without them.
  const cards = addressing === 'lid' ? 'on' : 'off';
  const numbers = new Map<string, string>();
  let records: Records | undefined;
  const hidden = new Map<string, Phone>();
  let group: ReturnType<typeof server.group> | undefined;
  const phone = (who: string) => {
    const unseen = hidden.get(who);
    if (unseen) return unseen;
    const number = numbers.get(who) ?? `62812000${10000 + numbers.size}`;
    numbers.set(who, number);
    return server.phone(number, who);
  };
  /** The turn is over when the program has crossed the message off; what it sent by then is its answer. */
  const answers = async (who: string, sent: Promise<string>) => {
    const message = await sent;
    await until(() => finished(records!, message));
    await until(() => arrived(records!));
    await phone(who).settled();
    return rest(who);
  };
  const rest = async (who: string) => {
    const messages: string[] = [];
    while (phone(who).unread() > 0) {
      const shown = await phone(who).next();
      if (!isCard(shown)) messages.push(await said(records!, shown));
    }
    return messages;
  };
  return {
    channel: 'whatsapp',
    channels: [],
    env: {
      WHATSAPP: 'on',
      WHATSAPP_URL: server.url,
      WHATSAPP_DAILY_CAP: '10000',
      WHATSAPP_WARM: 'on',
      WHATSAPP_CARDS: cards,
    },
    machine: { limits: {}, whatsapp: { jitterMs: 0, pauseMs: 50 } },
    prepare: async (given, secrets) => {
      records = given;
      await keepIdentity(given, secrets, await server.provision());
      await given.db.insertInto('meta').values({ key: 'whatsapp.standing', value: 'linked' }).execute();
    },
    open: () => ({
      chat: (who) => phone(who).jid,
      number: (who) => `+${phone(who).jid.split('@')[0]}`,
      // It comes with every message.
      shareNumber: async (who) => answers(who, phone(who).say('halo')),
      hideNumber: (who) => void hidden.set(who, server.numberless(who)),
      changeLid: (who) => phone(who).changeLid(),
      say: (who, text) => {
        const shown = phone(who)
          .chat()
          .filter(({ mine }) => !mine);
        const { poll, event } = shown.at(-1) ?? {};
        if (poll?.options.includes(text)) return answers(who, phone(who).vote([text]));
        const attendance = event && attendances[text];
        if (attendance) return answers(who, phone(who).rsvp(attendance));
        // A file without a caption has no menu.
        const newest = shown.findLast((message) => !isCard(message) && message.text !== '');
        const choice = newest && readMenu(newest.text).choices.find(({ label }) => label === text);
        return answers(who, phone(who).say(choice?.typed ?? text));
      },
      inGroup: async (who, text, quotes) => {
        group ??= server.group('Kader Melati', [phone(who)]);
        const hands = phone(who).in(group);
        const ours = hands.chat().findLast(({ mine }) => !mine);
        const message = await (quotes && ours ? hands.quote(ours.id, text) : hands.mention(text));
        // Nobody in a group says that it has arrived.
        await until(() => finished(records!, message));
        await phone(who).settled();
        const messages: string[] = [];
        while (hands.unread() > 0) messages.push((await hands.next()).text);
        return messages;
      },
      pdf: (who, bytes, name) => answers(who, phone(who).document(Buffer.from(bytes), name, mimeOf(name))),
      contact: (who, number) => answers(who, phone(who).shareContact(number, 'Orang lain')),
      photo: (who, bytes) => answers(who, phone(who).photo(Buffer.from(bytes))),
      came: async (who) => {
        let shown = await phone(who).next();
        while (isCard(shown)) shown = await phone(who).next();
        const first = await said(records!, shown);
        // Its card may still be on its way.
        await until(() => arrived(records!));
        await phone(who).settled();
        return [first, ...(await rest(who))];
      },
      cards: (who) =>
        phone(who)
          .chat()
          .flatMap(({ event, deleted }) => (event ? [{ start: event.start, deleted }] : [])),
      close: async () => {
        await server.stop();
        server.mustBeWell();
      },
    }),
  };
}

/** What an invitation's card calls otherwise than the text above it. */
const attendances: Record<string, 'going' | 'notGoing'> = { '✅ Hadir': 'going', 'Tidak hadir': 'notGoing' };

const isCard = ({ poll, event }: Shown) => poll !== undefined || event !== undefined;

/** A long list of the engine's is text, and no menu: which is which only the program knows. */
async function said({ db }: Records, { id, text }: Shown): Promise<string> {
  const plain = readLookAlikes(text);
  const row = await db.selectFrom('whatsapp_sent').select('menu_enc').where('id', '=', id).executeTakeFirst();
  if (!row?.menu_enc) return heard(plain, []);
  const { words, choices } = readMenu(plain);
  return heard(
    words,
    choices.map(({ label }) => label),
  );
}

/** Every phone has confirmed what was sent to it. */
async function arrived({ db }: Records): Promise<boolean> {
  const row = await db
    .selectFrom('whatsapp_sent')
    .select('id')
    .where('status', 'in', ['queued', 'sent'])
    .executeTakeFirst();
  return row === undefined;
}

async function finished({ db }: Records, message: string): Promise<boolean> {
  const row = await db
    .selectFrom('whatsapp_received')
    .select(['body_enc', 'waits'])
    .where('message', '=', message)
    .executeTakeFirst();
  return row !== undefined && (row.body_enc === null || row.waits);
}
