/** Who is reminded of a missing report, when, and when no more. */

import { writeFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadPerson } from '../../src/directory/people/people.ts';
import { openDaysIn } from '../../src/notices/schedule/hari_buka.ts';
import type { Cell, Table } from '../../src/page.ts';
import type { Database } from '../../src/records/tables.ts';
import { remindersOf } from '../../src/reporting/follow/for-pages.ts';
import { remindersTable, risksTable, silentTable } from '../../src/reporting/pages/followup-tables.ts';
import type { Asked, Context } from '../../src/room.ts';
import { kuala } from '../directory/people.ts';
import { onRecords } from '../support/stores.ts';
import { openFollowDistrict, texts } from './follow-district.ts';

let db: Kysely<Database>;
let world: Awaited<ReturnType<typeof openFollowDistrict>>;
let kader: number;
let second: number;
let bidan: number;
let lurah: number;

const at = (wall: string) => Temporal.Instant.from(`${wall}:00+08:00`).epochMilliseconds;

onRecords('pglite', async (opened) => {
  db = opened.db;
});
beforeEach(async () => {
  world = await openFollowDistrict(db, at('2026-11-01T10:00'));
  const { kuala1, kuala2, baru1, laut1 } = world.posyandu;
  kader = await world.person('Ani', 'kader', { posyandu: kuala1 });
  second = await world.person('Sri', 'kader', { posyandu: kuala1 });
  bidan = await world.person('Bidan Rina', 'bidan', { area: kuala });
  lurah = await world.person('Pak Budi', 'lurah', { area: kuala });
  await world.opens(kuala1, { on: [{ week: 2, weekday: 3 }], moved: [] });
  for (const id of [kuala2, baru1, laut1])
    for (const period of ['2026-10', '2026-11']) await world.report(id, period, null);
  await world.report(kuala1, '2026-10', kader);
});

const turn = async (person: number, now: number): Promise<Context> => ({
  now,
  db,
  person: await loadPerson(db, person, now),
  channel: 'telegram',
  chat: 'c',
  practice: false,
  turn: 't',
});

/** The program wakes at these moments, and what it sends is told as `11-12 09:00 Ani first words`. */
async function wakeAt(...walls: string[]) {
  for (const wall of walls) {
    world.clock.at = at(wall);
    await world.wake();
  }
  return told();
}

const names = () =>
  new Map([
    [kader, 'Ani'],
    [second, 'Sri'],
    [bidan, 'bidan'],
    [lurah, 'lurah'],
  ]);
const told = () =>
  world.sent
    .filter(({ words }) => !/^Terima kasih/.test(words))
    .map(({ to, at: ms, words }) => {
      const when = world.day(ms);
      const what = /koordinator/.test(words)
        ? 'coordinator'
        : /Tindak lanjut/.test(words)
          ? 'follow-up'
          : /ditutup/.test(words)
            ? 'closing'
            : /masih kami tunggu/.test(words)
              ? 'second'
              : /menanyakan/.test(words)
                ? 'asked'
                : 'first';
      return `${when.toPlainDate().toString().slice(5)} ${when.toPlainTime().toString().slice(0, 5)} ${names().get(to)} ${what}`;
    });

const mornings = (from: string, days: number) =>
  Array.from({ length: days }, (_, n) => `${Temporal.PlainDate.from(from).add({ days: n })}T09:00`);

