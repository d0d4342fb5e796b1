/** A kader with her phone who answers one question at a time, and keeps count: what she said, and what came back. */
import { join } from 'node:path';
import { dayMs } from '../../src/clock.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { openTexts } from '../../src/texts/texts.ts';
import type { Phone as BotPhone } from '../support/bot-api.ts';
import { unasked } from '../support/unasked.ts';
import { until } from '../support/until.ts';
import type { Phone } from '../support/whatsapp.ts';
import type { Plan } from './plan.ts';
import { openQuestions } from './questions.ts';
import type { WhatsAppHouse } from './whatsapp-house.ts';

export interface Kader {
  plan: Plan;
  person: number;
  phone: Phone;
  telegram?: BotPhone;
  said: number;
  /** Answers, on either channel. */
  heard: number;
  /** Messages that we started. */
  news: number;
  /** Messages about a new chat of hers since they were last looked at: where each came, and which one. */
  links: string[];
  /** What the newest message asks of her. */
  asks: string;
  /** Her report is in. */
  filed: boolean;
}

export const texts = openTexts(join(import.meta.dirname, '../../locales'));
const newsKey = 'inbox/inbox:you-are-welcome';
const news = texts.render('id', { key: newsKey });
/** Up to its first argument. */
const linkText = (id: LinkText) =>
  texts.render('id', { key: `directory/link:${id}`, args: { app: 'whatsapp', day: '|', time: '|' } }).split('|')[0]!;
/** What is said of a new chat. The last one answers her who says that it is hers. */
const linkTexts = ['ask-lid', 'told', 'linked', 'mine-done'] as const;
type LinkText = (typeof linkTexts)[number];
const resume = texts.render('id', { key: 'conversation/engine:resume', args: { n: '|', touched: '' } }).split('|')[0]!;

export function openHands({ db, clock, server, settle }: WhatsAppHouse) {
  const questions = openQuestions();
  let started = 0;

  function read(kader: Kader, app: 'whatsapp' | 'telegram', text: string) {
    if (text === news) {
      kader.news++;
      return;
    }
    const link = linkTexts.find((id) => text.startsWith(linkText(id)));
    if (link) {
      kader.links.push(`${app} ${link}`);
      if (link === 'mine-done') kader.heard++;
      return;
    }
    kader.heard++;
    const { asked } = questions.read(text);
    kader.filed ||= asked.is === 'filed';
    if (text.includes(resume)) kader.asks = 'resume';
    else kader.asks = asked.is === 'question' ? asked.name : asked.is;
  }

  /** Reads all that is there. */
  async function look(kader: Kader) {
    await settle();
    const { phone, telegram } = kader;
    await phone.settled();
    while (phone.unread() > 0) read(kader, 'whatsapp', (await phone.next()).text);
    while (telegram && telegram.unread() > 0) read(kader, 'telegram', (await telegram.next()).text);
  }

  /** Where a message to us is; undefined: it has not come, or is in hand. `waits`: until she has told who she is. */
  const stateOf = async (message: string): Promise<'done' | 'waits' | undefined> => {
    const rows = db.selectFrom('whatsapp_received').select(['body_enc', 'waits']);
    const row = await rows.where('message', '=', message).executeTakeFirst();
    if (row?.body_enc === null) return 'done';
    return row?.waits ? 'waits' : undefined;
  };

  async function say(kader: Kader, text: string, meanwhile: () => unknown = () => {}) {
    kader.said++;
    const message = await kader.phone.say(text);
    await meanwhile();
    await until(() => stateOf(message));
    await look(kader);
    return message;
  }

  return {
    look,
    say,
    stateOf,
    /** Taps a button on Telegram, and what is written there answers it. */
    async tap(kader: Kader, label: string) {
      const telegram = kader.telegram!;
      kader.said++;
      telegram.tap(label);
      await until(() => telegram.unread() > 0);
      await look(kader);
    },
    /** The next step of her report; after it she looks at the menu now and then. */
    step: (kader: Kader, meanwhile?: () => unknown) => say(kader, wordsFor(kader), meanwhile),
    /** We begin: a message to her that is no answer. */
    async start(kader: Kader) {
      const now = clock.now();
      const row = { kabupaten: '', key: `proof-${++started}`, person: kader.person, kind: unasked, urgent: true };
      await enqueue(db, { ...row, reply: { parts: [{ key: newsKey }] }, dueAt: now, expiresAt: now + 30 * dayMs });
      await look(kader);
    },
    /** Messages for her that the platform was handed. */
    onWire: ({ phone }: Kader) => server.sent.filter(({ to }) => to === phone.phone).length,
  };
}

function wordsFor({ plan, asks, filed }: Kader): string {
  if (filed) return 'menu';
  if (asks === 'summary') return 'kirim';
  if (asks === 'resume') return 'lanjutkan';
  return plan.says[asks] ?? 'lapor';
}
