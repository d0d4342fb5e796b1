import { dayMs } from '../clock.ts';
/** Where sessions are stored between messages: in Redis, or in the database when embedded. */
export interface SessionStore {
  load(chat: string): Promise<{ version: number; value: string } | undefined>;
  /** Saves if the stored version is still `version` (0: nothing stored), under `version + 1`; true when saved. One round trip. */
  save(chat: string, version: number, value: string): Promise<boolean>;
  drop(chat: string): Promise<void>;
  close(): Promise<void>;
}

/** A session ends by itself after this time without use. It is longer than a month, so that a monthly reporter is still known. */
export const sessionLifeMs = 40 * dayMs;
