/** Pictures for a small screen, without a browser: a vega-lite chart or an SVG becomes a PNG with letters. Painted on a thread of its own
 *  (`painting.ts`). */
import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import type { Chart } from '../page.ts';
import type { Painter } from '../room.ts';
import { threadOf } from './thread.ts';

interface Png {
  bytes: Uint8Array;
  mime: 'image/png';
}

/** What the thread paints: charts that stand one below the other, or an SVG. */
export interface Wish {
  charts?: TopLevelSpec[];
  svg?: string;
  /** With a palette, a third of the size. */
  light?: true;
  /** As an SVG for a page, in the letters of whoever reads it. */
  onPage?: true;
}

export const font = 'DejaVu Sans';

/** Adds what all our pictures share (font, white ground, room at the edges) and paints it. Throws on a chart that vega cannot read. */
export const paintChart = (chart: TopLevelSpec): Promise<Png> => painted({ charts: [chart] });

/** The same with a palette: for what is sent again and again over patchy signal. Colours may be off by a shade. */
export const paintLight = (...charts: TopLevelSpec[]): Promise<Png> => painted({ charts, light: true });

/** The last so many drawings of pages, by what they show: the page that a whole meeting opens is drawn once. Each is some 10 kB. */
const drawings = new Map<string, Promise<string>>();
const mostDrawings = 300;

/** The same as the text of an SVG, without a word for each bar: what it says stands beside it. */
export function drawSvg(charts: TopLevelSpec[]): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(charts)).digest('base64');
  const drawing = drawings.get(key) ?? draw(charts);
  // Again the youngest one. The oldest goes first.
  drawings.delete(key);
  drawings.set(key, drawing);
  if (drawings.size > mostDrawings) drawings.delete(drawings.keys().next().value!);
  // What failed may succeed another time.
  drawing.catch(() => drawings.delete(key));
  return drawing;
}

const draw = async (charts: TopLevelSpec[]) => Buffer.from(await paint({ charts, onPage: true })).toString();

/** The painter of a chart that pages show, too. */
export const painterOf =
  (chart: Chart): Painter =>
  (args, language) =>
    paintLight(...chart(args, language));

/** SVG to PNG. */
export const rasterise = (svg: string): Promise<Png> => painted({ svg });

/** Begins the thread, which loads its libraries, and paints once: the first person's picture would take five times as long. */
export const warmPictures = (): Promise<unknown> =>
  paintLight({ data: { values: [{ x: 1 }] }, mark: 'line', encoding: { x: { field: 'x', type: 'quantitative' } } });

const paint = threadOf<Wish>(new URL('./painting.ts', import.meta.url));

const painted = async (picture: Wish): Promise<Png> => ({ bytes: await paint(picture), mime: 'image/png' });
