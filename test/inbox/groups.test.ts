/** In a group no child is spoken of: whoever tells or asks there is sent to her own chat, and nothing of it is stored. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minuteMs } from '../../src/clock.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { dump } from '../support/dump.ts';
import { openTestRecords } from '../support/records.ts';
import { register } from '../support/registered.ts';
import { key, openWorld, type Way, type World } from '../support/world.ts';

const secrets = openSecrets(key);
const records = (await openTestRecords())!;
afterAll(() => records.close());

describe.each<Way>(['telegram', 'whatsapp-lid'])('in a group on %s', (way) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(way, Date.parse('2026-11-20T01:00:00Z'), records);
    const children = [
      'Aisyah Zubaidah | P | 2025-02-03 | Rina Qonita | 2026-10-16 8,4 76',
      'Budi | L | 2025-05-11 | Wati |',
    ];
    await register(records.db, { posyandu: 'Melati 12', children });
    const { person } = await records.db
      .selectFrom('role')
      .innerJoin('posyandu', 'posyandu.id', 'role.posyandu')
      .select('role.person')
      .where('role.role', '=', 'kader')
      .where('posyandu.name', 'like', '%Melati 12')
      .orderBy('role.person')
      .executeTakeFirstOrThrow();
    await world.become('ibu', person);
    await world.voice.say('ibu', 'timbang');
  });
  afterAll(() => world?.close());

  /** What is held of children, and of this day. */
  const held = async () =>
    (await dump(records, secrets))
      .split('\n')
      .filter((line) =>
        /^(?:child|child_event|weighing|scale_line|referral|follow|child_file|draft|audit|turn) /.test(line),
      );

  test('her words and questions, quoted answers, codes and lists lead to her own chat, once', async () => {
    const before = await held();
    const said = [
      'anak Aisyah',
      'Aisyah 8,7 77',
      'kms Aisyah',
      'sasaran',
      'kode ibu Aisyah',
      'rujukan',
      'belum datang',
    ];
    const more = [
      'Aisyah 8,7\nBudi 9,2 74',
      'hapus anak Aisyah',
      'anak baru Citra P 3/2/2025 ibu Dewi',
      'ikuti abcd-efgh',
    ];
    const told: string[] = [];
    for (const words of [...said, ...more]) told.push(...(await world.voice.inGroup!('ibu', words)));
    for (const words of ['8,7', 'aisyah 9', 'setuju', '1'])
      told.push(...(await world.voice.inGroup!('ibu', words, 'quotes')));
    expect(told).toEqual(['Untuk menjaga data warga, mohon tulis kepada saya lewat obrolan pribadi.']);
    expect(await held()).toEqual(before);
    world.clock.move(11 * minuteMs);
    expect(await world.voice.inGroup!('ibu', 'siapa belum datang?')).toEqual(told);
    const left = (await dump(records, secrets)).split('\n').filter((line) => /aisyah 9|Citra/i.test(line));
    expect(left).toEqual([]);
  });
});
