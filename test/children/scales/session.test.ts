/** What the session of an open day keeps, refuses and takes back. Whole chats are in test/dialogs/children. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChildrenDeps } from '../../../src/children/base/deps.ts';
import { scalesOffers } from '../../../src/children/scales/offers.ts';
import type { Answers, Option } from '../../../src/conversation/run.ts';
import { type EffectResult, Refusal, type Sentence } from '../../../src/room.ts';
import { at, type District, openDistrict, secrets, texts } from '../../reporting/district.ts';
import { register } from '../../support/registered.ts';

const district = (await openDistrict('pglite')) as District;
const { db } = district;
afterAll(() => district.records.close());

const deps = {
  db,
  secrets,
  texts,
  links: () => [],
  offerToMend: async () => undefined,
  heldBySex: async () => () => new Set(),
  filedMonths: async () => new Map(),
} as unknown as ChildrenDeps;
const { effects, lookups, hears } = scalesOffers(deps);

const now = at('2026-11-20T08:00:00+08:00');
const day = '2026-11-20';
const posyandu = 12;
const kader = await district.find('kader', { posyandu });
const [, other = 0] = (
  await db
    .selectFrom('role')
    .select('person')
    .where('posyandu', '=', posyandu)
    .where('role', '=', 'kader')
    .orderBy('person')
    .execute()
).map(({ person }) => person);
const stranger = await district.find('kader', { posyandu: 3 });
const { name } = await db.selectFrom('posyandu').select('name').where('id', '=', posyandu).executeTakeFirstOrThrow();

beforeEach(async () => {
  for (const table of ['scale_line', 'referral', 'weighing', 'child_event', 'child', 'open_day'] as const) {
    await db.deleteFrom(table).execute();
  }
  await register(db, {
    posyandu: name,
    children: [
      'Aisyah | P | 2025-02-03 | Rina | 2026-10-16 9,4 79',
      'Budi | L | 2025-05-11 | Wati | 2026-10-16 9,8 78',
    ],
  });
});

let message = 0;
interface Writing {
  person?: number;
  practice?: boolean;
  /** The message that is edited. */
  turn?: string;
  on?: string;
  later?: number;
}
const write = (
  line: string,
  { person = kader, practice = false, turn = `c:${++message}`, on = day, later = 0 }: Writing = {},
) =>
  district.inTurn(
    person,
    now + later + message * 1000,
    (context) => effects.scales_note({ ...context, turn }, { posyandu: String(posyandu), day: on, line }),
    practice,
  );
const options = (person = kader): Promise<Option[]> =>
  district.inTurn(person, now + message * 1000, (context) => lookups.scales_steps(context, here)) as Promise<Option[]>;
const here: Answers = { posyandu: String(posyandu), day };
const words = ({ replies }: EffectResult) =>
  replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join('\n');
const weights = async () =>
  Object.fromEntries(
    (
      await db
        .selectFrom('weighing')
        .innerJoin('child', 'child.id', 'weighing.child')
        .select(['child.name', 'weighing.weight'])
        .where('day', '=', day)
        .orderBy('child.id')
        .execute()
    ).map((row) => [row.name, row.weight]),
  );

describe('an edited message', () => {
  test('takes the place of what it said before', async () => {
    await write('Aisyah 9,7', { turn: 'c:a' });
    await write('Budi 10,1');
    await write('Aisyah 9,6 80', { turn: 'c:a' });
    expect(await weights()).toEqual({ Aisyah: 9600, Budi: 10_100 });
  });

  test('takes back the child that was not meant, and nothing of what another phone told of her', async () => {
    await write('Aisyah 9,7', { turn: 'c:b' });
    await write('Aisyah lila 14', { person: other });
    await write('Budi 9,9', { turn: 'c:b' });
    expect(await weights()).toEqual({ Aisyah: null, Budi: 9900 });
    await write('Budi 10', { turn: 'c:c' });
  });

  test('of a new child leaves nothing of its first figures', async () => {
    await write('Zaskia 9,95', { turn: 'c:z' });
    await write('Zaskia lila 14', { turn: 'c:z' });
    await write('Budi 9,9');
    await write('zaskia P 3/2/2025 ibu Rini');
    expect(await weights()).toEqual({ Budi: 9900, Zaskia: null });
  });

  test('of a child that only this line told leaves no row', async () => {
    await write('Aisyah 9,7', { turn: 'c:d' });
    await write('Budi 9,9', { turn: 'c:d' });
    expect(await weights()).toEqual({ Budi: 9900 });
  });
});

