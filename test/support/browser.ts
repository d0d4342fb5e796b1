/** A real headless Chromium for the tests of the pages. It only ever talks to this machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
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

/** Where Chromium is; undefined when this machine has none. */
export const findChromium = () =>
  findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome') ?? absent('Chromium');

export interface Browser {
  /** A fresh visitor: nothing of earlier pages is remembered. */
  visit(url: string, size: keyof typeof sizes): Promise<Page>;
  close(): Promise<void>;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  const profiles: string[] = [];
  const contexts: BrowserContext[] = [];
  const visit = async (url: string, size: keyof typeof sizes) => {
    const profile = mkdtempSync(join(tmpdir(), 'kabar-browser-'));
    profiles.push(profile);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: flags,
      headless: true,
      viewport: sizes[size],
      hasTouch: size === 'phone',
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
    });
    contexts.push(context);
    // Nothing but this machine, whatever a page asks for.
    await context.route(
      (address) => address.hostname !== '127.0.0.1' && address.hostname !== 'localhost',
      (route) => route.abort(),
    );
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    return page;
  };
  const close = async () => {
    await Promise.all(contexts.map((context) => context.close()));
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  };
  return { visit, close };
}
