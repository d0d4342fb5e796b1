/** The accounts of this WhatsApp: an account is a phone number, each linked client one device of it. */
import { createHash } from 'node:crypto';
import { type BinaryNode, jidDecode, jidEncode, type KeyPair } from '@whiskeysockets/baileys';
import type { Connection } from './connection.ts';
import { type AccountKeys, openKeyPool } from './key-pool.ts';

/** The two ways to write the same person: by phone number, or by LID, which hides the number. */
export type Form = 'phone' | 'lid';

export interface Account {
  phone: string;
  /** WhatsApp tells nobody the number: she is known by her LID alone. */
  numberless: boolean;
  /** A client that asks for her LID by her number is told it. */
  lidTold: boolean;
  lid: string;
  name: string;
  /** The phone's own identity, which vouches for every linked device. */
  identity: KeyPair;
  keys: AccountKeys;
  devices: Map<number, Device>;
  nextDevice: number;
  blocked: Set<Account>;
}

/** What others need in order to write to a device. */
export interface Bundle {
  registrationId: number;
  identity: Buffer;
  signed: { id: number; key: Buffer; signature: Buffer };
  preKeys: { id: number; key: Buffer }[];
}

export interface Device {
  account: Account;
  id: number;
  /** The key that this device proves at every login; a simulated phone has none. */
  noiseKey?: Buffer;
  bundle: Bundle;
  connection?: Connection;
  /** Not acknowledged yet, in order; sent again after the next login. */
  queue: BinaryNode[];
  /** Which of them have been on their way before. */
  sent: WeakSet<BinaryNode>;
  /** Linked just now: the phone sends it the history first. */
  fresh?: boolean;
  /** A simulated phone lives here and not behind a connection. */
  phone?: { take(stanza: BinaryNode): void; repeat(id: string): void; preKey(): { id: number; key: Buffer } };
}

export function openAccounts() {
  const pool = openKeyPool();
  const byPhone = new Map<string, Account>();
  const byLid = new Map<string, Account>();
  const former = new Map<string, Account>();
  /** The account behind any form of a jid, device or not. */
  function find(jid: string | undefined): Account | undefined {
    const parts = jidDecode(jid);
    return parts && (parts.server === 'lid' ? byLid : byPhone).get(parts.user);
  }
  return {
    find,
    all: () => [...byPhone.values()],
    device: (jid: string | undefined): Device | undefined => find(jid)?.devices.get(jidDecode(jid)?.device ?? 0),
    /** The account that has had this LID and has another one now. */
    formerly: (jid: string | undefined): Account | undefined => former.get(jidDecode(jid)?.user ?? ''),
    /** The number stays, its LID becomes another one. What is sent to the one before reaches nobody. */
    changeLid(account: Account) {
      byLid.delete(account.lid);
      former.set(account.lid, account);
      account.lid = lidOf(account.lid);
      byLid.set(account.lid, account);
    },
    /** Opens an account, or gives the one that there is. */
    open(phone: string, name = phone, numberless = false): Account {
      const known = byPhone.get(phone);
      if (known) return known;
      const keys = pool.account();
      const account: Account = {
        phone,
        numberless,
        lidTold: true,
        lid: lidOf(phone),
        name,
        identity: keys.identity,
        keys,
        devices: new Map(),
        nextDevice: 1,
        blocked: new Set(),
      };
      byPhone.set(phone, account);
      byLid.set(account.lid, account);
      return account;
    },
    /** The server has stopped. */
    close: pool.giveBack,
  };
}

export function addDevice(account: Account, id: number, bundle: Bundle, noiseKey?: Buffer): Device {
  const device: Device = { account, id, bundle, noiseKey, queue: [], sent: new WeakSet() };
  account.devices.set(id, device);
  account.nextDevice = Math.max(account.nextDevice, id + 1);
  return device;
}

export const jidOf = ({ phone, lid }: Account, form: Form, device = 0): string =>
  form === 'lid' ? jidEncode(lid, 'lid', device || undefined) : jidEncode(phone, 's.whatsapp.net', device || undefined);

export const deviceJid = ({ account, id }: Device, form: Form): string => jidOf(account, form, id);

export const formOf = (jid: string | undefined): Form => (jid?.endsWith('@lid') ? 'lid' : 'phone');

export const isOnline = ({ connection }: Device): boolean => connection?.live === true;

/** Fifteen digits in which the phone number cannot be seen, so that a test may grep for leaked numbers. */
function lidOf(phone: string): string {
  const hash = createHash('sha256').update(phone).digest();
  return String(100_000_000_000_000 + (hash.readUIntBE(0, 6) % 900_000_000_000_000));
}