describe('a wish for the register', () => {
  test('is no line at the scales: nothing is taken away, and the child is looked up', async () => {
    await write('Aisyah 9,7');
    expect((await write('hapus anak Aisyah')).next).toEqual({
      flow: 'children/anak_hapus',
      args: { search: 'Aisyah' },
    });
    expect(await weights()).toEqual({ Aisyah: 9700 });
    for (const [said, flow] of [
      ['kms Aisyah', 'kms'],
      ['kartu Aisyah', 'kms'],
      ['kode ibu Aisyah', 'kode_ibu'],
      ['ubah anak Aisyah', 'anak_ubah'],
    ])
      expect((await write(said!)).next).toEqual({ flow: `children/${flow}`, args: { search: 'Aisyah' } });
    expect((await write('anak Aisyah')).next).toEqual({ flow: 'children/anak', args: { search: 'Aisyah' } });
    await write('anak Budi 9,9');
    expect(await weights()).toEqual({ Aisyah: 9700, Budi: 9900 });
  });
});

describe('a question', () => {
  test('is answered only by whom it was asked: a forged or an old button does nothing', async () => {
    await write('Aisyah 19,7');
    const [yes] = await options();
    expect(await weights()).toEqual({});
    await write(yes!.value, { person: other });
    expect(await weights()).toEqual({});
    await write(yes!.value);
    expect(await weights()).toEqual({ Aisyah: 19_700 });
    const again = await write(yes!.value);
    expect(again.replies).toEqual([]);
  });

  test('waits while she writes on, and is found again', async () => {
    await write('Aisyah 19,7');
    await write('Budi 10');
    expect((await options()).map(({ value }) => value)).toContain('jelas');
    expect(words(await write('jelas'))).toContain('Aisyah 19,7 kg');
    await write('tetap');
    const { doubt } = await db
      .selectFrom('weighing')
      .select('doubt')
      .where('weight', '=', 19_700)
      .executeTakeFirstOrThrow();
    expect(doubt).toBe('jump-weight');
    expect((await options()).map(({ value }) => value)).not.toContain('jelas');
  });

  test('about two figures is answered by the word of its button; a bare yes says neither', async () => {
    await write('Aisyah 9,7');
    await write('Aisyah 9,9');
    await write('ya');
    expect(await weights()).toEqual({ Aisyah: 9700 });
    await write('tetap');
    expect(await weights()).toEqual({ Aisyah: 9700 });
    await write('Aisyah 9,9');
    await write('yang baru');
    expect(await weights()).toEqual({ Aisyah: 9900 });
  });

  test('is named at the end of the day, and found again behind it', async () => {
    await write('Zaki 8,1');
    await write('Kiki 7,7');
    await write('Aisyah 9,7');
    expect(words(await write('tutup'))).toContain(
      '2 pertanyaan belum dijawab, jadi belum dicatat: “Zaki 8,1”, “Kiki 7,7”',
    );
    const ask = (person = kader, later = 0) =>
      district.inTurn(person, now + later + ++message * 1000, (context) => effects.scales_questions(context, {}));
    const asked = await ask(kader, 20 * 3_600_000);
    expect(words(asked)).toContain('*Kiki*');
    expect(words(asked)).toContain('1 pertanyaan lagi');
    expect(asked.next?.args).toMatchObject({ day, stage: 'hari' });
    expect(words(await ask(other))).toContain('Tidak ada pertanyaan');
    expect(words(await write('selesai', { person: other }))).toContain('2 pertanyaan belum dijawab di HP kader lain');
  });

  test('whether a child is new is answered by that word', async () => {
    await write('Zaki 8,1');
    expect(words(await write('baru'))).toContain('*Zaki*: tulis L/P');
    await write('L 3/4/2026 ibu Ani');
    expect(await weights()).toEqual({ Zaki: 8100 });
  });

  test('is settled when somebody else tells the figure', async () => {
    await write('Aisyah 19,7');
    await write('Aisyah 9,7', { person: other });
    expect((await options()).some(({ value }) => value.startsWith('j-'))).toBe(false);
  });

  test('about another day takes the line to that day', async () => {
    expect(words(await write('12 Nov Aisyah 9,6'))).toContain('12 November');
    const [there] = await options();
    await write(there!.value);
    const rows = await db.selectFrom('weighing').select(['day', 'weight']).where('weight', '=', 9600).execute();
    expect(rows).toEqual([{ day: '2026-11-12', weight: 9600 }]);
  });

  test('about another day leaves those that follow where they were, on every phone', async () => {
    await write('12 Nov Aisyah 9,6');
    const [there] = await options();
    const { replies, next } = await write(there!.value);
    expect(words({ replies })).toContain('Untuk 12 November 2026');
    expect(next?.args).toMatchObject({ day });
    expect(await hear('Budi 9,9 79')).toMatchObject({ args: { day } });
  });
});

