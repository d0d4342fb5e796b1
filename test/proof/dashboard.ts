/** Every kind of page of the dashboard in a real browser, for each role, over a line of 400 kbit/s: what the first visit costs, what each later page
 *  costs and how long it takes, that it fits a phone, a wall and a keyboard, and that axe finds nothing. */
import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { warmPictures } from '../../src/papers/pictures.ts';
import type { Role } from '../../src/room.ts';
import { type Browser, findChromium, openBrowser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';
import { mustHold } from './section.ts';

const start = Temporal.Instant.from('2026-11-20T08:00:00+08:00').epochMilliseconds;

/** Who looks, as which role; the last two at an area that nobody of the demo has. */
const people: [who: string, role: Role, area?: string][] = [
  ...(['lurah', 'camat', 'secretariat', 'bidan', 'puskesmas', 'kader', 'pokjanal', 'chair', 'admin'] as const).map(
    (role): [string, Role] => [role, role],
  ),
  ['provinsi', 'pokjanal', '64'],
  ['pusat', 'pokjanal', '00'],
];
export const dashboardPeople = people.length;

const mostFirst = 150_000;
const mostLater = 15_000;
const mostMs = 1000;
/** Of so many visits to a page the one in the middle counts. */
const visits = 3;
/** 400 kbit/s, and the way there and back of a phone's network. */
const line = { offline: false, latency: 100, downloadThroughput: 50_000, uploadThroughput: 50_000 };

interface Seen {
  first: number;
  later: number[];
  ms: number[];
  faults: string[];
}

/** `size`: people. */
export async function dashboard(size: number): Promise<Record<string, number>> {
  const browser = await openBrowser(findChromium()!);
  // Records of its own: those that are emptied first know no area above the demo's.
  const world = await openWorld('bare', start, undefined, undefined, { PUBLIC_URL: 'http://127.0.0.1' });
  // As main does after the start.
  await warmPictures();
  const seen: Seen = { first: 0, later: [], ms: [], faults: [] };
  try {
    for (const [at, [who, role, area]] of people.slice(0, size).entries()) {
      await world.become(who, await personOf(world, { role, area, at }));
      await look(await linkFor(world, browser, who), world, who, seen);
      await browser.leave();
    }
  } finally {
    await browser.close();
    await world.close();
  }
  const later = Math.max(...seen.later);
  const ms = Math.max(...seen.ms);
  if (seen.first > mostFirst) seen.faults.push(`a first visit costs ${seen.first} bytes`);
  mustHold(seen.faults);
  return { pages: seen.later.length, firstBytes: seen.first, laterBytes: later, laterMs: Math.round(ms) };
}

async function personOf({ records: { db } }: World, { role, area, at }: { role: Role; area?: string; at: number }) {
  const { person } = await db
    .selectFrom('role')
    .select('person')
    .where('role', '=', role)
    .orderBy('id', area === undefined ? 'asc' : 'desc')
    .offset(area === undefined ? 0 : people.length - 1 - at)
    .limit(1)
    .executeTakeFirstOrThrow();
  if (area !== undefined) await db.updateTable('role').set({ area }).where('person', '=', person).execute();
  return person;
}

/** Somebody of the demo has agreed to what has changed since: she is asked first. */
async function linkFor(world: World, browser: Browser, who: string): Promise<Page> {
  const answer = (await world.voice.say(who, 'dasbor')).join('\n');
  const said = answer.includes('/masuk/') ? answer : (await world.voice.say(who, 'ya')).join('\n');
  return browser.visit(`${world.url}${/\/masuk\/\w+/.exec(said)![0]}`, 'phone');
}

async function look(page: Page, world: World, who: string, seen: Seen) {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.clearBrowserCache');
  await network.send('Network.emulateNetworkConditions', line);
  await network.send('Performance.enable', { timeDomain: 'threadTicks' });
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Buka di perangkat ini' }).click();
  await page.locator('nav.menu').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  seen.first = Math.max(seen.first, bytes);
  const known = new Set<string>();
  const ways: string[] = [];
  const learn = async () => {
    for (const way of await waysFrom(page)) {
      if (known.has(kindOf(way))) continue;
      known.add(kindOf(way));
      ways.push(way);
    }
  };
  await learn();
  const waits = new Map<string, number[]>();
  const goTo = async (way: string) => {
    const waited = await visit(page, network, `${world.url}${way}`);
    waits.set(way, [...(waits.get(way) ?? []), waited]);
  };
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    bytes = 0;
    await goTo(way);
    seen.later.push(bytes);
    if (bytes > mostLater) seen.faults.push(`${who} ${way} costs ${bytes} bytes`);
    await learn();
    seen.faults.push(...(await faultsOn(page)).map((fault) => `${who} ${way} ${fault}`));
    const slides = page.getByRole('link', { name: 'Mode layar besar' });
    if (way.startsWith('/halaman/') && (await slides.count()) > 0)
      seen.faults.push(...(await slideFaults(page)).map((fault) => `${who} ${way} as slides ${fault}`));
  }
  // Round by round, so that a moment at which the machine does something else falls on one visit to a page and not on all of them.
  for (let round = 1; round < visits; round++) for (const way of waits.keys()) await goTo(way);
  for (const [way, all] of waits) {
    const ms = all.sort((a, b) => a - b)[(visits - 1) / 2]!;
    seen.ms.push(ms);
    if (ms > mostMs) seen.faults.push(`${who} ${way} takes ${Math.round(ms)} ms`);
  }
}

