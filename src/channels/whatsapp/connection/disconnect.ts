/** What follows when a connection has ended. */
import { type ConnectionState, DisconnectReason } from '@whiskeysockets/baileys';
import { type Clock, minuteMs } from '../../../clock.ts';
import type { AccountStatus } from '../base/account.ts';

/** How one connection went. */
export interface Ended {
  linked: boolean;
  /** Undefined: the line just broke. */
  code: number | undefined;
  /** A QR or a code was there to be used. */
  shown: boolean;
  /** Since it was open; 0 if it never was. */
  lastedMs: number;
}

export type NextStep =
  /** WhatsApp itself asks for a fresh connection, such as after linking. */
  | { do: 'reconnect' }
  /** After a pause. */
  | { do: 'wait' }
  /** With a newer version. */
  | { do: 'refresh' }
  /** Until an operator has looked: to go on trying would make it worse. */
  | { do: 'stop'; because: AccountStatus };

const badSession = 500;
const restartRequired = 515;
const outdatedVersion = 405;

/** By the code that WhatsApp or Baileys gives. Before the number is linked there is nothing to lose: a connection that ended is tried again. */
export function nextStep({ linked, code }: Pick<Ended, 'linked' | 'code'>): NextStep {
  if (code === restartRequired) return { do: 'reconnect' };
  if (code === outdatedVersion) return { do: 'refresh' };
  switch (linked ? code : undefined) {
    case 401:
    case 411:
      return { do: 'stop', because: 'unlinked' };
    case 402:
    case 403:
      return { do: 'stop', because: 'banned' };
    case 440:
      return { do: 'stop', because: 'replaced' };
    default:
      return { do: 'wait' };
  }
}

/** Baileys calls a line that just broke `connectionClosed`. */
export function codeOf({ lastDisconnect }: Partial<ConnectionState>): number | undefined {
  const { output } = (lastDisconnect?.error ?? {}) as { output?: { statusCode?: number } };
  const code = output?.statusCode;
  return code === DisconnectReason.connectionClosed ? undefined : code;
}

const mostLinkings = 6;
const mostLogins = 12;
const leastMs = 30 * minuteMs;
/** A connection that lasted so long was a good one. */
const goodMs = minuteMs;

/** Counts logins in a row that came to nothing, until going on would be an endless loop.
 *
 *  Before a number is linked: the phone says "could not link" and WhatsApp never tells us of it, until the QRs run out (408; Baileys#2488,
 *  #2737); or WhatsApp throws the client out with 500. After: 500 is what Baileys calls a bad session, but also any end without a code, and
 *  WhatsApp's own bad hours give it too. So a linked number goes on for a good while before an operator is sent to the phone. */
export class FailedLogins {
  readonly #clock: Clock;
  #count = 0;
  #since = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  count(): number {
    return this.#count;
  }

  reset(): void {
    this.#count = 0;
  }

  /** Whether it is enough. A broken line says nothing about the link. */
  isEnough({ linked, code, shown, lastedMs }: Ended): boolean {
    if (lastedMs >= goodMs || code === restartRequired) this.reset();
    if (code !== badSession && !(shown && !linked)) return false;
    if (this.#count === 0) this.#since = this.#clock.now();
    this.#count += 1;
    if (!linked) return this.#count >= mostLinkings;
    return this.#count >= mostLogins && this.#clock.now() - this.#since >= leastMs;
  }
}