describe('a new child', () => {
  test('is not made of what is told of another one', async () => {
    await write('Melati 12');
    await write('tambah anak Dodi L 3/2/2025 ibu Rina di Melati');
    expect(await weights()).toEqual({});
    await write('Zahra 9,4');
    await write('perempuan lahir 3 Februari 2025 ibu Rina');
    expect(await weights()).toEqual({ Zahra: 9400 });
  });

  test('told by two phones is asked about, and stands once in the register', async () => {
    await write('baru: Zulfa P 3/2/2025 ibu Rahma 9,1 76');
    const second = await write('baru: Zulfa P 3/2/2025 ibu Rahma 9,1', { person: other });
    expect(words(second)).toContain('maksudnya');
    const [hers] = await options(other);
    await write(hers!.value, { person: other });
    const rows = await db.selectFrom('child').select('name').execute();
    expect(rows.filter((row) => row.name === 'Zulfa')).toHaveLength(1);
  });

  test('without sex and birth date is written down when both are told, with what was weighed', async () => {
    await write('Zulfa 9,1');
    await write('P 3/2/2025 ibu Rahma');
    expect((await weights()).Zulfa).toBe(9100);
  });

  test('that is told while another one is asked about has its own name, birth date and figures', async () => {
    await write('Zaskia 9,91 78,2');
    await write('Zulfa baru P 1/1/2025 ibu Sulastri 8,2 71');
    const born = await db.selectFrom('child').select(['name', 'born']).where('name', 'like', 'Z%').execute();
    expect(await weights()).toEqual({ Zulfa: 8200 });
    expect(born.filter(({ name }) => name.startsWith('Za'))).toEqual([]);
  });

  test.each([
    ['Zaskia', 'zaskia P 3/2/2025 ibu Rini 9,95'],
    ['Zaskia 78', 'P 3/2/2025 ibu Rini bb 9,95'],
    ['Zaskia 9,95', 'P 3/2/2025 ibu Rini'],
    ['Zaskia 8', 'baru, P 3/2/2025 ibu Rini 9,95, obat cacing, tb 76, RT 4'],
    ['Zaskia 78', 'P 3/2/2025 ibu Rini 9,95\nBudi 10'],
  ])('is weighed by what is told with its facts: %s, then %s', async (first, second) => {
    await write(first === 'Zaskia' ? 'Zaskia lila 14' : first);
    await write(second);
    expect(await weights()).toMatchObject({ Zaskia: 9950 });
  });

  test('that was asked about before other lines takes its first figures along, and nothing stays open', async () => {
    await write('Zaskia 9,95 78');
    await write('Budi 9,9');
    const told = words(await write('zaskia P 3/2/2025 ibu Rini lila 14'));
    expect(told).not.toContain('?');
    const row = await db.selectFrom('weighing').selectAll().where('weight', '=', 9950).executeTakeFirst();
    expect(row).toMatchObject({ length: 780, arm: 140 });
    expect(words(await write('yang ditanya'))).toContain('Tidak ada pertanyaan');
    await write('Naura 8,1');
    await write('Budi lila 14');
    await write('Naura P 3/2/2025 ibu Sari 8,9');
    expect(words(await write('yang ditanya'))).toContain('Naura');
  });

  test('that has no name yet is asked about, and written down, as the child of its mother', async () => {
    expect(words(await write('Bayi Ny. Sulastri 3,1 kg 49 cm'))).toContain('*Bayi Sulastri* belum ada');
    await write('L 18/11/2026');
    expect((await weights())['Bayi Sulastri']).toBe(3100);
  });
});

