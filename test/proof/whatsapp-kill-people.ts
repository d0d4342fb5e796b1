/** Who talks in the proof of kill points, beside a kader of its own posyandu: her bidan, a small Pokjanal and a camat, all on WhatsApp already. */
import type { Kysely } from 'kysely';
import { changeSetting } from '../../src/directory/areas/settings.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Role } from '../../src/room.ts';
import { type Place, seedPlace } from '../support/place.ts';
import type { Phone } from '../support/whatsapp.ts';
import { firstUser, secretKey } from './seed-kader.ts';
import type { Who } from './whatsapp-kill-script.ts';
import type { WhatsAppStage } from './whatsapp-stage.ts';

const place: Place = {
  load: '64.74',
  team: [
    { role: 'secretariat', agency: 'DPMD', position: 'Sekretaris Pokjanal' },
    { role: 'chair', agency: 'Sekretariat Daerah', position: 'Ketua Pokjanal' },
    { role: 'pokjanal', agency: 'Dinas Kesehatan', position: 'Kepala Dinas Kesehatan' },
    { role: 'pokjanal', agency: 'Bappeda', position: 'Kepala Bappeda' },
    { role: 'pokjanal', agency: 'TP PKK', position: 'Ketua TP PKK', absent: true },
  ],
  everywhere: ['camat'],
};
/** Of the first posyandu. */
const village = '64.74.01.1001';
const bidan: Place = { load: place.load, area: village, team: [{ role: 'bidan' }] };

/** The first of this role that is loaded, or of this agency. */
const people: Partial<Record<Who, { role: Role; agency?: string }>> = {
  sekretaris: { role: 'secretariat' },
  ketua: { role: 'chair' },
  dinkes: { role: 'pokjanal', agency: 'Dinas Kesehatan' },
  bappeda: { role: 'pokjanal', agency: 'Bappeda' },
  camat: { role: 'camat' },
  bidan: { role: 'bidan' },
};

const numberOf = (person: number) => `62813${100_000 + person}`;
const strangersNumber = '628139999999';

export async function layPeople(db: Kysely<Database>): Promise<void> {
  const chat = (person: number) => `${numberOf(person)}@s.whatsapp.net`;
  await seedPlace(db, openSecrets(secretKey), place, { now: Date.now(), channel: 'whatsapp', chat });
  await seedPlace(db, openSecrets(secretKey), bidan, { now: Date.now(), channel: 'whatsapp', chat });
  // No quiet hours, so that the proof holds at any hour.
  await changeSetting(db, place.load, { quietFrom: '00:00', quietTo: '00:00' });
}

export async function phonesOf(stage: WhatsAppStage): Promise<Record<Who, Phone>> {
  const persons = await stage.look((db) =>
    db.selectFrom('role').select(['person', 'role', 'agency']).where('role', '!=', 'kader').orderBy('person').execute(),
  );
  const found = Object.entries(people).map(([who, { role, agency }]) => {
    const one = persons.find((row) => row.role === role && (!agency || row.agency === agency));
    return [who, stage.server.phone(numberOf(one!.person))];
  });
  return { ...Object.fromEntries(found), kader: stage.phone(firstUser), baru: stage.server.phone(strangersNumber) };
}
