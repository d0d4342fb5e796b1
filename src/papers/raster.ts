/** SVG to PNG, with letters. */
import { createRequire } from 'node:module';

export const font = 'DejaVu Sans';

/** resvg draws no letter without a font of ours, and says nothing about it. Loaded with the first picture, not with the program. */
export async function rasterise(svg: string): Promise<{ bytes: Uint8Array; mime: 'image/png' }> {
  const { Resvg } = await import('@resvg/resvg-js');
  const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: font } };
  return { bytes: new Resvg(svg, options).render().asPng(), mime: 'image/png' };
}

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
