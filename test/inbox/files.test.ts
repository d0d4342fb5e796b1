/** Which files that people send are stored, and for how long. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { isQuestion } from '../../src/conversation/flow/nodes.ts';
import type { Records } from '../../src/records/open.ts';
import { blackPng } from '../support/bombs.ts';
import { dialogFolder } from '../support/dialog-playing.ts';
import { openTestRecords } from '../support/records.ts';
import { openWorld, type World } from '../support/world.ts';
import { flows } from './inbox-alone.ts';

/** Dialogs in which a file goes into this flow. Each is played to its end and asked a hundred days later what was swept (support/dialogs.ts). */
const played: Record<string, string> = {
  'reporting/lapor': 'reporting/lapor-foto.yaml',
  'meetings/rakor_baru': 'meetings/rakor-bontang-2023.yaml',
  'meetings/notulen_catat': 'meetings/notulen.yaml',
  'meetings/rtl_selesai': 'meetings/rtl-sampai-selesai.yaml',
  'notices/edaran': 'notices/dengan-gambar.yaml',
  'notices/edaran_ubah': 'notices/gambar-menyusul.yaml',
};

test('every flow that takes files has a dialog in which one is sent', () => {
  const taking = flows
    .all()
    .filter(({ nodes }) => nodes.some((node) => isQuestion(node) && node.leaf.type === 'photo'));
  expect(taking.map(({ path }) => path).sort()).toEqual(Object.keys(played).sort());
  for (const dialog of Object.values(played))
    expect(readFileSync(join(dialogFolder, dialog), 'utf8')).toMatch(/'\((foto|pdf)\)/);
});

describe('a photo', () => {
  let records: Records;
  let world: World;
  let kaders: number[];
  /** The kader of this test, and how many files there were before it. */
  let ibu: string;
  let before: number;
  let count = 0;
  beforeAll(async () => {
    records = await openTestRecords();
    world = await openWorld('bare', Date.parse('2026-10-20T09:00:00+08:00'), records);
    const rows = await records.db
      .selectFrom('role')
      .select('person')
      .where('role', '=', 'kader')
      .groupBy('person')
      .having(({ fn }) => fn.countAll(), '=', 1)
      // Who has reported already is asked something else.
      .where('posyandu', 'not in', (db) => db.selectFrom('report').select('posyandu').where('period', '=', '2026-10'))
      .orderBy('person')
      .execute();
    kaders = rows.map(({ person }) => person);
  });
  afterAll(async () => {
    await world.close();
    await records.close();
  });
  beforeEach(async () => {
    const person = kaders.shift()!;
    ibu = `kader ${person}`;
    await world.become(ibu, person);
    before = 0;
    before = await stored();
  });

  const say = async (...texts: string[]) => {
    let heard: string[] = [];
    for (const text of texts) {
      world.clock.move(10_000);
      heard = await world.voice.say(ibu, text);
    }
    return heard.join('\n');
  };
  const send = async (bytes?: Uint8Array) => {
    world.clock.move(10_000);
    // Each is another one.
    const photo = sharp({ create: { width: ++count, height: 8, channels: 3, background: '#3a7' } }).jpeg();
    return (await world.voice.photo(ibu, bytes ?? (await photo.toBuffer()))).join('\n');
  };
  const stored = async () => (await records.db.selectFrom('file').select('hash').execute()).length - before;
  const after = async (days: number) => {
    world.clock.move(days * dayMs);
    await world.run('sweep files');
    return stored();
  };
  const figures = 'S 42 K 42 D 32 N 24 T 5 O 2 B 1 BGM 0 2T 0 kader 5';

  test('that no question takes is not stored', async () => {
    await say('bahasa');
    expect(await send()).toContain('tidak diperlukan');
    await say('batal');
    await send();
    expect(await stored()).toBe(0);
  });

  test('beyond the most of its question is not stored', async () => {
    await say('lapor', figures);
    for (let n = 0; n < 3; n++) await send();
    expect(await send()).toContain('Sudah penuh');
    expect(await stored()).toBe(3);
  });

  test('that comes after a day of silence, or with a command, is not stored', async () => {
    await say('lapor', figures);
    world.clock.move(2 * dayMs);
    expect(await send()).toContain('Selamat datang kembali');
    expect(await stored()).toBe(0);
  });

  test('that would take very long to open is not stored, and the kader reads what to send', async () => {
    await say('lapor', figures);
    expect(await send(blackPng(5100, 5000))).toContain('Foto itu terlalu besar untuk kami buka. Kirim foto biasa');
    expect(await send()).toContain('1 foto saya simpan');
    expect(await stored()).toBe(1);
  });

  test('of a report that is thrown away goes after two days', async () => {
    await say('lapor', figures);
    await send();
    await say('batal', 'ya');
    expect(await after(1)).toBe(1);
    expect(await after(1)).toBe(0);
  });

  test('of a draft goes with the person whose draft it was', async () => {
    await say('lapor', figures);
    await send();
    await say('simpan');
    await say('hapus', 'hapus data saya');
    expect(await after(0)).toBe(0);
  });

  test('of a draft is there when the draft is filed after weeks, and as long as the report is', async () => {
    await say('lapor', figures);
    await send();
    await say('simpan');
    expect(await after(5)).toBe(1);
    await say('lapor');
    const filed = await say('lanjut', 'lewati', 'tidak ada', '0', '0', '0', 'lewati', 'ya');
    expect(filed).toContain('sudah kami terima');
    // All other forms are over by then.
    before = 0;
    expect(await after(400)).toBe(1);
  });
});
