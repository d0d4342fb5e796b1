import type { Clock } from '../../../clock.ts';
import type { Ids } from '../../../ids.ts';
import type { Log } from '../../../log.ts';
import type { Db } from '../../../records/tables.ts';

/** What every part of the channel is given. */
export interface Deps {
  db: Db;
  secrets: { hash(kind: string, value: string): string; seal(plain: string): string; open(sealed: string): string };
  clock: Clock;
  ids: Ids;
  log: Log;
}

/** The name of a chat in the tables: the same as that of its session, so that erasing a person finds it. */
export const chatHash = ({ secrets }: Pick<Deps, 'secrets'>, chat: string) => secrets.hash('chat', `whatsapp ${chat}`);

/** The name of an address (a JID: phone number or LID) in the tables. */
export const jidHash = ({ secrets }: Pick<Deps, 'secrets'>, jid: string) => secrets.hash('whatsapp-jid', jid);