describe('a month without a report', () => {
  test('kader are reminded, then their coordinator, then bidan and lurah read its name', async () => {
    expect(await wakeAt(...mornings('2026-11-11', 6), ...mornings('2026-12-07', 3))).toEqual([
      // October has closed, and nobody has checked its report.
      '11-11 09:00 bidan follow-up',
      '11-12 09:00 Ani first',
      '11-12 09:00 Sri first',
      '11-14 09:00 Ani coordinator',
      '11-14 09:00 Sri second',
      '11-15 09:00 lurah follow-up',
      '11-15 09:00 bidan follow-up',
      '12-08 09:00 Ani closing',
      '12-08 09:00 Sri closing',
      '12-09 09:00 lurah follow-up',
      '12-09 09:00 bidan follow-up',
    ]);
  });

  test('when the month closes, kader read what did not come, and the bidan also what nobody checked', async () => {
    await world.opens(world.posyandu.kuala1, { on: [{ week: 3, weekday: 3 }], moved: [] });
    await wakeAt('2026-12-10T09:00');
    world.sent.length = 0;
    expect((await wakeAt(...mornings('2026-12-11', 4))).sort()).toEqual([
      '12-11 09:00 Ani closing',
      '12-11 09:00 Sri closing',
      '12-11 09:00 bidan follow-up',
    ]);
    const said = (to: number) => world.sent.find((one) => one.to === to)!.words;
    expect(said(kader)).toContain('laporan *Melati 1* belum masuk');
    expect(said(bidan)).toContain('*November 2026 sudah ditutup.*');
    expect(said(bidan)).toContain('Belum diperiksa (1): Melati 2.');
    expect(said(bidan)).toContain('Tidak lapor (1): Melati 1.');
  });

  test('the bidan reads once a day what waits for her, and nothing once she has looked', async () => {
    const { kuala1, kuala2 } = world.posyandu;
    world.clock.at = at('2026-12-02T10:00');
    await world.report(kuala1, '2026-11', kader);
    await world.report(kuala2, '2026-11', bidan);
    expect(await wakeAt('2026-12-02T12:00', '2026-12-03T07:00', '2026-12-03T09:00', '2026-12-04T09:00')).toEqual([
      '12-03 09:00 bidan follow-up',
    ]);
    expect(world.sent.at(-1)!.words).toContain('laporan menunggu diperiksa*');
    world.clock.at = at('2026-12-05T10:00');
    await world.report(kuala1, '2026-11', kader, { S: 41, K: 40, D: 30, N: 20, kader: 5 });
    await wakeAt('2026-12-06T05:00');
    await db
      .updateTable('report')
      .set({ verified_at: new Date(world.clock.at) })
      .execute();
    expect(await wakeAt('2026-12-06T09:00')).toHaveLength(1);
  });

  test('it stops by itself once it is reported, though the message was planned already', async () => {
    await wakeAt('2026-11-12T05:00');
    await world.report(world.posyandu.kuala1, '2026-11', kader);
    // It waits for the bidan's look from then on.
    expect(await wakeAt(...mornings('2026-11-12', 3), '2026-12-08T09:00', '2026-12-09T09:00')).toEqual([
      '11-12 09:00 bidan follow-up',
    ]);
  });

  test('a day that is moved meanwhile moves the reminder', async () => {
    await wakeAt('2026-11-12T05:00');
    await world.opens(world.posyandu.kuala1, {
      on: [{ week: 2, weekday: 3 }],
      moved: [{ from: '2026-11-11', to: '2026-11-15' }],
    });
    expect(await wakeAt('2026-11-12T09:00', '2026-11-16T09:00')).toEqual([
      '11-16 09:00 Ani first',
      '11-16 09:00 Sri first',
    ]);
  });

  test('who is on leave or wants no messages is left alone, and another one coordinates', async () => {
    const now = at('2026-11-10T08:00');
    const context: Context = {
      now,
      db,
      person: await loadPerson(db, kader, now),
      channel: 'telegram',
      chat: 'c',
      practice: false,
      turn: 't',
    };
    const { replies } = await world.follow.effects.take_leave(context, { until: 'sampai 15/11' });
    expect(replies[0]!.parts.map((part) => texts.render('id', part)).join(' ')).toMatch(/15 November.*Sri/s);
    await wakeAt('2026-11-12T09:00', '2026-11-14T09:00');
    expect(told()).toEqual(['11-12 09:00 Sri first', '11-14 09:00 Sri second']);
    await db
      .updateTable('contact')
      .set({ muted_at: new Date(now) })
      .where('person', '=', second)
      .execute();
    expect(await wakeAt('2026-12-08T09:00')).toEqual([...told().slice(0, 2), '12-08 09:00 Ani closing']);
  });

  test('nothing comes twice and nothing at night, whatever the program and its clock do', async () => {
    await db
      .updateTable('report')
      .set({ verified_at: new Date(0) })
      .execute();
    const days = ['11', '12', '13', '14', '15', '16'];
    const walls = days.flatMap((day) => ['00:30', '05:59', '09:00', '22:30'].map((time) => `2026-11-${day}T${time}`));
    // Down on the morning of the second reminder, back in the night; and a clock that is set back.
    const down = walls.filter((wall) => !/-14T0[059]|-15T0/.test(wall));
    const told = await wakeAt(...down, ...down.slice(4, 10));
    expect(new Set(told.map((line) => line.replace(/^\S+ \S+ /, ''))).size).toBe(told.length);
    const hours = world.sent.map((one) => world.day(one.at).hour);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...hours)).toBeLessThan(21);
  });

  test('after a week without the program nobody gets what was due then', async () => {
    await wakeAt('2026-11-12T05:00');
    expect(await wakeAt('2026-11-19T10:00')).toEqual([]);
  });
});

