/** Troubles to order: how often, with which chance, for which method. Seeded, so that a failing run can be repeated. */
import { openOrders } from '../fault-orders.ts';

export interface Fault {
  kind: /** Answers with an error of Telegram's. */
    | 'flood'
    | 'forbidden'
    | 'server'
    /** Cuts the connection before the call took effect, or after it. */
    | 'resetBefore'
    | 'resetAfter'
    /** Answers late by `ms`. */
    | 'slow'
    /** Deliveries: an update comes twice, comes late by `ms`, or behind the next update. */
    | 'double'
    | 'late'
    | 'reorder';
  /** Only this method. Without it: every send and edit, but not getUpdates. */
  method?: string;
  chat?: number;
  /** How many times; without it: always. */
  count?: number;
  /** 0..1; without it: 1. */
  chance?: number;
  ms?: number;
  /** Seconds, for flood. */
  retryAfter?: number;
  /** HTTP status, for server. */
  status?: number;
}

export type Faults = ReturnType<typeof openFaults>;

const deliveries = new Set(['double', 'late', 'reorder']);

export function openFaults(seed: number) {
  const { add, clear, first } = openOrders<Fault>(randomNumbers(seed));
  return {
    add,
    clear,
    /** The first trouble that strikes this call. */
    forCall: (method: string, chat: number | undefined): Fault | undefined =>
      first((fault) => !deliveries.has(fault.kind) && meant(fault, method, chat)),
    forDelivery: (chat: number): Fault | undefined =>
      first((fault) => deliveries.has(fault.kind) && (fault.chat === undefined || fault.chat === chat)),
  };
}

function meant(fault: Fault, method: string, chat: number | undefined): boolean {
  if (fault.chat !== undefined && fault.chat !== chat) return false;
  if (fault.method !== undefined) return fault.method === method;
  return /^(send|edit|delete|answer)/.test(method);
}

/** mulberry32: small, and the same everywhere. */
export function randomNumbers(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
