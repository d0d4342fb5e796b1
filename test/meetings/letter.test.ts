/** The letter and the calendar entry as others read them: pdftotext, and an .ics taken apart. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepLetterhead, numberOf } from '../../src/meetings/base/bodies.ts';
import { findProgram } from '../support/programs.ts';
import { readsOf } from '../support/reads.ts';
import { openTestRecords } from '../support/records.ts';
import { now, openTown, type Town, texts, wish } from './planning.ts';

const records = await openTestRecords();
const folder = mkdtempSync(join(tmpdir(), 'kabar-letter-'));
let town: Town;
let secretary: number;
beforeAll(async () => {
  town = await openTown(records.db);
  secretary = await town.who('Sekretaris');
  await keepLetterhead(records.db, '64.74', {
    head: ['PEMERINTAH KOTA BONTANG', 'TIM POKJANAL POSYANDU', 'Jl. Awang Long No. 1'],
    place: 'Bontang',
    number: '400.10/{nomor}/DPMD/{bulan}/{tahun}',
    signer: { position: 'Sekretaris Kota', name: 'Nama Pejabat', rank: 'Pembina Utama', nip: '19700101 199503 1 001' },
    copies: ['Wali Kota Bontang'],
  });
  await town.begin(secretary, wish);
  await town.does(secretary, 'plan', wish);
  await town.does(secretary, 'invite', '1_7_11');
});
afterAll(async () => {
  await records.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = async (writer: string, args: Record<string, unknown>) => town.room.writers![writer]!(args, 'id');
const pdftotext = findProgram('pdftotext');

/** Words of the file, without how they are set. */
async function readPdf(writer: string, args: Record<string, unknown>): Promise<string> {
  const { bytes } = await write(writer, args);
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, bytes);
  return execFileSync(pdftotext!, ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

describe.skipIf(!pdftotext && !process.env.CI)('the letter', () => {
  test('has every part that an official invitation has', async () => {
    const { id } = await records.db
      .selectFrom('invitee')
      .select('id')
      .where('position', '=', 'Camat Bontang Utara')
      .executeTakeFirstOrThrow();
    const read = await readPdf('invitation_pdf', { meeting: 1, invitee: id });
    for (const part of [
      'PEMERINTAH KOTA BONTANG',
      'Bontang, 5 November 2026',
      'Nomor : 400.10/311/DPMD/XI/2026',
      'Sifat : Penting',
      'Lampiran : 1 (satu) lembar',
      'Perihal : Undangan rapat koordinasi',
      'Kepada Yth. Camat Bontang Utara di – Tempat',
      'Berdasarkan Surat Gubernur nomor 411/12, Pokjanal Posyandu Kota Bontang mengundang',
      'Hari/tanggal : Kamis, 19 November 2026',
      'Waktu : pukul 09.00 WITA s.d. selesai',
      'Tempat : Pendopo',
      'Acara : Rapat koordinasi: Posyandu aktif & mandiri',
      'Sekretaris Kota, Nama Pejabat Pembina Utama NIP 19700101 199503 1 001',
      'Tembusan: 1. Wali Kota Bontang',
      'Susunan acara 1. Pembukaan 2. Paparan',
      'Kepala Dinas Kesehatan: Kebijakan ILP',
      'Wali Kota (diwakili Sekretaris Daerah)',
    ])
      expect(read).toContain(part);
  });

  test('for those whom no channel reaches is one file, with a joining code for those who have never joined', async () => {
    const { result } = await town.does(secretary, 'paper', '1');
    const { writer, args } = result!.replies[0]!.document!;
    expect(writer).toBe('meetings.paper_pdf');
    expect(await readsOf(town.db, secretary)).toContainEqual(expect.stringMatching(/^surat [1-9]/));
    const read = await readPdf('paper_pdf', args);
    expect(read.match(/Kepada Yth\./g)).toHaveLength(4);
    expect(read).toContain('Kepada Yth. Forkopimda Kapolres di –');
    expect(read).toContain('Kepada Yth. Anggota Bappeda di –');
    expect(read).toContain('Kepada Yth. Wali Kota di –');
    // A school head or a guest has no account that a code could open.
    expect(read.match(/pindai kode ini/g)).toHaveLength(1);
    // A person who has one app must not need the other.
    expect(read).toContain('https://t.me/bot?start=');
    expect(read).toContain('https://wa.me/628115550000?text=');
    // Every letter has its annex.
    expect(read.match(/Susunan acara/g)).toHaveLength(4);
  });
});

test('a number is put into the pattern, kept as it was typed, or left open to be filled in by hand', () => {
  const letterhead = { head: [], copies: [], signer: {}, number: '005/{nomor}/DPMD/{bulan}/{tahun}' };
  expect(numberOf(letterhead, '12', '2026-02-03')).toBe('005/12/DPMD/II/2026');
  expect(numberOf(letterhead, '411/9/X', '2026-02-03')).toBe('411/9/X');
  expect(numberOf(letterhead, undefined, '2026-12-03')).toMatch(/^005\/ {8}\/DPMD\/XII\/2026$/);
  expect(numberOf({ ...letterhead, number: undefined }, '12', '2026-02-03')).toBe('12');
});

describe('the calendar entry', () => {
  const read = async () => {
    const { bytes, name, mime } = await write('calendar', { meeting: 1 });
    expect({ name, mime }).toEqual({ name: 'rapat-2026-11-19.ics', mime: 'text/calendar' });
    const lines = new TextDecoder()
      .decode(bytes)
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n');
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.search(/[:;]/) + 1)]),
    );
  };

  test('begins at the right instant and names theme, place and agenda', async () => {
    expect(await read()).toMatchObject({
      METHOD: 'PUBLISH',
      DTSTART: '20261119T010000Z',
      DTEND: '20261119T040000Z',
      SEQUENCE: '1',
      STATUS: 'CONFIRMED',
      LOCATION: 'Pendopo',
      SUMMARY: 'Rapat koordinasi: Posyandu aktif & mandiri',
      DESCRIPTION: 'Pokjanal Posyandu Kota Bontang\\n1. Pembukaan\\n2. Paparan',
    });
  });

  test('ends when the invitation says so', async () => {
    const end = (ends_at: Date | null) =>
      records.db.updateTable('meeting').set({ ends_at }).where('id', '=', 1).execute();
    await end(new Date('2026-11-19T03:30:00Z'));
    expect(await read()).toMatchObject({ DTEND: '20261119T033000Z' });
    await end(null);
  });

  test('is replaced by the next revision and struck out by a cancellation: same id, higher sequence', async () => {
    const before = await read();
    const change = { revision: 2, changed_at: new Date(now + 1000) };
    await records.db.updateTable('meeting').set(change).where('id', '=', 1).execute();
    expect(await read()).toMatchObject({ UID: before.UID, SEQUENCE: '2' });
    await records.db.updateTable('meeting').set({ revision: 3, status: 'cancelled' }).where('id', '=', 1).execute();
    expect(await read()).toMatchObject({ UID: before.UID, SEQUENCE: '3', METHOD: 'CANCEL', STATUS: 'CANCELLED' });
  });
});

test('a message of usual length fits under its file on Telegram', async () => {
  const row = await records.db
    .selectFrom('outbox')
    .select(['args', 'person'])
    .where('kind', '=', 'meetings.invitation')
    .executeTakeFirstOrThrow();
  await records.db.updateTable('meeting').set({ status: 'invited' }).execute();
  const reply = await town.room.wanted!.invitation!(
    { now, db: records.db },
    { person: row.person, args: row.args as Record<string, string> },
  );
  if (typeof reply === 'boolean' || 'notBefore' in reply) throw new Error('the invitation is not wanted');
  const text = reply.parts.map((part) => texts.render('id', part)).join('\n\n');
  expect(text.length).toBeLessThan(1024);
  expect(reply.document).toMatchObject({ writer: 'meetings.invitation_pdf' });
  expect(reply.choices!.every(({ data }) => data.length <= 64)).toBe(true);
});
