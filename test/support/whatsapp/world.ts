/** What the loopback WhatsApp knows: accounts, groups, stored media, what was sent. No sockets in here. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BinaryNode } from '@whiskeysockets/baileys';
import { randomNumbers } from '../bot-api/faults.ts';
import { type Account, type Device, type Form, openAccounts } from './accounts.ts';
import type { Certificates } from './certificates.ts';
import type { Connection } from './connection.ts';
import { openFaults } from './faults.ts';
import type { Group } from './groups.ts';
import type { Restriction } from './restriction.ts';
import type { Token } from './tokens.ts';
import { openUnreadable } from './unreadable.ts';

export interface WorldOptions {
  /** The phone number of the bot. */
  bot: string;
  seed: number;
  /** How people who write are named to the bot; `mixed`: each message by chance, `mirror`: as the bot last called them. */
  addressing: Form | 'mixed' | 'mirror';
  /** Whether the other form of the person comes along. */
  alternate: 'always' | 'never' | 'sometimes';
  /** Whether a message to a person needs the token that her phone gave. */
  tokens: 'demanded' | 'ignored';
  /** Milliseconds on each way. */
  latency: number;
  /** The platform's clock, for chats that jump in time. */
  now(): number;
}

/** A message that the bot handed to the server, still sealed. */
export interface Sent {
  id: string;
  /** Phone number or group id. */
  to: string;
  type: string;
  at: number;
  stanza: BinaryNode;
}

/** A message of the bot as it arrived on one phone, opened. */
export interface Received {
  id: string;
  phone: string;
  group?: string;
  text: string;
  /** This phone had this id before, and so shows nothing new. */
  again: boolean;
  at: number;
}

export type World = ReturnType<typeof openWorld>;

export function openWorld(options: WorldOptions, certificates: Certificates) {
  const random = randomNumbers(options.seed);
  const accounts = openAccounts();
  const troubles: unknown[] = [];
  let last = 0;
  const world = {
    options,
    random,
    accounts,
    certificates,
    bot: accounts.open(options.bot, 'Kabar Posyandu'),
    faults: openFaults(random),
    groups: new Map<string, Group>(),
    /** By message to the bot: how its sender was called. */
    named: new Map<string, { form: Form; named: Record<string, string> }>(),
    connections: new Set<Connection>(),
    /** Encrypted files by their path on the media host. */
    files: new Map<string, Buffer>(),
    mediaHost: '',
    silent: false,
    /** The account may not start chats for a while. */
    restriction: undefined as Restriction | undefined,
    /** Devices whose keys were asked for, once for each time. */
    fetched: [] as Device[],
    /** How the bot last called them. */
    called: new Map<Account, Form>(),
    /** Who let the bot in. */
    tokens: new Map<Account, Token>(),
    /** Who has written to the bot: they may be answered whatever happens. */
    acquainted: new Set<Account>(),
    logins: 0,
    sent: [] as Sent[],
    received: [] as Received[],
    /** Requests that this server does not know: a test that finds one here has found something missing. */
    unknown: [] as BinaryNode[],
    /** What went wrong inside the server or a phone; a healthy test ends with none. */
    troubles,
    unreadable: openUnreadable(troubles),
    seconds: () => Math.floor(options.now() / 1000),
    newId: (prefix: string) => `${prefix}${++last}`,
    delay: async () => {
      if (options.latency > 0) await sleep(options.latency);
    },
    /** How `person` is named to the bot this time. */
    form: (person: Account): Form => {
      if (person.numberless) return 'lid';
      if (options.addressing === 'mirror') return world.called.get(person) ?? 'phone';
      if (options.addressing !== 'mixed') return options.addressing;
      return random() < 0.5 ? 'lid' : 'phone';
    },
    withAlternate: () => options.alternate === 'always' || (options.alternate === 'sometimes' && random() < 0.5),
    botDevices: () => [...world.bot.devices.values()].filter(({ phone }) => !phone),
    isBot: (account: Account) => account === world.bot,
  };
  return world;
}
