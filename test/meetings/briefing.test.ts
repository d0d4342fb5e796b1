/** What comes with the last reminder: whose action items, which proposals, which figures, and who is left in peace. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation/run.ts';
import { recapOf } from '../../src/reporting/recap/rekap.ts';
import { findProgram } from '../support/programs.ts';
import { openTestRecords } from '../support/records.ts';
import { minute, start } from './day.ts';
import { openTown, type Town, texts, wish } from './planning.ts';

const records = await openTestRecords();
const { db } = records;
const pdftotext = findProgram('pdftotext');
let town: Town;
let secretary: number;
let dinkes: number;
let invitee: number;
let earlier: number;

beforeAll(async () => {
  town = await openTown(db);
  secretary = await town.who('Sekretaris');
  dinkes = await town.who('Ketua bidang kesehatan');
  await town.begin(secretary, wish);
  await town.does(secretary, 'plan', wish);
  await town.does(secretary, 'invite', '1_7_11');
  ({ id: invitee } = await db
    .selectFrom('invitee')
    .select('id')
    .where('person', '=', dinkes)
    .executeTakeFirstOrThrow());
  earlier = await meeting('64.74', '2026-08-19T09:00');
  await reports();
});
beforeEach(async () => {
  await db.deleteFrom('action').execute();
  await db.updateTable('invitee').set({ answer: null, deputy_name: null }).where('id', '=', invitee).execute();
  await db.updateTable('meeting').set({ detail: '{}' }).where('id', '=', 1).execute();
});
afterAll(() => records.close());

async function meeting(area: string, wall: string): Promise<number> {
  const row = {
    area,
    level: 'kabkota' as const,
    kind: 'rakor' as const,
    status: 'closed' as const,
    theme: 'Dulu',
    venue: 'Aula',
    starts_wall: wall,
    zone: 'WITA' as const,
    starts_at: new Date(`${wall}:00+08:00`),
    detail: '{}',
  };
  return (await db.insertInto('meeting').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

let number = 0;
const action = (activity: string, rest: object = {}) =>
  db
    .insertInto('action')
    .values({
      meeting: earlier,
      number: ++number,
      kind: 'lain',
      activity,
      deadline: '2026-12-31',
      status: 'running',
      asked_at: new Date(0),
      ...rest,
    })
    .execute();

/** Two posyandu, one of which has reported October. */
async function reports() {
  const posyandu = ['Melati 1', 'Mawar 2'].map((name) => ({
    area: '64.74.01.1001',
    name: `Posyandu ${name}`,
    kind: 'posyandu' as const,
  }));
  const [first] = await db.insertInto('posyandu').values(posyandu).returning('id').execute();
  const filed = {
    kabupaten: '64.74',
    receipt: 'r',
    version: 1,
    practice: false,
    current: true,
    filed_by: null,
    filed_at: new Date(start),
  };
  const answers = JSON.stringify({ S: 50, K: 50, D: 40, N: 24, T: 8, O: 5, B: 3, BGM: 2, TT: 1 });
  await db
    .insertInto('report')
    .values({ posyandu: first!.id, period: '2026-10', answers, ...filed })
    .execute();
  await db
    .insertInto('report')
    .values({ posyandu: first!.id, period: '2026-11', answers, ...filed })
    .execute();
}

/** The reminder as she would read it. */
async function reminded(what = 'j2', who = dinkes): Promise<string> {
  const { id } = await db.selectFrom('invitee').select('id').where('person', '=', who).executeTakeFirstOrThrow();
  const args = { meeting: 1, revision: 1, invitee: id, what };
  const reply = await town.room.wanted!.reminder!({ db, now: start - 120 * minute }, { person: who, args });
  return typeof reply === 'boolean' || 'notBefore' in reply ? String(reply) : read(reply);
}

const read = ({ parts, choices = [] }: Reply) =>
  [...parts.map((part) => texts.render('id', part)), ...choices.map(({ data }) => data)].join('\n');

