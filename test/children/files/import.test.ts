/** Lists of children on real records: who may, what is stored, and that the list which we write comes back as it was. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { childrenOrder } from '../../../src/children/files/orders.ts';
import { childHeaderWords } from '../../../src/children/files/ppgbm.ts';
import { readTableFile } from '../../../src/children/files/table-file.ts';
import { children } from '../../../src/children/room.ts';
import { keepWeighing } from '../../../src/children/weighing/keep.ts';
import { loadPlace } from '../../../src/directory/people/places.ts';
import { randomIds } from '../../../src/ids.ts';
import { readTable } from '../../../src/records/decoding/table.ts';
import { type EffectResult, Refusal } from '../../../src/room.ts';
import { monday, openDistrict, secrets, texts } from '../../reporting/district.ts';

const district = (await openDistrict('pglite'))!;
const { db } = district;
const mended: string[] = [];
afterAll(() => district.records.close());
const room = children({
  db,
  secrets,
  ids: randomIds,
  files: {} as never,
  links: () => [],
  texts,
  heldBySex: async () => () => new Set(),
  filedMonths: async () => new Map(),
  nextOpenDay: async () => undefined,
  offerToMend: async (_, { id }, period) => {
    mended.push(`${id} ${period}`);
    return undefined;
  },
});
const places = await db.selectFrom('posyandu').selectAll().orderBy('id').execute();
const [here, there] = [places.find(({ id }) => id === 12)!, places.find(({ id }) => id === 5)!];
// She is kader of two.
const both = await district.find('kader', { posyandu: places[0]!.id });
const kader = await district.find('kader', { posyandu: here.id });
const other = await district.find('kader', { posyandu: there.id });
const head = await district.find('puskesmas');

beforeEach(async () => {
  mended.length = 0;
  for (const table of ['scale_line', 'weighing', 'child_event', 'child', 'child_file'] as const)
    await db.deleteFrom(table).execute();
});

const say = (text: Parameters<typeof texts.render>[1]) => texts.render('id', text);

/** What she reads, and the buttons below it. */
async function heard(work: Promise<EffectResult>): Promise<{ text: string; taps: Record<string, string> }> {
  const { replies } = await work;
  const choices = replies.flatMap((reply) => reply.choices ?? []);
  return {
    text: replies.flatMap(({ parts }) => parts.map(say)).join('\n'),
    taps: Object.fromEntries(choices.map(({ data, label }) => [say(label), data])),
  };
}

const tableOf = async (bytes: Uint8Array, fileName: string) =>
  JSON.stringify({ sheets: await readTable({ bytes, fileName, words: childHeaderWords() }) });

async function send(person: number, rows: string | Uint8Array, { file = 'anak.csv', caption = '' } = {}) {
  const table = await tableOf(typeof rows === 'string' ? Buffer.from(rows) : rows, file);
  return heard(district.inTurn(person, monday, (on) => room.effects!.import_list!(on, { table, file, caption })));
}

function tap(person: number, data: string | undefined, now = monday) {
  if (data === undefined) throw new Error('no such button');
  const [, action, argument] = /^!children\.(\w+)\.(.*)$/.exec(data)!;
  return heard(district.inTurn(person, now, (on) => room.actions![action!]!(on, { argument: argument! })));
}

const stored = () => db.selectFrom('child').select(['name', 'posyandu', 'mother', 'nik_last']).orderBy('id').execute();
const list = [
  'Nama;NIK;JK;Tgl Lahir;Nama Ibu;RT;Alamat;Tgl Timbang;BB;TB;Cara Ukur',
  'Aisyah;6474014302250001;P;2025-02-03;Rina;4;=HYPERLINK("x");2026-09-08;9,4;76,5;Terlentang',
  'Rafi;;L;2024-11-20;Sari;5/2;Gg. Mangga;;;;',
].join('\n');

async function storeList(): Promise<void> {
  const { taps } = await send(kader, list);
  await tap(kader, taps['Tambah 2 anak']);
}