/** How long the person waits: until the last byte of the page and of all that it loads has come over the line, and then what the browser computes to
 *  show it. That second part is the processor's time, not the clock's: tests and a database that share this machine's processor with the browser
 *  do not stand between her and a page. Whoever shares it with the server counts in full. */
async function visit(page: Page, network: CDPSession, url: string): Promise<number> {
  const before = await computed(network);
  const answer = await page.goto(url, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}`);
  const came = await page.evaluate(() => {
    const loaded = performance.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming);
    return Math.max(...loaded.map(({ responseEnd }) => responseEnd));
  });
  return came + (await computed(network)) - before;
}

/** Milliseconds of the processor that the browser has spent on its pages until now. */
async function computed(network: CDPSession): Promise<number> {
  const { metrics } = await network.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

const waysFrom = async (page: Page): Promise<string[]> => {
  const all = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return all.filter((way) => !/\.(xlsx|csv|pdf)(\?|$)|[?&](urut|layar)=/.test(way));
};

/** Two pages are of one kind where they differ only in which place, which month or which word is meant. */
function kindOf(way: string): string {
  const { pathname, searchParams } = new URL(way, 'http://127.0.0.1');
  const of = (searchParams.get('of') ?? '').replace(/\d+/g, '0');
  const rest = [...searchParams.keys()].filter((name) => !['of', 'month', 'dari'].includes(name));
  return `${pathname.replace(/^\/arti\/.+/, '/arti/x')} ${of} ${rest}`;
}

async function faultsOn(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const faults = [...(width > 360 ? [`is ${width} wide`] : []), ...(await foundByAxe(page))];
  // By keyboard: the first stop leads past the menu, and every later one is seen where it is.
  await page.keyboard.press('Tab');
  if (!(await page.locator('a.lompat').evaluate((link) => link === document.activeElement)))
    faults.push('does not begin with the way past its menu');
  const unseen = await page.locator('a, button, summary, .gulir').evaluateAll((all) => {
    const stops = all.filter((one) => one.checkVisibility());
    return stops.filter((one) => {
      (one as HTMLElement).focus();
      return document.activeElement === one && getComputedStyle(one).outlineStyle === 'none';
    }).length;
  });
  if (unseen > 0) faults.push(`has ${unseen} stops of the keyboard that are not seen`);
  const unheard = await page.evaluate(() => ({
    figures: [...document.querySelectorAll('figure')].filter((one) => !one.querySelector('figcaption')?.textContent)
      .length,
    cells: document.querySelectorAll('th:not([scope])').length,
    tables: [...document.querySelectorAll('table')].filter(
      (one) => !document.getElementById(one.parentElement!.getAttribute('aria-labelledby') ?? '')?.textContent,
    ).length,
  }));
  for (const [what, count] of Object.entries(unheard)) if (count > 0) faults.push(`has ${count} ${what} without words`);
  return faults;
}

/** A slide comes up slowly: half there, its letters are pale. */
async function foundByAxe(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await checker.run()).violations.map(({ id }) => id);
  });
}

/** On the screen of a meeting room each part is whole. */
async function slideFaults(page: Page): Promise<string[]> {
  const phone = page.viewportSize()!;
  const back = page.url();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${back}${back.includes('?') ? '&' : '?'}layar=#diam`, { waitUntil: 'load' });
  const faults = await foundByAxe(page);
  const parts = await page.locator('main > section').count();
  for (let part = 1; part <= parts; part++) {
    const cut = await page.evaluate(() => {
      const room = document.querySelector('main')!;
      const wide = [...document.querySelectorAll('main > section:not([hidden]) .gulir')];
      return room.scrollHeight > room.clientHeight || wide.some((one) => one.scrollWidth > one.clientWidth);
    });
    if (cut) faults.push(`is cut on slide ${part}`);
    if (part < parts) await page.keyboard.press('ArrowRight');
  }
  await page.setViewportSize(phone);
  return faults;
}
