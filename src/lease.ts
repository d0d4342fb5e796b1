/** The right of one process to do something alone, such as to receive with one token. It is a row in the records that its owner renews
 *  while it lives (records/lease.ts). */
import { uptime } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** An owner that is silent for so long loses its lease to the next process that asks. */
export const leaseMs = 4000;
/** The owner itself stops acting earlier. A process that was suspended, or that cannot reach the records, must not act beside the next
 *  owner; the difference is for what it has just begun. */
const believedMs = 3200;
/** Two renewals may fail before that. */
const renewEveryMs = 700;
/** Together with `leaseMs` less than five seconds: so long nobody receives after a machine has died. */
const askEveryMs = 400;
const lookEveryMs = 100;
/** A stop waits no longer for records that do not answer. */
const goodbyeMs = 2000;

export interface LeaseRow {
  /** Takes or renews; false: another process has it. */
  take(): Promise<boolean>;
  /** Gives it back, if it is ours. */
  drop(): Promise<void>;
}

/** The machine's time since its start, which counts the time it was asleep, as performance.now() does not. */
const machineMs = () => uptime() * 1000;

export class Lease {
  readonly #row: LeaseRow | undefined;
  readonly #now: () => number;
  #until: number;
  #held = false;
  #nextAsk = 0;
  #asking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #onLost = () => {};

  /** Without a row nobody else can have it: the embedded records belong to one process. */
  constructor(row?: LeaseRow, now = machineMs) {
    this.#row = row;
    this.#now = now;
    this.#until = row ? 0 : Number.POSITIVE_INFINITY;
  }

  /** May this process act as the owner at this moment? */
  holds(): boolean {
    return this.#now() < this.#until;
  }

  /** Asks now, and from now on by itself until `close`. Says whether it is ours. `onLost`: what the owner does must end at once. */
  async keep(onLost = () => {}): Promise<boolean> {
    this.#onLost = onLost;
    if (this.#row) this.#timer ??= setInterval(() => this.#tick(), lookEveryMs).unref();
    await this.renew();
    return this.holds();
  }

  /** Asks the records now. */
  renew(): Promise<void> {
    this.#look();
    if (this.#row) this.#asking = this.#ask(this.#row);
    return this.#asking;
  }

  /** Stops renewing and gives the lease back, so that the next owner need not wait for its end. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!this.#row) return;
    const row = this.#row;
    // A renewal on its way would take the lease again.
    const goodbye = this.#asking.then(() => row.drop()).catch(() => {});
    await Promise.race([goodbye, sleep(goodbyeMs, undefined, { ref: false })]);
    [this.#until, this.#held] = [0, false];
  }

  #tick() {
    this.#look();
    if (this.#now() >= this.#nextAsk) void this.renew();
  }

  async #ask(row: LeaseRow) {
    const asked = this.#now();
    // One question at a time; one that nobody answers is given up when the belief ends.
    this.#nextAsk = asked + believedMs;
    const taken = await row.take().catch(() => undefined);
    if (taken) this.#until = Math.max(this.#until, asked + believedMs);
    // Records that fail tell nothing: the owner remains until its time is over.
    else if (taken === false) this.#until = 0;
    this.#nextAsk = asked + (taken ? renewEveryMs : askEveryMs);
    this.#look();
  }

  #look() {
    const before = this.#held;
    this.#held = this.holds();
    if (before && !this.#held) this.#onLost();
  }
}
