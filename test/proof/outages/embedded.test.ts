import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { dayMs, systemClock } from '../../../src/clock.ts';
import { compactJob } from '../../../src/records/compact.ts';
import { openEmbedded } from '../../../src/records/embedded.ts';
import { migrations } from '../../../src/records/migrate.ts';
import { markOpened, openRecords } from '../../../src/records/open.ts';
import { readyMadePath } from '../../../src/records/ready-made.ts';
import { resealSome } from '../../../src/records/reseal.ts';
import { startChild } from '../../support/child.ts';
import { quietLog } from '../../support/records.ts';
import { until } from '../../support/until.ts';
import { vaultOf } from '../../support/vault.ts';

const root = mkdtempSync(join(tmpdir(), 'kabar-embedded-'));
const dataDir = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true }));

const open = (steps: string[] = []) =>
  openRecords({ dataDir, log: quietLog, clock: systemClock, progress: (step) => steps.push(step) });
const startWriter = (round: string) =>
  startChild(join(import.meta.dirname, '../../records/row-writer.ts'), dataDir, round);

const lies = (directory: string, words: string) =>
  readdirSync(directory, { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(words),
  );

/** In this order: the first makes the directory that the next go on with. */
describe('the embedded database', () => {
  test('killed while it is being made, is made anew at the next start', async () => {
    const child = startWriter('unfinished');
    await child.line('create');
    await until(() => readdirSync(dataDir).some((name) => name.startsWith('pg')));
    await child.kill9();
    expect(existsSync(join(dataDir, 'pg'))).toBe(false);
    const steps: string[] = [];
    const records = await open(steps);
    expect(steps).toEqual(['create', 'open', 'migrate']);
    expect(records.embedded).toBe(true);
    await records.close();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  test('is a copy of the ready-made one where there is one, complete and with the newest schema', async () => {
    execFileSync(process.execPath, ['src/records/ready-made.ts'], { cwd: join(import.meta.dirname, '../../..') });
    // Installed by one user, run by another who has fewer rights.
    for (const file of readdirSync(readyMadePath(), { recursive: true, encoding: 'utf8' }))
      expect([file, statSync(join(readyMadePath(), file)).mode & 0o044]).toEqual([file, 0o044]);
    const { db, close } = await openEmbedded({ dataDir: join(root, 'copied'), clock: systemClock });
    const done = await sql<{ name: string }>`select name from kabar.migration order by name`.execute(db);
    expect(done.rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
    expect(await db.withSchema('kabar').selectFrom('meta').selectAll().execute()).toEqual([]);
    await close();
    expect(readdirSync(join(root, 'copied')).filter((name) => name.startsWith('pg'))).toEqual(['pg']);
  });

  test.each(['first', 'second', 'third'])('loses no acknowledged row when killed at any moment: %s', async (round) => {
    const writer = startWriter(round);
    await writer.line(/^acknowledged/);
    await sleep(Math.random() * 700);
    await writer.kill9();
    const told = writer.lines
      .filter((line) => line.startsWith('acknowledged'))
      .map((line) => Number(line.split(' ')[1]));

    const records = await open();
    const rows = await records.db.selectFrom('audit').select(['id', 'subject']).where('action', '=', round).execute();
    await records.close();
    const there = new Set(rows.map((row) => row.id));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((id) => !there.has(id))).toEqual([]);
    // Beside those, at most the one row that was on its way.
    expect(rows.length).toBeLessThanOrEqual(told.length + 1);
  });

  test('is refused to a second process, and to a second opening here', async () => {
    const writer = startWriter('holder');
    await writer.line(/^acknowledged/);
    await expect(open()).rejects.toMatchObject({ name: 'AlreadyRunning', pid: writer.process.pid });
    await writer.kill9();
    const records = await open();
    await expect(open()).rejects.toMatchObject({ name: 'AlreadyRunning', pid: process.pid });
    records.announce({ port: 8080, token: 'secret' });
    await expect(open()).rejects.toMatchObject({ port: 8080, token: 'secret' });
    await Promise.all([records.close(), records.close()]);
  });

  test('holds nothing of what was erased, or sealed later on, in its files a day afterwards', async () => {
    const records = await open();
    const [opened, now] = [Date.now(), Date.now() + dayMs];
    const vault = await vaultOf(records, () => now);
    const raw = vault.raw;
    const value = JSON.stringify({ reason: 'sakit lambung' });
    await raw
      .insertInto('session')
      .values({ chat: 'c', version: 1, value, at: new Date(now) })
      .execute();
    await raw.insertInto('meta').values({ key: 'gone', value: 'Siti Zubaidah' }).execute();
    await raw.deleteFrom('meta').where('key', '=', 'gone').execute();
    const found = () => ['sakit lambung', 'Siti Zubaidah'].filter((words) => lies(join(dataDir, 'pg'), words));
    const job = compactJob(vault, opened);
    await sql`checkpoint`.execute(raw);
    await job.run(now);
    expect(found()).toEqual(['sakit lambung', 'Siti Zubaidah']);
    await resealSome(vault, () => now, now + 1);
    await job.run(now);
    expect(found()).toEqual([]);
    const before = await raw.selectFrom('meta').selectAll().where('key', '=', 'compacted').execute();
    await job.run(now + dayMs - 1);
    expect(await raw.selectFrom('meta').selectAll().where('key', '=', 'compacted').execute()).toEqual(before);
    vault.close();
    await records.close();
  });

  test('does not start when a commit does not reach the disk', async () => {
    const records = await open();
    await expect(markOpened(records.db, systemClock, () => 7)).rejects.toThrow('does not sync');
    let syncs = 0;
    await markOpened(records.db, systemClock, () => syncs++);
    await records.close();
  });
});
