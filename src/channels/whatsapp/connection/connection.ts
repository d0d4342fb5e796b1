/** Keeps one connection to WhatsApp alive: sockets are single use, so each one is opened, watched to its end, and followed by the next.
 *  Only the owner of the number's lease does that; whoever waits takes over when the lease runs out. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WAMessage, WASocket, WAVersion } from '@whiskeysockets/baileys';
import { fraction } from '../../../ids.ts';
import { Lease } from '../../../lease.ts';
import { type Channel, SendError } from '../../channel.ts';
import type { Deps } from '../base/deps.ts';
import { onRecords } from '../base/patience.ts';
import { isStop, type Standing, type StandingBook } from '../base/standing.ts';
import { hear } from '../base/transactions.ts';
import type { Unopened } from '../inbound/unopened.ts';
import { forgetIdentity, loadIdentity, type StoredIdentity } from '../keys/auth-state.ts';
import { openOpening } from '../keys/opening.ts';
import { openSocket, type SocketOptions } from '../keys/socket.ts';
import { type Ended, openAttempts } from './attempts.ts';
import { openDoor } from './door.ts';
import { type Pairing, pairing } from './pairing.ts';
import { codeOf, verdict } from './verdict.ts';

export interface ConnectionOptions extends SocketOptions {
  lease?: Lease;
  /** Digits of the number to link by a code; without it a QR is shown. */
  phone?: string;
  /** What WhatsApp's own page runs now. */
  newestVersion(): Promise<WAVersion | undefined>;
  /** Before the first try again; doubled each time, up to twenty times as much. */
  pauseMs?: number;
}

interface Watch {
  /** Each new socket, before anything has happened on it. */
  wire(socket: WASocket): void;
  /** Writes down what has just been opened; if that fails, it can be opened again. */
  keep(message: WAMessage, away: () => void): Promise<void>;
  unopened: Pick<Unopened, 'note' | 'opened'>;
  /** Before each connection: what others left unfinished is ours too, and what was written down without our knowing. */
  resume(): Promise<void>;
  pairing(shown: Pairing | undefined): void;
}

export type Connection = ReturnType<typeof openConnection>;