describe('that it was reminded', () => {
  const followUps = () => world.sent.filter(({ words, to }) => /Tindak lanjut/.test(words) && to === lurah);

  test('is told of a posyandu to which a reminder has left, with the day', async () => {
    await wakeAt(...mornings('2026-11-11', 5));
    expect(followUps()[0]!.words).toMatch(/padahal sudah diingatkan \(1\):\*\n• \*Melati 1\*.*; diingatkan 14 Nov/);
    expect(followUps()[0]!.words).not.toMatch(/belum bisa kami ingatkan/);
  });

  test('is not told where every kader was away, or none has a chat', async () => {
    await db
      .updateTable('contact')
      .set({ gone_at: new Date(at('2026-11-02T08:00')) })
      .where('person', 'in', [kader, second])
      .execute();
    await wakeAt(...mornings('2026-11-11', 5));
    const [told] = followUps();
    expect(told!.words).toMatch(/belum bisa kami ingatkan \(1\):\*\n• \*Melati 1\*.*kadernya belum bisa kami hubungi/s);
    expect(told!.words).not.toMatch(/padahal sudah diingatkan/);
    const [shown] = await remindersOf({ openDaysIn }, db, [kuala], at('2026-11-15T10:00'));
    expect(shown).toMatchObject({ reached: 0, reminded: [] });
  });
});

