/** The blocks of a page as HTML, and as what a room full of people can read: one thing at a time. */
import { html } from 'hono/html';
import type { Block, Figure, Page, Table, Tile } from '../../page.ts';
import { tableHtml } from './table.ts';
import { drawn, type Html, lines, linked, meaning, type View, wayTo } from './view.ts';
import { cellWords, isHeld } from './words.ts';

/** What a block needs that must be asked for. undefined: it is not for her. */
export interface Sources {
  table(name: string, query: Readonly<Record<string, string>>): Promise<Table | undefined>;
  draw(chart: string, args: Record<string, unknown>): Promise<string>;
}

export async function blocksHtml(view: View, { title, blocks }: Page, sources: Sources): Promise<Html> {
  const above = view.render(title);
  const parts = await Promise.all(blocks.map((block) => blockHtml(view, block, sources, above)));
  const slides = view.slides ? together(blocks, parts) : parts.flat();
  const sections = slides.length > 0 ? slides : [html`<p>${view.say('no-rows')}</p>`];
  return html`${sections.map((part) => html`<section>${part}</section>\n`)}`;
}

/** On a large screen words stand with what they follow, not alone. */
function together(blocks: Block[], parts: Html[][]): Html[] {
  const slides: Html[] = [];
  let before: Html | undefined;
  for (const [at, { kind }] of blocks.entries()) {
    const [first, ...rest] = parts[at]!;
    if (first === undefined) continue;
    const last = slides.at(-1);
    if (kind !== 'texts') slides.push(before ? html`${before}${first}` : first, ...rest);
    else if (last !== undefined) slides[slides.length - 1] = html`${last}${first}`;
    before = kind === 'texts' && last === undefined ? html`${before ?? ''}${first}` : undefined;
  }
  return before === undefined ? slides : [...slides, before];
}

/** On a large screen a block may be several slides. */
async function blockHtml(view: View, block: Block, sources: Sources, above: string): Promise<Html[]> {
  if (block.kind === 'texts') return [lines(view, block.texts)];
  if (block.kind === 'figures')
    return [html`<ul class="angka-besar">${block.figures.map((figure) => figureHtml(view, figure))}</ul>`];
  if (block.kind === 'tiles') return tilesHtml(view, block.label, block.tiles);
  if (block.kind === 'ways') return view.slides ? [] : [waysHtml(view, block)];
  if (block.kind === 'chart') return [await chartHtml(view, block, sources)];
  return tablesHtml(view, block, sources, above);
}

function figureHtml(view: View, { label, value, kind, explained, to }: Figure): Html {
  const name = view.render(label);
  const words = isHeld(value)
    ? html`<span aria-hidden="true">…</span><span class="dengar">${view.say('held-cell')}</span>`
    : cellWords(value, kind, view);
  const [, share, of] = typeof words === 'string' ? (/^(.+ %) (\(.+\))$/.exec(words) ?? []) : [];
  return html`<li><span class="nama">${name} ${meaning(view, explained, name)}</span>
<span class="nilai">${linked(view, to, share ? html`${share} <small>${of}</small>` : words)}</span></li>`;
}

/** Each is told by a sign and a word, never by its colour alone. */
const signs: Record<Tile['state'], string> = { good: '✓', late: '!', missing: '✗', asked: '?', none: '–' };
const tilesOnSlide = 30;

function tilesHtml(view: View, label: Parameters<View['render']>[0], tiles: Tile[]): Html[] {
  const name = view.render(label);
  return parted(view, tiles, tilesOnSlide).map(
    (some) => html`<h2>${name}</h2><ul class="ubin">${some.map((tile) => tileHtml(view, tile))}</ul>`,
  );
}

const tileHtml = (view: View, { name, state, says, to }: Tile): Html =>
  html`<li class="${state}"><span class="tanda" aria-hidden="true">${signs[state]}</span> ${linked(view, to, name)} <small>${view.render(says)}</small></li>`;

function waysHtml(view: View, { label, ways }: Extract<Block, { kind: 'ways' }>): Html {
  const open = ways.filter(({ page }) => view.pages.has(page));
  const list = open.map(
    (way) =>
      html`<li><a href="${wayTo(way)}"${way.here ? html` aria-current="true"` : ''}>${view.render(way.label)}</a></li>`,
  );
  return html`<div class="pilih">${label ? lines(view, [label]) : ''}<ul class="pilihan">${list}</ul></div>`;
}

async function chartHtml(view: View, { chart, args, says }: Extract<Block, { kind: 'chart' }>, sources: Sources) {
  const svg = await sources.draw(chart, args);
  const words = lines(view, says);
  // The words say the same, so that the drawing itself can be silent.
  const caption = view.slides
    ? html`<figcaption class="dengar">${words}</figcaption>`
    : html`<figcaption><details><summary>${view.say('in-words')}</summary>${words}</details></figcaption>`;
  return html`<figure><div class="gambar" aria-hidden="true">${drawn(fitting(svg))}</div>${caption}</figure>`;
}

/** Without what it would say to a screen reader word by word. */
const fitting = (svg: string) =>
  svg.replace(/ role="[^"]*"| aria-[a-z]+="[^"]*"/g, '').replace('<svg', '<svg focusable="false"');

const rowsOnSlide = 10;

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Under the same title as the whole page a table needs none that is seen. A slide without a row would show nothing. */
async function tablesHtml(view: View, block: TableBlock, sources: Sources, above: string): Promise<Html[]> {
  const { table: name, query, most } = block;
  const table = await sources.table(name, query);
  if (!table || (view.slides && table.rows.length === 0)) return [];
  const titled = view.render(table.title) === above;
  return parted(view, table.rows, rowsOnSlide).map((rows) =>
    tableHtml(view, { name, query, table: { ...table, rows }, titled, most: view.slides ? undefined : most }),
  );
}

/** All at once, or in parts on slides. */
function parted<T>(view: View, all: T[], most: number): T[][] {
  if (!view.slides || all.length === 0) return [all];
  const parts = Math.ceil(all.length / most);
  const each = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, at) => all.slice(at * each, (at + 1) * each));
}
