/** What the web server is handed once the house is open. Before that it can only say how far the start has come. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SimulatorFace } from '../channels/simulator.ts';
import type { Text } from '../conversation/run.ts';
import type { Table } from '../page.ts';
import type { Person, TableOffer } from '../room.ts';
import type { DashboardBackend } from './dashboard/backend.ts';

export interface House {
  /** State of each channel and part, by name, as /readyz shows it. */
  states(): Record<string, string>;
  simulator?: SimulatorBackend;
  whatsapp?: WhatsAppLinking;
  /** What other programs read, with a key. */
  api?: ApiBackend;
  dashboard?: DashboardBackend;
  webhooks?: Webhook[];
  control?: Control;
}

export interface SimulatorBackend {
  channel: SimulatorFace;
  people(): Promise<SimPerson[]>;
  /** A fresh invitation code, for the page's first steps of a new phone. */
  invite?(): Promise<string | undefined>;
}

/** The linking of the WhatsApp number, for an operator on this machine. */
export interface WhatsAppLinking {
  state(): string;
  accountStatus(): string;
  /** When a restriction ends, where WhatsApp has said so: a day and a time as people here write them. */
  until(): Promise<{ day: string; time: string } | undefined>;
  pairing(): { qr: string } | { code: string } | undefined;
  /** Links anew, or goes on after trouble. */
  resume(): Promise<void>;
}

/** A person of the demo. Role, area and posyandu are names to read, in Indonesian; '' where there is none. */
interface SimPerson {
  /** Her chat in the simulator, such as `p17`. */
  id: string;
  name: string;
  role: string;
  area: string;
  posyandu: string;
}

/** The tables of the rooms, and whose key it is. */
export interface ApiBackend {
  now(): number;
  tables: Readonly<Record<string, TableOffer>>;
  holder(key: string): Promise<{ person: Person; key: number } | undefined>;
  /** Notes that she asked for a table that is not for her. */
  refused(table: string, person: Person): Promise<void>;
  /** Asks the rights again. Throws Refusal. */
  read(table: string, asked: { person: Person; query: Record<string, string>; key: number }): Promise<Table>;
}

/** A platform calls us here. Open to the world: `handle` checks the platform's secret and the size of the call itself. */
interface Webhook {
  path: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** Orders from our own command line to the running program, such as an import. */
export interface Control {
  /** From the lock file, which only the owner of the data can read. */
  token: string;
  /** By the last part of the path `/control/<name>`. Every yielded object is sent at once as one line of JSON. */
  orders: Record<string, Order>;
}

type Order = (request: Request) => AsyncIterable<unknown>;

/** What the routes see of the server's state. */
export interface Progress {
  step: string;
  house: House | undefined;
  closing: AbortSignal;
}

/** The texts, as far as the web server needs them (see texts/texts.ts). */
export interface WebTexts {
  render(language: string, text: Text): string;
  has(key: string): boolean;
  languages(): string[];
  keys(): { key: string; language: string; variables: string[] }[];
}