describe('another posyandu', () => {
  test.each([
    ['a line above', 'Posyandu Mawar 3\nAisyah 9,7\nBudi 10'],
    ['its name alone above', 'MAWAR 3:\nAisyah 9,7 80\nBudi 10,1 80'],
    ['a name in front', 'Mawar 3: Aisyah 9,7 80'],
    ['a name behind', 'Aisyah 9,7 80 (Mawar 3)'],
    ['a number as it is spoken', 'Pos. mawar III\nAisyah 9,7 80'],
    ['a column', 'Nama | Posyandu | BB | TB\nAisyah | Mawar 3 | 9,7 | 80'],
    ['a column with a name that nobody knows', 'Nama;Posyandu;BB\nAisyah;Kenanga;9,7'],
  ])('is told by %s: its lines are named and left', async (_how, list) => {
    const told = words(await write(list));
    expect(told).toContain('tidak dicatat di sini');
    expect(told).toContain('Aisyah');
    expect(await weights()).toEqual({});
  });

  test.each([
    ['her own title', 'Melati 12\nAisyah 9,7 80\nBudi 10,1 80'],
    ['her own title with day and block', '*Posyandu Melati 12* RW 3, 20 November 2026\nAisyah 9,7\nBudi 10,1'],
    ['a column', 'Nama | Posyandu | BB | TB\nAisyah | Melati 12 | 9,7 | 80\nBudi | | 10,1 | 80'],
    ['a column of a copied sheet', 'Nama\tKader\tPosyandu\tBB\nAisyah\t\tMelati 12\t9,7\nBudi\t\t\t10,1'],
    ['her own name behind a line', 'Aisyah 9,7 80 posyandu Melati 12\nBudi 10,1 80 melati 12'],
    ['both', 'Posyandu Mawar 3\nCici 8,1\nPosyandu Melati 12\nAisyah 9,7\nBudi 10,1'],
  ])('is not what %s means', async (_how, list) => {
    await write(list);
    expect(await weights()).toEqual({ Aisyah: 9700, Budi: 10_100 });
  });
});

describe('what is taken back', () => {
  test('is still whom the next figure means; several are taken back one by one', async () => {
    await write('Aisyah 9,7');
    await write('Budi 10');
    await write('hapus Aisyah');
    await write('9,6');
    expect(await weights()).toEqual({ Aisyah: 9600, Budi: 10_000 });
    await write('hapus Aisyah dan Budi');
    expect(await weights()).toEqual({});
  });
});

describe('a mixed-up child', () => {
  test.each(['eh salah, Aisyah tadi harusnya Budi', 'bukan Aisyah tapi Budi', 'yang tadi Budi bukan Aisyah'])(
    'gets what was written for the other: %s',
    async (said) => {
      await write('Aisyah 9,9 lila 14');
      await write(said);
      expect(await weights()).toEqual({ Budi: 9900 });
    },
  );

  test('is meant though her name is spelled otherwise, and told with the other word', async () => {
    await write('Aisyah 9,9');
    await write('Aisah tadi keliru, itu Budi');
    expect(await weights()).toEqual({ Budi: 9900 });
    await write('kembar Aisyah Budi 9,8 9,9');
    expect(await weights()).toEqual({ Aisyah: 9800, Budi: 9900 });
  });

  test('that has figures of its own is asked about, and who is not known is told', async () => {
    await write('Budi 10');
    await write('Aisyah 9,9');
    expect(words(await write('salah anak, maksudnya Budi'))).toContain('Mana yang benar?');
    await write('tetap');
    expect(await weights()).toEqual({ Budi: 10_000 });
    expect(words(await write('Budi harusnya Zaskia'))).toContain('belum mengerti');
  });
});

describe('two mixed-up children', () => {
  test.each(['aisyah dan budi ketuker', 'Aisyah sama Budi salah', 'eh tertukar itu aisyah & budi bu'])(
    'get the figures of the other after a yes: %s',
    async (said) => {
      await write('Aisyah 9,7 79');
      await write('Budi 9,9 78,5');
      expect(words(await write(said))).toContain('Ditukar?');
      expect(await weights()).toEqual({ Aisyah: 9700, Budi: 9900 });
      await write('ya');
      expect(await weights()).toEqual({ Aisyah: 9900, Budi: 9700 });
    },
  );

  test('stay as they are after a no, and where only one has figures the other gets them', async () => {
    await write('Aisyah 9,7');
    await write('aisyah dan budi ketuker');
    await write('tidak');
    expect(await weights()).toEqual({ Aisyah: 9700 });
    await write('aisyah dan budi ketuker');
    await write('ya');
    expect(await weights()).toEqual({ Budi: 9700 });
  });
});

describe('without a line', () => {
  test('a question about the day is answered, a list that stands twice is counted once', async () => {
    expect(words(await write('Aisyah 9,7\nBudi 9,8\nAisyah 9,7'))).toContain('2 anak tersimpan');
    expect(words(await write('udah berapa anak?'))).toContain('hadir 2 dari 2');
    expect(words(await write('siapa aja yang T'))).toContain('Budi');
    expect((await write('oke')).replies).toEqual([]);
  });

  test('another day alone is gone to; her posyandu alone is no child, another one is told', async () => {
    const { next } = await write('Hasil penimbangan 12 November 2026');
    expect(next).toMatchObject({ flow: 'children/timbang', args: { said: '12 November 2026' } });
    expect((await write('Melati 12')).replies).toEqual([]);
    expect(words(await write('Posyandu Mawar 3'))).toContain('bukan posyandu');
    expect(words(await write('vit A merah semua'))).toContain('Belum ada anak');
  });
});

