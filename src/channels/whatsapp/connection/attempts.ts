/** Logins that come to nothing, counted until going on would be an endless loop.
 *
 *  Before a number is linked: the phone says "could not link" and WhatsApp never tells us of it, until the QRs run out (408; Baileys#2488,
 *  #2737); or it throws the client out with 500. After: 500 is what Baileys calls a bad session, but also any end without a code, and
 *  WhatsApp's own bad hours give it too. So a linked number goes on for a good while before a person is sent to the phone. */
import { type Clock, minuteMs } from '../../../clock.ts';

const mostLinkings = 6;
const mostLogins = 12;
const leastMs = 30 * minuteMs;
/** A connection that lasted so long was a good one. */
const goodMs = minuteMs;
const thrownOut = 500;
const justLinked = 515;

/** How one connection went. `shown`: a QR or a code was there to be used. `lastedMs`: since it was open, 0 if it never was. */
export interface Ended {
  linked: boolean;
  code: number | undefined;
  shown: boolean;
  lastedMs: number;
}

export function openAttempts(clock: Clock) {
  let count = 0;
  let since = 0;

  const begin = () => {
    count = 0;
  };

  return {
    begin,
    /** How often in a row it came to nothing. */
    count: () => count,
    /** true: enough. A line that is away says nothing about the link. */
    ended({ linked, code, shown, lastedMs }: Ended): boolean {
      if (lastedMs >= goodMs || code === justLinked) begin();
      if (code !== thrownOut && !(shown && !linked)) return false;
      if (count === 0) since = clock.now();
      count += 1;
      return linked ? count >= mostLogins && clock.now() - since >= leastMs : count >= mostLinkings;
    },
  };
}
