/** Who asks: the key of her device in a cookie, the address of a stranger, and whether a form is our own. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { TextId } from '../../texts/text-of.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Progress, WebTexts } from '../house.ts';
import type { DashboardBackend, Visitor } from './backend.ts';
import { notice } from './frame.ts';
import { rateLimit } from './rate.ts';
import type { Html } from './view.ts';

export type Env = {
  Bindings: HttpBindings;
  Variables: { dashboard: DashboardBackend; visitor: Visitor; language: string; says: Says };
};
export type Says = {
  language: string;
  say(id: TextId<'web/dashboard'>, args?: Record<string, string | number>): string;
};

const text = textOf('web/dashboard');

export const saysIn = (texts: WebTexts, language: string): Says => ({
  language,
  say: (...[id, args]) => texts.render(language, text(id, args)),
});

const key = /^[a-km-np-z2-9]{26}$/;
export const asKey = (value: unknown): string | undefined =>
  typeof value === 'string' && key.test(value) ? value : undefined;

type Cookie = 'kabar' | 'kabar_baru';

const isSafe = (c: Context<Env>) => c.get('dashboard').origin?.startsWith('https:') === true;
/** With TLS only we can set it, no neighbour under another name of the same domain. */
const named = (c: Context<Env>, name: Cookie) => (isSafe(c) ? `__Host-${name}` : name);

export const cookie = (c: Context<Env>, name: Cookie) => asKey(getCookie(c, named(c, name)));

/** `seconds` 0 takes it away. Not `strict`: she comes from a link in a chat on the web, too. */
export function giveCookie(c: Context<Env>, name: Cookie, value: string, seconds: number) {
  setCookie(c, named(c, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSafe(c),
    maxAge: seconds,
  });
}

/** A form of another site that a browser sends for her. The proxy may have renamed the host, so the address that was set counts, too. */
export function isForeign(c: Context<Env>): boolean {
  const { origin, host } = Object.fromEntries(c.req.raw.headers);
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const ours = [c.get('dashboard').origin, `http://${host}`, `https://${host}`];
  return origin !== undefined && !ours.includes(origin);
}

const ofPerson = rateLimit(240);
const ofStranger = rateLimit(60);

/** Opens the dashboard for a request, or says why not. */
export const opened =
  (texts: WebTexts, progress: Progress): MiddlewareHandler<Env> =>
  async (c, next) => {
    const says = saysIn(texts, 'id');
    const house = progress.house;
    if (!house || progress.closing.aborted)
      return c.html(notice(says, says.say('starting'), [says.say('starting-how')], '', 5), 503);
    if (!house.dashboard) return c.notFound();
    c.set('dashboard', house.dashboard);
    const device = cookie(c, 'kabar');
    const visitor = device ? await house.dashboard.visitor(device) : ({ none: 'unknown' } as const);
    c.set('visitor', visitor);
    const language = 'person' in visitor ? visitor.person.language : 'id';
    c.set('says', saysIn(texts, texts.languages().includes(language) ? language : 'id'));
    const now = house.dashboard.now();
    const wait = 'person' in visitor ? ofPerson(String(visitor.person.id), now) : ofStranger(addressOf(c), now);
    if (wait === 0) return next();
    c.header('retry-after', String(wait));
    return said(c, notice(says, says.say('too-often'), [says.say('too-often-how', { seconds: wait })]), 429);
  };

/** Of a request that our proxy passed on, the last address that it wrote: those before it anybody can write. */
function addressOf(c: Context<Env>): string {
  const remote = c.env.incoming?.socket.remoteAddress ?? '';
  const near = /^(::1|(::ffff:)?127\.)/.test(remote);
  return (near && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()) || remote;
}

/** What is said of somebody is kept by no browser and no proxy. */
export function said(c: Context<Env>, page: Html, status: 200 | 403 | 404 | 410 | 429 | 500 = 200) {
  c.header('cache-control', 'no-store');
  return c.html(page, status);
}
