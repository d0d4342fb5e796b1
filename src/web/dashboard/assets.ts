/** The one style, the one script and the sign of the dashboard, each under a name that changes with what is in it: a browser asks for it once. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

function asset(file: URL, mime: string) {
  const text = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  const [, name, ending] = /([a-z]+)\.([a-z]+)$/.exec(file.pathname)!;
  return { path: `/aset/${name}-${hash}.${ending}`, mime: `${mime}; charset=utf-8`, text };
}

export const style = asset(new URL('./page/gaya.css', import.meta.url), 'text/css');
export const script = asset(new URL('./page/layar.js', import.meta.url), 'text/javascript');
export const icon = asset(new URL('../simulator/page/icon.svg', import.meta.url), 'image/svg+xml');
export const assets = [style, script, icon];
