/** The simulator page in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, findChromium, openBrowser, type sizes } from '../support/browser.ts';
import { type Answer, openHouse, texts } from './house.ts';

const chromium = findChromium();
const mark = () => texts.render('id', { key: 'inbox/inbox:practice' });
let practice = false;
/** How long the slow answer takes. */
let thinking = Promise.withResolvers<void>();

const answer: Answer = async (message, channel) => {
  if (message.tap) {
    await channel.settle?.(message, 'Ya');
    return [{ text: `Dipilih ${message.tap.data}` }];
  }
  if (message.media)
    return [{ text: 'Foto diterima', image: { bytes: await channel.fetch(message.media), mime: 'image/png' } }];
  if (message.location) return [{ text: `Di ${message.location.latitude}` }];
  if (message.contact) return [{ text: `Nomor ${message.contact.phone}` }];
  if (message.text === 'latihan') practice = !practice;
  const reply = await reading(message.text ?? '');
  return practice ? [{ ...reply, text: `${mark()}\n\n${reply.text}` }] : [reply];
};

async function reading(text: string) {
  if (text === 'lapor')
    return { text: 'Posyandu *buka*?', buttons: ['Ya', 'Tidak'].map((label) => ({ label, data: `r.q.${label}` })) };
  if (text === 'nomor') return { text: 'Siapa?', askContact: 'Bagikan nomor saya' };
  if (text === 'lambat') await thinking.promise;
  return { text: `Jawab: ${text}` };
}

