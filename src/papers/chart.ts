/** Pictures of figures: a vega-lite chart becomes a PNG for a small screen, without a browser. */
import type { TopLevelSpec } from 'vega-lite';
import { font, rasterise } from './raster.ts';

/** Adds what all our pictures share (font, white ground, room at the edges) and paints it. Throws on a chart that vega cannot read. */
export async function paintChart(chart: TopLevelSpec): Promise<{ bytes: Uint8Array; mime: 'image/png' }> {
  const config = { font, view: { stroke: null }, axis: { domainColor: '#888' }, ...chart.config };
  return rasterise(await draw({ padding: 20, background: 'white', ...chart, config } as TopLevelSpec));
}

/** The chart libraries are large: loaded with the first picture, not with the program. */
async function draw(chart: TopLevelSpec): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(chart).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