describe('a kader of two posyandu', () => {
  let lilis: number;
  const hers = () => world.sent.filter(({ to, words }) => to === lilis && !/^Terima kasih/.test(words));
  beforeEach(async () => {
    const { kuala1, kuala2 } = world.posyandu;
    lilis = await world.person('Lilis', 'kader', { posyandu: kuala1 });
    await db
      .insertInto('role')
      .values({ person: lilis, role: 'kader', posyandu: kuala2, from_at: new Date(0) })
      .execute();
    await db.deleteFrom('report').where('posyandu', '=', kuala2).where('period', '=', '2026-11').execute();
    await world.opens(kuala2, { on: [{ week: 2, weekday: 3 }], moved: [] });
  });

  test('is reminded once a day, of both', async () => {
    await wakeAt(...mornings('2026-11-12', 4), ...mornings('2026-12-07', 3));
    expect(hers().map(({ at: ms }) => world.day(ms).toPlainDate().toString())).toEqual([
      '2026-11-12',
      '2026-11-14',
      '2026-12-08',
    ]);
    for (const { words } of hers()) {
      expect(words).toMatch(/Melati 1/);
      expect(words).toMatch(/Juga belum masuk: \*Melati 2, November 2026\*/);
    }
    const shown = await remindersOf({ openDaysIn }, db, [kuala], at('2026-12-09T10:00'));
    const days = ['2026-11-12', '2026-11-14', '2026-12-08'];
    const november = shown.filter(({ period }) => period === '2026-11');
    expect(november.map(({ name, reminded }) => [name, reminded])).toEqual([
      ['Posyandu Melati 1', days],
      ['Posyandu Melati 2', days],
    ]);
  });

  test('who is asked for both reads one message', async () => {
    const now = at('2026-11-13T10:00');
    world.clock.at = now;
    await world.follow.effects.remind(await turn(lurah, now), { whom: '' });
    await wakeAt('2026-11-13T10:01');
    expect(hers()).toHaveLength(1);
    expect(hers()[0]!.words).toMatch(/menanyakan laporan \*Melati 1.*Juga belum masuk: \*Melati 2/s);
    const again = await world.follow.effects.remind(await turn(lurah, at('2026-11-13T11:00')), { whom: '' });
    const said = again.replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join(' ');
    expect(said).toBe('Hari ini sudah diingatkan: Melati 1, Melati 2.');
  });

  test('who is asked for the second after the first has left reads of it tomorrow', async () => {
    const ask = async (wall: string, whom: string) => {
      world.clock.at = at(wall);
      const { replies } = await world.follow.effects.remind(await turn(lurah, at(wall)), { whom });
      await world.wake();
      return replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join(' ');
    };
    await ask('2026-11-16T10:00', 'melati 1');
    expect(await ask('2026-11-16T11:00', 'melati 2')).toMatch(/besok pukul 09.00/);
    await wakeAt('2026-11-16T15:00', '2026-11-17T09:00');
    expect(hers().map(({ at: ms }) => world.day(ms).toPlainDate().toString())).toEqual(['2026-11-16', '2026-11-17']);
    expect(hers()[1]!.words).toMatch(/menanyakan laporan \*Melati 2/);
  });
});

describe('two months of a posyandu', () => {
  test('on one day are one message, that of the month which closes', async () => {
    await world.opens(world.posyandu.kuala1, { on: [{ day: 5 }], moved: [{ from: '2026-11-05', to: null }] });
    expect(await wakeAt(...mornings('2026-11-05', 5), ...mornings('2026-12-06', 3))).toEqual([
      '12-06 09:00 Ani first',
      '12-06 09:00 Sri first',
      '12-08 09:00 Ani closing',
      '12-08 09:00 Sri closing',
    ]);
    const { words } = world.sent.at(-1)!;
    expect(words).toMatch(/November 2026\* belum masuk.*tercatat tidak buka: kirim laporannya dengan D 0/);
    expect(words).toMatch(/Yang \*Desember 2026\* juga/);
  });
});

