/** The dashboard in a real browser: the way in, what a person sees on her phone and in a meeting room, by mouse, keyboard and screen reader. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Records } from '../../../src/records/open.ts';
import { type Browser, findChromium, openBrowser, type sizes } from '../../support/browser.ts';
import { openTestRecords } from '../../support/records.ts';
import { openWorld, type World } from '../../support/world.ts';
import { shownRoom } from '../../web/dashboard-room.ts';

const chromium = findChromium();
const start = Temporal.Instant.from('2026-11-20T08:00:00+08:00').epochMilliseconds;

/** The name and the numbers of a row: of a rate the percentage, and what was divided by what. A file says "–" where nothing was divided by nothing. */
const numbersOf = ([name, ...cells]: readonly unknown[]) =>
  [
    name,
    ...cells.filter((cell, at) => typeof cell === 'number' && !cells.slice(Math.max(0, at - 2), at).includes('–')),
  ].join(' ');

const numbersShown = ([name, ...cells]: string[]) =>
  [
    name,
    ...cells.flatMap(
      (cell) =>
        cell
          .replaceAll('.', '')
          .replaceAll(',', '.')
          .match(/[\d.]+/g) ?? [],
    ),
  ].join(' ');

describe.runIf(chromium)('the dashboard', () => {
  let browser: Browser;
  let records: Records;
  let world: World;
  /** On a laptop. Entered last, so that it stays in. */
  let desk: Page;
  /** What the browser refused to do. */
  const refused: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser(chromium!);
    records = await openTestRecords();
    const settings = { PUBLIC_URL: 'http://127.0.0.1' };
    world = await openWorld('bare', start, records, undefined, settings, { rooms: [shownRoom] });
    const { person } = await records.db
      .selectFrom('role')
      .select('person')
      .where('role', '=', 'lurah')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await world.become('lurah', person);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
    await records?.close();
  });

  async function enter(size: keyof typeof sizes, script?: 'off'): Promise<Page> {
    const said = (await world.voice.say('lurah', 'dasbor')).join('\n');
    const page = await browser.visit(`${world.url}${/\/masuk\/\w+/.exec(said)![0]}`, size, script);
    page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
    await page.getByRole('button', { name: 'Buka di perangkat ini' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kelurahan Guntung' }).waitFor();
    return page;
  }

  /** What axe finds wrong on the page as it is, against WCAG 2.2 A and AA and good practice. */
  async function faults(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }

  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

  test('is entered on a phone, fits there, and axe finds nothing on any of its kinds of page', async () => {
    const page = await enter('phone');
    expect(await faults(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    await page.getByText('Isi gambar dalam kata-kata').click();
    const says = await page.locator('main').innerText();
    for (const words of [
      '82,5 % (33/40)',
      '✓ ',
      'sudah lapor',
      'Oktober 82,5 %.',
      '1.463',
      'Jumlah dari yang sudah lapor.',
    ])
      expect(says).toContain(words);
    await page.getByRole('link', { name: 'Arti D/S' }).click();
    await page.getByText('D ÷ S × 100 %').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Kembali' }).click();
    await page.getByRole('link', { name: 'Tampilkan 1 baris lagi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rekap Guntung, Oktober 2026' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    await page.getByText('Menu', { exact: true }).click();
    expect(await page.getByRole('link', { name: 'Halaman depan' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Arti istilah' }).click();
    await page.getByText('N ÷ (N + T) × 100 %').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.goto(`${world.url}/halaman/uji.tidak_ada`);
    expect(await faults(page)).toEqual([]);
    await page.goto(`${world.url}/masuk/salah`);
    expect(await faults(page)).toEqual([]);
  });

  test('needs no script: entered, ordered, shown in full, and taken along as a file that says the same', async () => {
    const page = await enter('phone', 'off');
    await page.goto(`${world.url}/halaman/reporting.home`);
    await page.locator('thead').getByRole('link', { name: 'Posyandu', exact: true }).click();
    await page.locator('th[aria-sort=ascending]').waitFor();
    const shown = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim())));
    expect(shown.length).toBeGreaterThan(5);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'XLSX' }).click();
    const [sheet] = await readXlsxFile(readFileSync(await (await coming).path()));
    const filed = sheet!.data.filter(([name]) => shown.some((row) => row[0] === name));
    // What is held back or was not told has no number in either.
    expect(filed.map(numbersOf).toSorted()).toEqual(shown.map(numbersShown).toSorted());
    await page.getByText('Menu', { exact: false }).first().click();
    await page.locator('nav.lipat').getByRole('link', { name: 'Tren' }).click();
    await page.getByRole('heading', { level: 1, name: /^Tren/ }).waitFor();
    await page.getByText('Isi gambar dalam kata-kata').first().click();
    await page.getByRole('link', { name: 'Mode layar besar' }).click();
    expect(await page.locator('main > section:visible').count()).toBeGreaterThan(4);
    await page.getByRole('link', { name: 'Selesai dengan mode layar' }).click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Ibu/Bapak sudah keluar' }).waitFor();
  });

  test('orders a table by a link, figures by size, words as people do, and what is not told last', async () => {
    desk = await enter('desktop');
    const page = desk;
    const first = () => page.locator('tbody th').allInnerTexts();
    await page.getByRole('link', { name: 'Tampilkan 1 baris lagi' }).click();
    await page.getByRole('link', { name: 'Posyandu', exact: true }).nth(1).click();
    expect(await first()).toEqual(['Anggrek 9', 'Anggrek 10', 'Mawar <2>', 'Melati 1']);
    await page.locator('thead').getByRole('link', { name: 'S', exact: true }).click();
    expect(await first()).toEqual(['Mawar <2>', 'Anggrek 10', 'Anggrek 9', 'Melati 1']);
    await page
      .locator('thead')
      .getByRole('link', { name: 'D/S ' })
      .or(page.getByRole('link', { name: 'D/S', exact: true }))
      .first()
      .click();
    expect(await first()).toEqual(['Anggrek 10', 'Mawar <2>', 'Melati 1', 'Anggrek 9']);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('td').filter({ hasText: 'disembunyikan' }).count()).toBe(1);
    expect(
      await page
        .locator('td.angka')
        .first()
        .evaluate((cell) => getComputedStyle(cell).textAlign),
    ).toBe('right');
  });

  test('is read by keyboard alone, its first key leading past the menu', async () => {
    const page = desk;
    await page.goto(`${world.url}/halaman/uji.muka`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Langsung ke isi');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('isi');
  });

  test('fills the screen of a meeting room part by part, by arrows and by itself, and stops when it is touched', async () => {
    const page = desk;
    await page.goto(`${world.url}/halaman/uji.muka`);
    await page.getByRole('link', { name: 'Mode layar besar' }).click();
    await page.getByRole('navigation', { name: 'Kendali layar' }).waitFor();
    const shown = () => page.locator('main > section:visible').count();
    const count = page.locator('output');
    expect([await shown(), await count.textContent()]).toEqual([1, '1/4']);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await count.textContent()).toBe('3/4');
    expect(await page.getByRole('button', { name: 'Jalankan' }).count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    expect([await shown(), await count.textContent()]).toEqual([1, '2/4']);
    await page.clock.install();
    await page.getByRole('button', { name: 'Jalankan' }).click();
    await page.clock.runFor(13_000);
    expect(await count.textContent()).toBe('3/4');
    await page.locator('main').click();
    await page.clock.runFor(30_000);
    expect(await count.textContent()).toBe('3/4');
    // After the last part comes the next page of the list; what is for herself alone is passed by, and so is what has no row.
    await page.getByRole('button', { name: 'Jalankan' }).click();
    await page.clock.runFor(25_000);
    await page.getByRole('heading', { level: 1, name: 'Posyandu' }).waitFor();
    expect(page.url()).toContain('/halaman/uji.posyandu?layar=');
    expect(await page.locator('main').innerText()).toBe('Belum ada isinya.');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/halaman/reporting.home?layar=#diam');
    expect(await page.getByRole('button', { name: 'Jalankan' }).count()).toBe(1);
    await page.goto(`${world.url}/halaman/uji.posyandu?of=99&layar=`);
    expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe(
      '8;url=/halaman/reporting.home?of=99&layar=',
    );
  });

  test('prints without menu and buttons, with its source and day', async () => {
    const page = desk;
    await page.goto(`${world.url}/halaman/uji.muka`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.menu, header form, .arti').filter({ visible: true }).count()).toBe(0);
    const printed = await page.locator('body').innerText();
    expect(printed).toContain('Sumber: laporan posyandu.');
    expect(printed).toContain('Dibaca 20 November 2026 pukul 08.');
    await page.emulateMedia({ media: null });
  });

  test('leaves by its button', async () => {
    const page = desk;
    await page.goto(`${world.url}/halaman/uji.muka`);
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Ibu/Bapak sudah keluar' }).waitFor();
    await page.goto(`${world.url}/halaman/uji.muka`);
    await page.getByText('ketik dasbor').waitFor();
    // Errors that are pages are no faults; what the browser refuses to load or run is.
    expect(refused.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
  });
});
