/** The daftar hadir as others read it: pdftotext page by page, the XLSX read back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hourMs } from '../../src/clock.ts';
import { keepLetterhead } from '../../src/meetings/base/bodies.ts';
import { findProgram } from '../support/programs.ts';
import { readsOf } from '../support/reads.ts';
import { openTestRecords } from '../support/records.ts';
import { openTown, type Town, wish } from './planning.ts';

const records = await openTestRecords();
const { db } = records;
const folder = mkdtempSync(join(tmpdir(), 'kabar-hadir-'));
const pdftotext = findProgram('pdftotext');
const start = Date.parse('2026-11-19T09:00:00+08:00');
const many = 200;
let town: Town;
let secretary: number;

beforeAll(async () => {
  town = await openTown(db);
  secretary = await town.who('Sekretaris');
  await keepLetterhead(db, '64.74', {
    head: ['PEMERINTAH KOTA BONTANG', 'TIM POKJANAL POSYANDU', 'Jl. Awang Long No. 1'],
    place: 'Bontang',
    signer: { position: 'Sekretaris Kota', name: 'Nama Pejabat', rank: 'Pembina Utama', nip: '19700101 199503 1 001' },
    copies: [],
  });
  await town.begin(secretary, wish);
  await town.does(secretary, 'plan', wish);
  await town.does(secretary, 'invite', '1_7_11');
});
afterAll(async () => {
  await records.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (writer: string, at: number) => town.room.writers![writer]!({ meeting: 1, now: at }, 'id');

/** Lines of each page. */
async function pagesOf(at: number): Promise<string[]> {
  const { bytes, name } = await write('attendance_pdf', at);
  expect(name).toBe('daftar-hadir-2026-11-19.pdf');
  const path = join(folder, 'hadir.pdf');
  writeFileSync(path, bytes);
  const text = execFileSync(pdftotext!, ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').filter((page) => page.trim() !== '');
}

const words = (page: string) => page.replace(/\s+/g, ' ');

async function noted(invitee: number, came: number, rest: { left_at?: Date; by_name?: string } = {}) {
  const row = { left_at: null, by_name: null, noted_by: null, ...rest };
  await db
    .insertInto('attendance')
    .values({ invitee, meeting: 1, came_at: new Date(came), how: 'kode', ...row })
    .execute();
}

const idOf = async (position: string) =>
  (await db.selectFrom('invitee').select('id').where('position', '=', position).executeTakeFirstOrThrow()).id;

describe.skipIf(!pdftotext && !process.env.CI)('the daftar hadir', () => {
  test('lists the invited, to be signed by hand, before anybody is noted', async () => {
    const [page = '', ...rest] = (await pagesOf(start)).map(words);
    for (const part of ['PEMERINTAH KOTA BONTANG', 'DAFTAR HADIR', 'Camat Bontang Utara', 'daftar undangan per'])
      expect([page, ...rest].join(' ')).toContain(part);
    expect(page).toContain('No Nama NIP Instansi/jabatan L/P No. HP Datang Tanda tangan');
  });

  test('says who came, when, for whom, and who left early', async () => {
    const camat = await idOf('Camat Bontang Utara');
    await noted(camat, start - 60_000, { by_name: 'Ani Lestari' });
    await noted(await idOf('Ketua bidang kesehatan'), start + 40 * 60_000, { left_at: new Date(start + 100 * 60_000) });
    const who = await town.who('Ketua bidang kesehatan');
    await town.does(who, 'tell_details', { sex: 'perempuan', nip: '19750312 200003 2 004' }, start);
    const read = words((await pagesOf(start + hourMs)).join(' '));
    for (const part of [
      'Rapat koordinasi: Posyandu aktif & mandiri',
      'Kamis, 19 November 2026',
      'pukul 09.00 WITA s.d. selesai',
      'Pendopo',
      'Ani Lestari',
      'mewakili Camat Bontang Utara',
      '19750312 200003 2 004',
      'pulang 10.40',
      'Sumber: Kabar Posyandu, 2 orang tercatat hadir sampai 19 November 2026 pukul 10.00 WITA',
      'Sekretaris Kota, Nama Pejabat',
    ])
      expect(read).toContain(part);
    expect(read).not.toContain('Camat Bontang Selatan');
  });

  test('prints 200 names with long offices over several pages: the head row on each, every name once, no row split', async () => {
    const agency = 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana';
    for (let n = 1; n <= many; n++) {
      const { id } = await db
        .insertInto('invitee')
        .values({
          meeting: 1,
          person: null,
          name: `Nama Panjang Peserta ${n}, S.K.M., M.Kes.`,
          agency,
          position: 'Kepala Bidang Pengendalian Penduduk, Penyuluhan dan Penggerakan',
          category: 'luar',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await noted(id, start);
    }
    const pages = await pagesOf(start + hourMs);
    expect(pages.length).toBeGreaterThan(12);
    for (const [at, page] of pages.entries()) {
      expect(words(page)).toContain(`Halaman ${at + 1} dari ${pages.length}`);
      if (/Peserta \d/.test(page)) expect(words(page)).toContain('No Nama NIP Instansi/jabatan L/P');
      // A split row would have the end of its agency on the next page.
      expect(page.match(/Kepala Bidang/g)?.length ?? 0).toBe(page.match(/Keluarga Berencana|Berencana/g)?.length ?? 0);
    }
    const all = words(pages.join(' '));
    for (let n = 1; n <= many; n++) expect(all.match(new RegExp(`Peserta ${n},`, 'g'))).toHaveLength(1);
  });
});

test('the XLSX carries the same rows under the same columns, harmless, with its date and source', async () => {
  await db
    .updateTable('invitee')
    .set({ name: '=HYPERLINK("http://x")' })
    .where('name', 'like', '%Peserta 200,%')
    .execute();
  const { bytes, name } = await write('attendance_xlsx', start + hourMs);
  expect(name).toBe('daftar-hadir-2026-11-19.xlsx');
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  const rows = sheet!.data;
  const text = JSON.stringify(rows);
  expect(text).toContain('DAFTAR HADIR');
  expect(text).toContain('Tempat: Pendopo');
  expect(text).toContain('sampai 19 November 2026 pukul 10.00 WITA');
  const head = rows.findIndex((row) => row[0] === 'No');
  expect(rows[head]).toEqual(['No', 'Nama', 'NIP', 'Instansi/jabatan', 'L/P', 'No. HP', 'Datang', 'Tanda tangan']);
  const body = rows.slice(head + 1);
  expect(body.length).toBe(many + 2);
  expect(body.find((row) => row[1] === 'Ani Lestari')).toMatchObject({ 7: 'mewakili Camat Bontang Utara' });
  expect(text).not.toContain('"=HYPERLINK');
});

test('gives the file to those who run the meeting, and to no invited member or stranger', async () => {
  for (const name of ['roll_pdf', 'roll_xlsx']) {
    for (const who of ['Ketua bidang kesehatan', 'Sekretaris Samarinda', 'Camat Bontang Utara'])
      expect((await town.does(await town.who(who), name, '1')).said).toBe('refused: meetings/refusals:not-yours');
    expect((await town.does(secretary, name, '1')).result!.replies[0]!.document!.writer).toContain('attendance_');
  }
  expect((await readsOf(db, secretary)).filter((read) => read.startsWith('berkas_hadir'))).toHaveLength(2);
});
