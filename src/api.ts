/** What other programs read: every table of the rooms, with the rights of the key's holder at that moment. */
import type { Clock } from './clock.ts';
import { holderOf, noteRead } from './directory/access/api-keys.ts';
import { noteRefused, noting } from './directory/access/refused.ts';
import { offers } from './offers.ts';
import type { Secrets } from './records/secrets.ts';
import type { Db } from './records/tables.ts';
import type { Room } from './room.ts';
import type { ApiBackend } from './web/house.ts';

/** Each table that a key reads, or may not read, is noted once a day. */
export function apiOf(rooms: Room[], { db, secrets, clock }: { db: Db; secrets: Secrets; clock: Clock }): ApiBackend {
  const tables = offers(rooms, 'tables');
  return {
    now: () => clock.now(),
    tables,
    holder: (key) => holderOf({ db, secrets }, key, clock.now()),
    refused: (name, person) => noteRefused(db, { now: clock.now(), person: person.id, page: name }),
    read: async (name, { person, query, key }) => {
      const tried = { now: clock.now(), person: person.id, page: name };
      const table = await noting(db, tried, () => tables[name]!.read({ now: clock.now(), db, person, query }));
      await noteRead(db, { now: clock.now(), person: person.id, key, table: name });
      return table;
    },
  };
}
