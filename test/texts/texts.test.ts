import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { TextKey } from '../../src/names.ts';
import { monthName } from '../../src/texts/month-names.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { writeDate, writePercent } from '../../src/texts/writing.ts';
import { writeTime } from '../../src/texts/writing-time.ts';

/** A text of the files that these tests write themselves: names.ts does not know it. */
const key = (id: string) => `room/flow:${id}` as TextKey;

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

describe('texts', () => {
  const files = {
    'id/room/flow.ftl':
      'title = Halo\nname = Nama: { $name }\n    .label = Nama\n    .names = S | Jumlah Balita |\nsum = { $n } anak, { NUMBER($year, useGrouping: 0) }\n',
    'en/room/flow.ftl': 'title = Hello\nsum = { $n ->\n    [one] one child\n   *[other] { $n } children\n  }\n',
    'min/room/flow.ftl': 'title = Alo\n',
  };

  test('a text comes in its language, else in Indonesian', () => {
    const texts = open(files);
    expect(texts.render('en', { key: key('title') })).toBe('Hello');
    expect(texts.render('en', { key: key('name.label') })).toBe('Nama');
    expect(texts.render('bbc', { key: key('title') })).toBe('Halo');
    expect(texts.languages().sort()).toEqual(['en', 'id', 'min']);
    expect(texts.reader('min').word('olo')).toBeUndefined();
  });

  test('numbers are written the Indonesian way in every language, and counted by the language', () => {
    const texts = open(files);
    expect(texts.render('id', { key: key('sum'), args: { n: 1463, year: 2024 } })).toBe('1.463 anak, 2024');
    expect(texts.render('en', { key: key('sum'), args: { n: 67.16 } })).toBe('67,16 children');
    expect(texts.render('en', { key: key('sum'), args: { n: 1 } })).toBe('one child');
  });

  test('a hostile name cannot turn a message around or break it', () => {
    const texts = open(files);
    const name = '\u202eMelati\u0000\u200b\ud800 {$x} \u2066';
    expect(texts.render('id', { key: key('name'), args: { name } })).toBe('Nama: Melati\ufffd {$x} ');
    expect(texts.render('id', { literal: 'a\u202eb\r\nc' })).toBe('ab\nc');
  });

  test('an unknown key throws; a missing argument is reported, and the message still goes out', () => {
    const warnings: string[] = [];
    const texts = open(files, warnings);
    expect(() => texts.render('id', { key: key('nothing') })).toThrow('room/flow:nothing');
    expect(texts.render('id', { key: key('name') })).toBe('Nama: {$name}');
    expect(warnings).toEqual(['room/flow:name: Unknown variable: $name']);
  });

  test('lists are lower-case and hold the Indonesian words too', () => {
    const texts = open({ ...files, 'en/room/flow.ftl': 'name = Name\n    .names = S | All children\n' });
    expect(texts.list('en', 'room/flow:name.names')).toEqual(['s', 'all children', 'jumlah balita']);
    expect(texts.list('id', 'room/flow:none')).toEqual([]);
    expect(texts.has('room/flow:name.names')).toBe(true);
    expect(texts.has('room/flow:none')).toBe(false);
  });

  test('each text is known with its file, line and variables', () => {
    const found = open(files)
      .keys()
      .find(({ key, language }) => key === 'room/flow:sum' && language === 'id');
    expect(found).toMatchObject({ line: 5, variables: ['n', 'year'] });
    expect(found?.file).toMatch(/id\/room\/flow\.ftl$/);
  });

  test('an Indonesian message that cannot be read stops the start, one in another language is reported', () => {
    const broken = 'title = Halo\nwrong = { $name ->\n    [""] x\n   *[other] y\n  }\n';
    expect(() => open({ 'id/room/flow.ftl': broken })).toThrow(/id\/room\/flow\.ftl:2: .*wrong/);
    const warnings: string[] = [];
    open({ ...files, 'en/room/flow.ftl': broken }, warnings);
    expect(warnings[0]).toMatch(/en\/room\/flow\.ftl:2: .*wrong/);
  });
});

describe('our own locales', () => {
  const texts = openTexts(join(import.meta.dirname, '../../locales'));

  test('every reading error and word list of Indonesian is there in English, with the same variables', () => {
    const of = (language: string, file: string) =>
      texts
        .keys()
        .filter((key) => key.language === language && key.key.startsWith(file))
        .map(({ key, variables }) => `${key} ${variables.sort()}`);
    expect(of('en', 'conversation/reading:').sort()).toEqual(of('id', 'conversation/reading:').sort());
  });
});

describe('writing', () => {
  test.each([
    [writeDate('2023-06-08', 'long'), 'Kamis, 8 Juni 2023'],
    [writeDate('2023-06-08', 'medium'), '8 Juni 2023'],
    [writeDate('2023-06-08', 'short'), '8 Jun'],
    [writeDate('2023-06-08', 'medium', 'min'), '8 Juni 2023'],
    [writeDate('2023-06-08', 'medium', 'en'), 'June 8, 2023'],
    [monthName('2026-10', 'id'), 'Oktober 2026'],
    [writePercent(959, 1428), '67,2 %'],
    [writePercent(40, 40), '100 %'],
    // Not all of them, and not none.
    [writePercent(303_999, 304_000), '99,9 %'],
    [writePercent(1, 304_000), '0,1 %'],
    [writePercent(1, 0), '–'],
    [writeTime(Date.UTC(2023, 5, 8, 0, 30), 'WITA'), '08.30 WITA'],
    [writeTime(Date.UTC(2023, 5, 8, 15, 5), 'WIT'), '00.05 WIT'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

function open(files: Record<string, string>, warnings: string[] = []) {
  const dir = mkdtempSync(join(tmpdir(), 'texts-'));
  dirs.push(dir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return openTexts(dir, { warn: (message) => warnings.push(message) });
}
