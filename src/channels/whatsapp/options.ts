/** What the channel is given from outside. */
import type { WAVersion } from '@whiskeysockets/baileys';
import type { Lease } from '../../lease.ts';
import type { Announce } from './base/account.ts';
import type { Deps } from './base/deps.ts';
import type { Pairing } from './connection/pairing.ts';
import type { Patience } from './inbound/download.ts';
import type { OnReceipt } from './inbound/receipts.ts';
import type { SocketOptions } from './keys/socket.ts';
import type { Forget, Owner } from './people/identities.ts';
import type { TellAlarm } from './watch/health.ts';

export interface WhatsAppOptions extends Deps {
  /** Default: WhatsApp's own server, and the version that Baileys knows. */
  url?: string;
  version?: WAVersion;
  /** Digits of the number, to link by a code; without it by a QR. */
  phone?: string;
  dailyCap: number;
  /** The number has been in use for long: it starts with the whole daily cap. Default: it earns that. */
  warm?: boolean;
  /** Polls and events beside the text; default: yes. */
  cards?: boolean;
  /** The right to the number: one owner. Default: ours alone. */
  lease?: Lease;
  /** Whose chat this is. Only asks. */
  owner: Owner;
  /** Is this a code by which somebody joins? */
  isCode?(text: string): boolean;
  /** Two chats turn out to be of one person: the program forgets this one. */
  drop?(chat: string): Promise<void>;
  /** Forgets the keys of a stranger who has been silent for long. */
  forget?: Forget;
  announce: Announce;
  /** Tells the admins that the number is not well, or well again. */
  alarm: TellAlarm;
  onReceipt: OnReceipt;
  /** Shows how to link the number, while it waits for that; undefined: no longer. */
  show(pairing: Pairing | undefined): void;
  /** For tests: a loopback server's files, scaled time. */
  media?: SocketOptions['media'];
  newestVersion?(): Promise<WAVersion | undefined>;
  pauseMs?: number;
  keepAliveMs?: number;
  qrMs?: number;
  lookMs?: number;
  watchMs?: number;
  jitterMs?: number;
  ackMs?: number;
  filePatience?: Patience;
}