describe.runIf(chromium)('the simulator page', () => {
  let browser: Browser;
  let house: Awaited<ReturnType<typeof openHouse>>;
  beforeAll(async () => {
    browser = await openBrowser(chromium!);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    practice = false;
    thinking = Promise.withResolvers();
    house = await openHouse(answer);
  });
  afterEach(async () => {
    await browser.leave();
    await house.close();
  });

  const visit = async (size: keyof typeof sizes) => {
    house.open();
    const page = await browser.visit(`${house.web.url}/simulator`, size);
    await page.locator('#list button').first().waitFor();
    return page;
  };
  const person = (page: Page, name: string) => page.locator('#list').getByRole('button', { name });
  const chat = (page: Page, name: string) => page.getByRole('region', { name });
  const say = async (page: Page, name: string, text: string) => {
    await chat(page, name).getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  };
  const log = (page: Page, name: string) => chat(page, name).getByRole('log');

  test('shows the start and turns into the chat by itself', async () => {
    house.web.step('migrate');
    const page = await browser.visit(`${house.web.url}/simulator`, 'desktop');
    await page.getByText(texts.render('id', { key: 'web/simulator:step-migrate' })).waitFor();
    house.open();
    await person(page, 'Siti Aminah').waitFor();
    expect(await page.locator('#start').count()).toBe(0);
  });

  test('explains itself and offers three ways to begin, on a phone as well', async () => {
    const page = await visit('phone');
    const welcome = page.locator('#welcome-small');
    expect(await welcome.locator('p').textContent()).toMatch(/^[^.]+\. [^.]+\.$/);
    expect(await welcome.getByRole('button').count()).toBe(3);
    await welcome.getByRole('button').first().click();
    await log(page, 'Siti Aminah').getByText('Posyandu buka?').waitFor();
    expect(await page.locator('strong', { hasText: 'buka' }).count()).toBe(1);
    const { width } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth }));
    expect(width).toBeLessThanOrEqual(360);
    await page.goBack();
    await person(page, 'Hj. Nurhayati').click();
    await chat(page, 'Hj. Nurhayati').waitFor();
    expect(await chat(page, 'Siti Aminah').count()).toBe(0);
  });

  test('a tapped button stays marked and the others fade', async () => {
    const page = await visit('desktop');
    await person(page, 'Siti Aminah').click();
    await say(page, 'Siti Aminah', 'lapor');
    await page.getByRole('button', { name: 'Ya', exact: true }).click();
    await page.getByText('Dipilih r.q.Ya').waitFor();
    const buttons = page.locator('.choices button');
    expect(await buttons.allTextContents()).toEqual(['✓ Ya', 'Tidak']);
    expect(await buttons.evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).disabled))).toEqual([
      true,
      true,
    ]);
  });

  test('two people side by side, each with a chat of her own', async () => {
    const page = await visit('desktop');
    await person(page, 'Siti Aminah').click();
    await person(page, 'Hj. Nurhayati').click();
    await say(page, 'Siti Aminah', 'dari kader');
    await say(page, 'Hj. Nurhayati', 'dari lurah');
    await log(page, 'Siti Aminah').getByText('Jawab: dari kader').waitFor();
    await log(page, 'Hj. Nurhayati').getByText('Jawab: dari lurah').waitFor();
    expect(await log(page, 'Siti Aminah').getByText('lurah').count()).toBe(0);
    const boxes = await page
      .locator('.column')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(boxes[1]).toBeGreaterThan(boxes[0]!);
  });

  test('finds people by any of their words', async () => {
    const page = await visit('desktop');
    await page.getByRole('searchbox').fill('anggrek siti');
    expect(await page.locator('#list button').count()).toBe(1);
    await page.getByRole('searchbox').fill('tidak ada');
    await page.getByText(texts.render('id', { key: 'web/simulator:nobody' })).waitFor();
  });

  test('narrows the list to one role and widens it again', async () => {
    const page = await visit('desktop');
    const lurah = page.locator('#roles').getByRole('button', { name: 'Lurah' });
    await lurah.click();
    expect(await page.locator('#list button').count()).toBe(1);
    await lurah.click();
    expect(await page.locator('#list button').count()).toBe(3);
  });

  test('shows that the bot is writing', async () => {
    const page = await visit('desktop');
    await person(page, 'Siti Aminah').click();
    await say(page, 'Siti Aminah', 'lambat');
    await page.locator('.typing').waitFor();
    thinking.resolve();
    await page.getByText('Jawab: lambat').waitFor();
    await page.locator('.typing').waitFor({ state: 'hidden' });
  });

  test('sends a photo and shows pictures large on a tap', async () => {
    const page = await visit('desktop');
    await person(page, 'Siti Aminah').click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: texts.render('id', { key: 'web/simulator:send-photo' }) }).click();
    await (await chosen).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
    await page.getByText('Foto diterima').waitFor();
    expect(await page.locator('.picture img').count()).toBe(2);
    await page.locator('.theirs .picture').click();
    await page.locator('#picture[open] img').waitFor();
    expect(await page.locator('#picture img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('#picture[open]').count()).toBe(0);
  });

  test('sends a place and a number', async () => {
    const page = await visit('phone');
    await person(page, 'Siti Aminah').click();
    await page.getByRole('button', { name: texts.render('id', { key: 'web/simulator:send-place' }) }).click();
    await page.locator('#place input').first().fill('0,5');
    await page.locator('#place .main').click();
    await page.getByText('Di 0.5').waitFor();
    await say(page, 'Siti Aminah', 'nomor');
    await page.getByRole('button', { name: 'Bagikan nomor saya' }).click();
    await page.locator('#phone input').fill('0812 5550 0001');
    await page.locator('#phone .main').click();
    await page.getByText('Nomor 0812 5550 0001').waitFor();
  });

  test('practice is to be seen as long as it lasts', async () => {
    const page = await visit('phone');
    await person(page, 'Siti Aminah').click();
    expect(await page.locator('.band').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'latihan' }).click();
    await page.locator('.band').waitFor();
    await page.locator('.band button').click();
    await page.locator('.band').waitFor({ state: 'hidden' });
  });

  test('keeps the chats over a reload', async () => {
    const page = await visit('desktop');
    await person(page, 'Siti Aminah').click();
    await say(page, 'Siti Aminah', 'ingat');
    await page.getByText('Jawab: ingat').waitFor();
    await page.reload();
    await log(page, 'Siti Aminah').getByText('Jawab: ingat').waitFor();
  });

  test('marks people who got a message while their chat or the page was not open', async () => {
    await house.channel.send('p3', { text: 'Tadi malam' });
    const page = await visit('desktop');
    await person(page, 'Bidan').locator('.dot').waitFor();
    await house.channel.send('p2', { text: 'Besok hari buka' });
    await person(page, 'Hj. Nurhayati').locator('.dot').waitFor();
    await person(page, 'Hj. Nurhayati').click();
    await log(page, 'Hj. Nurhayati').getByText('Besok hari buka').waitFor();
    await person(page, 'Bidan').click();
    await log(page, 'onerror').getByText('Tadi malam').waitFor();
    expect(await page.locator('.dot').count()).toBe(0);
    await page.reload();
    await log(page, 'Hj. Nurhayati').getByText('Besok hari buka').waitFor();
    await chat(page, 'Hj. Nurhayati').locator('.close').click();
    expect(await page.locator('.dot').count()).toBe(0);
  });

  test('finds the program again after a restart, and sends what did not leave', async () => {
    const page = await visit('desktop');
    const { port } = house.web;
    await person(page, 'Siti Aminah').click();
    await say(page, 'Siti Aminah', 'satu');
    await page.getByText('Jawab: satu').waitFor();
    await house.close();
    await page.locator('#lost').waitFor();
    await say(page, 'Siti Aminah', 'dua');
    await page.locator('.again').waitFor();
    house = await openHouse(answer, { port });
    house.open();
    await page.locator('#lost').waitFor({ state: 'hidden' });
    await page.locator('.again').click();
    await page.getByText('Jawab: dua').waitFor();
    expect(await page.getByText('Jawab: satu').count()).toBe(1);
    await house.channel.send('p1', { text: 'Datang sendiri' });
    await page.getByText('Datang sendiri').waitFor();
  });

  test('a new phone joins by a link', async () => {
    house.open();
    const page = await browser.visit(`${house.web.url}/simulator?start=abc-123`, 'desktop');
    await page.getByText('Jawab: /start abc-123').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('what people wrote stays text', async () => {
    const page = await visit('desktop');
    const name = '<img src=x onerror="document.title=1">';
    await person(page, name).click();
    const hostile = '<script>document.title=2</script> *<b>tebal</b>* javascript:alert(1) http://127.0.0.1"><i>';
    await chat(page, name).getByRole('textbox').fill(hostile);
    await page.keyboard.press('Enter');
    await page.locator('.theirs p').waitFor();
    expect(await page.locator('.theirs p').textContent()).toBe(`Jawab: ${hostile.replaceAll('*', '')}`);
    expect(await page.locator('#app script, #app img[src=x], .theirs p b, .theirs p i').count()).toBe(0);
    expect(await page.title()).toBe(texts.render('id', { key: 'web/simulator:title' }));
  });

  test('works without a mouse', async () => {
    const page = await visit('desktop');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const press = async (key: string, until: RegExp) => {
      for (let tries = 0; tries < 15 && !until.test(await focused()); tries += 1) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    };
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('siti');
    await press('Tab', /Siti Aminah/);
    await page.keyboard.type('lapor');
    await page.keyboard.press('Enter');
    await page.getByText('Posyandu buka?').waitFor();
    await press('Shift+Tab', /^Ya$/);
    await page.getByText('Dipilih r.q.Ya').waitFor();
  });

  test('saves the chat as a golden dialog', async () => {
    const page = await visit('desktop');
    await person(page, 'Siti Aminah').click();
    await say(page, 'Siti Aminah', 'lapor');
    await page.getByText('Posyandu buka?').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: texts.render('id', { key: 'web/simulator:save-dialog' }) }).click();
    expect((await download).suggestedFilename()).toBe('p1.yaml');
  });
});

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