test('the figures are those of the last finished month, with what was divided by what', async () => {
  const said = await reminded();
  expect(said).toContain('*Kota Bontang, Oktober 2026*\nSudah lapor: 1 dari 2 posyandu (50 %).');
  expect(said).toContain('tepat waktu 100 % (1/1), diperiksa bidan 0 % (0/1)');
  expect(said).toContain('S 50 · K 50 · D 40 · N 24 · T 8 · O … · B … · BGM … · 2T …');
  expect(said).toContain('D/S *80 %* (40/50)\nN/(N+T) *75 %* (24/32)\nN/D cara lama *60 %* (24/40)');
  expect(said).toContain('*apa itu D/S*');
  expect(said).not.toContain('RTL');
  expect(said).toContain('!meetings.briefing.1');
});

test('its figures are those of the recap of the same area and month, with the picture of D/S', async () => {
  const { result } = await town.does(dinkes, 'briefing', '1', start);
  const [figures] = result!.replies;
  const [recap] = await recapOf(await town.contextOf(dinkes, start), '64-74', { from: '2026-10', to: '2026-10' });
  expect(figures!.parts.slice(1).map(town.render)).toEqual(recap!.parts.map(town.render));
  expect(figures!.picture).toMatchObject({
    painter: 'reporting.rates_by_area',
    args: { period: '2026-10', formula: 'D/S' },
  });
});

test('what kader told stands by theme and area, with who answered, and without the names of residents', async () => {
  const told = [
    ['64.74.01.1001', 'Timbangan dacin rusak'],
    ['64.74.02.1001', 'Timbangan Budi bin Hasan sakit TBC tidak mau datang'],
    ['64.74.02.1002', 'Timbangan hilang'],
  ] as const;
  const ids = await Promise.all(told.map(([area, words], n) => toldProblem(area, `Posyandu Kenanga ${n + 1}`, words)));
  const answer = {
    kabupaten: '64.74',
    period: '2026-11',
    at: new Date(start),
    problem: told[2][1],
    words: 'Ada gantinya',
  };
  await db
    .insertInto('problem_answer')
    .values({ ...answer, posyandu: ids[2]!, by: secretary })
    .execute();
  try {
    expect(await reminded()).toContain('*Masalah dari kader* (3 bulan): 3, belum dijawab 2\n• Alat: 3, 1 dijawab');
    const { said, buttons } = await town.does(dinkes, 'briefing', '1', start);
    expect(said).toMatch(/• Alat: 3, 1 dijawab \([^)]+ 1, [^)]+ 1, [^)]+ 1\)/);
    expect(said).toMatch(/– Kenanga 3 \([^,]+, Nov\): Timbangan hilang → dijawab Sekretaris/);
    expect(said).not.toContain('Hasan');
    expect(buttons).toEqual(['!meetings.briefing_file.1']);
    const text = pdftotext ? await paperText(pdftotext) : undefined;
    if (text !== undefined) {
      for (const part of ['BAHAN RAPAT', 'D/S 80 % (40/50)', 'Timbangan dacin rusak', 'Sekretaris', '•••'])
        expect(text).toContain(part);
      expect(text).not.toContain('Hasan');
    }
    expect((await town.does(await town.who('Lurah Api-api'), 'briefing_file', '1')).said).toContain('refused');
  } finally {
    await db.deleteFrom('problem_answer').execute();
    await db.deleteFrom('report').where('posyandu', 'in', ids).execute();
    await db.deleteFrom('posyandu').where('id', 'in', ids).execute();
  }
});