describe('a file in the chat', () => {
  test('stores nothing before a yes, and then each figure with where it came from', async () => {
    const { taps } = await send(kader, list);
    expect(await stored()).toEqual([]);
    expect((await tap(kader, taps['Tambah 2 anak'])).text).toMatch(
      /^Selesai: 1 hasil timbang\/ukur baru, 2 anak baru\./,
    );
    expect(await stored()).toEqual([
      { name: 'Aisyah', posyandu: here.id, mother: 'Rina', nik_last: '0001' },
      { name: 'Rafi', posyandu: here.id, mother: 'Sari', nik_last: null },
    ]);
    const weighing = await db.selectFrom('weighing').selectAll().executeTakeFirstOrThrow();
    expect(weighing).toMatchObject({ day: '2026-09-08', weight: 9400, length: 765, lying: true, gain: 'B', by: kader });
    const line = await db.selectFrom('scale_line').select(['words', 'by']).executeTakeFirstOrThrow();
    expect(line).toEqual({ words: 'anak.csv, baris 2: 9,4 kg 76,5 cm', by: kader });
    // Months that were filed may say something else now: the next one hangs on the one that was measured.
    expect(mended).toEqual([`${here.id} 2026-09`, `${here.id} 2026-10`]);
    const kept = await db.selectFrom('child_file').select(['state', 'plan']).executeTakeFirstOrThrow();
    // By number only.
    expect(kept).toMatchObject({ state: 'done', plan: expect.not.stringMatching(/Aisyah|Rafi|Rina/) });
  });

  test('is nobody else’s: another kader can neither see nor store it, and a child elsewhere is not told', async () => {
    const { taps } = await send(kader, list);
    await expect(tap(other, taps['Tambah 2 anak'])).rejects.toThrow(Refusal);
    await tap(kader, taps['Tambah 2 anak']);
    const { text } = await send(other, list);
    expect(text).toContain('2 anak baru');
    expect(text).toContain('0 cocok');
  });

  test('whose right has ended meanwhile stores nothing', async () => {
    const { taps } = await send(kader, list);
    const far = Date.parse('2026-10-06T01:00:00Z');
    await db
      .updateTable('role')
      .set({ until_at: new Date(far - 1) })
      .where('person', '=', kader)
      .execute();
    await expect(tap(kader, taps['Tambah 2 anak'], far)).rejects.toThrow(Refusal);
    await db.updateTable('role').set({ until_at: null }).where('person', '=', kader).execute();
    expect(await stored()).toEqual([]);
  });

  test('what somebody has added since it was looked at is asked about, and not doubled', async () => {
    const { taps } = await send(kader, list);
    const second = await db.selectFrom('child_file').select('id').executeTakeFirstOrThrow();
    await db.insertInto('child').values(childOf('Aisyah', '2025-02-03')).execute();
    const { text, taps: answers } = await tap(kader, taps['Tambah 2 anak']);
    expect(text).toContain('Anak yang sama?');
    // The button of before is over.
    await expect(tap(kader, `!children.file_add.${second.id}`)).rejects.toThrow(Refusal);
    expect((await tap(kader, answers.Sama)).text).toContain('1 anak lama diperbarui');
    expect((await stored()).map(({ name }) => name)).toEqual(['Aisyah', 'Rafi']);
  });

  test('of which no row names the posyandu is asked about: by a button, or beside the file', async () => {
    const rows = 'Nama;JK;Tgl Lahir\nAisyah;P;2025-02-03';
    const { text, taps } = await send(both, rows);
    expect(text).toContain('Ini anak posyandu mana?');
    expect(Object.keys(taps)).toEqual(['Mawar 1', 'Melati 1']);
    expect((await tap(both, taps['Mawar 1'])).text).toContain('Posyandu Mawar 1: 1 baris');
    expect((await send(both, rows, { caption: 'impor anak melati I' })).text).toContain('Posyandu Melati 1: 1 baris');
    expect((await send(head, rows)).text).toContain('dengan nama posyandu sebagai keterangan');
    expect(await stored()).toEqual([]);
  });

  test('with more children than one turn should take is stored in parts', async () => {
    const rows = Array.from({ length: 102 }, (_, at) => {
      const name = letters(1_000_000 + at * 7919);
      return `${name};L;2025-0${1 + (at % 9)}-1${at % 10};Ibu ${name}`;
    });
    const { taps } = await send(kader, ['Nama;JK;Tgl Lahir;Nama Ibu', ...rows].join('\n'));
    const { taps: more } = await tap(kader, taps['Tambah 101 anak']);
    expect(Object.keys(more)).toEqual(['Tambah 1 anak', 'Jangan']);
  });
});

