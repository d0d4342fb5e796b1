/** Recipients as people type them, read in the demo district by the camat of Bontang Utara. What is meant is compared by the people it
 *  reaches, so that no other tree of the same meaning fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { describeAudience } from '../../src/notices/audience/describe.ts';
import { targetsOf } from '../../src/notices/audience/people.ts';
import { readAudience } from '../../src/notices/audience/read-sentence.ts';
import { type Audience, allOf } from '../../src/notices/base/audience.ts';
import type { NoticesDeps } from '../../src/notices/base/deps.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { openTestRecords } from '../support/records.ts';

const now = Date.parse('2026-11-20T10:00:00+08:00');
const texts = openTexts(join(import.meta.dirname, '../../locales'));
const codes: Record<string, string> = {};

describe('recipients that are typed', () => {
  let records: Records;
  let deps: NoticesDeps;
  const reach = { scope: ['64.74.02'], author: null, now };

  beforeAll(async () => {
    records = await openTestRecords();
    const { db } = records;
    await seedDemo(db, openSecrets('a key for tests, long enough to be one'), { now: () => now });
    for (const { code, name } of await db.selectFrom('area').select(['code', 'name']).execute())
      codes[name.toLowerCase()] = code;
    reach.scope = [codes['bontang utara']!];
    await rename('bidan', 'Sartika Dewi');
    await rename('kader', 'Masnah');
    await rename('kader', 'Wulan Andini', codes['api-api']);
    const posyandu = await db.selectFrom('posyandu').select('id').execute();
    // Every second posyandu is late.
    deps = {
      db,
      texts,
      unreported: async () => posyandu.map(({ id }) => id).filter((id) => id % 2 === 0),
    } as unknown as NoticesDeps;
  });
  afterAll(() => records.close());

  /** The first of that role within reach gets this name. */
  async function rename(role: string, name: string, area = codes['bontang utara']!) {
    const [one] = await targetsOf(
      deps ?? ({ db: records.db, unreported: async () => [] } as unknown as NoticesDeps),
      records.db,
      { and: [{ role: role as 'kader' }, { area }] },
      reach,
    );
    await records.db.updateTable('person').set({ name }).where('id', '=', one!.person).execute();
  }

  const people = async (audience: Audience) =>
    (await targetsOf(deps, records.db, audience, reach)).map(({ person }) => person).sort();
  const read = (sentence: string) => readAudience(deps, records.db, reach, sentence);

  interface Part {
    role?: string;
    area?: string;
    posyandu?: string;
    person?: string;
    late?: boolean;
  }
  async function meant({ include, except = [] }: { include: Part[]; except?: Part[] }): Promise<Audience> {
    const of = { or: await Promise.all(include.map(tree)) };
    return except.length === 0 ? of : { of, except: { or: await Promise.all(except.map(tree)) } };
  }
  async function tree({ role, area, posyandu, person, late }: Part): Promise<Audience> {
    const ids = async (table: 'posyandu' | 'person', name: string) =>
      (await records.db.selectFrom(table).select(['id']).where('name', '=', name).execute()).map(({ id }) => id);
    return allOf([
      ...(role ? [{ role } as Audience] : []),
      ...(area ? [{ area: codes[area.toLowerCase()]! }] : []),
      ...(posyandu ? [{ posyandu: await ids('posyandu', `Posyandu ${posyandu}`) }] : []),
      ...(person ? [{ people: await ids('person', person) }] : []),
      ...(late ? [{ unreported: true } as Audience] : []),
    ]);
  }
  async function check(sentence: string, expected: { include: Part[]; except?: Part[] } | { ask: string }) {
    const found = await read(sentence);
    const shown = JSON.stringify(found);
    if ('ask' in expected) return expect('audience' in found, shown).toBe(false);
    if (!('audience' in found)) throw new Error(shown);
    const wanted = await people(await meant(expected));
    expect(await people(found.audience), shown).toEqual(wanted);
    expect(wanted.length, 'the test itself means somebody').toBeGreaterThan(0);
  }

  const corpus = readFileSync(join(import.meta.dirname, '../corpus/officials.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"audience"'))
    .map((line) => JSON.parse(line) as { id: string; kind: string; text: string; expect: never })
    .filter(({ kind }) => kind === 'audience');
  const k = { role: 'kader' };
  const b = { role: 'bidan' };
  const l = { role: 'lurah' };
  const at = (area: string, ...all: Part[]) => all.map((one) => ({ ...one, area }));
  test.each<[string, { include: Part[]; except?: Part[] } | { ask: string }]>([
    // Places, as they are written and as they are heard.
    ['kader Lok Tuan', { include: at('Lok Tuan', k) }],
    ['KADER DI KEL. LOKTUAN', { include: at('Lok Tuan', k) }],
    ['kader kelurahan Gn. Elai', { include: at('Gunung Elai', k) }],
    ['kadr di Guntug', { include: at('Guntung', k) }],
    ['kader api api', { include: at('Api-Api', k) }],
    ['para kader se-kelurahan Guntung', { include: at('Guntung', k) }],
    ['kader & bidan Bontang Baru', { include: at('Bontang Baru', k, b) }],
    ['lurah, bidan dan kader di Bontang Kuala', { include: at('Bontang Kuala', k, b, l) }],
    ['kader (Api-Api, Guntung)', { include: [...at('Api-Api', k), ...at('Guntung', k)] }],
    ['kader (Api-Api), bidan (Guntung)', { include: [...at('Api-Api', k), ...at('Guntung', b)] }],
    ['kader di Guntung; bidan di Lok Tuan', { include: [...at('Guntung', k), ...at('Lok Tuan', b)] }],
    ['bidan Guntung + kader Lok Tuan', { include: [...at('Guntung', b), ...at('Lok Tuan', k)] }],
    ['semua kader se-kecamatan', { include: [k] }],
    ['semua bidan sekecamatan Bontang Utara', { include: [b] }],
    ['kader di kecamatan ini', { include: [k] }],
    ['kader kec. Bontang Utara', { include: [k] }],
    ['semua di Guntung', { include: [{ area: 'Guntung' }] }],
    ['Guntung dan Lok Tuan', { include: [{ area: 'Guntung' }, { area: 'Lok Tuan' }] }],
    ['semua orang di bawah saya', { include: [{}] }],
    ['lurah Guntung, Bontang Utara', { include: at('Guntung', l) }],
    // Posyandu.
    ['kader Melati VI', { include: [{ ...k, posyandu: 'Melati 6' }] }],
    [
      'kader posy. mawar 03 dan dahlia 4',
      {
        include: [
          { ...k, posyandu: 'Mawar 3' },
          { ...k, posyandu: 'Dahlia 4' },
        ],
      },
    ],
    [
      'kader Melati 4 dan 6, Mawar 2',
      {
        include: [
          { ...k, posyandu: 'Melati 4' },
          { ...k, posyandu: 'Melati 6' },
          { ...k, posyandu: 'Mawar 2' },
        ],
      },
    ],
    ['kader Melati 4 dan 77', { ask: 'no Melati 77' }],
    ['kader Melati 4 6', { ask: 'which?' }],
    ['ibu2 kader n bidan Loktuan', { include: at('Lok Tuan', k, b) }],
    ['semua bidan kecuali yang di Guntung', { include: [b], except: [{ area: 'Guntung' }] }],
    ['kader Melari 6', { include: [{ ...k, posyandu: 'Melati 6' }] }],
    ['kader posyandu Anggrek di Guntung', { include: [{ ...k, posyandu: 'Anggrek 4' }] }],
    ['kader Posyandu Melati', { ask: 'six of them' }],
    ['Posyandu Mawar 1 di Guntung', { ask: 'it lies in Bontang Kuala' }],
    ['semua posyandu di Guntung', { ask: 'their kader?' }],
    ['posyandu yang belum lapor', { include: [{ late: true }] }],
    ['kader posyandu', { include: [k] }],
    // Late and in time.
    ['yg blm lapor di Lok Tuan', { include: [{ area: 'Lok Tuan', late: true }] }],
    ['kader Guntung yang belum melapor bulan ini', { include: [{ ...k, area: 'Guntung', late: true }] }],
    ['kader yang sudah lapor', { include: [k], except: [{ late: true }] }],
    [
      'bidan Guntung dan kader Lok Tuan yang belum lapor',
      { include: [...at('Guntung', b), { ...k, area: 'Lok Tuan', late: true }] },
    ],
    ['kader di Guntung dan kader di Lok Tuan yang belum lapor', { ask: 'both, or the last' }],
    ['kader dan bidan di Guntung yg belum lapor', { ask: 'bidan do not report' }],
    // Exceptions.
    ['semua, kecuali kader', { include: [{}], except: [k] }],
    ['selain lurah', { include: [{}], except: [l] }],
    ['kader tanpa Guntung', { include: [k], except: [{ area: 'Guntung' }] }],
    [
      'semua kader kcuali Mawar 1, Mawar 2 & Lok Tuan',
      { include: [k], except: [{ posyandu: 'Mawar 1' }, { posyandu: 'Mawar 2' }, { area: 'Lok Tuan' }] },
    ],
    ['semua tanpa kecuali', { include: [{}] }],
    ['kader, tidak termasuk Wulan Andini', { include: [k], except: [{ person: 'Wulan Andini' }] }],
    ['semua kecuali lurah atau bidan', { include: [{}], except: [l, b] }],
    ['kader dan bidan, kecuali bidan di Guntung', { include: [k, b], except: at('Guntung', b) }],
    [
      'semua kecuali kader di Guntung yang belum lapor',
      { include: [{}], except: [{ ...k, area: 'Guntung', late: true }] },
    ],
    ['kader kecuali Posyandu Mawar 2 yang belum lapor', { ask: 'all late kader, or the late ones of Mawar 2' }],
    ['kader kecuali Guntung dan lurah', { ask: 'no kader is a lurah' }],
    ['bukan kader', { include: [{}], except: [k] }],
    ['tidak usah kader, bidan saja', { ask: 'only the bidan, or neither' }],
    ['jangan ke lurah, ke bidan', { ask: 'only the bidan, or neither' }],
    ['semua kec Guntung', { ask: 'Guntung is no kecamatan' }],
    // What may be bound in two ways.
    ['kader dan Guntung', { ask: 'in Guntung, or everybody there too' }],
    ['semua lurah dan semua kader di Guntung', { ask: 'all lurah?' }],
    ['kader atau bidan di Guntung', { ask: 'all kader?' }],
    ['kader dan semua di Guntung', { include: [k, { area: 'Guntung' }] }],
    // People.
    ['Ibu Sartika Dewi, A.Md.Keb.', { include: [{ person: 'Sartika Dewi' }] }],
    ['bidan Sartika Dewi', { include: [{ person: 'Sartika Dewi' }] }],
    ['Dewi Sartika', { ask: 'in another order' }],
    ['Sartka Dewi dan kader Guntung', { ask: 'a slip in a name' }],
    ['Wulan Andini dan kader di Guntung', { include: [{ person: 'Wulan Andini' }, ...at('Guntung', k)] }],
    // Wider than his area, outside of it, or nobody.
    ['kader se-Kota Bontang', { ask: 'the city is wider' }],
    ['kader seluruh Bontang', { ask: 'the city is wider' }],
    ['kader di Berebas Tengah', { ask: 'outside' }],
    ['ibu hamil di Guntung', { ask: 'nobody of them is here' }],
    ['warga', { ask: 'nobody of them is here' }],
    // Words that nobody knows.
    ['kader yang rajin', { ask: 'rajin' }],
    ['kepala puskesmas', { ask: 'kepala' }],
    ['5 kader di Guntung', { ask: '5' }],
    ['selain kader juga bidan', { ask: 'juga' }],
    ['kader di', { ask: 'where?' }],
    ['kader dan', { ask: 'and who?' }],
    ['semua kecuali', { ask: 'whom?' }],
    ['kader di luar Guntung', { include: [k], except: [{ area: 'Guntung' }] }],
    ['kader kelurahan', { ask: 'which?' }],
    ['bidin', { ask: 'perhaps a name' }],
    ['rekap', { ask: 'a command' }],
  ])('“%s”', check);

  test.each([
    ['kader (kecuali Guntung) dan bidan', 'Kader (kecuali semua di Guntung); dan bidan'],
    ['lurah dan semua di Guntung', 'Lurah/kepala desa dan semua di Guntung'],
    ['semua kecuali Guntung dan lurah', 'Semua di wilayah saya, kecuali lurah/kepala desa dan semua di Guntung'],
    [
      'kader di Api-Api kecuali Posyandu Melati 6 atau bidan di Guntung',
      'Kader di Api-api (kecuali Posyandu Melati 6); dan bidan di Guntung',
    ],
    [
      'kader Api-Api dan bidan Guntung, kecuali Melati 6',
      'Kader di Api-api; dan bidan di Guntung; semuanya kecuali Posyandu Melati 6',
    ],
    ['kader Guntung kecuali Melati 4; bidan', 'Kader di Guntung (kecuali Posyandu Melati 4); dan bidan'],
    [
      'semua kecuali bidan di Guntung dan kader di Lok Tuan',
      'Semua di wilayah saya (kecuali bidan di Guntung; kader di Lok Tuan)',
    ],
    ['kader Guntung dan Melati 6 yang sudah lapor', 'Kader di Guntung dan Posyandu Melati 6, yang sudah lapor'],
    ['kader se-kecamatan', 'Kader di Bontang Utara'],
  ])('“%s” is said back as “%s”', async (sentence, told) => {
    const found = await read(sentence);
    const [audience] = 'audience' in found ? [found.audience] : 'ask' in found ? found.ask : [];
    expect(await describeAudience(deps, records.db, audience!, 'id')).toBe(told);
  });

  test('a word, a figure or a “no” more is never gone: it is named, asked about, or changes who gets it', async () => {
    const good = fc.constantFrom(
      'kader di Guntung',
      'semua lurah',
      'bidan Lok Tuan dan kader Api-Api',
      'kader yang belum lapor',
      'semua kecuali lurah',
    );
    const more = fc.constantFrom('zorgel', '7', 'bukan', 'tidak');
    await fc.assert(
      fc.asyncProperty(good, more, fc.nat(6), async (sentence, word, place) => {
        const words = sentence.split(' ');
        const found = await read([...words.slice(0, place), word, ...words.slice(place)].join(' '));
        const before = await read(sentence);
        if (!('audience' in found) || !('audience' in before)) return;
        expect(word).toBe('bukan');
        expect(found.audience).not.toEqual(before.audience);
      }),
      { numRuns: 30 },
    );
  });

  test.each(corpus)('$id: “$text”', async ({ text, expect: expected }) => check(text, expected));
});
