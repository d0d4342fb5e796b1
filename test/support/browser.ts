/** A real headless Chromium for the tests of the pages. It only ever talks to this machine. */
import { chromium, type Page } from 'playwright-core';
import { findProgram } from './programs.ts';
import { absent } from './server.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is; undefined when this machine has none. */
export const findChromium = () =>
  chromiumNames.map((name) => findProgram(name)).find((path) => path !== undefined) ?? absent('Chromium');

/** Only to end what hangs: no test depends on the speed of the machine. */
const hangsMs = 120_000;

export interface Browser {
  /** A fresh visitor: nothing of earlier pages is remembered. `script`: `off` where her browser runs none. */
  visit(url: string, size: keyof typeof sizes, script?: 'off'): Promise<Page>;
  /** Closes all pages. An open one would keep asking for its server. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  // The profile is a new directory under the system's temporary one; it goes with the browser.
  const browser = await chromium.launch({ executablePath, args: flags, headless: true });
  const visit = async (url: string, size: keyof typeof sizes, script?: 'off') => {
    const context = await browser.newContext({
      viewport: sizes[size],
      hasTouch: size === 'phone',
      javaScriptEnabled: script !== 'off',
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
    });
    // Nothing but this machine, whatever a page asks for.
    await context.route(
      (address) => address.hostname !== '127.0.0.1' && address.hostname !== 'localhost',
      (route) => route.abort(),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(hangsMs);
    await page.goto(url);
    return page;
  };
  const leave = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return { visit, leave, close: () => browser.close() };
}