test.each([
  ['BB Nov;TB Nov', true],
  ['AGUSTUS;FEB 2026', true],
  ['Desa lama;Ket', false],
])('columns of months (%s) are told with what to do', async (columns, told) => {
  const { text } = await send(kader, `Nama;JK;Tgl Lahir;${columns}\nAisyah;P;2025-02-03;9,4;76`);
  expect(text.includes('satu baris untuk tiap hari timbang')).toBe(told);
});

describe('an import that was a mistake', () => {
  const undo = (person = kader, now = monday) =>
    heard(district.inTurn(person, now, (on) => room.effects!.ask_back!(on, {})));
  const fills = 'Nama;JK;Tgl Lahir;Nama Ibu;RT;Tgl Timbang;BB;LiLA;Jml Vit A';
  const weighings = () =>
    db.selectFrom('weighing').select(['day', 'weight', 'arm', 'services']).orderBy('day').execute();

  test('is taken back as a whole: what it would take is shown first, and nothing of it is left', async () => {
    await storeList();
    const { text, taps } = await undo();
    expect(text).toContain('2 anak baru\n• 1 hasil timbang/ukur');
    expect(text).not.toContain('Tetap');
    expect((await stored()).length).toBe(2);
    mended.length = 0;
    expect((await tap(kader, taps['Tarik kembali'])).text).toContain('• 2 anak baru');
    expect(await stored()).toEqual([]);
    expect(await weighings()).toEqual([]);
    expect(await db.selectFrom('scale_line').select('state').execute()).toEqual([{ state: 'dropped' }]);
    expect((await undo()).text).toContain('Tidak ada impor');
    await expect(tap(kader, taps['Tarik kembali'])).rejects.toThrow(Refusal);
    // The right file may come now.
    expect((await send(kader, list)).text).toContain('2 anak baru');
  });

  test('gives children that were there what they had: fields, figures and services', async () => {
    await db
      .insertInto('child')
      .values({ ...childOf('Aisyah', '2025-02-03'), mother: 'Rina' })
      .execute();
    const { taps } = await send(kader, `${fills}\nAisyah;P;2025-02-03;Rina;4;2026-08-11;9,1;13;1`);
    await tap(kader, taps.Lanjut);
    expect(await weighings()).toMatchObject([{ weight: 9100, arm: 130, services: { vitaminA: 'given' } }]);
    const { text, taps: answers } = await undo();
    expect(text).toContain('• 1 hasil timbang/ukur\n• 1 anak yang dilengkapi datanya');
    await tap(kader, answers['Tarik kembali']);
    expect(await weighings()).toEqual([]);
    expect(await db.selectFrom('child').select(['name', 'rt']).execute()).toEqual([{ name: 'Aisyah', rt: null }]);
  });

  test('leaves what somebody has touched since, and says so', async () => {
    await storeList();
    const [aisyah] = await db.selectFrom('child').selectAll().orderBy('id').execute();
    const told = { weight: 9700, head: 450 };
    const place = { id: here.id, area: here.area };
    await keepWeighing(db, { child: aisyah!, place, day: '2026-09-08', told, by: kader, now: monday, correct: true });
    const { text, taps } = await undo();
    expect(text).toContain('Tetap, karena');
    expect(text).toContain('1 anak baru\n• 1 hasil timbang/ukur\nTetap');
    await tap(kader, taps['Tarik kembali']);
    // Hers stay; the length, which only the file told, goes.
    expect((await stored()).map(({ name }) => name)).toEqual(['Aisyah']);
    const row = await db.selectFrom('weighing').select(['weight', 'length', 'head']).execute();
    expect(row).toEqual([{ weight: 9700, length: null, head: 450 }]);
  });

  test('is only dropped where nothing of it is stored yet', async () => {
    const { taps } = await send(kader, list);
    expect((await undo()).text).toContain('tidak ada yang disimpan');
    await expect(tap(kader, taps['Tambah 2 anak'])).rejects.toThrow(Refusal);
    expect((await undo()).text).toContain('Tidak ada impor');
  });

  test('is hers alone, for two days, and its parts of before a second file stay undoable', async () => {
    await storeList();
    expect((await undo(other)).text).toContain('Tidak ada impor');
    await send(kader, 'Nama;JK;Tgl Lahir\nSalsa;P;2026-01-09');
    expect((await undo()).text).toContain('2 anak baru');
    expect((await undo(kader, monday + 2 * 86_400_000)).text).toContain('Tidak ada impor');
  });
});

