import type { Clock } from '../../../clock.ts';
import type { Ids } from '../../../ids.ts';
import type { Log } from '../../../log.ts';
import type { Db } from '../../../records/tables.ts';

/** What every part of the channel is handed. */
export interface Deps {
  db: Db;
  secrets: { hash(kind: string, value: string): string; seal(plain: string): string; open(sealed: string): string };
  clock: Clock;
  ids: Ids;
  log: Log;
}

/** How a chat stands in the tables: as sessions are kept, so that erasing a person finds it. */
export const chatHash = ({ secrets }: Pick<Deps, 'secrets'>, chat: string) => secrets.hash('chat', `whatsapp ${chat}`);
