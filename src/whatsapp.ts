/** Opens WhatsApp where it is switched on. Baileys is large, so it is loaded only then. */
import { encodeQR } from 'qr';
import type { Channel } from './channels/channel.ts';
import { isStop } from './channels/whatsapp/base/account.ts';
import { dropForgottenKeys, forgetKeys } from './channels/whatsapp/keys/forgotten-keys.ts';
import type { WhatsAppChannel, WhatsAppOptions } from './channels/whatsapp.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import { isCode } from './directory/joining/joining.ts';
import { dropContact, ownerOf } from './directory/people/contacts.ts';
import { adminMoment, tellAdmins } from './directory/tell-admins.ts';
import { noteReceipt } from './outbox/receipts.ts';
import type { Leases } from './records/lease.ts';
import { type TextId, textOf } from './texts/text-of.ts';
import type { WhatsAppLinking } from './web/house.ts';

type Given = 'db' | 'secrets' | 'clock' | 'ids' | 'log';

/** What WhatsApp needs of the program. */
interface Program extends Pick<WhatsAppOptions, Given> {
  config: Config;
  leases: Leases;
  texts: { render(language: string, text: Text): string };
  web: { operator: { url: string } };
  tell?(text: string): void;
  whatsapp?: WhatsAppHaste;
}

/** A test sets these, to wait for less. */
export type WhatsAppHaste = Pick<
  WhatsAppOptions,
  'media' | 'newestVersion' | 'pauseMs' | 'keepAliveMs' | 'lookMs' | 'watchMs' | 'jitterMs' | 'ackMs'
>;

export async function openWhatsApp(program: Program): Promise<WhatsAppChannel | undefined> {
  const { config, clock, log, ids, db, secrets } = program;
  if (!config.whatsapp) return undefined;
  const { whatsappChannel } = await import('./channels/whatsapp.ts');
  return whatsappChannel({
    ...config.whatsapp,
    ...program.whatsapp,
    db,
    secrets,
    clock,
    ids,
    log,
    lease: program.leases.open('whatsapp'),
    owner: (chat) => ownerOf(db, secrets, 'whatsapp', chat),
    drop: (chat) => dropContact(db, secrets, 'whatsapp', chat),
    isCode: (text) => isCode(secrets, text),
    forget: (jids, now) => forgetKeys(db, secrets, jids, now),
    announce: (on, status, event, until) => {
      if (isStop(status)) program.tell?.(say(program, status));
      const news = { event, now: clock.now(), about: 'whatsapp' };
      if (status !== 'restricted' || until === undefined) return tellAdmins(on, `operator/whatsapp:${status}`, news);
      return tellAdmins(on, 'operator/whatsapp:restricted-until', { ...news, moment: until });
    },
    alarm: (on, alarm, { event, args }) =>
      tellAdmins(on, `operator/whatsapp:alarm-${alarm}`, {
        event,
        args,
        now: clock.now(),
        about: 'whatsapp',
        urgent: false,
      }),
    onReceipt: (message, status, reason) =>
      noteReceipt(db, { channel: 'whatsapp', message, status, ...(reason ? { reason } : {}) }, clock.now()),
    show: (pairing) => pairing && show(program, pairing),
  });
}

/** For the page on which an operator links the number. */
export const whatsappLinking = (
  { db, clock }: Pick<Program, 'db' | 'clock'>,
  channel: WhatsAppChannel,
): WhatsAppLinking => ({
  state: channel.state,
  accountStatus: channel.accountStatus,
  until: async () => {
    const until = channel.until();
    return until === undefined ? undefined : adminMoment(db, until, clock.now());
  },
  pairing: channel.pairing,
  resume: channel.resume,
});

export const tidyWhatsApp =
  ({ db, secrets }: Pick<Program, 'db' | 'secrets'>, channels: Channel[]) =>
  async (now: number) => {
    for (const channel of channels) if ('tidy' in channel) await (channel as WhatsAppChannel).tidy(now);
    await dropForgottenKeys(db, secrets, now);
  };

/** Shows an operator at the terminal how to link the number; the page shows the same. */
function show(program: Program, pairing: NonNullable<Parameters<WhatsAppOptions['show']>[0]>) {
  const page = `${program.web.operator.url}/whatsapp`;
  if ('code' in pairing) program.tell?.(say(program, 'link-code', { code: pairing.code, page }));
  else program.tell?.(`${say(program, 'link-qr', { page })}\n${encodeQR(pairing.qr, 'term')}`);
}

const say = ({ texts }: Program, id: TextId<'operator/whatsapp'>, args: Record<string, string> = {}) =>
  texts.render('id', text(id, args));

const text = textOf('operator/whatsapp');
