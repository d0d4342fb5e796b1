/** What stands around every page: head, menu, the way back up, and out. */
import { html } from 'hono/html';
import type { Text } from '../../conversation/run.ts';
import type { MenuEntry, Page } from '../../page.ts';
import type { Person } from '../../room.ts';
import { icon, script, style } from './assets.ts';
import { address, type Html, type View, wayTo } from './view.ts';
import { timeWords } from './words.ts';

export type Menu = (MenuEntry & { name: string })[];

export interface Framed {
  view: View;
  person: Person;
  title: Text;
  above?: Page['above'];
  menu: Menu;
  /** Her page of the menu, if it is one. */
  here?: string;
  at: number;
  content: Html;
}

type Says = Pick<View, 'language' | 'say'>;

export const document = (
  { language, say }: Says,
  title: string,
  body: Html,
  more: Html | '' = '',
) => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light">
<title>${title} – ${say('brand')}</title><link rel="stylesheet" href="${style.path}"><link rel="icon" href="${icon.path}" type="image/svg+xml">${more}</head>
${body}</html>`;

/** What is said in place of a page. `again`: looks again by itself after so many seconds, or goes on to another page. */
export function notice(
  says: Says,
  title: string,
  paragraphs: readonly string[],
  more: Html | '' = '',
  again?: number | string,
): Html {
  const refresh = again ? html`<meta http-equiv="refresh" content="${again}">` : '';
  return document(
    says,
    title,
    html`<body class="pesan"><main id="isi"><p class="merek">${says.say('brand')}</p><h1>${title}</h1>
${paragraphs.map((one) => html`<p>${one}</p>`)}${more}</main></body>`,
    refresh,
  );
}

export function frame(framed: Framed): Html {
  const { view, title, content } = framed;
  const name = view.render(title).replaceAll('*', '');
  return view.slides ? slides(framed, name) : document(view, name, body(framed, name, content));
}

function body(framed: Framed, name: string, content: Html): Html {
  const { view, person, above = [], at } = framed;
  const { say, path, query } = view;
  const crumbs = above.map((way) => html`<li><a href="${wayTo(way)}">${view.render(way.label)}</a></li>`);
  return html`<body><a class="lompat" href="#isi">${say('skip')}</a>
<header><p class="merek">${say('brand')}</p><p class="cetak">${say('read-at', { at: timeWords(at, view) })}</p><p class="siapa">${person.name}</p>
<form method="post" action="/keluar"><button>${say('leave')}</button></form></header>
${menu(framed)}
<main id="isi" tabindex="-1">${crumbs.length > 0 ? html`<nav class="remah" aria-label="${say('crumbs')}"><ol>${crumbs}<li aria-current="page">${name}</li></ol></nav>` : ''}
<h1 id="judul">${name}</h1>
${content}</main>
<footer><p>${say('read-at', { at: timeOf(view, at) })}</p>
<p class="jalan"><a href="${address(path, { ...query, layar: '' })}">${say('slides')}</a> <a href="/arti">${say('meaning-title')}</a> <a href="#isi">${say('top')}</a></p></footer></body>`;
}

const timeOf = (view: View, at: number) => timeWords(at, view);

/** On a phone the list is folded: in one line most of it would lie outside the screen. */
function menu({ view, menu, here }: Framed): Html {
  const name = view.say('menu');
  const entries = html`<ul>${menu.map(
    ({ name, label }) =>
      html`<li><a href="${wayTo({ page: name as never })}"${name === here ? html` aria-current="page"` : ''}>${view.render(label)}</a></li>`,
  )}</ul>`;
  const current = menu.find((one) => one.name === here);
  return html`<nav class="menu" aria-label="${name}">${entries}</nav>
<nav class="menu lipat" aria-label="${name}"><details><summary>${name}${current ? `: ${view.render(current.label)}` : ''}</summary>${entries}</details></nav>`;
}

/** Where a screen goes on after this page: to the next one of the list, of the same place and month. Nowhere from a page that is not in it. */
export function slidesAfter({
  view: { query },
  menu,
  here,
}: Pick<Framed, 'view' | 'menu' | 'here'>): string | undefined {
  const shared = menu.filter(({ mine }) => !mine);
  const at = shared.findIndex(({ name }) => name === here);
  if (at === -1 || shared.length < 2) return undefined;
  const { of, month } = query;
  return address(`/halaman/${shared[(at + 1) % shared.length]!.name}`, { of, month, layar: '' });
}

/** Pages by itself; without script all stands one below the other. */
function slides(framed: Framed, name: string): Html {
  const { view, content, at } = framed;
  const next = slidesAfter(framed);
  const { say, path, query } = view;
  const buttons = [
    html`<button type="button" data-ke="-1" aria-label="${say('slide-before')}">‹</button>`,
    html`<button type="button" data-jalan data-berhenti="${say('slide-stop')}" data-mulai="${say('slide-go')}">${say('slide-stop')}</button>`,
    html`<button type="button" data-ke="1" aria-label="${say('slide-next')}">›</button>`,
  ];
  return document(
    view,
    name,
    html`<body class="layar"${next ? html` data-lanjut="${next}"` : ''}><header><h1 id="judul">${name}</h1><p>${say('read-at', { at: timeOf(view, at) })}</p></header>
<main id="isi" tabindex="-1">${content}</main>
<nav class="kendali" aria-label="${say('slide-control')}" hidden>${buttons}<output aria-live="off"></output></nav>
<footer><p class="jalan"><a href="${address(path, query)}">${say('slides-end')}</a></p></footer></body>`,
    html`<script src="${script.path}" defer></script>`,
  );
}