const letters = (at: number) => [...String(at)].map((digit) => 'bcdfaghiuo'[Number(digit)]).join('');

const childOf = (name: string, born: string) => ({
  kabupaten: '64.74',
  posyandu: here.id,
  name,
  sex: 'P' as const,
  born,
  since: born,
  over_at: new Date('2030-02-03'),
  added_at: new Date(monday),
});

test('a page that is called .xls is told to be saved as what we read', async () => {
  const { taps, text } = await heard(
    district.inTurn(kader, monday, async (on) => {
      const table = await readTableFile(Buffer.from('<html><table><tr><td>Nama</td></tr></table>'), 'ekspor.xls');
      return room.effects!.import_list!(on, { table, file: 'ekspor.xls', caption: '' });
    }),
  );
  expect(text).toContain('*Simpan sebagai* Excel (.xlsx)');
  expect(taps).toEqual({});
});

test('a child that is erased is erased in lists that wait, too', async () => {
  await storeList();
  await send(kader, `${list}\nSalsa;;P;2026-01-09;Mira;2;;;;;`);
  await send(both, 'Nama;JK;Tgl Lahir\nAisyah;P;2025-02-03', { caption: 'Melati 1' });
  const { id } = await db.selectFrom('child').select('id').orderBy('id').executeTakeFirstOrThrow();
  await district.inTurn(kader, monday, (on) => room.effects!.erase!(on, { child: String(id), sure: 'hapus' }));
  const left = await db.selectFrom('child_file').select(['person', 'state', 'plan']).orderBy('id').execute();
  expect(left.filter(({ state }) => state !== 'done').map(({ person }) => person)).toEqual([both]);
  // What is over knows no name.
  expect(left.filter(({ state }) => state === 'done').map(({ plan }) => plan)).toEqual([
    expect.not.stringMatching(/Aisyah|Rina/),
  ]);
});

