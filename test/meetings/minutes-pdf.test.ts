/** The notulen as others read it: pdftotext, page by page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hourMs } from '../../src/clock.ts';
import { keepLetterhead } from '../../src/meetings/base/bodies.ts';
import { findProgram } from '../support/programs.ts';
import { openTestRecords } from '../support/records.ts';
import { during, openMeeting } from './minutes-town.ts';

const records = await openTestRecords();
const { db } = records;
const folder = mkdtempSync(join(tmpdir(), 'kabar-minutes-'));
const pdftotext = findProgram('pdftotext');
let town: Awaited<ReturnType<typeof openMeeting>>;
let items: { value: string; label: string }[];

/** A photo of writing on a board, as a phone takes it. */
const board = (width: number, height: number) =>
  sharp(
    Buffer.from(
      `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#e8efe8"/>${Array.from(
        { length: 12 },
        (_, at) =>
          `<text x="60" y="${80 + at * (height / 13)}" font-size="44">${at + 1}. Rencana aksi kelurahan</text>`,
      ).join('')}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();

const photos = new Map<string, Buffer>();

beforeAll(async () => {
  photos.set('1'.repeat(64), await board(1600, 1200));
  photos.set('2'.repeat(64), await board(900, 1600));
  photos.set('3'.repeat(64), await board(1600, 900));
  const files = {
    get: async (hash: string) => {
      const bytes = photos.get(hash);
      return bytes && { bytes, mime: 'image/jpeg' };
    },
  };
  town = await openMeeting(db, {}, files);
  await keepLetterhead(db, '64.74', {
    head: ['PEMERINTAH KOTA BONTANG', 'TIM POKJANAL POSYANDU', 'Jl. Awang Long No. 1'],
    place: 'Bontang',
    signer: {},
    copies: [],
  });
  await town.begin(town.secretary, 'Ketua');
  items = (await town.asks(town.secretary, 'minutes_items', { meeting: '1' })) as typeof items;
  await town.writes(town.secretary, 'Dibuka oleh Sekda pukul 09.05.', items[0]!.value);
  await town.writes(town.secretary, 'Paparan D/S per kelurahan 👍🏽\nN/D turun di tiga kelurahan', items[1]!.value);
  await town.writes(town.secretary, 'Rencana aksi disusun per kelurahan.', items[3]!.value);
  await town.writes(town.secretary, 'Buku panduan dicetak DPMD.', items[3]!.value);
  await town.does(town.secretary, 'minutes_note', {
    meeting: '1',
    item: items[1]!.value,
    note: 'Papan kelompok 1',
    photos: ['1'.repeat(64), '2'.repeat(64)],
  });
  await town.does(town.secretary, 'minutes_note', {
    meeting: '1',
    item: items[1]!.value,
    note: null,
    photos: ['3'.repeat(64), '9'.repeat(64)],
  });
  await town.does(town.secretary, 'minutes_ended', { meeting: '1', ended: '11.40' });
});
afterAll(async () => {
  await records.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write(args: Record<string, unknown>, keep?: string) {
  const { bytes, name } = await town.room.writers!.minutes_pdf!({ meeting: 1, at: during, ...args }, 'id');
  const path = join(folder, 'notulen.pdf');
  writeFileSync(path, bytes);
  if (process.env.KEEP_PAPERS && keep) writeFileSync(join(process.env.KEEP_PAPERS, `${keep}.pdf`), bytes);
  return { path, name, size: bytes.length };
}

/** The words of each page, without the layout. */
async function pages(args: Record<string, unknown> = {}, keep?: string): Promise<string[]> {
  const { path } = await write(args, keep);
  const text = execFileSync(pdftotext!, ['-layout', path, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

describe.skipIf(!pdftotext && !process.env.CI)('the notulen', () => {
  test('has every heading of a notulen, and the photos of the board at the end', async () => {
    const read = await pages({}, 'short');
    expect(read).toHaveLength(4);
    for (const part of [
      'PEMERINTAH KOTA BONTANG',
      'NOTULEN DRAF – belum disetujui pimpinan rapat',
      'Hari/tanggal : Kamis, 19 November 2026',
      'Waktu : pukul 09.00 – 11.40 WITA',
      'Tempat : Pendopo',
      'Acara : Rapat koordinasi: Posyandu aktif & mandiri',
      'Pimpinan rapat : Ketua',
      'Notulis : Sekretaris',
      'Peserta : Sesuai daftar hadir',
      'Pembahasan 1. Pembukaan Dibuka oleh Sekda pukul 09.05. 2. Paparan Paparan D/S per kelurahan N/D turun di tiga kelurahan',
      'Kesimpulan 1. Rencana aksi disusun per kelurahan. 2. Buku panduan dicetak DPMD.',
      'Rencana tindak lanjut (RTL) Tidak ada RTL.',
      'Bontang, 19 November 2026',
      'Kabar Posyandu · rapat 1 · versi 1 · 19 November 2026 Halaman 1 dari 4',
    ])
      expect(read[0]).toContain(part);
    expect(read[1]).toContain('Lampiran: foto papan');
    expect(read[1]).toContain('Foto 1. Papan kelompok 1');
    expect(read[3]).toContain('(foto tidak tersedia)');
  });

  test('has photos that are small enough for an old phone', async () => {
    const { size, name } = await write({});
    expect(name).toBe('notulen-2026-11-19-1.pdf');
    expect(size).toBeLessThan(900_000);
  });

  test('is drawn once for all recipients, and again when its content has changed or a photo is gone', async () => {
    const draw = async (at: number) => (await town.room.writers!.minutes_pdf!({ meeting: 1, at }, 'id')).bytes;
    const [one, other] = await Promise.all([draw(during), draw(during + 60_000)]);
    expect(other).toBe(one);
    await manyCame(1);
    const [withHer] = await pages();
    expect(withHer).toContain('Peserta 1 dari');
    await db.deleteFrom('attendance').execute();
    expect(await draw(during)).toBe(one);
    const photo = photos.get('3'.repeat(64))!;
    photos.delete('3'.repeat(64));
    expect((await pages()).join(' ').match(/foto tidak tersedia/g)).toHaveLength(2);
    photos.set('3'.repeat(64), photo);
  });

  test('says when it was agreed to; a correction names what changed, and the first version stays', async () => {
    await manyCame(5);
    await manyActions(2);
    await town.does(town.secretary, 'minutes_ask', '1');
    await town.does(town.chair, 'minutes_yes', '10101');
    // The minutes keep what was agreed on, not what became of an item since.
    await db.updateTable('action').set({ deadline: '2027-01-31', status: 'done' }).where('number', '=', 1).execute();
    await town.does(town.secretary, 'minutes_open', { meeting: '1', correct: 'ya' });
    await town.writes(town.secretary, 'Tenggat 30 November.', items[3]!.value);
    await town.does(town.secretary, 'minutes_ask', '1');
    await town.does(town.chair, 'minutes_yes', '10201');
    const [first] = await pages({ version: 1 });
    const [second] = await pages({ version: 2 }, 'corrected');
    expect(first).toContain('NOTULEN Disetujui pimpinan rapat pada 19 November 2026 Hari/tanggal');
    expect(first).not.toContain('Tenggat 30 November.');
    expect(second).toContain('Perbaikan ke-1, menggantikan notulen sebelumnya. Yang berubah: Kesimpulan');
    expect(second).toContain('3. Tenggat 30 November.');
    expect(second).toContain('Peserta : 5 orang No Nama Jabatan/instansi Keterangan 1 Peserta 1 dari');
    expect(second).toContain('rapat 1 · versi 2');
    expect(first).not.toMatch(/Januari|APBD selesai/);
    expect(second).toMatch(/31 Januari .*APBD selesai/);
    await db.deleteFrom('action').execute();
    await db.deleteFrom('attendance').execute();
    await town.does(town.secretary, 'minutes_open', { meeting: '1', correct: 'ya' });
  });

  test('with 200 people, 40 action items and long or hostile texts loses, splits and misplaces nothing', async () => {
    await town.writes(town.secretary, `${'Pembahasan panjang sekali. '.repeat(148)}AKHIR`, items[1]!.value);
    await town.writes(
      town.secretary,
      `${'x'.repeat(600)}UJUNG <script>alert(1)</script> =HYPERLINK("http://a") {{7*7}}`,
      items[2]!.value,
    );
    await manyCame(200);
    await manyActions(40);
    const long = { target: 'y'.repeat(90), owner_name: 'pertanggungjawaban@dinaskesehatan.bontangkota.go.id' };
    await db.updateTable('action').set(long).where('number', '=', 3).execute();
    const read = await pages({}, 'long');
    const all = read.join(' ');
    expect(all).toContain('200 orang (daftar di lampiran)');
    for (let n = 1; n <= 200; n++) expect(all).toContain(`Peserta ${n} dari`);
    for (let n = 1; n <= 40; n++) expect(all).toContain(`Kegiatan ${n} `);
    // A word that fits no line may break anywhere.
    const letters = all.replace(/[\s\u200b]/g, '');
    for (const part of [
      'AKHIR',
      '<script>alert(1)</script>',
      '=HYPERLINK("http://a")',
      '{{7*7}}',
      `${'x'.repeat(600)}UJUNG`,
    ])
      expect(letters).toContain(part);
    for (const page of read) {
      if (/Peserta \d+ dari/.test(page)) expect(page).toContain('No Nama Jabatan/instansi Keterangan');
      if (/Kegiatan \d+ /.test(page)) expect(page).toContain('No Masalah dan');
      expect(page).toMatch(/Halaman \d+ dari \d+/);
    }
    // Both signatures stand together.
    expect(read.filter((page) => page.includes('Bontang, 19 November 2026'))).toHaveLength(1);
    expect(read.find((page) => page.includes('Bontang, 19 November 2026'))).toMatch(
      /Notulis\s+Pimpinan rapat\s+Sekretaris\s+Ketua/,
    );
  });
});

async function manyCame(count: number) {
  for (let n = 1; n <= count; n++) {
    const { id } = await db
      .insertInto('invitee')
      .values({
        meeting: 1,
        person: null,
        name: `Peserta ${n} dari`,
        agency: n % 7 ? 'Dinas Pemberdayaan Masyarakat dan Desa' : null,
        position: n % 3 ? 'Kepala seksi' : null,
        category: 'langsung',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const left_at = n % 20 ? null : new Date(during + hourMs);
    await db
      .insertInto('attendance')
      .values({ invitee: id, meeting: 1, came_at: new Date(during), left_at, how: 'sekretariat' })
      .execute();
  }
}

async function manyActions(count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    meeting: 1,
    number: at + 1,
    kind: 'rencana' as const,
    deadline: '2026-12-31',
    asked_at: new Date(during),
    activity: `Kegiatan ${at + 1} pendampingan kader di kelurahan`,
    problem: at % 2 ? 'N/D turun' : null,
    owner_name: 'Kepala bidang kesehatan masyarakat',
    target: 'Kader',
    place: 'Kelurahan',
    fund: 'APBD',
    indicator: 'N/D 80%',
  }));
  await db.insertInto('action').values(rows).execute();
}
