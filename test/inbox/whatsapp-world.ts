/** The whole program on the loopback WhatsApp, opened before the tests of a file or a `describe` and closed after them. */
import { afterAll, beforeAll } from 'vitest';
import { openSecrets } from '../../src/records/secrets.ts';
import { openWorld, type World } from '../support/world.ts';

export const secrets = openSecrets('a key for tests, long enough to be one');

export function whatsappWorld(way: 'whatsapp' | 'whatsapp-lid') {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(way, Date.parse('2026-11-05T03:00:00Z'));
  });
  afterAll(() => world?.close());
  const db = () => world.records.db;

  return {
    world: () => world,
    db,
    say: async (who: string, text: string) => (await world.voice.say(who, text)).join('\n'),
    /** As the roster holds it: hashed. */
    phoneHash: (who: string) => secrets.hash('phone', `+${world.voice.chat(who).split('@')[0]}`),
    /** The id of a kader who has joined; `at`: which one, from 0. */
    async kader(at: number): Promise<number> {
      const rows = await db()
        .selectFrom('role')
        .innerJoin('person', 'person.id', 'role.person')
        .select('person.id')
        .where('role.role', '=', 'kader')
        .where('person.consent_at', 'is not', null)
        .orderBy('person.id')
        .execute();
      return rows[at]!.id;
    },
  };
}
