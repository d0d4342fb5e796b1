/** Troubles to order: how often, with which chance, for whose phone. Seeded, so that a failing run can be repeated. */
import { openOrders } from '../fault-orders.ts';

export interface Fault {
  kind: /** A message of the bot: the line is cut before the server took it, or after it but before the acknowledgement. */
    | 'reset'
    | 'resetAfter'
    /** A message of the bot: the stream ends with error `code` (default 503). */
    | 'stream'
    /** A message of the bot: refused with error `code` (default 463). */
    | 'nack'
    /** A message of the bot: not taken, what it knows of this person's LID is stale. */
    | 'refreshLid'
    /** The question whether the account is restricted: answered with error `code` (default 500). */
    | 'unanswered'
    /** A message of the bot: taken but not acknowledged, or lost without a word. */
    | 'dropAck'
    | 'lose'
    /** From a message of the bot on the server takes everything and answers nothing, until `speak()`. */
    | 'silence'
    /** The receipt of the bot for a message does not arrive: the message comes again after the next login. */
    | 'dropReceipt'
    /** The phone's receipt (delivered, read) does not reach the bot. */
    | 'dropStatus'
    /** A message to the bot: late by `ms`, the same bytes twice, the same message twice, or broken at first. */
    | 'late'
    | 'replay'
    | 'double'
    | 'garble'
    /** A login is refused with reason `code` (default 503). */
    | 'refuseLogin'
    /** The media host does not take a file, has lost it, or does not answer. */
    | 'upload'
    | 'download'
    | 'stall';
  /** Only with this phone number. */
  phone?: string;
  /** Only messages of the bot of this type, as the envelope says: `text`, `poll`, `event`. */
  type?: string;
  /** How many times; without it: always. */
  count?: number;
  /** 0..1; without it: 1. */
  chance?: number;
  ms?: number;
  code?: number;
}

/** The moments at which a trouble can strike. */
const moments = {
  message: ['reset', 'resetAfter', 'stream', 'nack', 'refreshLid', 'dropAck', 'lose', 'silence'],
  receipt: ['dropReceipt'],
  status: ['dropStatus'],
  delivery: ['late', 'replay', 'double', 'garble'],
  question: ['unanswered'],
  login: ['refuseLogin'],
  upload: ['upload'],
  download: ['download', 'stall'],
} as const satisfies Record<string, Fault['kind'][]>;

export function openFaults(random: () => number) {
  const { add, clear, first } = openOrders<Fault>(random);
  return {
    add,
    clear,
    /** The first trouble that strikes at this moment. */
    strike(moment: keyof typeof moments, phone?: string, type?: string): Fault | undefined {
      const kinds: readonly Fault['kind'][] = moments[moment];
      const meant = (fault: Fault) => (fault.phone ?? phone) === phone && (fault.type ?? type) === type;
      return first((fault) => kinds.includes(fault.kind) && meant(fault));
    },
  };
}
