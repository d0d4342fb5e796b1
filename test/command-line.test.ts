/** `npm run admin`, `import`, `recompute`, `areas` and `recount` as an operator runs them: with nothing running, and beside the running program. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock, wallTime } from '../src/clock.ts';
import { carryOut } from '../src/command-line.ts';
import { readConfig } from '../src/config.ts';
import type { AdminLine } from '../src/directory/orders.ts';
import { openHouse } from '../src/house.ts';
import { randomIds } from '../src/ids.ts';
import { openRecords } from '../src/records/open.ts';
import { openSecrets } from '../src/records/secrets.ts';
import { quietLog } from './support/records.ts';
import { type Ran, runHere } from './support/run-here.ts';

const root = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-cli-'));
const roster = join(dataDir, 'daftar.csv');
const rows = ['nama,no hp,peran,wilayah,posyandu', 'Ibu Uji,081234567890,kader,64.74.01.1001,Melati 1'];
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const run = (program: string, ...args: string[]) => runHere(dataDir, program, ...args);

/** As a process of its own. */
function start(...args: string[]): Promise<Ran> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('on the command line', () => {
  test('the first admin gets a code and is told what to do with it', async () => {
    const { code, out } = await start('src/admin.ts', 'Ibu Pengelola');
    expect([code, out]).toEqual([0, expect.stringContaining('Ibu Pengelola dicatat sebagai pengelola')]);
    expect(out).toMatch(/gabung [a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}/);
    expect(out).toContain('TELEGRAM_BOT_TOKEN');
  });

  test('a roster is imported with codes that only the owner can read; again, nothing changes', async () => {
    writeFileSync(roster, rows.join('\n'));
    const codes = join(dataDir, 'kode.csv');
    const first = await run('src/import.ts', roster, '--invitations', codes);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('Baru: 1 orang, 1 tugas, 1 posyandu');
    expect(readFileSync(codes, 'utf8')).toMatch(/"Ibu Uji".*"[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"/);
    expect(statSync(codes).mode & 0o777).toBe(0o600);
    expect((await run('src/import.ts', roster)).out).toContain('tidak ada perubahan');
  });

  test('whose data were touched since a day is told by name', async () => {
    const { code, out, err } = await run('src/audit.ts', 'touched', '--area', '64.74', '--since', '2026-01-01');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Ibu Uji: 2 kali, .+ WIB sampai .+ WIB: memasukkan daftar orang\n1 orang datanya/);
  });

  test('errors name row and column, and the exit code says so', async () => {
    writeFileSync(roster, [...rows, 'Pak Salah,12,raja,64.74.01.1001,'].join('\n'));
    const { code, err } = await run('src/import.ts', roster);
    expect(code).toBe(1);
    expect(err).toContain('Baris 3, kolom hp: “12” bukan nomor HP yang benar');
    expect(err).toContain('Baris 3, kolom peran: peran “raja” tidak dikenal');
    expect(err).toContain('Tidak ada yang dimasukkan');
  });

  test('a rule of growth that is wrong is told by its file, in words', async () => {
    const wrong = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const read = fs.readFileSync;
      fs.readFileSync = (path, ...how) => /rules.kbm.yaml$/.test(path) ? '- from: besok' : read(path, ...how);
      syncBuiltinESMExports();`;
    const { code, out, err } = await start(
      ...['--import', `data:text/javascript,${encodeURIComponent(wrong)}`, 'src/recompute.ts', '--dry'],
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Aturan pertumbuhan tidak bisa dipakai.+flows\/children\/rules\/kbm\.yaml: /);
    expect(err).not.toMatch(/Error|Invalid|\.ts:/);
  });

  test('sums that are not what the reports come to are told, and the exit code says so until they are repaired', async () => {
    const records = await openRecords({ dataDir, log: quietLog, clock: systemClock });
    const sums = { timely: 1, verified: 0, returned: 0, cells: '{"S": [45, 1]}' };
    await records.db
      .insertInto('rollup')
      .values({ kabupaten: '64.74', area: '64.74.01.1001', period: '2026-10', reports: 1, ...sums })
      .execute();
    await records.close();
    const { code, out, err } = await run('src/recount.ts');
    expect(out).toMatch(/^Menghitung ulang laporan/);
    expect(out).toContain('1 jumlah berbeda (1 dari 1 selesai)');
    expect([code, err]).toEqual([1, expect.stringContaining('Tidak cocok: 1 dari 1 jumlah')]);
    expect(out).toContain('64.74.01.1001 Bontang Kuala, Oktober 2026: jumlah laporan tersimpan 1, hitungan ulang 0');
    expect(out).toContain('S (jumlah/banyaknya laporan) tersimpan 45/1, hitungan ulang 0/0');
    const repaired = await run('src/recount.ts', '--repair');
    expect([repaired.code, repaired.out]).toEqual([0, expect.stringContaining('Diperbaiki: 1 jumlah')]);
  });

  test('an option or order that there is not is told in one line, with the one that was probably meant', async () => {
    const told = async (...args: [string, ...string[]]) => {
      const { code, out, err } = await run(...args);
      expect([code > 0, out, err.trim().split('\n')]).toEqual([true, '', [expect.any(String)]]);
      return err.trim();
    };
    expect(await told('src/recount.ts', '--repiar')).toBe('Pilihan “--repiar” tidak dikenal. Maksudnya --repair?');
    expect(await told('src/recount.ts', '--repair=ya')).toContain('--repair ditulis sendiri saja');
    expect(await told('src/recount.ts', '64.74')).toContain('“64.74” terlalu banyak');
    expect(await told('src/recompute.ts', '--qqqq')).toBe('Pilihan “--qqqq” tidak dikenal. Yang ada: --dry, --all');
    expect(await told('src/areas.ts', 'moev', 'Melati 1', '64.74.01.1002')).toContain('Maksudnya move?');
    expect(await told('src/areas.ts', 'move', 'Melati 1', '64.74.01.1002', '--sinse', '2026-11')).toContain('--since?');
    expect(await told('src/areas.ts', 'move', 'Melati 1', '64.74.01.1002')).toContain('Tambahkan --since');
    expect(await told('src/areas.ts', 'move', 'Melati 1', '--since', '2026-11')).toContain('perlu dua nama');
    expect(await told('src/areas.ts', 'move', 'Melati', '1', '64.74.01.1002', '--since', '2026-11')).toContain('petik');
    expect(await told('src/areas.ts', 'close', 'Melati 1', '--since')).toContain('Isi --since belum ditulis');
    expect(await told('src/areas.ts', 'reopen', 'Melati 1', '--since', '2026-11')).toContain('tidak memakai --since');
    expect(await told('src/export.ts', 'recap', '--month', '2026')).toContain('Maksudnya --months?');
    expect(await told('src/export.ts', 'dhis')).toContain('Maksudnya dhis2?');
    expect(await told('src/export.ts', 'dhis2', '--mapping', 'x', '--area', '64.74', '--month', '2026-10')).toContain(
      '--out',
    );
    expect(await told('src/import.ts', roster, '--end-mising')).toContain('Maksudnya --end-missing?');
    expect(await told('src/audit.ts', 'touched', '--form', 'x')).toContain('Pilihan “--form” tidak dikenal.');
    expect(await told('src/keys.ts', 'lst')).toContain('Maksudnya list?');
    expect(await told('src/hooks.ts', 'pause')).toContain('npm run hooks -- list');
    expect(await told('src/hooks.ts', 'add', '--url', 'https://dinkes.example.go.id/')).toContain(
      '--key belum ditulis',
    );
    const helped = await run('src/areas.ts', 'move', '--help');
    expect([helped.code, helped.err, helped.out]).toEqual([0, '', expect.stringContaining('Cara pakai')]);
  });

  test('where there are no data, a command that asks about them says so and makes none', async () => {
    const empty = join(dataDir, 'salah');
    for (const program of ['src/recount.ts', 'src/areas.ts']) {
      const { code, err } = await runHere(empty, program, ...(program.includes('areas') ? ['reopen', '7'] : []));
      expect([code > 0, err]).toEqual([true, expect.stringContaining('Belum ada data di folder')]);
    }
    expect(existsSync(empty)).toBe(false);
  });

  test('a file that is not there, or none named, is told in one line', async () => {
    expect((await run('src/import.ts', join(dataDir, 'tidak-ada.csv'))).err).toContain('tidak bisa dibuka');
    expect((await run('src/import.ts')).err).toContain('Cara pakai');
    expect((await run('src/admin.ts')).err).toContain('Cara pakai');
  });

  test('while the program runs, it serves them all', async () => {
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0', DEMO: 'off' });
    const house = await openHouse(config, { clock: systemClock, ids: randomIds, log: quietLog, root });
    try {
      writeFileSync(roster, [...rows, 'Bu Bidan Uji,081234567891,bidan,64.74.01.1001,'].join('\n'));
      const imported = await run('src/import.ts', roster);
      expect([imported.code, imported.err]).toEqual([0, '']);
      expect(imported.out).toContain('Baru: 1 orang, 1 tugas, 0 posyandu');
      expect((await run('src/admin.ts', 'Pak Kedua')).out).toContain('Pak Kedua dicatat');
      const month = wallTime(systemClock.now(), 'WITA').toPlainDate().toPlainYearMonth().toString();
      const moved: [string, ...string[]] = ['src/areas.ts', 'move', 'Melati 1', '64.74.01.1002', '--since', month];
      const tried = await start(...moved);
      expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('Baru dicoba, belum ada yang diubah')]);
      expect((await run(...moved, '--yes')).out).toContain('Sudah disimpan');
      const wrong = await run('src/areas.ts', 'merge', 'Melati 1', 'Melati 7', '--since', month, '--yes');
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Posyandu “Melati 7” tidak ditemukan')]);
      expect(wrong.err).toMatch(/Yang mirip: \d+ \((?:Posyandu )?Melati 1, Bontang Baru\)/);
      const recounted = await run('src/recount.ts');
      expect([recounted.code, recounted.out]).toEqual([0, expect.stringContaining('Cocok')]);
      const recomputed = await run('src/recompute.ts', '--dry');
      expect([recomputed.code, recomputed.out]).toEqual([
        0,
        expect.stringContaining('Semua penimbangan sudah dihitung'),
      ]);
    } finally {
      await house.close();
    }
  });
});

test('links open the chat on WhatsApp once a number is linked, and only while WhatsApp is on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-carry-out-'));
  const secretKey = 'a key for tests, long enough to be one';
  const links = async (WHATSAPP: string) => {
    const config = readConfig({ DATA_DIR: dataDir, SECRET_KEY: secretKey, WHATSAPP });
    const order = { name: 'admin' as const, query: {}, body: JSON.stringify({ name: 'Sekar' }) };
    const told: object[] = [];
    for await (const line of carryOut(config, { clock: systemClock, ids: randomIds, log: quietLog }, order))
      told.push(line);
    const [made] = told as AdminLine[];
    return made!.links.map((link) => link.replace(made!.code, '<code>'));
  };
  try {
    expect(await links('on')).toEqual([]);
    const records = await openRecords({ dataDir, log: quietLog, clock: systemClock });
    const value = openSecrets(secretKey).seal('628115550000');
    await records.db.insertInto('meta').values({ key: 'whatsapp.number', value }).execute();
    await records.close();
    expect(await links('on')).toEqual(['https://wa.me/628115550000?text=<code>']);
    expect(await links('off')).toEqual([]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
