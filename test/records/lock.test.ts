import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { AlreadyRunning, lockDirectory } from '../../src/records/lock.ts';
import { type Child, startChild } from '../support/child.ts';

let directory: string;
let children: Child[];
const path = () => join(directory, 'lock.json');
const lock = () => lockDirectory(directory, systemClock);
const startHolder = () => {
  const child = startChild(join(import.meta.dirname, 'lock-holder.ts'), directory);
  children.push(child);
  return child;
};
const refusal = () => {
  try {
    lock();
  } catch (error) {
    if (error instanceof AlreadyRunning) return error;
    throw error;
  }
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-lock-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill9()));
  rmSync(directory, { recursive: true });
});

test('a directory is held once, by us alone to read, and free again after release', () => {
  const first = lock();
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  expect(refusal()?.pid).toBe(process.pid);
  first.announce({ port: 8080, token: 'secret' });
  expect(refusal()).toMatchObject({ port: 8080, token: 'secret' });
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  first.release();
  const second = lock();
  first.release();
  expect(refusal()).toBeDefined();
  second.release();
});

test('a living process keeps it and says where to knock; a killed one loses it', async () => {
  const holder = startHolder();
  await holder.line('held');
  expect(refusal()).toMatchObject({ pid: holder.process.pid, port: 4321, token: 'door-token' });
  expect(refusal()?.message).not.toContain('door-token');
  await holder.kill9();
  lock().release();
});

test('of ten processes that find a dead lock one takes it', async () => {
  const dead = startHolder();
  await dead.line('held');
  await dead.kill9();
  const rivals = Array.from({ length: 10 }, startHolder);
  const answers = await Promise.all(rivals.map((rival) => rival.line(/./)));
  expect(answers.toSorted()).toEqual(['held', ...Array(9).fill('refused')]);
  const winner = rivals[answers.indexOf('held')]!;
  expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ pid: winner.process.pid, port: 4321 });
});

const dead = [
  { of: 'our own number, from before a restart of the container', pid: process.pid, start: 'x' },
  { of: 'a number that nobody has', pid: 2 ** 22 + 1 },
  { of: 'a number that another program has now', pid: process.ppid, start: 'x' },
];
// Only Linux tells when a process started; elsewhere a living number must count.
test.each(dead.filter((lock) => process.platform === 'linux' || lock.pid !== process.ppid))(
  'a lock with $of is taken over',
  ({ of: _, ...mark }) => {
    writeFileSync(path(), JSON.stringify({ id: 'other', ...mark }));
    lock().release();
  },
);

test('a lock file that a power cut left empty is taken over', () => {
  writeFileSync(path(), '');
  lock().release();
});

test('a takeover under way is not disturbed, unless it was left long ago', () => {
  writeFileSync(path(), '');
  writeFileSync(`${path()}.takeover`, '');
  expect(refusal()).toBeDefined();
  const later = { now: () => Date.now() + 120_000 };
  lockDirectory(directory, later).release();
});
