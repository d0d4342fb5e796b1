/** How a chart of figures looks: 720 pixels across, of which a small phone shows half, so nothing is written smaller than 22. What a chart says
 *  stands in it: whoever forwards the picture forwards of what it is, where and when. */
import type { TopLevelSpec } from 'vega-lite';
import { printable } from '../pdf.ts';

/** Of Okabe and Ito: whoever does not tell red from green tells these apart. No chart says anything by its colours alone. */
export const colours = { blue: '#0072b2', orange: '#e69f00', line: '#d55e00' } as const;
export const ink = '#10243e';
export const pale = '#c3ccd6';

/** Between the edges. */
export const width = 672;
export const letters = 22;

export interface ChartHead {
  title: string;
  /** Where and when, what the signs mean, the target: a paragraph each. */
  about: string[];
  /** Under the chart, a paragraph each. */
  below?: string[];
}

/** What stands where, in pixels from the upper left corner of what is under the head. */
export type Layer = Record<string, unknown>;

const inPixels = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;
const place = { x: inPixels('x'), y: inPixels('y') };

export interface Words {
  x: number;
  y: number;
  text: string;
}

/** Whoever calls it has made the words fit: by its own guess of their width, without a font, Vega would cut some that do. */
export const texts = (values: Words[], align: 'left' | 'right' | 'center', bold = false): Layer => ({
  data: { values },
  mark: {
    ...{ type: 'text', align, baseline: 'middle', fontSize: letters, color: ink },
    ...(bold && { fontWeight: 'bold' }),
  },
  encoding: { ...place, text: { field: 'text', type: 'nominal' } },
});

/** With white around each letter: a line that runs behind leaves them readable. */
export const above = (values: Words[], align: 'left' | 'right' | 'center', bold = false): Layer[] => {
  const words = texts(values, align, bold);
  const around = { stroke: 'white', strokeWidth: 7, strokeJoin: 'round' };
  return [{ ...words, mark: { ...(words.mark as object), ...around } }, words];
};

export const figuresIn = (values: Words[], align: 'right' | 'center'): Layer[] => above(values, align, true);

export interface Box {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

const corners = { ...place, x2: { field: 'x2' }, y2: { field: 'y2' } };

export const boxes = (values: Box[], look: Record<string, unknown>): Layer => ({
  data: { values },
  mark: { type: 'rect', ...look },
  encoding: corners,
});

export const rules = (values: Box[], look: Record<string, unknown>): Layer => ({
  data: { values },
  mark: { type: 'rule', ...look },
  encoding: corners,
});

/** A line through the dots of each run. */
export const lines = (values: { x: number; y: number; run: number }[], look: Record<string, unknown>): Layer => ({
  data: { values },
  mark: { type: 'line', ...look },
  encoding: {
    ...place,
    order: { field: 'x', type: 'quantitative' },
    detail: { field: 'run', type: 'nominal' },
  },
});

export const dots = (values: { x: number; y: number }[], look: Record<string, unknown>): Layer => ({
  data: { values },
  mark: { type: 'circle', opacity: 1, ...look },
  encoding: place,
});

const heights = { title: 37, about: 31 };
const paragraph = { title: 32, about: 47 };

/** The whole picture: head, what is drawn in `height` pixels, and the lines below. */
export function sheet({ title, about, below = [] }: ChartHead, height: number, layers: Layer[]): TopLevelSpec {
  const heads = inLines(title, paragraph.title, 3);
  const subs = about.flatMap((one) => inLines(one, paragraph.about, 3));
  const under = below.flatMap((one) => inLines(one, paragraph.about, 3));
  const foot = under.map((text, at): Words => ({ x: 0, y: height + 20 + at * heights.about, text }));
  const spec = {
    width,
    height: height + (under.length > 0 ? 8 + under.length * heights.about : 0),
    autosize: { type: 'none' },
    padding: { left: 24, right: 24, bottom: 22, top: 40 + heads.length * heights.title + subs.length * heights.about },
    background: 'white',
    description: [title, ...about, ...below].join('. '),
    title: {
      ...{ text: heads, subtitle: subs, fontSize: 31, subtitleFontSize: 24, subtitlePadding: 8, anchor: 'start' },
      ...{ lineHeight: heights.title, subtitleLineHeight: heights.about, color: ink, subtitleColor: ink },
      ...{ frame: 'bounds', offset: 16 },
    },
    layer: [...layers, ...(foot.length > 0 ? [texts(foot, 'left')] : [])],
  };
  return spec as unknown as TopLevelSpec;
}

/** Breaks between words, and inside one that is longer than a line. What does not fit into `most` lines ends with `…`. */
export function inLines(text: string, longest: number, most: number): string[] {
  const words = printable(text)
    .replaceAll('\u200b', '')
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= longest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), longest)];
}

export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
