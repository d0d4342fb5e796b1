/** A thread's whole work: paints what it is sent, one picture after the other. A picture takes the processor for some 40 ms, and the libraries,
 *  which the thread loads first, for 300: nobody else's message waits for either. */
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { font, type Painted, type Wish } from './pictures.ts';

parentPort!.on('message', async ({ id, picture }: { id: number; picture: Wish }) => {
  try {
    parentPort!.postMessage({ id, bytes: await paint(picture) } satisfies Painted);
  } catch (error) {
    parentPort!.postMessage({ id, error } satisfies Painted);
  }
});

/** In the order in which they are asked: all at once, even the first would be done only with the last. */
let before: Promise<unknown> = Promise.resolve();

async function paint({ charts, svg, light }: Wish): Promise<Uint8Array> {
  const drawn = before.then(async () => {
    // What is done leaves in between.
    await setImmediate();
    return rendered(svg ?? stacked(await Promise.all(charts!.map(svgOf))));
  });
  before = drawn.catch(() => undefined);
  const image = await drawn;
  if (!light) return image.asPng();
  const { pixels, width, height } = image;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 128, effort: 1, dither: 0 })
    .toBuffer();
}

function stacked(svgs: string[]): string {
  if (svgs.length === 1) return svgs[0]!;
  const sizes = svgs.map((svg) =>
    [/ width="([\d.]+)"/, / height="([\d.]+)"/].map((side) => Number(side.exec(svg)![1])),
  );
  let y = 0;
  const parts = svgs.map((svg, at) => {
    const placed = svg.replace('<svg', `<svg y="${y}"`);
    y += sizes[at]![1]!;
    return placed;
  });
  const width = Math.max(...sizes.map(([side]) => side!));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}">${parts.join('')}</svg>`;
}

async function svgOf(chart: TopLevelSpec): Promise<string> {
  const config = { font, view: { stroke: null }, axis: { domainColor: '#888' }, ...chart.config };
  const whole = { padding: 20, background: 'white', ...chart, config } as TopLevelSpec;
  const view = new View(parse(compile(whole).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** Without a font of ours resvg silently draws no letters. */
const rendered = (svg: string) =>
  new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: font } }).render();

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