export function openConnection(deps: Deps, options: ConnectionOptions, standing: StandingBook, watch: Watch) {
  const { log, ids, clock } = deps;
  const { pauseMs = 1000 } = options;
  const stopping = new AbortController();
  const owner = options.lease ?? new Lease();
  let state: ReturnType<Channel['state']> = 'starting';
  let version = options.version;
  let current: WASocket | undefined;
  let failures = 0;
  let look = new AbortController();
  const door = openDoor();
  const attempts = openAttempts(clock);
  const pair = pairing(deps, options.phone, watch.pairing);

  const pause = (ms: number) =>
    sleep(ms, undefined, { signal: AbortSignal.any([stopping.signal, look.signal]) }).catch(() => undefined);

  async function run() {
    await standing.load();
    // A start is an operator's wish: what ended before is tried once more.
    if (isStop(standing.is())) await again(standing.is() === 'unlinked');
    await owner.keep(() => void current?.end(new Error('lost the lease')));
    while (!stopping.signal.aborted) {
      if (!owner.holds()) await rest();
      else if (isStop(standing.is())) await halt();
      else await liveOnce();
    }
    await owner.close();
  }

  /** What the owner learns of the number is ours too when we take over. */
  async function rest() {
    state = 'waiting';
    await pause(1000);
    await standing.load().catch((err) => log.debug({ err }, 'whatsapp: the standing was not read'));
  }

  async function halt() {
    state = 'stopped';
    await pause(60_000);
  }

  /** `anew`: with another link. */
  async function again(anew: boolean) {
    if (anew) await forgetIdentity(deps);
    attempts.begin();
    await standing.change('linking');
  }

  async function liveOnce() {
    state = 'starting';
    try {
      await watch.resume();
      const identity = await onRecords(
        deps,
        () => loadIdentity(deps, cut),
        () => !stopping.signal.aborted,
      );
      const ended = await live(identity);
      await identity.close();
      await follow(ended);
    } catch (err) {
      log.warn({ err }, 'whatsapp: no connection');
      await pause(backOff());
    }
  }

  /** The records are away: without a line WhatsApp takes nothing for received, and brings all of it again, in its order. */
  const cut = () => void current?.end(new Error('the records are away'));

  /** From the opening to the end of one socket; answers how it ended. */
  function live(identity: StoredIdentity): Promise<Ended> {
    let [shown, openedAt] = [false, Number.POSITIVE_INFINITY];
    return new Promise((resolve) => {
      const opening = openOpening({ ...watch.unopened, keep: (message) => watch.keep(message, cut) });
      const socket = openSocket(identity, { ...options, ...(version ? { version } : {}) }, opening.makeRepository);
      current = socket;
      opening.wire(socket);
      watch.wire(socket);
      pair.wire(socket);
      hear(socket, 'creds.update', () => {
        identity.saveCreds().catch((err) => log.error({ err }, 'whatsapp: the identity was not written'));
      });
      hear(socket, 'connection.update', (update) => {
        shown ||= update.qr !== undefined;
        if (update.connection === 'open') {
          openedAt = clock.now();
          opened(socket);
        }
        if (update.connection !== 'close') return;
        door.shut();
        current = undefined;
        watch.pairing(undefined);
        const lastedMs = Math.max(clock.now() - openedAt, 0);
        resolve({ linked: identity.linked(), code: codeOf(update), shown, lastedMs });
      });
      if (stopping.signal.aborted) void socket.end(undefined);
    });
  }

  function opened(socket: WASocket) {
    if (socket !== current || !owner.holds()) return void socket.end(new Error('lost the lease'));
    door.open(socket);
    failures = 0;
    state = 'ready';
    watch.pairing(undefined);
    if (standing.is() !== 'restricted') void standing.change('linked');
  }

  async function follow(ended: Ended) {
    if (stopping.signal.aborted) return;
    const { code, linked } = ended;
    log.info({ code }, 'whatsapp: the connection ended');
    if (attempts.ended(ended)) return stop('failing');
    // Before it is linked there is nothing to lose: an attempt that ran out begins anew.
    const what = linked || code === 405 || code === 515 ? verdict(code) : verdict(undefined);
    if (what.do === 'reconnect') return;
    if (what.do === 'refresh') return refresh();
    if (what.do === 'wait') return pause(Math.max(backOff(), loginPause()));
    return stop(what.because);
  }

  /** Whoever took the lease over has taken the connection too, and rightly. */
  async function stop(because: Standing) {
    await owner.renew();
    if (owner.holds()) await standing.change(because);
  }

  async function refresh() {
    const newest = await options.newestVersion();
    const same = newest === undefined || String(newest) === String(version);
    version = newest ?? version;
    if (same && failures >= 2) await standing.change('outdated');
    await pause(backOff());
  }

  /** Who is thrown out each time after a moment has an open connection in between. */
  const loginPause = () => (attempts.count() > 0 ? pauseMs * Math.min(2 ** (attempts.count() - 1), 300) : 0);

  function backOff(): number {
    const pause = Math.min(pauseMs * 2 ** failures, pauseMs * 20);
    failures += 1;
    return pause * (0.5 + fraction(ids) / 2);
  }

  let running: Promise<void> = Promise.resolve();
  return {
    start() {
      running = run().catch((err) => log.fatal({ err }, 'whatsapp has stopped'));
    },
    /** The open socket, waited for at most so long. */
    async socket(ms: number): Promise<WASocket> {
      const found = await door.within(ms > 0 ? pause(ms) : Promise.resolve());
      // Who was frozen for a while may still have a socket, and no number.
      if (found && owner.holds()) return found;
      throw state === 'stopped' || isStop(standing.is()) ? new SendError('trouble', 'not connected') : door.absence();
    },
    state: () => state,
    /** An operator says that all is well again. */
    async resume(): Promise<void> {
      if (door.isOpen()) return standing.change('linked');
      await again(standing.is() === 'unlinked' || standing.is() === 'failing');
      const waiting = look;
      look = new AbortController();
      waiting.abort();
    },
    async stop() {
      stopping.abort();
      void current?.end(undefined);
      await running;
      state = 'stopped';
    },
  };
}
