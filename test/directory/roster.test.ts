import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importRoster, type RosterProgress } from '../../src/directory/roster/roster.ts';
import { RosterErrors } from '../../src/directory/roster/roster-read.ts';
import { randomIds } from '../../src/ids.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { now, secrets } from './people.ts';

const nothing = { people: 0, roles: 0, posyandu: 0, units: 0, changed: 0 };

describe.each(['pglite', 'postgres'] as const)('a roster on %s', (kind) => {
  let records: Records | undefined;
  beforeAll(async () => {
    records = await openTestRecords(kind);
  });
  beforeEach(async () => {
    if (records) await clearRecords(records);
  });
  afterAll(() => records?.close());

  const run = (
    csv: string | Uint8Array,
    more: { fileName?: string; invitations?: boolean } = {},
    tell?: (p: RosterProgress) => void,
  ) =>
    importRoster(
      records!.db,
      { secrets, ids: randomIds, now, links: (code) => [`https://t.me/uji_bot?start=${code}`] },
      { bytes: Buffer.from(csv), fileName: 'roster.csv', ...more },
      tell ?? (() => {}),
    );
  const wrong = async (csv: string | Uint8Array) => {
    const error = await run(csv).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RosterErrors);
    return (error as RosterErrors).errors.map(({ row, column, problem }) => `${row} ${column} ${problem}`);
  };
  const count = async (table: 'person' | 'role' | 'posyandu' | 'area') =>
    Number(
      (
        await records!.db
          .selectFrom(table)
          .select((s) => s.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );

  const small = [
    'name,phone,role,area,posyandu,agency,position,language,telegram_id',
    'Siti Uji,0812 3456 7890,kader,64.74.01.1001,Melati 1,,,id,',
    'Siti Uji,+62 812-3456-7890,kader,64.74.01.1001,Melati 2,,,,',
    'Bu Bidan,0813 1111 2222,bidan,"Kelurahan Bontang Kuala, Kecamatan Bontang Utara",,Puskesmas,Bidan,id,99887766',
    'Pak Camat,,camat,Kec. Bontang Selatan,,,Camat,,',
    'Pak Gizi,0811222333,petugas puskesmas,64.74.01.1001,,Puskesmas Bontang Utara 1,,,',
    'Pak Gizi,0811222333,petugas puskesmas,64.74.01.1002,,Puskesmas Bontang Utara 1,,,',
    'Bu Sekretaris,,sekretariat,Kota Bontang,,DPMD,,en,',
  ].join('\n');

  test('is stored with its areas, posyandu and puskesmas; a second time it changes nothing', async () => {
    if (!records) return;
    const steps: string[] = [];
    const first = await run(small, {}, ({ step }) => steps.push(step));
    expect(first).toMatchObject({ rows: 7, people: 5, roles: 6, posyandu: 2, units: 1, changed: 1 });
    expect(steps).toEqual(['read', 'places', 'people', 'roles']);
    // Kota Bontang was not loaded before: the file named it.
    expect(await count('area')).toBe(20);
    const places = await records.db.selectFrom('posyandu').select(['name', 'area']).orderBy('name').execute();
    expect(places).toEqual([
      { name: 'Posyandu Melati 1', area: '64.74.01.1001' },
      { name: 'Posyandu Melati 2', area: '64.74.01.1001' },
    ]);
    expect(await records.db.selectFrom('unit_area').select('area').orderBy('area').execute()).toEqual([
      { area: '64.74.01.1001' },
      { area: '64.74.01.1002' },
    ]);
    expect(await run(small)).toMatchObject(nothing);
    expect(await run(small.replaceAll('Melati 1', 'posyandu  melati 1'))).toMatchObject(nothing);
    expect([await count('person'), await count('role')]).toEqual([5, 6]);
  });

  test('brings what is newer: a name, a language, a position, another role, a phone', async () => {
    if (!records) return;
    await run(small);
    const newer = small
      .replaceAll('Siti Uji', 'Siti Uji Rahma')
      .replace('Bu Sekretaris,,', 'Bu Sekretaris,0819 8888 7777,')
      .replace(
        'Pak Camat,,camat,Kec. Bontang Selatan,,,Camat,,',
        'Pak Camat,,camat,Kec. Bontang Selatan,,,Plt. Camat,en,',
      )
      .concat('\nSiti Uji Rahma,0812 3456 7890,kader,64.74.01.1002,Mawar 1,,,,');
    expect(await run(newer)).toMatchObject({ people: 0, roles: 1, posyandu: 1, units: 0, changed: 4 });
    expect(await count('person')).toBe(5);
    expect(await run(newer)).toMatchObject(nothing);
    const trail = await records.db
      .selectFrom('audit')
      .select(['action', 'people', 'detail', 'sealed'])
      .orderBy('id')
      .execute();
    expect(trail.filter(({ action }) => action === 'directory.import').map(({ people }) => people.length)).toEqual([
      5, 5, 5,
    ]);
    const renamed = trail.filter(({ action }) => action === 'directory.rename');
    expect(renamed.map(({ detail }) => detail)).toEqual([
      { name: true, phone: false },
      { name: false, phone: true },
    ]);
    expect(JSON.stringify(trail)).not.toContain('Siti Uji');
  });

  test('may be written the Indonesian way: other headers, semicolons, BOM, roles and languages in Indonesian', async () => {
    if (!records) return;
    const csv =
      '\uFEFFNama Lengkap;No. HP;Peran;Kelurahan/Desa;Posyandu;Instansi;Jabatan;Bahasa\r\n' +
      'Ibu Wati;081234567890;Kader;Kel. Api-api, Kec. Bontang Utara;Kenanga;;Ketua;Indonesia\r\n' +
      'Pak Kades;6281345678901;Kepala Desa;Desa Batu Belah;;;;\r\n';
    const written = csv.replace('Desa Batu Belah', '62.01.01.2001');
    expect(await run(written)).toMatchObject({ people: 2, roles: 2, posyandu: 1 });
    const roles = await records.db.selectFrom('role').select('role').orderBy('role').execute();
    expect(roles.map(({ role }) => role)).toEqual(['kader', 'lurah']);
    // The kabupaten of the code came along, and its names can be used from now on.
    expect(await count('area')).toBeGreaterThan(100);
  });

  test('may be an .xlsx', async () => {
    if (!records) return;
    const cells = [
      ['nama', 'no hp', 'peran', 'wilayah', 'posyandu'],
      ['Ibu Excel', 81234567890, 'kader', '64.74.01.1001', 'Melati 9'],
    ].map((row) => row.map((value) => ({ value })));
    const bytes = await (await writeXlsxFile(cells as never)).toBuffer();
    expect(await run(new Uint8Array(bytes), { fileName: 'daftar.xlsx' })).toMatchObject({ people: 1, posyandu: 1 });
    const { phone_hash } = await records.db.selectFrom('person').select('phone_hash').executeTakeFirstOrThrow();
    expect(phone_hash).toBe(secrets.hash('phone', '+6281234567890'));
  });

  test('with any error is refused as a whole, every error named by row and column', async () => {
    if (!records) return;
    const csv = [
      'name,phone,role,area,posyandu,agency,position,language,telegram_id',
      'Benar,081234567890,kader,64.74.01.1001,Melati,,,,',
      ',,kader,64.74.01.1001,Melati,,,,',
      'A,12345,kader,64.74.01.1001,Melati,,,,',
      'B,,pemimpin,64.74.01.1001,,,,,',
      'C,,kader,64.74.01.9999,Melati,,,,',
      'D,,kader,64.74.01.1001,,,,,',
      'E,,lurah,Kota Bontang,,,,,',
      'F,,lurah,Sukamaju,,,,,',
      'G,,bidan,Negeri Dongeng,,,,,',
      'H,,bidan,,,,,bahasa kalbu,@siti',
      'Lain Nama,081234567890,kader,64.74.01.1001,Melati,,,,',
    ].join('\n');
    expect(await wrong(csv)).toEqual([
      '3 name no-name',
      '4 phone phone',
      '5 role role',
      '6 area area-unknown',
      '7 posyandu no-posyandu',
      '8 area area-desakel',
      '9 area area-ambiguous',
      '10 area area-unknown',
      '11 language language',
      '11 telegram_id telegram',
      '11 area no-area',
      '12 phone phone-shared',
    ]);
    expect([await count('person'), await count('posyandu'), await count('area')]).toEqual([0, 0, 0]);
  });

  test('that is no roster at all says so', async () => {
    if (!records) return;
    expect(await wrong('')).toEqual(['1 - empty']);
    expect(await wrong('a,b\n1,2')).toEqual(['1 name no-column']);
    expect(await wrong('nama,name,role\nA,B,kader')).toEqual(['1 name column-twice']);
    expect(await wrong(Buffer.from([0x50, 0x4b, 3, 4, 9, 9]))).toEqual(['1 - unreadable']);
    // An .xls of old.
    expect(await wrong(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0]))).toEqual(['1 - unreadable']);
    expect(await wrong('nama,peran\n'.repeat(50_001))).toEqual(['1 - large']);
    expect(await wrong(Buffer.alloc(10_000_001, ','))).toEqual(['1 - heavy']);
  });

  test('of thousands of wrong rows shows the first 50 and counts all', async () => {
    if (!records) return;
    const csv = `name,role,area\n${'A,ratu,64.74\n'.repeat(3000)}`;
    const error = (await run(csv).catch((caught: unknown) => caught)) as RosterErrors;
    expect([error.errors.length, error.count]).toEqual([50, 3000]);
  });

  test('gives codes to those who are not in the chat yet, each with a link', async () => {
    if (!records) return;
    const { codes } = await run(small, { invitations: true });
    expect(codes).toHaveLength(5);
    expect(codes[0]).toMatchObject({ name: 'Siti Uji', role: 'kader', place: 'Posyandu Melati 1' });
    expect(codes[0]!.link).toBe(`https://t.me/uji_bot?start=${codes[0]!.code}`);
    const again = await run(small, { invitations: true });
    const left = await records.db.selectFrom('invitation').select('code_hash').execute();
    const valid = again.codes.map(({ code }) => secrets.hash('code', code.replaceAll('-', '')));
    // Five fresh codes; the older ones have ended; the Telegram id of the roster is still a way in.
    expect(left.map((row) => row.code_hash).sort()).toEqual(
      [...valid, secrets.hash('roster-telegram', '99887766')].sort(),
    );
  });
});