describe('beside the lines', () => {
  test.each([
    ['hapus semua catatan hari ini', 'Sekaligus tidak bisa'],
    ['Total 9 anak', 'Ada yang terlewat'],
    ['hadir 9', 'Ada yang terlewat'],
    ['rujukan 7 sudah diperiksa', 'Tidak ada anak'],
    ['yang belum datang siapa saja?', 'Belum datang (1)'],
    ['siapa lagi ya yang belum timbang', 'Belum datang (1)'],
    ['tutup dulu ya bu', 'Sebelum ditutup'],
    ['yang ditanya apa ya', 'Tidak ada pertanyaan'],
    ['belum selesai ya', 'belum mengerti'],
  ])('%s makes no child and changes nothing', async (said, told) => {
    await write('Aisyah 9,7');
    expect(words(await write(said))).toContain(told);
    expect(await weights()).toEqual({ Aisyah: 9700 });
  });

  test('a list may end with a sum and its writer, and tell of a child who has moved', async () => {
    const told = words(await write('Aisyah 9,7\nbudi: pindah ke Samarinda\nTotal 9 anak\nKader: Bu Siti'));
    expect(told).toContain('*Budi* pindah ke Samarinda');
    expect(told).toContain('Tertulis 9 anak; 1 baris terbaca');
    expect(told).not.toContain('belum mengerti');
    expect(await weights()).toEqual({ Aisyah: 9700 });
    expect(words(await write('Aisyah 9,7\nJumlah: 1'))).not.toContain('terlewat');
  });

  test('a list with a death in it is taken, and the death is asked about alone', async () => {
    const list = 'Aisyah 9,7\nbudi meninggal';
    const result = await write(list);
    expect(result.next).toMatchObject({ flow: 'children/anak_pindah', args: { how: 'meninggal' } });
    expect(await weights()).toEqual({ Aisyah: 9700 });
    expect(await write('Aisyah 9,7\nbudi kejang')).toMatchObject({
      next: { flow: 'reporting/darurat', args: { happened: 'budi kejang' } },
    });
    expect(await hear(list)).toMatchObject({ effect: 'children.scales_note' });
    expect(await hear('Aisyah 9,7\nbudi kejang')).toBe(undefined);
  });

  test('what is corrected in the register is written at once, and the day goes on', async () => {
    const { next } = await write('ubah anak Budi lahir 12/5/2025');
    expect(next).toMatchObject({ flow: 'children/timbang_catat' });
    await write('ubah anak Budi RT 5');
    const budi = await db
      .selectFrom('child')
      .select(['born', 'rt'])
      .where('id', '=', await idOf('Budi'))
      .execute();
    expect(budi).toEqual([{ born: '2025-05-12', rt: '5' }]);
  });
});

const idOf = async (called: string) => {
  const children = await db.selectFrom('child').select(['id', 'name']).execute();
  return children.find((child) => child.name === called)!.id;
};

describe('an old day', () => {
  const nextDay = 26 * 3_600_000;
  const daysOf = () => db.selectFrom('weighing').select('day').where('day', '>', '2026-11-01').execute();

  test.each([
    ['untuk 20 Nov aja', ['2026-11-20']],
    ['hari ini', ['2026-11-21']],
    ['salah tulis', []],
    ['ya', []],
  ])('takes a line of the next day only by a word that names it: %s', async (said, days) => {
    await write('Aisyah', { later: 0 });
    await write('Aisyah 9,7', { later: nextDay });
    await write(said, { later: nextDay + 1000 });
    expect((await daysOf()).map((row) => row.day)).toEqual(days);
  });

  test('is yesterday for whoever writes on the next one', async () => {
    await write('Aisyah');
    await write('Aisyah 9,7 kemarin', { later: nextDay });
    expect((await daysOf()).map((row) => row.day)).toEqual(['2026-11-20']);
  });

  test('is not told by a tap on its list of names', async () => {
    await write('Aisyah 9,7');
    const { id } = await db.selectFrom('child').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
    await write(`anak-${id}`, { later: nextDay });
    expect(words(await write('10,1', { later: nextDay + 1000 }))).toContain('untuk hari mana');
  });
});

