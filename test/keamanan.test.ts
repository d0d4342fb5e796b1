/** The page for the data-protection officer says what the program does: what is kept how long, who may what, and where each threat is answered. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayMs } from '../src/clock.ts';
import { lines } from '../src/retention.ts';
import type { Erased, Line } from '../src/retention-line.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('docs/keamanan.md');

/** Cells of the rows of the table under this heading. */
const rows = (heading: string) =>
  page
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .slice(1);
const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

const erased: Record<Erased, string> = {
  forgotten: 'dihapus',
  nameless: 'tanpa nama',
  signed: 'arsip',
  nobody: '–',
};

/** As the page calls those whose name in the code is English. */
const called: Record<string, string> = { secretariat: 'sekretariat', chair: 'ketua' };

const daysOf = ({ ends }: Line) =>
  typeof ends === 'string' || !Array.isArray(ends)
    ? '–'
    : ends.map(({ after }) => Math.floor(after / dayMs)).join(', ');

test('the page says of each table how long its rows stay, and what erasing does to them', () => {
  const told = rows('Apa yang disimpan, dan berapa lama').flatMap(([, , tables, days, how]) =>
    quoted(tables).map((table) => `${table}: ${days}: ${how}`),
  );
  const kept = Object.entries(lines).map(([table, line]) => `${table}: ${daysOf(line)}: ${erased[line.erased]}`);
  expect(told.sort()).toEqual(kept.sort());
});

test('the page says who may what, as the code has it', () => {
  const rights = rows('Siapa melihat apa');
  expect(rights.length).toBeGreaterThan(5);
  for (const [, , roles, where] of rights) {
    const [file = '', name] = quoted(where);
    const [, list = ''] =
      new RegExp(`const ${name}: (?:readonly )?Role\\[\\] = \\[([^\\]]*)\\]`).exec(read(file)) ?? [];
    const held = [...list.matchAll(/'(\w+)'/g)].map(([, role = '']) => called[role] ?? role);
    expect({ name, roles }).toEqual({ name, roles: held.join(', ') });
  }
});

test('each threat is answered by code and by a test that are there', () => {
  const threats = rows('Ancaman dan jawabannya');
  expect(threats.length).toBeGreaterThan(10);
  const files = threats.flatMap(([, , , , code, proof]) => [quoted(code), quoted(proof)]);
  expect(files.every((named) => named.length > 0)).toBe(true);
  expect(files.flat().filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