describe('a day on which the program did not run', () => {
  const twice = () => {
    const days = world.sent.filter(({ words }) => !/^Terima kasih/.test(words));
    const seen = days.map(({ to, at: ms }) => `${names().get(to)} ${world.day(ms).toPlainDate()}`);
    return seen.filter((one, n) => seen.indexOf(one) !== n);
  };

  test('the closing of a month that could not leave gives way to the reminder of the next one, and comes after it', async () => {
    const { kuala1 } = world.posyandu;
    await db.deleteFrom('report').where('posyandu', '=', kuala1).execute();
    await wakeAt('2026-11-11T08:06');
    await wakeAt('2026-11-12T12:25', '2026-11-12T11:32', '2026-11-13T08:00', '2026-11-13T09:00');
    expect(told().filter((line) => /Ani|Sri/.test(line))).toEqual([
      '11-12 12:25 Ani first',
      '11-12 12:25 Sri first',
      '11-13 09:00 Ani closing',
      '11-13 09:00 Sri closing',
    ]);
    expect(twice()).toEqual([]);
  });

  test('of what was due yesterday and what is due today about a posyandu one message leaves', async () => {
    await world.opens(world.posyandu.kuala1, {
      on: [{ week: 2, weekday: 3 }],
      moved: [{ from: '2026-11-11', to: '2026-12-06' }],
    });
    await wakeAt('2026-12-07T05:00');
    expect(await wakeAt('2026-12-08T06:00', '2026-12-08T09:00', '2026-12-08T15:00')).toEqual([
      '12-08 09:00 Ani closing',
      '12-08 09:00 Sri closing',
    ]);
  });

  test("yesterday's warning of a month that closes takes along the next month, whose day is today", async () => {
    const { kuala1 } = world.posyandu;
    await db.deleteFrom('report').where('posyandu', '=', kuala1).execute();
    await world.opens(kuala1, { on: [{ day: 8 }], moved: [] });
    await wakeAt('2026-11-08T05:00');
    expect((await wakeAt('2026-11-09T09:00', '2026-11-09T15:00')).filter((line) => /Ani|Sri/.test(line))).toEqual([
      '11-09 09:00 Ani closing',
      '11-09 09:00 Sri closing',
    ]);
    expect(world.sent.find(({ to }) => to === kader)!.words).toMatch(
      /Oktober 2026\* belum masuk.*Yang \*November 2026\* juga/s,
    );
  });

  test('what a lurah asked for yesterday and could not leave is that day’s reminder', async () => {
    const { kuala1 } = world.posyandu;
    await world.opens(kuala1, { on: [{ day: 8 }], moved: [] });
    world.clock.at = at('2026-11-08T19:00');
    const context = await turn(lurah, at('2026-11-08T19:00'));
    await world.follow.effects.remind(context, { whom: '' });
    await wakeAt('2026-11-09T09:00', '2026-11-09T15:00');
    expect(told()).toEqual(['11-09 09:00 Ani asked', '11-09 09:00 Sri asked']);
  });
});

describe('asked by hand', () => {
  const ask = async (person: number, wall: string, whom = '') => {
    world.clock.at = at(wall);
    const { replies } = await world.follow.effects.remind(await turn(person, at(wall)), { whom });
    return replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join('\n');
  };

  test('all that are missing are reminded at once, and only once a day, whoever asks', async () => {
    expect(await ask(lurah, '2026-11-13T10:00')).toMatch(/Kami ingatkan 1 posyandu.*Melati 1 \(Ani, Sri\)/);
    expect(await ask(bidan, '2026-11-13T10:05', 'melati 1')).toMatch(/sudah disiapkan dan menunggu dikirim: Melati 1/);
    await wakeAt('2026-11-13T10:10', '2026-11-14T09:00');
    expect(told()).toEqual([
      '11-13 10:10 Ani asked',
      '11-13 10:10 Sri asked',
      '11-14 09:00 Ani coordinator',
      '11-14 09:00 Sri second',
    ]);
    expect(await ask(lurah, '2026-11-14T09:30')).toBe('Hari ini sudah diingatkan: Melati 1.');
    const [shown, ...others] = await remindersOf({ openDaysIn }, db, [kuala], at('2026-11-14T10:00'));
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      period: '2026-11',
      opened: '2026-11-11',
      closes: '2026-12-10',
      kader: 2,
      reached: 2,
    });
    expect(shown!.reminded).toEqual(['2026-11-13', '2026-11-14']);
  });

  test('while the last month is open, who is not known to have opened is asked for this one only by name', async () => {
    await db.updateTable('posyandu').set({ open_day: null }).where('id', '=', world.posyandu.kuala1).execute();
    expect(await ask(lurah, '2026-11-05T10:00')).toMatch(/Tidak ada yang perlu diingatkan/);
    expect(await ask(lurah, '2026-11-05T10:00', 'melati 1')).toMatch(/Kami ingatkan 1 posyandu \(November 2026\)/);
  });

  test('on the day of a reminder of ours only one of the two leaves', async () => {
    await ask(lurah, '2026-11-11T23:00');
    expect(told()).toEqual([]);
    await ask(lurah, '2026-11-12T04:00');
    await wakeAt('2026-11-12T06:00', '2026-11-12T09:00');
    expect(told()).toEqual(['11-12 06:00 Ani asked', '11-12 06:00 Sri asked']);
  });

  test('who has not opened yet, has reported or is of somebody else is not reminded, and it is said', async () => {
    expect(await ask(lurah, '2026-11-10T10:00')).toBe(
      'Belum hari buka, jadi belum diingatkan: Melati 1 (11 November 2026).',
    );
    expect(await ask(lurah, '2026-11-13T10:00', 'melati 2')).toBe('Sudah lapor: Melati 2.');
    await expect(ask(lurah, '2026-11-13T10:00', 'kenanga 1')).rejects.toThrow('reporting/ingatkan:unknown');
    const forged = world.follow.actions.remind(await turn(lurah, at('2026-11-13T10:00')), {
      argument: `p${world.posyandu.laut1}_2026-11`,
    });
    await expect(forged).rejects.toThrow('reporting/refusals:not-your-area');
    await expect(ask(kader, '2026-11-13T10:00')).rejects.toThrow('reporting/refusals:no-posyandu');
    expect(await db.selectFrom('outbox').select('key').execute()).toEqual([]);
  });
});

