/** Every page of the dashboard's list in a real browser, for each role, over a line of 400 kbit/s: what the first visit costs, what each later
 *  page costs and how long it takes, that it fits a phone, and that axe finds nothing. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { findChromium, openBrowser } from '../support/browser.ts';
import { openTestRecords } from '../support/records.ts';
import { openWorld, type World } from '../support/world.ts';
import { mustHold } from './section.ts';

const start = Temporal.Instant.from('2026-11-20T08:00:00+08:00').epochMilliseconds;
const roles = ['lurah', 'camat', 'secretariat', 'bidan', 'puskesmas', 'kader', 'pokjanal', 'chair', 'admin'] as const;

const mostFirst = 150_000;
const mostLater = 15_000;
const mostMs = 1000;
/** 400 kbit/s, and the way there and back of a phone's network. */
const line = { offline: false, latency: 100, downloadThroughput: 50_000, uploadThroughput: 50_000 };

interface Seen {
  first: number;
  later: number[];
  ms: number[];
  faults: string[];
}

/** `size`: roles. */
export async function dashboard(size: number): Promise<Record<string, number>> {
  const browser = await openBrowser(findChromium()!);
  const records = await openTestRecords();
  const world = await openWorld('bare', start, records, undefined, { PUBLIC_URL: 'http://127.0.0.1' });
  const seen: Seen = { first: 0, later: [], ms: [], faults: [] };
  try {
    for (const role of roles.slice(0, size)) {
      const { person } = await records.db
        .selectFrom('role')
        .select('person')
        .where('role', '=', role)
        .orderBy('id')
        .executeTakeFirstOrThrow();
      await world.become(role, person);
      await look(await enter(world, browser, role), world, role, seen);
      await browser.leave();
    }
  } finally {
    await browser.close();
    await world.close();
    await records.close();
  }
  const later = Math.max(...seen.later);
  const ms = Math.max(...seen.ms);
  if (seen.first > mostFirst) seen.faults.push(`a first visit costs ${seen.first} bytes`);
  mustHold(seen.faults);
  return { pages: seen.later.length, firstBytes: seen.first, laterBytes: later, laterMs: Math.round(ms) };
}

async function enter(world: World, browser: Awaited<ReturnType<typeof openBrowser>>, who: string): Promise<Page> {
  const said = (await world.voice.say(who, 'dasbor')).join('\n');
  return browser.visit(`${world.url}${/\/masuk\/\w+/.exec(said)![0]}`, 'phone');
}

async function look(page: Page, world: World, role: string, seen: Seen) {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.clearBrowserCache');
  await network.send('Network.emulateNetworkConditions', line);
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Buka di perangkat ini' }).click();
  await page.locator('nav.menu').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  seen.first = Math.max(seen.first, bytes);
  const ways = await page
    .locator('nav.menu:not(.lipat) a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  for (const way of [...ways, '/arti']) {
    bytes = 0;
    const begun = performance.now();
    await page.goto(`${world.url}${way}`, { waitUntil: 'load' });
    const ms = performance.now() - begun;
    seen.later.push(bytes);
    seen.ms.push(ms);
    if (bytes > mostLater) seen.faults.push(`${role} ${way} costs ${bytes} bytes`);
    if (ms > mostMs) seen.faults.push(`${role} ${way} takes ${Math.round(ms)} ms`);
    seen.faults.push(...(await faultsOn(page)).map((fault) => `${role} ${way} ${fault}`));
  }
}

async function faultsOn(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await checker.run()).violations.map(({ id }) => id);
  });
  return [...(width > 360 ? [`is ${width} wide`] : []), ...found];
}
