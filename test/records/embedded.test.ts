import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openEmbedded } from '../../src/records/embedded.ts';
import { migrations } from '../../src/records/migrate.ts';
import { markOpened, openRecords } from '../../src/records/open.ts';
import { readyMadePath } from '../../src/records/ready-made.ts';
import { startChild } from '../support/child.ts';
import { quietLog } from '../support/records.ts';
import { until } from '../support/until.ts';

const root = mkdtempSync(join(tmpdir(), 'kabar-embedded-'));
const dataDir = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true }));

const open = (steps: string[] = []) =>
  openRecords({ dataDir, log: quietLog, clock: systemClock, progress: (step) => steps.push(step) });
const startWriter = (round: string) => startChild(join(import.meta.dirname, 'row-writer.ts'), dataDir, round);

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
    execFileSync(process.execPath, ['src/records/ready-made.ts'], { cwd: join(import.meta.dirname, '../..') });
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

  test('does not start when a commit does not reach the disk', async () => {
    const records = await open();
    await expect(markOpened(records.db, systemClock, () => 7)).rejects.toThrow('does not sync');
    let syncs = 0;
    await markOpened(records.db, systemClock, () => syncs++);
    await records.close();
  });
});
