import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { diskFiles, type Files, type NeededFiles, NotADocument, NotAPicture } from '../../src/records/files.ts';
import type { Records } from '../../src/records/open.ts';
import { blackPng } from '../support/bombs.ts';
import { openTestRecords } from '../support/records.ts';

let records: Records;
let files: Files;
const clock = { at: Date.parse('2026-10-20T12:00:00+08:00'), now: () => clock.at };
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const directory = mkdtempSync(join(tmpdir(), 'kabar-files-'));
beforeAll(async () => {
  records = await openTestRecords();
  files = diskFiles(directory, records.db, { ids: randomIds, clock });
});
afterAll(async () => {
  await records.close();
  rmSync(directory, { recursive: true });
});

const kept = () => readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** Like a phone's: lying on its side (orientation 6), left half red, with place and device in its notes. */
async function phonePicture(width = 3000, height = 2000) {
  const red = await sharp({ create: { width: width / 2, height, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'SecretPhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 7/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '117/1 28/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

describe('a picture', () => {
  test('loses its notes, stands upright and is made smaller', async () => {
    const original = await phonePicture();
    const before = await sharp(original).metadata();
    expect(before.orientation).toBe(6);
    expect(original.includes('SecretPhone')).toBe(true);

    const { bytes, mime } = (await files.get(await files.put(original, 'image/jpeg')))!;
    const after = await sharp(bytes).metadata();
    expect(mime).toBe('image/jpeg');
    expect(after).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
    expect(after.exif ?? after.xmp ?? after.iptc ?? after.orientation).toBeUndefined();
    expect(Buffer.from(bytes).includes('SecretPhone')).toBe(false);
    // Turned a quarter to the right, its left half is on top.
    const top = await sharp(bytes).extract({ left: 500, top: 100, width: 1, height: 1 }).raw().toBuffer();
    expect(top[0]).toBeGreaterThan(200);
    expect(top[2]).toBeLessThan(60);
  });

  test('that is small stays as large as it was, whatever its format', async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { bytes } = (await files.get(await files.put(png, 'image/png')))!;
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 });
  });

  test('is kept once under the hash of what is kept, twice sent or sent at once', async () => {
    const picture = await phonePicture(60, 40);
    const hashes = await Promise.all([1, 2, 3].map(() => files.put(picture, 'image/jpeg')));
    expect(new Set(hashes).size).toBe(1);
    const hash = hashes[0]!;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const path = join(directory, hash.slice(0, 2), hash.slice(2));
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(hash);
    const row = await records.db.selectFrom('file').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ mime: 'image/jpeg', size: readFileSync(path).length });
  });
});

describe('a file that is stored', () => {
  const nobody = async () => [];
  const path = (hash: string) => join(directory, hash.slice(0, 2), hash.slice(2));
  const after = async (days: number, needed: NeededFiles = nobody) => {
    clock.at = begun + days * dayMs;
    await files.sweep(needed);
  };
  const begun = clock.at;
  afterEach(async () => {
    await after(1000);
    clock.at = begun;
  });
  const put = () => files.put(pdf, 'application/pdf', 'a.pdf');

  test('is gone after two days, from the disk too, if no row refers to it', async () => {
    const hash = await put();
    await after(1.9);
    expect(await files.get(hash)).toBeDefined();
    await after(2);
    expect(await files.get(hash)).toBeUndefined();
    expect(existsSync(path(hash))).toBe(false);
  });

  test('of which a crash left half beside its place goes after two days as well', async () => {
    const hash = await put();
    const [whole] = kept();
    const half = join(whole!.parentPath, `${whole!.name}.abcdefgh`);
    writeFileSync(half, 'half a photo');
    utimesSync(half, new Date(clock.at), new Date(clock.at));
    clock.at += dayMs;
    await files.sweep(async () => [hash]);
    expect(existsSync(half)).toBe(true);
    clock.at += dayMs + 1;
    await files.sweep(async () => [hash]);
    expect([existsSync(half), existsSync(join(whole!.parentPath, whole!.name))]).toEqual([false, true]);
  });

  test('stays as long as a row refers to it', async () => {
    const hash = await put();
    for (const days of [3, 30, 300]) await after(days, async (_, hashes) => hashes);
    expect(await files.get(hash)).toBeDefined();
    await after(308);
    expect(await files.get(hash)).toBeUndefined();
  });

  test('stays while a form is being filled in, for as long as a draft may lie', async () => {
    const hash = await put();
    await files.hold([hash]);
    await after(99);
    expect(await files.get(hash)).toBeDefined();
    await files.letGo([hash]);
    await after(101);
    expect(await files.get(hash)).toBeUndefined();
  });

  test('that is stored once more has its two days anew', async () => {
    const hash = await put();
    clock.at = begun + dayMs;
    await put();
    await after(2.5);
    expect(await files.get(hash)).toBeDefined();
  });

  test('and that is stored once more while it is being deleted is there afterwards', async () => {
    const hash = await put();
    clock.at = begun + 3 * dayMs;
    await Promise.all([put(), files.sweep(nobody), put()]);
    expect(await files.get(hash)).toBeDefined();
    expect(existsSync(path(hash))).toBe(true);
  });

  test('under no path of anybody else: an unknown one was never there', async () => {
    expect(await files.get('../../etc/passwd')).toBeUndefined();
  });
});

describe('what is no picture', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(0), 'image/jpeg'],
    ['garbage', () => Buffer.from('not a picture at all'.repeat(100)), 'image/jpeg'],
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/svg+xml'],
    ['half a picture', async () => (await phonePicture()).subarray(0, 5000), 'image/jpeg'],
    ['a text', () => phonePicture(60, 40), 'text/plain'],
    [
      'a small file that unpacks into gigabytes',
      () => blackPng(30_000, 30_000, { bits: 1, interlaced: false }),
      'image/png',
    ],
  ])('is refused and leaves nothing: %s', async (_, make, mime) => {
    const bytes = await make();
    const before = kept().length;
    await expect(files.put(bytes, mime)).rejects.toBeInstanceOf(NotAPicture);
    expect(kept()).toHaveLength(before);
  });
});

describe('a PDF', () => {
  test('is kept as it came, under the name that it had', async () => {
    const hash = await files.put(pdf, 'application/pdf', '../Perwali 54: posyandu.pdf');
    const file = (await files.get(hash))!;
    expect(file).toMatchObject({ mime: 'application/pdf', name: '.._Perwali 54_ posyandu.pdf' });
    expect(Buffer.from(file.bytes).equals(pdf)).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['a program with another name', Buffer.from('MZ\x90\0 not a document')],
    ['half a PDF', pdf.subarray(0, 20)],
    ['a PDF of more than 10 MB', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024), pdf])],
    ['nothing', new Uint8Array(0)],
  ])('must be one: %s', async (_, bytes) => {
    const before = kept().length;
    await expect(files.put(bytes, 'application/pdf', 'a.pdf')).rejects.toBeInstanceOf(NotADocument);
    expect(kept()).toHaveLength(before);
  });
});
