/** What all parts of a page need to know of the request that they answer. */
import { html, raw } from 'hono/html';
import type { Text } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import type { Way } from '../../page.ts';
import type { TextId } from '../../texts/text-of.ts';
import type { Reader } from './words.ts';

export type Html = ReturnType<typeof html>;

export interface View extends Reader {
  /** A text of the dashboard itself. */
  say(id: TextId<'web/dashboard'>, args?: Record<string, string | number>): string;
  /** Where the person is: the path, and the query as the page reads it. */
  path: string;
  query: Readonly<Record<string, string>>;
  /** How one table is ordered: `<table>:<column>:<way>`. */
  order: string | undefined;
  /** On a screen that all of a room look at. */
  slides: boolean;
  /** Pages and tables that she may open. */
  pages: ReadonlySet<string>;
  tables: ReadonlySet<string>;
}

/** `*stars*` are bold; everything else is text. */
export function marked(view: Pick<View, 'render'>, text: Text): Html {
  const parts = view.render(text).split(/\*([^*\n]+)\*/);
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<strong>${part}</strong>` : part))}`;
}

/** A paragraph for each line. */
export function lines(view: Pick<View, 'render'>, texts: readonly Text[]): Html {
  const all = texts.flatMap((text) => view.render(text).split('\n'));
  const shown = all.filter((line) => line.trim() !== '');
  return html`${shown.map((line) => html`<p>${marked(view, { literal: line })}</p>`)}`;
}

export const address = (path: string, query: Readonly<Record<string, string | undefined>> = {}) => {
  const told = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return told.length === 0 ? path : `${path}?${new URLSearchParams(told)}`;
};

export const wayTo = ({ page, query }: Way) => address(`/halaman/${page}`, query);

/** A link, where she may open the page behind it; the words alone where not. */
export const linked = (view: View, to: Way | undefined, inside: Html | string): Html =>
  to && view.pages.has(to.page) ? html`<a href="${wayTo(to)}">${inside}</a>` : html`${inside}`;

/** The way to what a figure means. The page there leads back. */
export function meaning(view: View, explained: TextKey | undefined, label: string): Html | '' {
  if (!explained || view.slides) return '';
  const [file, id] = explained.split(':') as [string, string];
  const path = file === 'inbox/glossary' ? `/arti/${id}` : `/arti/${file}/${id}`;
  const here = address(view.path, view.query);
  return html`<a class="arti" href="${address(path, { dari: here })}" aria-label="${view.say('meaning-of', { label })}">${view.say('meaning')}</a>`;
}

/** The drawing of one of our own charts. */
export const drawn = (svg: string) => raw(svg);
