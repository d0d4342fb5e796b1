/** Action items with the longest texts that a form allows, also with endless words: every paper shows all of them inside the sheet. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../support/programs.ts';
import { openTestRecords } from '../support/records.ts';
import { during, openMeeting } from './minutes-town.ts';

const records = await openTestRecords();
const folder = mkdtempSync(join(tmpdir(), 'kabar-long-'));
const pdftotext = findProgram('pdftotext');
let town: Awaited<ReturnType<typeof openMeeting>>;

/** A text of so many letters; its last word is the one that the test looks for. */
const long = (letters: number, word: string, end: string) =>
  `${word.repeat(letters).slice(0, letters - end.length - 1)} ${end}`;
const words = ['masalah yang panjang ', 'W', 'pertanggungjawabannya ', 'x'];

beforeAll(async () => {
  town = await openMeeting(records.db);
  await town.begin(town.secretary);
  for (const [at, word] of words.entries()) {
    const field = (letters: number, name: string) => long(letters, word, `${name}${at}`);
    await town.does(town.secretary, 'add_action', {
      meeting: '1',
      deadline: '2026-12-10',
      who: 'luar',
      owner: field(100, 'PJ'),
      kind: 'pembinaan',
      problem: field(500, 'MS'),
      activity: field(500, 'KG'),
      target: field(300, 'SS'),
      goal: field(300, 'TJ'),
      place: field(200, 'TP'),
      agency: field(120, 'IN'),
      fund: field(200, 'DN'),
      indicator: field(300, 'ID'),
    });
  }
});
afterAll(async () => {
  await records.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every word with its place on its page. */
async function wordsOf(writer: string) {
  const { bytes } = await town.room.writers![writer]!({ meeting: 1, at: during, now: during }, 'id');
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  const html = execFileSync(pdftotext!, ['-bbox', path, '-'], { encoding: 'utf8' });
  return html.split('<page ').flatMap((page) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    const found = page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
    return [...found].map(([, left, top, right, bottom, text]) => ({
      text: text!,
      inside:
        Number(left) >= 0 && Number(top) >= 0 && Number(right) <= Number(width) && Number(bottom) <= Number(height),
    }));
  });
}

/** The represented office stands beside the signature of the deputy. */
const offices = 12;
async function deputyOfMany() {
  const seat = { meeting: 1, person: null, category: 'luar' };
  const deputy = { ...seat, name: 'Wakil', agency: 'DPMD', position: null };
  const { id } = await records.db.insertInto('invitee').values(deputy).returning('id').executeTakeFirstOrThrow();
  for (let at = 0; at < offices; at++) {
    const position = long(200, 'Kepala Bidang Pengendalian Penduduk ', `KB${at}`);
    const member = { ...seat, name: `Kepala ${at}`, agency: null, position, deputy: id };
    await records.db.insertInto('invitee').values(member).execute();
  }
  const came = { came_at: new Date(during), how: 'kode' as const, left_at: null, by_name: null, noted_by: null };
  await records.db
    .insertInto('attendance')
    .values({ invitee: id, meeting: 1, ...came })
    .execute();
}

describe.skipIf(!pdftotext && !process.env.CI)('with the longest action items', () => {
  test('the daftar hadir has all offices of a deputy for many', async () => {
    await deputyOfMany();
    const read = await wordsOf('attendance_pdf');
    expect(read.filter(({ inside }) => !inside)).toEqual([]);
    const text = read.map(({ text }) => text).join(' ');
    for (let at = 0; at < offices; at++) expect(text).toContain(`KB${at}`);
  });

  test.each(['minutes_pdf', 'rtl_pdf'])(
    '%s has the end of every text, and nothing runs off the sheet',
    async (writer) => {
      const read = await wordsOf(writer);
      expect(read.filter(({ inside }) => !inside)).toEqual([]);
      const text = read.map(({ text }) => text).join(' ');
      for (const at of words.keys())
        for (const name of ['MS', 'KG', 'SS', 'TJ', 'TP', 'PJ', 'IN', 'DN', 'ID'])
          expect(text).toContain(`${name}${at}`);
    },
  );
});