async function toldProblem(area: string, name: string, problems: string): Promise<number> {
  const { id } = await db
    .insertInto('posyandu')
    .values({ area, name, kind: 'posyandu' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const report = {
    receipt: `r${name}`,
    version: 1,
    practice: false,
    current: true,
    filed_by: null,
    filed_at: new Date(start),
  };
  await db
    .insertInto('report')
    .values({
      kabupaten: '64.74',
      posyandu: id,
      period: '2026-11',
      answers: JSON.stringify({ S: 1, problems }),
      ...report,
    })
    .execute();
  return id;
}

/** What the file says, in the order of its letters. */
async function paperText(program: string): Promise<string> {
  const { result } = await town.does(dinkes, 'briefing_file', '1', start);
  const { document } = result!.replies[0]!;
  const { bytes, name } = await town.room.writers!.briefing_pdf!(document!.args, 'id');
  expect(name).toBe('bahan-rapat-2026-11-19-1.pdf');
  const text = execFileSync(program, ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' });
  return text.replace(/\s+/g, ' ');
}

test("it lists the open action items of this body, her own first, without done and cancelled ones and other bodies'", async () => {
  await action('Beli timbangan', { agency: 'DPMD', deadline: '2026-11-01' });
  await action('Latih kader', { owner: dinkes, deadline: '2026-12-01', status: 'offered' });
  await action('Sudah jadi', { status: 'done' });
  await action('Tidak jadi', { status: 'cancelled' });
  await action('Kota lain', { meeting: await meeting('64.72', '2026-08-20T09:00') });
  await action('Sesudahnya', { meeting: await meeting('64.74', '2027-01-20T09:00') });
  const said = await reminded();
  expect(said).toContain(
    '*RTL yang belum selesai: 2*\n• *Tugas Ibu/Bapak:* Latih kader, tenggat 1 Des\n• Beli timbangan – DPMD, tenggat 1 Nov (lewat 18 hari)',
  );
  for (const other of ['Sudah jadi', 'Tidak jadi', 'Kota lain', 'Sesudahnya']) expect(said).not.toContain(other);
  const chair = await reminded('j2', await town.who('Ketua'));
  expect(chair).toContain('Latih kader – Ketua bidang kesehatan');
  expect(chair).not.toContain('Tugas Ibu/Bapak');
});

test('it is short: three of each and no long line, the rest behind a button for those who are invited or run it', async () => {
  for (let n = 1; n <= 7; n++) await action(`Kegiatan ${n} ${'panjang '.repeat(20)}`);
  const said = await reminded();
  expect(said).toContain('… dan 4 lagi');
  expect(said.length).toBeLessThan(1000);
  const all = await town.does(dinkes, 'briefing', '1', start);
  expect(all.said).toContain('Kegiatan 7');
  expect(all.said).toContain('*Belum lapor (1):*\nMawar 2');
  expect((await town.does(await town.who('Lurah Api-api'), 'briefing', '1')).said).toBe(
    'refused: meetings/refusals:not-yours',
  );
  expect((await town.does(await town.who('Sekretaris Samarinda'), 'briefing', '1')).said).toContain('refused');
});

test('it comes with one reminder only: the one that the data names, else the last that the meeting has', async () => {
  expect(await reminded('h1')).not.toContain('Bahan rapat');
  expect(await reminded('j2')).toContain('Bahan rapat');
  await db.updateTable('meeting').set({ detail: '{"reminders":["h7","h1"]}' }).where('id', '=', 1).execute();
  expect(await reminded('h1')).toContain('Bahan rapat');
  expect(await reminded('h7')).not.toContain('Bahan rapat');
});

test('it is not sent to a member who does not come, or sends a deputy', async () => {
  await db.updateTable('invitee').set({ answer: 'tidak' }).where('id', '=', invitee).execute();
  expect(await reminded()).toBe('false');
  expect((await town.does(dinkes, 'briefing', '1')).said).toBe('refused: meetings/briefing:not-coming');
  await db
    .updateTable('invitee')
    .set({ answer: 'diwakilkan', deputy_name: 'Rina' })
    .where('id', '=', invitee)
    .execute();
  const said = await reminded();
  expect(said).toContain('Rina');
  expect(said).not.toContain('Bahan rapat');
});

test('it names the proposals that were taken, not those that wait', async () => {
  const proposal = { meeting: 1, person: dinkes, kind: 'agenda' as const };
  await db
    .insertInto('proposal')
    .values([
      { ...proposal, body: 'Vitamin A', status: 'taken' },
      { ...proposal, body: 'Parkir', status: 'postponed' },
    ])
    .execute();
  const said = await reminded();
  expect(said).toContain('*Usulan yang dibahas: 1*\n• Vitamin A');
  expect(said).not.toContain('Parkir');
});
