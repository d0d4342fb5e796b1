/** Pictures for a small screen, without a browser: a vega-lite chart or an SVG becomes a PNG with letters. */

import { createRequire } from 'node:module';
import type { TopLevelSpec } from 'vega-lite';

/** Adds what all our pictures share (font, white ground, room at the edges) and paints it. Throws on a chart that vega cannot read. */
export async function paintChart(chart: TopLevelSpec): Promise<{ bytes: Uint8Array; mime: 'image/png' }> {
  const config = { font, view: { stroke: null }, axis: { domainColor: '#888' }, ...chart.config };
  return rasterise(await draw({ padding: 20, background: 'white', ...chart, config } as TopLevelSpec));
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

/** SVG to PNG. Without a font of ours resvg silently draws no letters. It is loaded with the first picture, not with the program. */
export async function rasterise(svg: string): Promise<{ bytes: Uint8Array; mime: 'image/png' }> {
  const { Resvg } = await import('@resvg/resvg-js');
  const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: font } };
  return { bytes: new Resvg(svg, options).render().asPng(), mime: 'image/png' };
}

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
