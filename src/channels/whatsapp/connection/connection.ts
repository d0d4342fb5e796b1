/** Keeps one connection to WhatsApp alive: opens a socket, waits for its end, and opens the next. Only the owner of the number's lease does
 *  that. A process that waits takes over when the lease runs out. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WASocket, WAVersion } from '@whiskeysockets/baileys';
import { minuteMs } from '../../../clock.ts';
import { fraction } from '../../../ids.ts';
import { Lease } from '../../../lease.ts';
import { type Channel, SendError } from '../../channel.ts';
import { type Account, type AccountStatus, isStop } from '../base/account.ts';
import { type Deps, onRecords } from '../base/records.ts';
import { forgetIdentity, loadIdentity, type StoredIdentity } from '../keys/auth-state.ts';
import type { SocketOptions } from '../keys/socket.ts';
import { type Ended, FailedLogins, nextStep } from './disconnect.ts';
import type { Pairing } from './pairing.ts';
import { ReadySocket, runSocket, type SocketUse } from './socket-run.ts';

export interface ConnectionOptions extends SocketOptions {
  lease?: Lease;
  /** What WhatsApp's own page runs now. */
  newestVersion(): Promise<WAVersion | undefined>;
  /** Before the first try again; doubled each time, up to twenty times as much. */
  pauseMs?: number;
}

export interface ConnectionUse extends SocketUse {
  /** Before each connection: takes up what other processes left unfinished or wrote down without our knowing. */
  resume(): Promise<void>;
  /** How to link the number; undefined: no longer. */
  pairing(shown: Pairing | undefined): void;
}

