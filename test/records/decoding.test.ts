/** What may cost how much when a file from outside is read. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/records/decoding/decoder.ts';
import { mostRows } from '../../src/records/decoding/table.ts';
import { blackPng, workbook } from '../support/bombs.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' }, limitInputPixels: false });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
const row = (name: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row>`;

describe('a picture', () => {
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['an interlaced PNG with more points than fit unpacked', () => blackPng(5100, 5000)],
    ['a PNG with lines of a million points', () => blackPng(1_000_000, 20, { bits: 1, interlaced: false })],
    ['a progressive JPEG of 26 megapixels', () => blank(5100, 5000).jpeg({ progressive: true }).toBuffer()],
    ['a WebP of 26 megapixels', () => blank(5100, 5000).webp({ effort: 0, quality: 1 }).toBuffer()],
  ])('is refused by its header, before anything is unpacked: %s', async (_, make) => {
    await expect(decode('picture', { bytes: await make() })).rejects.toMatchObject({ why: 'large' });
  });

  test('may be as large as a phone makes it, in the way in which phones make it', async () => {
    const small = await decode('picture', { bytes: await blank(6600, 4400).jpeg().toBuffer() });
    expect(await sharp(small).metadata()).toMatchObject({ width: 1600, height: 1067 });
  });

  test('is no drawing: SVG reaches no decoder, whatever it is called', async () => {
    await expect(decode('picture', { bytes: Buffer.from(svg) })).rejects.toMatchObject({ why: 'unreadable' });
    // In a process of its own: what is blocked once stays blocked there.
    const picture = join(import.meta.dirname, '../../src/records/decoding/picture.ts');
    const script = `
      const { cleanPicture } = await import(${JSON.stringify(picture)});
      await cleanPicture(Buffer.from('GIF')).catch(() => {});
      const { default: sharp } = await import('sharp');
      await sharp(Buffer.from('${svg}')).metadata().then(() => console.log('read'), ({ message }) => console.log(message));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(said).toContain('unsupported image format');
  });
});

describe('a table', () => {
  test.each<[string, string, () => Buffer]>([
    ['a CSV with one row too many', 'a.csv', () => Buffer.from('a\n'.repeat(mostRows + 1))],
    ['an .xlsx that unpacks to more than its rows need', 'a.xlsx', () => workbook(row(' '.repeat(70_000_000)))],
  ])('is refused: %s', async (_, fileName, make) => {
    await expect(decode('table', { bytes: make(), fileName })).rejects.toMatchObject({ why: 'large' });
  });

  test('is read beside pictures, one file at a time and each for itself', async () => {
    const bytes = await blank(40, 30).png().toBuffer();
    const readings = await Promise.allSettled([
      decode('table', { bytes: workbook(row('Siti')), fileName: 'a.xlsx' }),
      decode('picture', { bytes: Buffer.from('none') }),
      decode('picture', { bytes }),
      decode('table', { bytes: Buffer.from('Nama;HP\nSiti;0812'), fileName: 'a.csv' }),
    ]);
    expect(readings.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(readings[0]).toMatchObject({ value: [{ name: 'a', lines: [{ row: 1, cells: ['Siti'] }] }] });
    expect(readings[3]).toMatchObject({ value: [{ lines: [{ row: 1 }, { row: 2, cells: ['Siti', '0812'] }] }] });
  });
});
