/** The page on which an operator links the WhatsApp number, and says that all is well again after trouble. */
import { Hono } from 'hono';
import { encodeQR } from 'qr';
import { textOf } from '../texts/text-of.ts';
import type { Progress, WebTexts, WhatsAppLinking } from './house.ts';

const text = textOf('web/whatsapp');

/** With one of these statuses the number waits for an operator. */
const halted = ['unlinked', 'banned', 'replaced', 'outdated', 'failing', 'restricted'];

export function whatsappRoutes(texts: WebTexts, progress: Progress): Hono {
  const app = new Hono();
  const say = (...[id, args]: Parameters<typeof text>) => texts.render('id', text(id, args));

  async function body(linking: WhatsAppLinking): Promise<string> {
    const pairing = linking.pairing();
    const status = linking.accountStatus();
    if (pairing && 'code' in pairing) return `<p>${say('code')}</p><p><strong>${escaped(pairing.code)}</strong></p>`;
    if (pairing) return `<p>${say('qr')}</p><img src="/whatsapp/qr.svg" width="320" height="320" alt="QR">`;
    const again = `<form method="post" action="/whatsapp/resume"><button>${say('resume')}</button></form>`;
    const until = status === 'restricted' && (await linking.until());
    const words = until ? say('restricted-until', until) : say('status', { status });
    return `<p>${words}</p>${halted.includes(status) ? again : ''}`;
  }

  app.get('/', async (c) => {
    const linking = progress.house?.whatsapp;
    c.header('cache-control', 'no-store');
    return c.html(
      page(say('title'), linking ? await body(linking) : `<p>${say(progress.house ? 'off' : 'starting')}</p>`),
    );
  });
  app.get('/qr.svg', (c) => {
    const pairing = progress.house?.whatsapp?.pairing();
    if (!pairing || !('qr' in pairing)) return c.notFound();
    return c.body(encodeQR(pairing.qr, 'svg'), 200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
  });
  app.post('/resume', async (c) => {
    await progress.house?.whatsapp?.resume();
    return c.redirect('/whatsapp', 303);
  });
  return app;
}

/** Looks again by itself: a QR lives for 20 seconds. Tells its own address to itself, or the guard would take the form for a foreign one. */
const page = (title: string, body: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">` +
  `<meta name="referrer" content="same-origin"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