describe('warnings', () => {
  test('who is silent for two months, and whom one month more costs its level, is told when the month has closed', async () => {
    const { kuala1, kuala2 } = world.posyandu;
    await world.person('Bu Kapus', 'puskesmas', { unit: world.puskesmas });
    await db.deleteFrom('report').where('posyandu', 'in', [kuala1, kuala2]).execute();
    await world.report(kuala1, '2026-08', null);
    // Three months were missing before November.
    for (const month of ['01', '02', '03', '04', '05', '09', '10']) await world.report(kuala2, `2026-${month}`, null);
    await wakeAt('2026-12-11T08:00');
    const [told, ...others] = world.sent.filter(({ words }) => /Tindak lanjut/.test(words));
    expect(others).toHaveLength(2);
    expect(told!.words).toMatch(
      /Dua bulan tanpa laporan \(1\):\*\n• \*Melati 1\* \(Bontang Kuala\), terakhir Agustus 2026/,
    );
    expect(told!.words).toMatch(/Hampir turun tingkat \(1\):\*\n• \*Melati 2\*.*sudah 4 bulan.*tidak sampai 8 kali/);
    expect(told!.words).toMatch(/Permenkes 13\/2022/);
  });
});

describe('the page of the follow-up', () => {
  const read = async (table: { read(asked: Asked): Promise<Table> }, person: number, now: number) => {
    const reader = (await loadPerson(db, person, now))!;
    const { rows } = await table.read({ db, now, person: reader, query: {} });
    const words = (cell: Cell): string => {
      if (cell !== null && typeof cell === 'object' && 'cell' in cell) return words(cell.cell);
      return cell !== null && typeof cell === 'object' && 'text' in cell ? texts.render('id', cell.text) : String(cell);
    };
    return rows.map((row) => row.map(words));
  };

  test('shows on which days reminders arrived, or why none did, and only of the place that is hers', async () => {
    await world.opens(world.posyandu.kuala2, { on: [{ week: 2, weekday: 3 }], moved: [] });
    await db.deleteFrom('report').where('period', '=', '2026-11').execute();
    await wakeAt(...mornings('2026-11-12', 4));
    const rows = await read(remindersTable({ openDaysIn }), lurah, at('2026-11-15T10:00'));
    expect(rows).toEqual([
      [
        'Posyandu Melati 1',
        'Bontang Kuala',
        '2026-11',
        '2026-11-11',
        '12 November 2026, 14 November 2026',
        '2026-12-10',
      ],
      [
        'Posyandu Melati 2',
        'Bontang Kuala',
        '2026-11',
        '2026-11-11',
        'Belum: kadernya belum ada di Kabar Posyandu',
        '2026-12-10',
      ],
    ]);
    expect(await read(remindersTable({ openDaysIn }), kader, at('2026-11-15T10:00'))).toHaveLength(1);
  });

  test('names who is silent for two months, and what would keep the level of another', async () => {
    const { kuala1, kuala2 } = world.posyandu;
    await db.deleteFrom('report').where('posyandu', 'in', [kuala1, kuala2]).execute();
    await world.report(kuala1, '2026-08', null);
    for (const month of ['01', '02', '03', '04', '05', '09', '10']) await world.report(kuala2, `2026-${month}`, null);
    const now = at('2026-12-11T08:00');
    expect(await read(silentTable, lurah, now)).toEqual([['Posyandu Melati 1', 'Bontang Kuala', '2026-08']]);
    const risks = await read(risksTable, lurah, now);
    expect(risks.map(([name]) => name)).toContain('Posyandu Melati 2');
    expect(risks.flat().join(' ')).toMatch(/sudah 4 bulan.*Pastikan buka dan lapor tiap bulan/);
  });
});

