/** The way in by a link from the chat, and the way out. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { bodyAtMost } from '../body-size.ts';
import type { LinkState } from './backend.ts';
import { notice } from './frame.ts';
import { asKey, cookie, type Env, giveCookie, isForeign, said } from './request.ts';

const tenMinutes = 10 * 60;
const twelveHours = 12 * 60 * 60;
const mostBytes = 2000;

export function entryRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const small = bodyAtMost(mostBytes, (c, status) => c.text('', status));
  // A preview in a chat only looks. The device is chosen now, so that a second tap on the button comes from the same one.
  app.get('/masuk/:link', async (c) => {
    const link = asKey(c.req.param('link'));
    const state = link ? await c.get('dashboard').lookAt(link) : 'unknown';
    if (state === 'used' && 'person' in c.get('visitor')) return c.redirect('/');
    if (state !== 'open') return refused(c, state, link);
    giveCookie(c, 'kabar_baru', await keyFor(c), tenMinutes);
    const { say } = c.get('says');
    const button = html`<form method="post" action="/masuk"><input type="hidden" name="tautan" value="${link}"><button>${say('enter')}</button></form>`;
    return said(c, notice(c.get('says'), say('enter-title'), [say('enter-how')], button));
  });
  app.post('/masuk', small, async (c) => {
    const { tautan } = await c.req.parseBody();
    const [link, device] = [asKey(tautan), cookie(c, 'kabar_baru')];
    const { say } = c.get('says');
    if (isForeign(c) || !link) return refused(c, 'unknown');
    // The second tap on the button, after the first one was answered.
    if (!device && 'person' in c.get('visitor')) return c.redirect('/', 303);
    if (!device) return said(c, notice(c.get('says'), say('no-cookie'), [say('no-cookie-how')]), 403);
    const state = await c.get('dashboard').enter(link, device);
    if (state !== 'open') return refused(c, state, link);
    giveCookie(c, 'kabar', device, twelveHours);
    giveCookie(c, 'kabar_baru', '', 0);
    return c.redirect('/', 303);
  });
  app.post('/keluar', small, async (c) => {
    const visitor = c.get('visitor');
    if (isForeign(c)) return c.redirect('/', 303);
    if ('person' in visitor) await c.get('dashboard').leave(visitor.person.id);
    for (const name of ['kabar', 'kabar_baru'] as const) giveCookie(c, name, '', 0);
    return c.redirect('/keluar', 303);
  });
  app.get('/keluar', (c) => {
    const { say } = c.get('says');
    return said(c, notice(c.get('says'), say('left'), [say('left-how')]));
  });
  return app;
}

/** Two tabs of one browser wait with one key; a key that has entered already opens nothing anew. */
async function keyFor(c: Context<Env>): Promise<string> {
  const dashboard = c.get('dashboard');
  const waiting = cookie(c, 'kabar_baru');
  const known = waiting && (await dashboard.visitor(waiting));
  return known && 'none' in known && known.none === 'unknown' ? waiting : dashboard.newDevice();
}

async function refused(c: Context<Env>, state: Exclude<LinkState, 'open'>, link?: string) {
  if (link && state !== 'unknown') await c.get('dashboard').noteRefused(link);
  const { say } = c.get('says');
  return said(c, notice(c.get('says'), say(`link-${state}`), [say(`link-${state}-how`)]), 410);
}

/** Nobody looks, or nobody who still may. */
export function outside(c: Context<Env>) {
  const visitor = c.get('visitor');
  const id = 'none' in visitor && visitor.none === 'over' ? 'over' : 'outside';
  const { say } = c.get('says');
  return said(c, notice(c.get('says'), say(id), [say(`${id}-how`)]), 403);
}