describe('rights', () => {
  test('a kader of another posyandu can neither write nor see, and is heard no line of it', async () => {
    await write('Aisyah 9,7');
    await expect(write('Aisyah 9,8', { person: stranger })).rejects.toThrow(Refusal);
    await expect(district.inTurn(stranger, now, (context) => lookups.scales_steps(context, here))).rejects.toThrow(
      Refusal,
    );
    const heard = await district.inTurn(stranger, now, (context) => hears(context, sentence('Aisyah 9,8')));
    expect(heard).toBe(undefined);
  });

  test.each(['2026-11-21', '2026-10-16', '2026-11-1', "2026-11-01' or '1", ''])(
    'no line is written to the day %s',
    async (on) => {
      await expect(write('Aisyah 9,7', { on })).rejects.toThrow(Refusal);
    },
  );
});

const sentence = (text: string, open = false): Sentence => ({ text, open, reader: texts.reader('id') });
const hear = (text: string, later = 0, open = false) =>
  district.inTurn(kader, now + later, (context) => hears(context, sentence(text, open)));

describe('without a question', () => {
  test('a line is heard on the day on which her posyandu was opened; else it is offered to open one', async () => {
    const offer = { effect: 'children.scales_offer', args: { line: 'Aisyah 9,7', day } };
    expect(await hear('Aisyah 9,7')).toMatchObject(offer);
    await write('Aisyah 9,7');
    expect(await hear('Budi 9,9 79')).toMatchObject({ effect: 'children.scales_note', urgent: true });
    expect(await hear('Budi 9,9 79', 0, true)).toBe(undefined);
    expect(await hear('Budi 9,9 79', 18 * 3_600_000)).toMatchObject({ args: { day: '2026-11-21' } });
    expect(await hear('Budi RT 4', 18 * 3_600_000)).toBe(undefined);
  });

  test('what she counted is heard beside the question of the scales, too', async () => {
    await write('Aisyah 9,7');
    expect(await hear('hadir 3', 0, true)).toMatchObject({
      effect: 'children.scales_count',
      args: { line: 'hadir 3' },
    });
  });

  test('a line that waits for weeks holds nothing up: today is opened, and what can no longer be kept is told', async () => {
    const begin = (more: string) =>
      district.inTurn(kader, now, (context) =>
        effects.scales_begin(context, { line: 'Aisyah 9,7', day: '2026-09-20', posyandu: String(posyandu), more }),
      );
    const waits = await begin('Budi 9,9');
    expect(words(waits)).toContain('“Aisyah 9,7” dari 20 September 2026');
    expect(waits.next).toMatchObject({ flow: 'children/timbang_buka', args: { line: 'Budi 9,9', day } });
    const opened = await begin('timbang');
    expect(words(opened)).toContain('Silakan mulai');
    expect(opened.next).toMatchObject({ flow: 'children/timbang_catat', args: { day } });
    expect(await weights()).toEqual({});
  });

  test.each([
    'Aisyah kemarin 9,6',
    'Aisyah kemarin salah, harusnya 9,6',
    'hapus catatan Aisyah kemarin',
    'tgl 20 Aisyah 9,6',
  ])('what is told of yesterday is heard for the day that was open then: %s', async (said) => {
    await write('Aisyah 9,7');
    const args = { day, line: said };
    expect(await hear(said, 26 * 3_600_000)).toMatchObject({ effect: 'children.scales_note', args, urgent: true });
  });

  test('a new child with figures waits for the day, in what is heard of the register too', async () => {
    const line = 'Salsa P 3/2/2026 ibu Rina RT 4 8,4 72';
    expect(await hear(line)).toMatchObject({ effect: 'children.scales_offer', args: { line, day } });
    expect(await hear('Salsa P 3/2/2026 ibu Rina RT 4')).toBe(undefined);
  });

  test.each(['besok kita rapat ya', 'S 45 K 44 D 40 N 30', 'terima kasih bu', 'anak saya kejang'])(
    'is not taken for a line: %s',
    async (text) => {
      await write('Aisyah 9,7');
      expect(await hear(text)).toBe(undefined);
    },
  );
});

test('who has not come is gone through by taps: figures without a name are hers, or she does not come', async () => {
  await write('Aisyah 9,7');
  const going = await write('belum');
  expect(going.next?.args).toMatchObject({ stage: 'belum' });
  const names = (await district.inTurn(kader, now, (context) =>
    lookups.scales_steps(context, { ...here, stage: 'belum' }),
  )) as Option[];
  expect(names.map(({ label }) => label)).toEqual(['Budi', 'Selesai timbang']);
  expect(words(await write(names[0]!.value))).toContain('9,8 kg');
  expect((await options()).map(({ label }) => label)).toContain('Tidak datang');
  await write('10,1 79');
  expect(await weights()).toEqual({ Aisyah: 9700, Budi: 10_100 });
});

