/** A page, a table, a file or a meaning, for the person who looks now. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Text } from '../../conversation/run.ts';
import type { Log } from '../../log.ts';
import type { TextKey } from '../../names.ts';
import type { Table } from '../../page.ts';
import { type Person, Refusal } from '../../room.ts';
import type { WebTexts } from '../house.ts';
import type { FileKind } from './backend.ts';
import { blocksHtml } from './blocks.ts';
import { frame, type Menu, notice, slidesAfter } from './frame.ts';
import { type Env, said } from './request.ts';
import { tableHtml } from './table.ts';
import { lines, marked, type View } from './view.ts';

type C = Context<Env>;

const mostParts = 100;

/** The person behind this request: whoever has not entered does not come so far. */
function personOf(c: C): Person {
  const visitor = c.get('visitor');
  if (!('person' in visitor)) throw new Error('nobody has entered');
  return visitor.person;
}

function viewOf(c: C, texts: WebTexts): { view: View; menu: Menu } {
  const person = personOf(c);
  const dashboard = c.get('dashboard');
  const { urut, layar, ...query } = c.req.query();
  const { language, say } = c.get('says');
  const pages = dashboard.pages(person);
  const menu = pages.flatMap(({ name, menu }) => (menu ? [{ name, ...menu }] : [])).sort((a, b) => a.at - b.at);
  const view: View = {
    language,
    zone: person.zone,
    render: (text) => texts.render(language, text),
    say,
    path: new URL(c.req.url).pathname,
    query,
    order: urut,
    slides: layar !== undefined,
    pages: new Set(pages.map(({ name }) => name)),
    tables: new Set(dashboard.tables(person)),
  };
  return { view, menu };
}

/** Without a name the first of her menu. */
export async function roomPage(c: C, texts: WebTexts, asked?: string) {
  const { view, menu } = viewOf(c, texts);
  const person = personOf(c);
  const dashboard = c.get('dashboard');
  const name = asked ?? menu[0]?.name;
  const page = name === undefined ? undefined : await dashboard.page(person, name, view.query);
  if (!page) return asked === undefined ? nothingYet(c) : missing(c);
  const content = await blocksHtml(view, page, {
    table: (table, query) => dashboard.table(person, table, query),
    draw: (chart, args) => dashboard.draw(chart, args, view.language),
  });
  const { title, above } = page;
  return said(c, frame({ view, person, title, above, menu, here: name, at: dashboard.now(), content }));
}

/** Of everything that is hers she may look at, nothing is a page. */
function nothingYet(c: C) {
  const says = c.get('says');
  return said(c, notice(says, says.say('nothing-yet'), [says.say('nothing-yet-how')], leaving(c)));
}

export async function tablePage(c: C, texts: WebTexts, name: string) {
  const { view, menu } = viewOf(c, texts);
  const person = personOf(c);
  const dashboard = c.get('dashboard');
  const table = await dashboard.table(person, name, view.query);
  if (!table) return missing(c);
  const content = html`<section>${tableHtml(view, { name, query: view.query, table }, true)}</section>`;
  return said(c, frame({ view, person, title: table.title, menu, at: dashboard.now(), content }));
}

/** All parts of it. */
export async function tableFile(c: C, texts: WebTexts, name: string, kind: FileKind) {
  const { view } = viewOf(c, texts);
  const person = personOf(c);
  const dashboard = c.get('dashboard');
  const table = await dashboard.table(person, name, view.query);
  if (!table) return missing(c);
  const rows = [...table.rows];
  let next = table.next;
  for (let part = 1; next && part < mostParts; part++) {
    const more: Table | undefined = await dashboard.table(person, name, next);
    rows.push(...(more?.rows ?? []));
    next = more?.next;
  }
  // A file that ends somewhere in between would be taken for the whole.
  if (next) throw new Refusal('web/dashboard:too-long');
  const { language, zone } = view;
  const file = await dashboard.file({ ...table, rows }, kind, { language, zone });
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  });
}

/** All that figures lead to, one below the other. */
export function meaningsPage(c: C, texts: WebTexts) {
  const { view, menu } = viewOf(c, texts);
  const keys = texts.keys().filter(({ key, language }) => language === 'id' && key.startsWith('inbox/glossary:'));
  const all = keys.filter(({ key, variables }) => variables.length === 0 && key !== 'inbox/glossary:terms');
  const content = html`${all.map(({ key }) => html`<section id="${key.split(':')[1]}">${lines(view, [{ key: key as TextKey }])}</section>\n`)}`;
  const title = { literal: view.say('meaning-title') };
  return said(c, frame({ view, person: personOf(c), title, menu, at: c.get('dashboard').now(), content }));
}

/** Where texts with places to fill in are none of ours to show. */
export async function meaningPage(c: C, texts: WebTexts, key: string) {
  const known = texts.keys().find((one) => one.key === key && one.language === 'id');
  if (!known || known.variables.length > 0) return missing(c);
  const { view, menu } = viewOf(c, texts);
  const { dari, ...query } = view.query;
  const text: Text = { key: key as TextKey };
  // A way of ours, never to another site.
  const back = dari && /^\/[a-z]/.test(dari) ? dari : '/';
  const content = html`<section>${lines(view, [text])}<p class="jalan"><a href="${back}">${view.say('back')}</a></p></section>`;
  const title = { literal: view.say('meaning-title') };
  const person = personOf(c);
  return said(c, frame({ view: { ...view, query }, person, title, menu, at: c.get('dashboard').now(), content }));
}

const leaving = (c: C) =>
  html`<form method="post" action="/keluar"><button>${c.get('says').say('leave')}</button></form>`;

const home = (c: C) => html`<p class="jalan"><a href="/">${c.get('says').say('home')}</a></p>`;

export function missing(c: C) {
  const says = c.get('says');
  return said(c, notice(says, says.say('missing'), [says.say('missing-how')], home(c)), 404);
}

/** A screen that pages by itself does not stand still where one of the pages has nothing for this place. */
function goesOn(c: C, texts: WebTexts): string | undefined {
  if (!('person' in c.get('visitor'))) return undefined;
  const { view, menu } = viewOf(c, texts);
  const next = view.slides ? slidesAfter({ view, menu, here: c.req.param('name') }) : undefined;
  return next && `8;url=${next}`;
}

/** A refusal says why in the words of its room. */
export function failed(c: C, texts: WebTexts, error: Error, log: Log) {
  const says = c.get('says');
  if (error instanceof Refusal) {
    const reason = html`<p>${marked({ render: (text) => texts.render(says.language, text) }, error.text)}</p>`;
    return said(c, notice(says, says.say('refused'), [], html`${reason}${home(c)}`, goesOn(c, texts)), 403);
  }
  log.error({ err: error, path: c.req.routePath }, 'a page of the dashboard failed');
  return said(c, notice(says, says.say('failed'), [says.say('failed-how')], home(c)), 500);
}