describe('thanks', () => {
  test('come once for a month: when the bidan has confirmed it, or when it has closed; never for what was returned', async () => {
    const { kuala1, kuala2 } = world.posyandu;
    await world.report(kuala1, '2026-11', kader, { S: 40, K: 40, D: 31, N: 20, kader: 5 });
    await db.updateTable('report').set({ state: 'returned' }).where('filed_by', '=', kader).execute();
    await wakeAt('2026-11-12T16:00');
    expect(world.sent.filter(({ words }) => /November/.test(words))).toEqual([]);
    const verified = { state: 'verified' as const, verified_at: sql<never>`${new Date(at('2026-11-13T10:00'))}` };
    await db
      .updateTable('report')
      .set(verified)
      .where('filed_by', '=', kader)
      .where('period', '=', '2026-11')
      .execute();
    await wakeAt('2026-11-13T11:00', '2026-11-13T16:00', '2026-11-14T16:00', '2026-12-11T16:00');
    const lilis = await world.person('Lilis', 'kader', { posyandu: kuala2 });
    await world.report(kuala2, '2026-11', lilis);
    await wakeAt('2026-12-12T16:00', '2026-12-13T16:00');
    const thanks = world.sent.filter(({ words }) => /Terima kasih.*November/.test(words));
    expect(thanks.map(({ to, at: ms }) => [to, world.day(ms).toPlainDate().toString()])).toEqual([
      [kader, '2026-11-13'],
      [lilis, '2026-12-12'],
    ]);
    expect(thanks[0]!.words).toMatch(
      /Ani 🌷 Laporan \*Melati 1, November 2026\* sudah dibenarkan bidan, tepat waktu: 31 balita/,
    );
    expect(thanks[0]!.words).toMatch(/bulan ke-2 berturut-turut/);
  });

  test('the record of a year counts what she herself has sent', async () => {
    const now = at('2026-12-20T10:00');
    await world.report(world.posyandu.kuala1, '2026-08', second);
    for (const period of ['2026-07', '2026-11', '2026-12']) await world.report(world.posyandu.kuala1, period, kader);
    const say = async (year: string) => {
      const { replies } = await world.follow.effects.yearly_record(await turn(kader, now), { year });
      return replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join('\n');
    };
    const told = await say('');
    expect(told).toMatch(
      /Melati 1\*: lapor 4 bulan \(Juli, Oktober, November, Desember\); tepat waktu 4 dari 4 \(100 %\)/,
    );
    expect(told).toMatch(/120 kali/);
    expect(told).toMatch(/3 bulan \(Oktober sampai Desember\)/);
    const { replies } = await world.follow.actions.record(await turn(kader, now), { argument: '2026' });
    const { writer, args } = replies[0]!.document!;
    expect(writer).toBe('reporting.record');
    const { bytes, name, mime } = await world.follow.writers.record(args, 'id');
    expect([name, mime]).toEqual(['Rekaman Ani 2026.pdf', 'application/pdf']);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    if (process.env.SHOW) writeFileSync(process.env.SHOW, bytes);
    const other = world.follow.actions.record(await turn(second, now), { argument: '2025' });
    await expect(other).rejects.toThrow('reporting/rekaman:none');
    await expect(say('2025')).rejects.toThrow('reporting/rekaman:none');
    await expect(say('2027')).rejects.toThrow('reporting/rekaman:which-year');
  });
});
