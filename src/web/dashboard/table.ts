/** A table of a room as HTML: ordered by links, without script. */
import { html } from 'hono/html';
import type { Cell, Column, Table } from '../../page.ts';
import { fileKinds } from './backend.ts';
import { address, type Html, lines, linked, marked, meaning, type View } from './view.ts';
import { bare, cellWords, hidden, isHeld, isLinked, orderOf, timeWords, untold } from './words.ts';

export interface Shown {
  name: string;
  query: Readonly<Record<string, string>>;
  table: Table;
  /** So many rows, with the way to all of them. */
  most?: number;
  /** What stands above says its title already. */
  titled?: boolean;
}

/** `whole`: the page is this table alone. */
export function tableHtml(view: View, shown: Shown, whole = false): Html {
  const { name, query, table, most } = shown;
  const id = `t-${name.replace('.', '-')}`;
  const all = ordered(view, shown);
  const rows = most === undefined || whole ? all : all.slice(0, most);
  const title = marked(view, table.title);
  const told = table.notes ?? [];
  const explained = !hasHeld(rows) || told.some((note) => view.render(note).includes(hidden));
  const notes = explained ? told : [...told, { literal: view.say('held') }];
  return html`<div class="${table.columns.length > mostUpright ? 'lebar' : ''}" id="${id}">
${whole ? '' : html`<h2 id="${id}-judul"${shown.titled ? html` class="dengar"` : ''}>${title}</h2>`}
${rows.length === 0 ? html`<p>${view.say('no-rows')}</p>` : grid(view, shown, rows, id, whole)}
<div class="catatan">${lines(view, notes)}
<p>${view.say('source', { source: view.render(table.source).replace(/\.$/, ''), at: timeWords(table.asOf, view) })}</p></div>
${foot(view, { name, query, table, whole, more: all.length - rows.length })}</div>`;
}

/** More columns are printed on a sheet that lies. */
const mostUpright = 9;

/** More columns are wider than a phone. */
const mostNarrow = 3;

const hasHeld = (rows: Cell[][]) => rows.some((row) => row.some((cell) => isHeld(bare(cell))));

function grid(view: View, shown: Shown, rows: Cell[][], id: string, whole: boolean): Html {
  const { table } = shown;
  const { columns } = table;
  const head = columns.map((column) => heading(view, shown, column, id));
  // What scrolls sideways must be reached by the keyboard, too.
  const hint = columns.length > mostNarrow ? html`<p class="geser">${view.say('wide')}</p>\n` : '';
  return html`${hint}<div class="gulir" role="region" aria-labelledby="${whole ? 'judul' : `${id}-judul`}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map((row) => html`<tr${table.summed && row === table.rows.at(-1) ? html` class="jumlah"` : ''}>${row.map((cell, at) => field(view, cell, columns[at]!, at))}</tr>\n`)}</tbody>
</table></div>`;
}

const isFigure = ({ kind }: Column) => kind === 'count' || kind === 'decimal' || kind === 'rate';

function heading(view: View, { name, table }: Shown, column: Column, id: string): Html {
  const label = view.render(column.label);
  const [column_, way] = orderIn(view, name);
  const here = column_ === column.name ? way : undefined;
  const next = here === 'turun' || (!here && !isFigure(column)) ? 'naik' : 'turun';
  const href = address(view.path, { ...view.query, urut: `${name}:${column.name}:${next}` });
  const sort = here ? html` aria-sort="${here === 'naik' ? 'ascending' : 'descending'}"` : '';
  const sign = here ? html` <span aria-hidden="true">${here === 'naik' ? '▲' : '▼'}</span>` : '';
  // What does not fit into one part cannot be ordered by one part.
  const inside = table.next || view.slides ? label : html`<a href="${href}#${id}">${label}${sign}</a>`;
  return html`<th scope="col" class="${isFigure(column) ? 'angka' : ''}"${sort}>${inside}${meaning(view, column.explained, label)}</th>`;
}

function field(view: View, cell: Cell, column: Column, at: number): Html {
  const words = cellWords(cell, column.kind, view);
  const spoken = isHeld(bare(cell)) ? view.say('held-cell') : words === untold ? view.say('untold-cell') : undefined;
  const seen = spoken ? html`<span aria-hidden="true">${words}</span><span class="dengar">${spoken}</span>` : words;
  const inside = isLinked(cell) ? linked(view, cell.to, seen) : seen;
  if (at === 0) return html`<th scope="row">${inside}</th>`;
  return html`<td class="${isFigure(column) ? 'angka' : ''}">${inside}</td>`;
}

/** The column and the way by which the person wants this table; nothing where her link says neither. */
function orderIn({ order }: View, name: string): [string?, ('naik' | 'turun')?] {
  const [table, column, way] = order?.split(':') ?? [];
  return table === name && column && (way === 'naik' || way === 'turun') ? [column, way] : [];
}

function ordered(view: View, { name, table: { columns, rows, next, summed } }: Shown): Cell[][] {
  const [column, way] = orderIn(view, name);
  const at = columns.findIndex((one) => one.name === column);
  if (at === -1 || next) return rows;
  const last = summed ? rows.slice(-1) : [];
  const sign = way === 'naik' ? 1 : -1;
  const collator = new Intl.Collator([view.language, 'id'], { numeric: true });
  const order = (a: Cell[], b: Cell[]) => {
    const [x, y] = [orderOf(a[at]!), orderOf(b[at]!)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)));
  };
  return [...rows.slice(0, rows.length - last.length).toSorted(order), ...last];
}

interface Foot extends Pick<Shown, 'name' | 'query' | 'table'> {
  whole: boolean;
  more: number;
}

/** The way to the rest, and the files. */
function foot(view: View, { name, query, table, whole, more }: Foot): Html | '' {
  if (view.slides || !view.tables.has(name)) return '';
  const path = `/tabel/${name}`;
  const files = fileKinds.map(
    (kind) => html` <a href="${address(`${path}.${kind}`, query)}">${kind.toUpperCase()}</a>`,
  );
  const rest = whole
    ? table.next && html`<a href="${address(path, table.next)}" rel="next">${view.say('next')}</a>`
    : (more > 0 || table.next) &&
      html`<a href="${address(path, query)}">${more > 0 ? view.say('more', { count: more }) : view.say('all')}</a>`;
  return html`<p class="jalan">${rest || ''} <span>${view.say('download')}</span> ${files}</p>`;
}
