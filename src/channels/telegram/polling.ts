/** Receiving by long polls. grammY's own loop confirms what it has only begun, so this one is ours. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { openOwner } from '../owner.ts';
import { backOff, conflict, tokenRefused } from './failures.ts';
import { openWindow } from './window.ts';

export interface PollingOptions {
  api: Api;
  clock: Clock;
  log: Log;
  allowed: readonly string[];
  lease: (() => Promise<boolean>) | undefined;
  /** false: not finished, to be delivered again. */
  handle(update: Update): Promise<boolean>;
  onState(state: 'ready' | 'waiting' | 'stopped'): void;
}

/** Seconds that Telegram waits for something new before it answers that there is nothing. */
const longPoll = 20;
/** Telegram gives so many at once; to those who name the same offset twice within half a second one only. Who names none gets everything
 *  that is not confirmed, so every second question does without. */
const most = 100;
/** Milliseconds between two questions while an update is in hand: soon at first, because others wait behind it; less often the longer it takes
 *  (the platform may have told its answer to wait for a minute). */
const soonest = 8;
const latest = 550;
/** How long one update may keep a full window from moving. */
const patience = 60_000;

export function startPolling(options: PollingOptions): { stop(): Promise<void> } {
  const { api, clock, log, onState } = options;
  const window = openWindow(options.handle);
  const owner = openOwner(options.lease, () => asking?.abort());
  const stopped = new AbortController();
  let asking: AbortController | undefined;
  let asked = { offset: -1, at: 0, named: false };
  let failures = 0;
  let well = false;

  /** One poll; undefined when it brought nothing because of an error, which has then been waited out. */
  async function ask(): Promise<Update[] | undefined> {
    const offset = window.ask();
    asked = { offset, at: clock.now(), named: offset !== asked.offset || !asked.named };
    asking = new AbortController();
    // The first poll, and the first after trouble, does not wait: its answer says that we are ready.
    const timeout = !well || window.size() > 0 ? 0 : longPoll;
    const from = asked.named ? { offset } : {};
    const what = { ...from, limit: most, timeout, allowed_updates: options.allowed as never };
    try {
      const updates = await api.getUpdates(what, asking.signal as never);
      failures = 0;
      well = true;
      onState('ready');
      return updates;
    } catch (error) {
      well = false;
      // It may never have heard of this offset.
      asked.offset = -1;
      await recover(error);
    } finally {
      asking = undefined;
    }
  }

  async function recover(error: unknown) {
    if (stopped.signal.aborted || !owner.holds()) return;
    onState(tokenRefused(error) ? 'stopped' : 'waiting');
    if (tokenRefused(error)) {
      log.fatal({ err: error }, 'telegram refuses the token; receiving has stopped');
      stopped.abort();
      return;
    }
    if (failures === 0) log.warn({ err: error, conflict: conflict(error) }, 'telegram gave no updates; trying again');
    failures++;
    await pause(backOff(failures, 15_000, clock.now()));
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopped.signal }).catch(() => undefined);

  /** Until all is finished, or it is time to ask for what has come meanwhile. */
  async function work() {
    // From the very first offset on, none and 0 are the same.
    const pause = asked.offset === 0 ? latest : Math.min(Math.max(window.age(clock.now()) / 24, soonest), latest);
    await waitIdle(asked.at + pause - clock.now());
    if (window.size() >= most && window.abandon(clock.now() - patience))
      log.error({}, 'an update was not finished within a minute; going on without it');
  }

  async function waitIdle(ms: number) {
    if (ms <= 0 || window.inHand() === 0) return;
    const awake = new AbortController();
    const timer = sleep(ms, undefined, { signal: AbortSignal.any([awake.signal, stopped.signal]) });
    await Promise.race([window.idle(), timer.catch(() => undefined)]);
    awake.abort();
  }

  async function run() {
    await owner.open();
    while (!stopped.signal.aborted) {
      if (!owner.holds()) {
        onState('waiting');
        await pause(1000);
        continue;
      }
      window.take((await ask()) ?? [], clock.now());
      if (window.inHand() > 0) await work();
      // Something was given back: we are closing. Asking on would bring only the same.
      else if (window.size() > 0) await pause(1000);
    }
    await window.idle();
    if (owner.holds() && window.offset() > 0) await confirm();
    owner.close();
  }

  /** The last word to Telegram: what is finished need not come again. */
  const confirm = () =>
    api
      .getUpdates({ offset: window.offset(), limit: 1, timeout: 0 })
      .catch((error) => log.warn({ err: error }, 'telegram did not take the last confirmation'));

  const running = run();
  return {
    stop() {
      stopped.abort();
      asking?.abort();
      return running;
    },
  };
}
