/** Receiving by long polls. grammY's own loop confirms what it has only begun, so this one is ours. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { type Clock, minuteMs } from '../../clock.ts';
import type { Lease } from '../../lease.ts';
import type { Log } from '../../log.ts';
import { backOff, conflict, longestBackOffMs, tokenRefused } from './transport.ts';
import { UpdateWindow } from './window.ts';

export interface PollingOptions {
  api: Api;
  clock: Clock;
  log: Log;
  allowed: readonly string[];
  /** Only its owner polls. */
  lease: Lease;
  /** false: not finished, to be delivered again. */
  handle(update: Update): Promise<boolean>;
  onState(state: 'ready' | 'waiting' | 'stopped'): void;
}

/** Seconds that Telegram waits for something new before it answers that there is nothing. */
const longPoll = 20;
/** Telegram gives so many at once. A question that names the same offset as the one before within half a second gets a single update. A
 *  question without an offset gets everything that is not confirmed, so every second question goes without. */
const most = 100;
/** Milliseconds between two questions while an update is in hand: short at first, because others wait behind it; longer the longer it takes
 *  (the platform may have told its answer to wait for a minute). */
const soonest = 8;
const latest = 550;
/** How long one update may keep a full window from moving. */
const patience = minuteMs;
/** How often a process without the lease looks whether it has it. */
const waitingMs = 100;
/** While we are closing: updates that were given back would only come again. */
const closingMs = 1000;

export class Polling {
  readonly #options: PollingOptions;
  readonly #window: UpdateWindow;
  readonly #stopped = new AbortController();
  readonly #running: Promise<void>;
  #question: AbortController | undefined;
  #asked = { offset: -1, at: 0, named: false };
  #failures = 0;
  #well = false;

  constructor(options: PollingOptions) {
    this.#options = options;
    this.#window = new UpdateWindow(options.handle);
    this.#running = this.#run();
  }

  /** Finishes what is in hand, and confirms it. */
  stop(): Promise<void> {
    this.#stopped.abort();
    this.#question?.abort();
    return this.#running;
  }

  async #run() {
    const { lease, onState } = this.#options;
    await lease.keep(() => this.#question?.abort());
    while (!this.#stopped.signal.aborted) {
      if (lease.holds()) await this.#round();
      else {
        onState('waiting');
        await this.#pause(waitingMs);
      }
    }
    await this.#window.idle();
    if (lease.holds() && this.#window.offset() > 0) await this.#confirm();
    await lease.close();
  }

  async #round() {
    const updates = (await this.#ask()) ?? [];
    // A process that was suspended meanwhile leaves the answer to the next owner.
    if (!this.#options.lease.holds()) return;
    this.#window.take(updates, this.#options.clock.now());
    if (this.#window.inHand() > 0) await this.#work();
    else if (this.#window.size() > 0) await this.#pause(closingMs);
  }

  /** One poll; undefined when an error, which has then been waited out, kept it from bringing anything. */
  async #ask(): Promise<Update[] | undefined> {
    const { api, clock, allowed, onState } = this.#options;
    const offset = this.#window.ask();
    this.#asked = { offset, at: clock.now(), named: offset !== this.#asked.offset || !this.#asked.named };
    this.#question = new AbortController();
    // The first poll, and the first after trouble, does not wait: its answer says that we are ready.
    const timeout = !this.#well || this.#window.size() > 0 ? 0 : longPoll;
    const from = this.#asked.named ? { offset } : {};
    const what = { ...from, limit: most, timeout, allowed_updates: allowed as never };
    try {
      const updates = await api.getUpdates(what, this.#question.signal as never);
      this.#failures = 0;
      this.#well = true;
      onState('ready');
      return updates;
    } catch (error) {
      this.#well = false;
      // Telegram may never have heard of this offset.
      this.#asked.offset = -1;
      await this.#recover(error);
    } finally {
      this.#question = undefined;
    }
  }

  async #recover(error: unknown) {
    const { clock, log, lease, onState } = this.#options;
    if (this.#stopped.signal.aborted || !lease.holds()) return;
    onState(tokenRefused(error) ? 'stopped' : 'waiting');
    if (tokenRefused(error)) {
      log.fatal({ err: error }, 'telegram refuses the token; receiving has stopped');
      this.#stopped.abort();
      return;
    }
    if (this.#failures === 0)
      log.warn({ err: error, conflict: conflict(error) }, 'telegram gave no updates; trying again');
    this.#failures++;
    await this.#pause(backOff(this.#failures, longestBackOffMs, clock.now()));
  }

  /** Until all is finished, or it is time to ask for what has come meanwhile. */
  async #work() {
    const { clock, log } = this.#options;
    // From the very first offset on, none and 0 are the same.
    const first = this.#asked.offset === 0;
    const pause = first ? latest : Math.min(Math.max(this.#window.age(clock.now()) / 24, soonest), latest);
    await this.#waitIdle(this.#asked.at + pause - clock.now());
    if (this.#window.size() >= most && this.#window.abandon(clock.now() - patience))
      log.error({}, 'an update was not finished within a minute; going on without it');
  }

  async #waitIdle(ms: number) {
    if (ms <= 0 || this.#window.inHand() === 0) return;
    const awake = new AbortController();
    const timer = sleep(ms, undefined, { signal: AbortSignal.any([awake.signal, this.#stopped.signal]) });
    await Promise.race([this.#window.idle(), timer.catch(() => undefined)]);
    awake.abort();
  }

  /** The last word to Telegram: what is finished need not come again. */
  async #confirm() {
    const { api, log } = this.#options;
    await api
      .getUpdates({ offset: this.#window.offset(), limit: 1, timeout: 0 })
      .catch((error) => log.warn({ err: error }, 'telegram did not take the last confirmation'));
  }

  async #pause(ms: number) {
    await sleep(ms, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}
