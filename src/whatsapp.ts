/** Opens WhatsApp where it is switched on: Baileys is large, and nobody else shall wait for it. */
import { encodeQR } from 'qr';
import type { Channel } from './channels/channel.ts';
import type { WhatsAppChannel, WhatsAppOptions } from './channels/whatsapp.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import { tellAdmins } from './directory/alarm.ts';
import { isContact } from './directory/people/contacts.ts';
import { noteReceipt } from './outbox/receipts.ts';
import { takeLease } from './records/lease.ts';
import { dropForgottenKeys, forgetKeys } from './records/whatsapp-keys.ts';

type Needs = 'db' | 'secrets' | 'clock' | 'ids' | 'log';

interface House extends Pick<WhatsAppOptions, Needs> {
  config: Config;
  records: { embedded: boolean };
  texts: { render(language: string, text: Text): string };
  web: { url: string };
  tell?(text: string): void;
  whatsapp?: WhatsAppHaste;
}

/** What a test does faster. */
export type WhatsAppHaste = Pick<
  WhatsAppOptions,
  'media' | 'newestVersion' | 'pauseMs' | 'keepAliveMs' | 'jitterMs' | 'ackMs'
>;

export async function openWhatsApp(opening: House): Promise<WhatsAppChannel | undefined> {
  const { config, clock, log, ids, db, secrets, records } = opening;
  if (!config.whatsapp) return undefined;
  const { whatsappChannel } = await import('./channels/whatsapp.ts');
  const holder = records.embedded ? 'embedded' : ids.random(10);
  return whatsappChannel({
    ...{ ...config.whatsapp, ...opening.whatsapp, db, secrets, clock, ids, log },
    lease: () => takeLease(db, 'whatsapp', holder, 15_000, clock),
    knows: (chat) => isContact(db, secrets, 'whatsapp', chat),
    forget: (jids, now) => forgetKeys(db, secrets, jids, now),
    announce: (on, standing, event) =>
      tellAdmins(on, `operator/whatsapp:${standing}`, { event, now: clock.now(), about: 'whatsapp' }),
    onReceipt: (message, status) => noteReceipt(db, { channel: 'whatsapp', message, status }),
    show: (pairing) => pairing && show(opening, pairing),
  });
}

export const tidyWhatsApp = (db: House['db'], channels: Channel[]) => async (now: number) => {
  for (const channel of channels) if ('tidy' in channel) await (channel as WhatsAppChannel).tidy(now);
  await dropForgottenKeys(db, now);
};

/** For the operator at the terminal; the page shows the same. */
function show({ texts, web, tell }: House, pairing: NonNullable<Parameters<WhatsAppOptions['show']>[0]>) {
  const page = `${web.url}/whatsapp`;
  const say = (id: string, args: Record<string, string>) =>
    texts.render('id', { key: `operator/whatsapp:${id}`, args });
  if ('code' in pairing) tell?.(say('link-code', { code: pairing.code, page }));
  else tell?.(`${say('link-qr', { page })}\n${encodeQR(pairing.qr, 'term')}`);
}
