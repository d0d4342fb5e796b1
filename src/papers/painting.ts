/** A thread's whole work: paints what it is sent, one picture after the other. A picture takes the processor for some 40 ms, and the libraries,
 *  which the thread loads first, for 300: nobody else's message waits for either. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { font, type Wish } from './pictures.ts';
import { answerWishes, inTurn } from './threaded.ts';

const next = inTurn<Uint8Array>();

answerWishes<Wish>((wish) => (wish.onPage ? next(() => onPage(wish)) : paint(wish)));

const drawn = inTurn<ReturnType<typeof rendered>>();

async function paint({ charts, svg, light }: Wish): Promise<Uint8Array> {
  const image = await drawn(async () => rendered(svg ?? stacked(await svgsOf(charts!, font))));
  if (!light) return image.asPng();
  const { pixels, width, height } = image;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 128, effort: 1, dither: 0 })
    .toBuffer();
}

/** A page has no font of ours. */
const onPage = async ({ charts }: Wish) => Buffer.from(stacked(await svgsOf(charts!, 'system-ui, sans-serif')));

const svgsOf = (charts: TopLevelSpec[], letters: string) => Promise.all(charts.map((chart) => svgOf(chart, letters)));

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

async function svgOf(chart: TopLevelSpec, letters: string): Promise<string> {
  const config = { font: letters, view: { stroke: null }, axis: { domainColor: '#888' }, ...chart.config };
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
