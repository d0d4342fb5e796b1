/** The pictures of the guides in docs/: the real pages with the demo's people, on a phone of 360 pixels, each after what its guide tells to
 *  type. `npm run pictures` writes them; the proof only looks whether they can still be made. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { type Browser, findChromium, openBrowser, sizes } from './browser.ts';
import { openTestRecords } from './records.ts';
import { openWorld, type World } from './world.ts';

export interface GuidePicture {
  /** Its file in docs/. */
  name: string;
  who: string;
  /** What she types, and what the answer must show before she goes on. */
  typed: [text: string, sees: string][];
  /** So high that what the guide speaks of is in the picture. */
  height?: number;
}

export const guidePictures: GuidePicture[] = [
  {
    name: 'lapor.png',
    who: 'kader',
    typed: [
      ['lapor melati 1', 'semua balita'],
      ['S 33 K 33 D 28 N 21', 'tidak naik'],
    ],
  },
  { name: 'periksa.png', height: 1600, who: 'bidan', typed: [['periksa', 'Benar semua']] },
  { name: 'rekap.png', height: 1240, who: 'lurah', typed: [['rekap', 'Belum lapor']] },
  { name: 'grafik.png', height: 1180, who: 'lurah', typed: [['grafik D/S oktober', 'D/S']] },
  { name: 'kirim-rekap.png', height: 960, who: 'secretariat', typed: [['kirim rekap oktober', 'catatan']] },
  { name: 'dasbor.png', height: 1000, who: 'lurah', typed: [['dasbor', '/masuk/']] },
];

/** So much may a phone with a weak signal load with a guide. */
export const mostBytes = 60_000;
const morning = Temporal.Instant.from('2026-11-20T08:00:00+08:00').epochMilliseconds;

/** Nothing where this machine has no Chromium. */
export async function takePictures(pictures = guidePictures): Promise<{ name: string; bytes: Buffer }[]> {
  const chromium = findChromium();
  if (!chromium) return [];
  const browser = await openBrowser(chromium);
  const records = await openTestRecords();
  const world = await openWorld('simulator', morning, records);
  try {
    const taken: { name: string; bytes: Buffer }[] = [];
    for (const picture of pictures) {
      const page = await pageOf(browser, world, picture);
      taken.push({ name: picture.name, bytes: await small(await page.screenshot({ animations: 'disabled' })) });
      await browser.leave();
    }
    return taken;
  } finally {
    await browser.close();
    await world.close();
    await records.close();
  }
}

async function pageOf(
  browser: Browser,
  world: World,
  { who, typed, name, height = sizes.phone.height }: GuidePicture,
): Promise<Page> {
  const page = await browser.visit(`${world.url}/simulator`, 'phone');
  await page.setViewportSize({ ...sizes.phone, height });
  await page.getByRole('searchbox').fill(await nameOf(world, who));
  await page.locator('#list button').first().click();
  const said = page.getByRole('log');
  for (const [text, sees] of typed) {
    await page.getByRole('textbox').last().fill(text);
    await page.keyboard.press('Enter');
    await said.getByText(sees).last().waitFor();
  }
  await page.locator('.typing').waitFor({ state: 'hidden' });
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
  if (name !== 'dasbor.png') return page;
  const link = /\/masuk\/\w+/.exec(await said.innerText())![0];
  await page.goto(`${world.url}${link}`);
  await page.getByRole('button', { name: 'Buka di perangkat ini' }).click();
  await page.locator('main').waitFor();
  return page;
}

async function nameOf({ records }: World, role: string): Promise<string> {
  const { name } = await records.db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select('person.name')
    .where('role.role', '=', role as never)
    .orderBy('role.person')
    .limit(1)
    .executeTakeFirstOrThrow();
  return name;
}

/** Few colours: a page of text needs no more. */
const small = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes).png({ palette: true, colours: 32, effort: 10, compressionLevel: 9 }).toBuffer();
