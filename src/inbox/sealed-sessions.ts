/** Sessions as they lie in their store: sealed. A turn seals its session once, for the store and for the trail of turns. */
import { minuteMs } from '../clock.ts';
import { resealedText } from '../records/resealed-value.ts';
import { openText, type Seal, sealText } from '../records/sealing.ts';
import type { Readers } from '../room.ts';
import type { SessionStore } from './session.ts';
import { ofReaders } from './session-readers.ts';

export interface SealedSessions {
  /** The session as it was given to `seal`, opened. */
  load(chat: string): Promise<{ version: number; value: string } | undefined>;
  /** As the store and the table `turn` hold it. */
  seal(chat: string, value: string): string;
  /** `sealed`: what `seal` gave. Otherwise as SessionStore. */
  save(chat: string, version: number, sealed: string): Promise<boolean>;
  drop(chat: string): Promise<void>;
  /** `change` is given what was sealed; `readers`: by these people. */
  rewrite(change: (value: string) => string, readers?: Readers): Promise<void>;
  /** With the key of today, also what an older version left in clear. */
  reseal(): Promise<void>;
  close(): Promise<void>;
}

/** Of so many chats this process knows what it sealed last, and need not open it. */
const mostRemembered = 5000;

export function sealedSessions(store: SessionStore, ring: Seal & { current: number }): SealedSessions {
  const last = new Map<string, { sealed: string; value: string }>();
  return {
    async load(chat) {
      const stored = await store.load(chat);
      if (!stored) return undefined;
      const known = last.get(chat);
      if (known?.sealed === stored.value) return { version: stored.version, value: known.value };
      return { version: stored.version, value: openText(ring, stored.value) };
    },
    seal(chat, value) {
      const sealed = sealText(ring, value);
      if (last.size >= mostRemembered) last.delete(last.keys().next().value!);
      last.set(chat, { sealed, value });
      return sealed;
    },
    save: (chat, version, sealed) => store.save(chat, version, sealed),
    async drop(chat) {
      last.delete(chat);
      await store.drop(chat);
    },
    rewrite: (change, readers) =>
      store.rewrite((stored) => {
        const before = openText(ring, stored);
        const after = ofReaders(change, readers)(before);
        return after === before ? stored : sealText(ring, after);
      }),
    reseal: () => store.rewrite((stored) => resealedText(ring, stored)),
    close: () => store.close(),
  };
}

/** The job, for sessions that lie beside the records: once with each key. Several processes do each other no harm. */
export function resealSessionsJob({ ring }: { ring: { current: number } }, sessions: SealedSessions) {
  let done = 0;
  const run = async () => {
    const key = ring.current;
    if (key !== done) await sessions.reseal();
    done = key;
  };
  return { name: 'reseal sessions', everyMs: minuteMs, run };
}
