/** What must happen once before we can receive, however long Telegram is away. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { backOff, tokenRefused, toSendError } from './failures.ts';

/** Tries until Telegram does it; undefined: the channel stopped before. Throws only when the token is refused. */
export async function eventually<T>(
  call: () => Promise<T>,
  { clock, log, stopped }: { clock: Clock; log: Log; stopped: AbortSignal },
): Promise<T | undefined> {
  for (let attempt = 0; !stopped.aborted; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (tokenRefused(error)) throw error;
      if (stopped.aborted) return undefined;
      if (attempt === 0) log.warn({ err: error, reason: toSendError(error).message }, 'telegram refuses; trying again');
      await sleep(backOff(attempt, 15_000, clock.now()), undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}