describe('the list that we write', () => {
  const written = async (form: string) => {
    const { replies } = await district.inTurn(kader, monday, (on) =>
      room.effects!.list_file!(on, { posyandu: String(here.id), form }),
    );
    return room.writers!.list!(replies[0]!.document!.args, 'id');
  };

  /** Nobody says of a line at the scales how the child was measured: the file says what is taken for it. */
  async function weighedAtTheScales(): Promise<void> {
    const child = await db.selectFrom('child').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    const place = (await loadPlace(db, here.id))!;
    const told = { weight: 10_400, length: 832, arm: 141, services: { vitaminA: 'blue', worm: false } } as const;
    await keepWeighing(db, { child, place, day: '2026-10-02', told, by: kader, now: monday });
  }

  test.each(['ppgbm', 'lama', 'daftar_csv'])('%s comes back unchanged', async (form) => {
    await storeList();
    await weighedAtTheScales();
    const { bytes, name } = await written(form);
    expect(name).toMatch(form.endsWith('csv') ? /\.csv$/ : /\.xlsx$/);
    const { text, taps } = await send(kader, bytes, { file: name });
    expect(taps).toEqual({});
    expect(text).toContain('2 cocok');
    expect(text).toContain('Tidak ada yang baru');
    expect(text).not.toContain('Berbeda');
  });

  test('has the columns of e-PPGBM in their order, masks what it holds of a NIK, and runs no formula', async () => {
    await storeList();
    const lines = Buffer.from((await written('ppgbm_csv')).bytes)
      .toString('utf8')
      .split('\r\n');
    expect(lines[0]).toMatch(
      /^\uFEFFNo;NIK;Nama;JK;Tgl Lahir;BB Lahir;.*;Pukesmas;.*;KIA;Kelas Ibu Balita;MBG;Detail$/,
    );
    expect(lines[1]).toContain(';************0001;Aisyah;P;2025-02-03;');
    expect(lines[1]).toContain(`;"'=HYPERLINK(""x"")";`);
    expect(lines[1]).toMatch(/;2026-09-08;9,4;76,5;Terlentang;/);
  });

  test('of all posyandu of hers comes in one file', async () => {
    await db
      .insertInto('child')
      .values([1, 16].map((posyandu) => ({ ...childOf('Aisyah', '2025-02-03'), posyandu })))
      .execute();
    const list_file = room.effects!.list_file!;
    const { replies } = await district.inTurn(both, monday, (on) =>
      list_file(on, { posyandu: 'semua', form: 'ppgbm_csv' }),
    );
    const { bytes, name } = await room.writers!.list!(replies[0]!.document!.args, 'id');
    expect(name).toBe('eppgbm-2-posyandu-2026-10-05.csv');
    expect(
      Buffer.from(bytes)
        .toString('utf8')
        .match(/;Aisyah;/g),
    ).toHaveLength(2);
  });

  test('is for those who may know the children, and noted', async () => {
    await storeList();
    await expect(
      district.inTurn(other, monday, (on) =>
        room.effects!.list_file!(on, { posyandu: String(here.id), form: 'ppgbm' }),
      ),
    ).rejects.toThrow(Refusal);
    await written('ppgbm');
    const rows = await db.selectFrom('audit').select(['action', 'subject']).where('actor', '=', kader).execute();
    expect(rows).toContainEqual({ action: 'children.export', subject: `posyandu ${here.id}` });
    expect(rows).toContainEqual({ action: 'children.import', subject: `posyandu ${here.id}` });
  });
});

test('an operator tries a list first, stores what is certain, and the new ones only when she says so', async () => {
  const order = childrenOrder(db, { secrets, now: () => monday, render: say });
  const run = async (query: string) => {
    const body = `Nama;JK;Tgl Lahir;Nama Ibu;Desa;Posyandu\nAisyah;P;2025-02-03;Rina;${areaName};${here.name}`;
    const request = new Request(`http://x/?name=a.csv${query}`, { method: 'POST', body });
    const said: string[] = [];
    for await (const { says } of order(request)) said.push(says);
    return said.join('\n');
  };
  const { name: areaName } = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', here.area)
    .executeTakeFirstOrThrow();
  expect(await run('')).toContain('1 anak baru');
  expect(await run('&store=1')).toMatch(/1 anak baru belum ditambah.*Selesai: tidak ada yang diubah\./s);
  expect(await run('')).not.toContain('*');
  expect(await stored()).toEqual([]);
  expect(await run('&store=1&new=1')).toContain('Selesai: 1 anak baru.');
  expect(await run('&store=1&new=1')).toContain('Tidak ada yang baru');
  expect((await stored()).map(({ name }) => name)).toEqual(['Aisyah']);
});
