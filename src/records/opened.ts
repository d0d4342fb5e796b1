import type { Db } from './tables.ts';

/** What both kinds of database give. `syncs` counts the fsync calls where we are the ones who make them. */
export interface Opened {
  db: Db;
  syncs?(): number;
  announce(door: Door): void;
  close(): Promise<void>;
}

/** Where and with which secret the running program takes the requests of its command line. */
export interface Door {
  port: number;
  token: string;
}
