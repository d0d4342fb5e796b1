/** Pictures for a small screen, without a browser: a vega-lite chart or an SVG becomes a PNG with letters. Painted on a thread of its own
 *  (`painting.ts`): one for the whole process, begun with the first picture. */
import { Worker } from 'node:worker_threads';
import type { TopLevelSpec } from 'vega-lite';

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
}

export type Painted = { id: number; bytes: Uint8Array } | { id: number; error: unknown };

export const font = 'DejaVu Sans';

/** Adds what all our pictures share (font, white ground, room at the edges) and paints it. Throws on a chart that vega cannot read. */
export const paintChart = (chart: TopLevelSpec): Promise<Png> => painted({ charts: [chart] });

/** The same with a palette: for what is sent again and again over patchy signal. Colours may be off by a shade. */
export const paintLight = (...charts: TopLevelSpec[]): Promise<Png> => painted({ charts, light: true });

/** SVG to PNG. */
export const rasterise = (svg: string): Promise<Png> => painted({ svg });

/** Begins the thread, which loads its libraries, and paints once: the first person's picture would take five times as long. */
export const warmPictures = (): Promise<unknown> =>
  paintLight({ data: { values: [{ x: 1 }] }, mark: 'line', encoding: { x: { field: 'x', type: 'quantitative' } } });

const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
let lastId = 0;
let thread: Worker | undefined;

async function painted(picture: Wish): Promise<Png> {
  thread ??= begin();
  const id = ++lastId;
  const answer = Promise.withResolvers<Uint8Array>();
  waiting.set(id, answer);
  // The process may end while the thread is idle, not while somebody waits for a picture.
  thread.ref();
  thread.postMessage({ id, picture });
  return { bytes: await answer.promise, mime: 'image/png' };
}

function begin(): Worker {
  const begun = new Worker(new URL('./painting.ts', import.meta.url));
  begun.on('message', (answer: Painted) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) begun.unref();
    if ('bytes' in answer) one?.resolve(answer.bytes);
    else one?.reject(answer.error);
  });
  // A picture that ends the thread costs itself and those that wait with it; the next one begins a new thread.
  begun.on('error', (error) => {
    thread = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  });
  return begun;
}
