/** Pictures for a small screen, without a browser: a vega-lite chart or an SVG becomes a PNG with letters. */

import { createRequire } from 'node:module';
import type { TopLevelSpec } from 'vega-lite';

interface Png {
  bytes: Uint8Array;
  mime: 'image/png';
}

/** Adds what all our pictures share (font, white ground, room at the edges) and paints it. Throws on a chart that vega cannot read. */
export const paintChart = async (chart: TopLevelSpec): Promise<Png> => rasterise(await svgOf(chart));

/** The same with a palette, a third of the size: for what is sent again and again over patchy signal. Colours may be off by a shade. Several
 *  charts stand one below the other. */
export async function paintLight(...charts: TopLevelSpec[]): Promise<Png> {
  const [svgs, { default: sharp }] = await Promise.all([Promise.all(charts.map(svgOf)), import('sharp')]);
  const { pixels, width, height } = await rendered(svgs.length === 1 ? svgs[0]! : stacked(svgs));
  const bytes = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 128, effort: 1, dither: 0 })
    .toBuffer();
  return { bytes, mime: 'image/png' };
}

function stacked(svgs: string[]): string {
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

function svgOf(chart: TopLevelSpec): Promise<string> {
  const config = { font, view: { stroke: null }, axis: { domainColor: '#888' }, ...chart.config };
  return draw({ padding: 20, background: 'white', ...chart, config } as TopLevelSpec);
}

/** The chart libraries are large, so they are loaded with the first picture, not with the program. */
async function draw(chart: TopLevelSpec): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(chart).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

export const font = 'DejaVu Sans';

/** SVG to PNG. */
export const rasterise = async (svg: string): Promise<Png> => ({
  bytes: (await rendered(svg)).asPng(),
  mime: 'image/png',
});

/** Without a font of ours resvg silently draws no letters. It is loaded with the first picture, not with the program. */
async function rendered(svg: string) {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: font } }).render();
}

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
