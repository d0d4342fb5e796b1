/** Opens WhatsApp where it is switched on: Baileys is large, and nobody else shall wait for it. */
import { encodeQR } from 'qr';
import type { Channel } from './channels/channel.ts';
import { isStop } from './channels/whatsapp/base/standing.ts';
import type { WhatsAppChannel, WhatsAppOptions } from './channels/whatsapp.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import { adminMoment, tellAdmins } from './directory/alarm.ts';
import { isCode } from './directory/joining/joining.ts';
import { dropContact, ownerOf } from './directory/people/contacts.ts';
import { noteReceipt } from './outbox/receipts.ts';
import type { Leases } from './records/lease.ts';
import { dropForgottenKeys, forgetKeys } from './records/whatsapp-keys.ts';
import type { WhatsAppDoor } from './web/house.ts';

type Needs = 'db' | 'secrets' | 'clock' | 'ids' | 'log';

interface House extends Pick<WhatsAppOptions, Needs> {
  config: Config;
  leases: Leases;
  texts: { render(language: string, text: Text): string };
  web: { url: string };
  tell?(text: string): void;
  whatsapp?: WhatsAppHaste;
}

/** What a test does faster. */
export type WhatsAppHaste = Pick<
  WhatsAppOptions,
  'media' | 'newestVersion' | 'pauseMs' | 'keepAliveMs' | 'lookMs' | 'watchMs' | 'jitterMs' | 'ackMs'
>;

export async function openWhatsApp(opening: House): Promise<WhatsAppChannel | undefined> {
  const { config, clock, log, ids, db, secrets } = opening;
  if (!config.whatsapp) return undefined;
  const { whatsappChannel } = await import('./channels/whatsapp.ts');
  return whatsappChannel({
    ...{ ...config.whatsapp, ...opening.whatsapp, db, secrets, clock, ids, log },
    lease: opening.leases.open('whatsapp'),
    owner: (chat) => ownerOf(db, secrets, 'whatsapp', chat),
    drop: (chat) => dropContact(db, secrets, 'whatsapp', chat),
    isCode: (text) => isCode(secrets, text),
    forget: (jids, now) => forgetKeys(db, secrets, jids, now),
    announce: (on, standing, event, until) => {
      if (isStop(standing)) opening.tell?.(say(opening, standing));
      const news = { event, now: clock.now(), about: 'whatsapp' };
      if (until === undefined) return tellAdmins(on, `operator/whatsapp:${standing}`, news);
      return tellAdmins(on, `operator/whatsapp:${standing}-until`, { ...news, moment: until });
    },
    alarm: (on, alarm, { event, args }) =>
      tellAdmins(on, `operator/whatsapp:alarm-${alarm}`, {
        ...{ event, args, now: clock.now(), about: 'whatsapp', urgent: false },
      }),
    onReceipt: (message, status, reason) =>
      noteReceipt(db, { channel: 'whatsapp', message, status, ...(reason ? { reason } : {}) }, clock.now()),
    show: (pairing) => pairing && show(opening, pairing),
  });
}

/** What the page on which the number is linked shows and does. */
export const whatsappDoor = ({ db, clock }: Pick<House, 'db' | 'clock'>, channel: WhatsAppChannel): WhatsAppDoor => ({
  state: channel.state,
  standing: channel.standing,
  until: async () => {
    const until = channel.until();
    return until === undefined ? undefined : adminMoment(db, until, clock.now());
  },
  pairing: channel.pairing,
  resume: channel.resume,
});

export const tidyWhatsApp =
  ({ db, secrets }: Pick<House, 'db' | 'secrets'>, channels: Channel[]) =>
  async (now: number) => {
    for (const channel of channels) if ('tidy' in channel) await (channel as WhatsAppChannel).tidy(now);
    await dropForgottenKeys(db, secrets, now);
  };

/** For the operator at the terminal; the page shows the same. */
function show(house: House, pairing: NonNullable<Parameters<WhatsAppOptions['show']>[0]>) {
  const page = `${house.web.url}/whatsapp`;
  if ('code' in pairing) house.tell?.(say(house, 'link-code', { code: pairing.code, page }));
  else house.tell?.(`${say(house, 'link-qr', { page })}\n${encodeQR(pairing.qr, 'term')}`);
}

const say = ({ texts }: House, id: string, args: Record<string, string> = {}) =>
  texts.render('id', { key: `operator/whatsapp:${id}`, args });
