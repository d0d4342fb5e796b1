/** Pictures of figures: a vega-lite chart becomes a PNG for a small screen, without a browser. */
import { createRequire } from 'node:module';
import type { TopLevelSpec } from 'vega-lite';

const font = 'DejaVu Sans';

/** Adds what all our pictures share (font, white ground, room at the edges) and paints it. Throws on a chart that vega cannot read. */
export async function paintChart(chart: TopLevelSpec): Promise<{ bytes: Uint8Array; mime: 'image/png' }> {
  const config = { font, view: { stroke: null }, axis: { domainColor: '#888' }, ...chart.config };
  const svg = await draw({ padding: 20, background: 'white', ...chart, config } as TopLevelSpec);
  return { bytes: await rasterise(svg), mime: 'image/png' };
}

/** The chart libraries are large: loaded with the first picture, not with the program. */
async function draw(chart: TopLevelSpec): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(chart).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** resvg draws no letter without a font of ours, and says nothing about it. */
async function rasterise(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: font } };
  return new Resvg(svg, options).render().asPng();
}

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