test('a namesake is told apart by her birth date in her own words', async () => {
  await register(db, { posyandu: name, children: ['Aisyah | P | 2025-08-14 | Tini | 2026-10-16 8,0 70'] });
  await write('Aisyah 8,3');
  await write('yang lahir 14 Agustus');
  const row = await db
    .selectFrom('weighing')
    .innerJoin('child', 'child.id', 'weighing.child')
    .select('born')
    .where('weight', '=', 8300)
    .execute();
  expect(row).toEqual([{ born: '2025-08-14' }]);
});

test('of two posyandu that weigh today a line goes where the child is known, else she is asked', async () => {
  const both = 3;
  const from_at = new Date(now - 86_400_000);
  const { id } = await db
    .insertInto('role')
    .values({ person: kader, role: 'kader', posyandu: both, from_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  try {
    const { name: there } = await db
      .selectFrom('posyandu')
      .select('name')
      .where('id', '=', both)
      .executeTakeFirstOrThrow();
    const children = [
      'Dewi | P | 2025-02-03 | Ani | 2026-10-16 9,4 79',
      'Aisyah Rahma | P | 2025-04-01 | Eka | 2026-10-16 9 77',
    ];
    await register(db, { posyandu: there, children });
    await write('Budi 9,9');
    const open = (line: string) => effectAt(both, line);
    await open('Dewi 9,6');
    expect(await hear('Dewi 9,8')).toMatchObject({ effect: 'children.scales_note', args: { posyandu: String(both) } });
    expect(await hear('Budi 9,8')).toMatchObject({
      effect: 'children.scales_note',
      args: { posyandu: String(posyandu) },
    });
    for (const line of ['Aisyah 9,8', 'vit A merah semua', 'Budi 9,8\nDewi 9,8', 'Zaki L 3/4/2026 ibu Ani 7,1 63'])
      expect(await hear(line), line).toMatchObject({ effect: 'children.scales_which', args: { line } });
    const places = (await district.inTurn(kader, now, (context) =>
      lookups.scales_which_days(context, { line: 'Aisyah 9,8' }),
    )) as Option[];
    expect(places.map(({ value }) => value).sort()).toEqual([`${posyandu}_${day}`, `${both}_${day}`].sort());
    await district.inTurn(kader, now, (context) =>
      effects.scales_note_there({ ...context, turn: 'c:then' }, { line: 'Aisyah 9,8', day: `${both}_${day}` }),
    );
    expect(await weights()).toEqual({ Budi: 9900, Dewi: 9600, 'Aisyah Rahma': 9800 });
  } finally {
    await db.deleteFrom('role').where('id', '=', id).execute();
  }
});

const effectAt = (place: number, line: string) =>
  district.inTurn(kader, now, (context) =>
    effects.scales_note({ ...context, turn: 'c:there' }, { posyandu: String(place), day, line }),
  );

describe('practice', () => {
  test('remembers a new child until its end, under one number, and what was taken back', async () => {
    const practice = { practice: true };
    await write('baru: Zulfa P 3/2/2025 ibu Rahma 9,1', practice);
    await write('Budi 10', practice);
    expect(words(await write('Zulfa lila 14', practice))).toContain('9,1 kg, LiLA 14 cm');
    expect(words(await write('zulfah 9,2', practice))).toContain('maksudnya');
    const steps = (await district.inTurn(
      kader,
      now + message * 1000,
      (context) => lookups.scales_steps(context, here),
      true,
    )) as Option[];
    expect(words(await write(steps[0]!.value, practice))).toContain('Sekarang 9,2 kg');
    await write('hapus Budi', practice);
    const shown = await district.inTurn(kader, now, (context) => lookups.scales_desk(context, here), true);
    expect(shown).toMatchObject({ came: 1, all: 3 });
    expect(await db.selectFrom('child').select('id').execute()).toHaveLength(2);
  });

  test('answers as the real day does and keeps nothing of it', async () => {
    expect(words(await write('Aisyah 9,7', { practice: true }))).toContain('*N*');
    const second = await write('Aisyah tadi 9,6', { practice: true });
    expect(words(second)).toContain('9,7 kg → 9,6 kg');
    await write('baru: Zulfa P 3/2/2025 ibu Rahma 9,1', { practice: true });
    expect(await weights()).toEqual({});
    const seen = () => db.selectFrom('audit').select('id').where('action', '=', 'children.read').execute();
    const before = (await seen()).length;
    await write('Aisyah tadi berapa?', { practice: true });
    expect((await seen()).length - before, 'who was looked at in practice was looked at').toBe(1);
    expect(await db.selectFrom('child').select('id').execute()).toHaveLength(2);
    expect(await db.selectFrom('referral').select('id').execute()).toEqual([]);
    const days = await db.selectFrom('open_day').select('practice').execute();
    expect(days).toEqual([{ practice: true }]);
  });
});

test('whoever comes after the day was closed is weighed all the same, and the day stays closed', async () => {
  await write('Aisyah 9,7 80 ASI MPASI');
  await write('selesai');
  await district.inTurn(kader, now + 100_000, (context) =>
    effects.scales_note(context, { ...here, line: 'selesai', stage: 'tutup' }),
  );
  await write('Budi 10', { later: 200_000 });
  expect(await weights()).toEqual({ Aisyah: 9700, Budi: 10_000 });
  const { closed_at } = await db.selectFrom('open_day').select('closed_at').executeTakeFirstOrThrow();
  expect(closed_at).not.toBe(null);
});

test('where each figure comes from can be followed back to its message and its writer', async () => {
  await write('Aisyah 9,7', { turn: 'c:first' });
  await write('Aisyah 80', { person: other, turn: 'c:second' });
  const lines = await db.selectFrom('scale_line').select(['words', 'by', 'source', 'state']).orderBy('id').execute();
  expect(lines).toEqual([
    { words: 'Aisyah 9,7', by: kader, source: 'c:first', state: 'taken' },
    { words: 'Aisyah 80', by: other, source: 'c:second', state: 'taken' },
  ]);
});

test('a book that all brought along is kept with each of them', async () => {
  await write('Aisyah 9,7');
  await write('Budi 10');
  expect(words(await write('semua punya buku KIA kecuali Budi'))).toContain('punya KMS/Buku KIA untuk 1 anak: Aisyah');
  const cards = await db.selectFrom('child').select(['name', 'card']).orderBy('id').execute();
  expect(cards).toEqual([
    { name: 'Aisyah', card: true },
    { name: 'Budi', card: null },
  ]);
});

test('a capsule that was told with its colour is the one that all were given', async () => {
  await write('Aisyah 9,7 vit A merah');
  await write('Budi 10');
  const answer = words(await write('vitamin A semua sudah'));
  expect(answer).toContain('vit A untuk 2 anak');
  expect(answer).not.toContain('❓');
});

test('where all of a list is asked about, no child is said to be taken', async () => {
  await write('Aisyah 9,7 Budi 10');
  const answer = words(await write('Aisyah 9,9 Budi 10,2'));
  expect(answer).toContain('❓');
  expect(answer).not.toContain('0 anak');
});

test.each([
  ['anak baru di sini: Kenzo, laki2, 2 maret 2025, ibu Ayu, rt 2, bb 10,2 tb 79', 'Kenzo'],
  ['anak baru bu: Kenzo L 3/4/2025 ibu Susi 10,2 79', 'Kenzo'],
  ['ada anak baru namanya Kenzo laki-laki lahir 2 maret 2025 ibunya Ayu 10,2 79', 'Kenzo'],
  ['bu ada anak baru, Kenzo L 3/4/2025 ibu Susi 10,2 79', 'Kenzo'],
  ['tambah anak baru ya bu Kenzo L 3/4/2025 ibu Susi 10,2 79', 'Kenzo'],
  ['anak baru bu Susi L 3/4/2025 10,2 79', 'Bayi Susi'],
])('who is new has the name that stands behind the greeting: %s', async (said, name) => {
  await write(said);
  const [, , child] = await db.selectFrom('child').select(['id', 'name']).orderBy('id').execute();
  expect(child?.name).toBe(name);
  expect(await weights()).toEqual({ [name]: 10_200 });
});

test('the sentence for the mother calls the child by a name, not by an initial', async () => {
  expect(words(await write('baru: M. Rizky L 3/2/2025 ibu Ayu 10,1 79'))).toContain('Selamat datang, Rizky.');
});

test('an initial that is written tells one child from another', async () => {
  await write('baru: M. Rizky L 3/2/2025 ibu Ayu');
  await write('baru: Rizky Maulana L 9/8/2024 ibu Susi');
  await write('M. Rizky 10,1');
  await write('m rizky 79');
  expect(await weights()).toEqual({ 'M. Rizky': 10_100 });
  expect(words(await write('rizky 10,2'))).toContain('“rizky” yang mana?');
});