export class Connection {
  readonly #deps: Deps;
  readonly #options: ConnectionOptions;
  readonly #account: Account;
  readonly #use: ConnectionUse;
  readonly #pauseMs: number;
  readonly #lease: Lease;
  readonly #ready = new ReadySocket();
  readonly #failedLogins: FailedLogins;
  readonly #stopping = new AbortController();
  /** Ends a pause when an operator resumes. */
  #resuming = new AbortController();
  #state: ReturnType<Channel['state']> = 'starting';
  #version: WAVersion | undefined;
  #current: WASocket | undefined;
  #failures = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(deps: Deps, options: ConnectionOptions, account: Account, use: ConnectionUse) {
    this.#deps = deps;
    this.#options = options;
    this.#account = account;
    this.#use = use;
    this.#pauseMs = options.pauseMs ?? 1000;
    this.#version = options.version;
    this.#failedLogins = new FailedLogins(deps.clock);
    this.#lease = options.lease ?? new Lease();
  }

  start(): void {
    this.#running = this.#run().catch((err) => this.#deps.log.fatal({ err }, 'whatsapp has stopped'));
  }

  state(): ReturnType<Channel['state']> {
    return this.#state;
  }

  /** The open socket, waited for at most so long. Throws SendError. */
  async socket(ms: number): Promise<WASocket> {
    const found = await this.#ready.within(ms > 0 ? this.#pause(ms) : Promise.resolve());
    // A process that was suspended may still have a socket after another one has taken the number.
    if (found && this.#lease.holds()) return found;
    const stopped = this.#state === 'stopped' || isStop(this.#account.is());
    throw stopped ? new SendError('trouble', 'not connected') : this.#ready.absence();
  }

  /** An operator says that all is well again. */
  async resume(): Promise<void> {
    if (this.#ready.isSet()) return this.#account.change('linked');
    await this.#linkAgain(['unlinked', 'failing'].includes(this.#account.is()));
    const waiting = this.#resuming;
    this.#resuming = new AbortController();
    waiting.abort();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    void this.#current?.end(undefined);
    await this.#running;
    this.#state = 'stopped';
  }

  async #run(): Promise<void> {
    await this.#account.load();
    // An operator who starts the program wants it to run: a link that ended before is tried once more.
    if (isStop(this.#account.is())) await this.#linkAgain(this.#account.is() === 'unlinked');
    await this.#lease.keep(() => void this.#current?.end(new Error('lost the lease')));
    while (!this.#stopping.signal.aborted) {
      if (!this.#lease.holds()) await this.#wait();
      else if (isStop(this.#account.is())) await this.#halt();
      else await this.#connect();
    }
    await this.#lease.close();
  }

  /** What the owner learns of the number meanwhile holds for us too when we take over. */
  async #wait(): Promise<void> {
    this.#state = 'waiting';
    await this.#pause(1000);
    const { log } = this.#deps;
    await this.#account.load().catch((err) => log.debug({ err }, 'whatsapp: the status of the account was not read'));
  }

  async #halt(): Promise<void> {
    this.#state = 'stopped';
    await this.#pause(minuteMs);
  }

  /** `anew`: with another link than the one that we have. */
  async #linkAgain(anew: boolean): Promise<void> {
    if (anew) await forgetIdentity(this.#deps);
    this.#failedLogins.reset();
    await this.#account.change('linking');
  }

  /** From the first look into the records to what follows the end of one socket. */
  async #connect(): Promise<void> {
    this.#state = 'starting';
    try {
      await this.#use.resume();
      const identity = await onRecords(
        this.#deps,
        () => loadIdentity(this.#deps, () => this.#cut()),
        () => !this.#stopping.signal.aborted,
      );
      const ended = await this.#runSocket(identity);
      await identity.close();
      await this.#follow(ended);
    } catch (err) {
      this.#deps.log.warn({ err }, 'whatsapp: no connection');
      await this.#pause(this.#backOff());
    }
  }

  /** The records are away. Without a connection WhatsApp takes nothing for received, and brings all of it again, in its order. */
  #cut(): void {
    void this.#current?.end(new Error('the records are away'));
  }

  #runSocket(identity: StoredIdentity): Promise<Ended> {
    const version = this.#version;
    const { socket, ended } = runSocket(
      this.#deps,
      identity,
      { ...this.#options, ...(version ? { version } : {}) },
      this.#use,
      { opened: (opened) => this.#opened(opened), closed: () => this.#closed(), away: () => this.#cut() },
    );
    this.#current = socket;
    if (this.#stopping.signal.aborted) void socket.end(undefined);
    return ended;
  }

  #opened(socket: WASocket): void {
    if (socket !== this.#current || !this.#lease.holds()) return void socket.end(new Error('lost the lease'));
    this.#ready.set(socket);
    this.#failures = 0;
    this.#state = 'ready';
    this.#use.pairing(undefined);
    if (this.#account.is() !== 'restricted') void this.#account.change('linked');
  }

  #closed(): void {
    this.#ready.clear();
    this.#current = undefined;
    this.#use.pairing(undefined);
  }

  async #follow(ended: Ended): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#deps.log.info({ code: ended.code }, 'whatsapp: the connection ended');
    if (this.#failedLogins.isEnough(ended)) return this.#stopBecause('failing');
    const step = nextStep(ended);
    if (step.do === 'reconnect') return;
    if (step.do === 'refresh') return this.#refresh();
    if (step.do === 'wait') return this.#pause(Math.max(this.#backOff(), this.#loginPause()));
    return this.#stopBecause(step.because);
  }

  /** A process that has taken over the lease has rightly taken the connection too; then nothing is wrong with the number. */
  async #stopBecause(status: AccountStatus): Promise<void> {
    await this.#lease.renew();
    if (this.#lease.holds()) await this.#account.change(status);
  }

  async #refresh(): Promise<void> {
    const newest = await this.#options.newestVersion();
    const same = newest === undefined || String(newest) === String(this.#version);
    this.#version = newest ?? this.#version;
    if (same && this.#failures >= 2) await this.#account.change('outdated');
    await this.#pause(this.#backOff());
  }

  #backOff(): number {
    const pause = Math.min(this.#pauseMs * 2 ** this.#failures, this.#pauseMs * 20);
    this.#failures += 1;
    return pause * (0.5 + fraction(this.#deps.ids) / 2);
  }

  /** A client that is thrown out each time after a moment was connected in between, so the back-off alone would begin anew. */
  #loginPause(): number {
    const count = this.#failedLogins.count();
    return count > 0 ? this.#pauseMs * Math.min(2 ** (count - 1), 300) : 0;
  }

  #pause(ms: number): Promise<void> {
    const signal = AbortSignal.any([this.#stopping.signal, this.#resuming.signal]);
    return sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}
