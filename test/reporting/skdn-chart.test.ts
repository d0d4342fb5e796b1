import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { skdnChart } from '../../src/reporting/month/skdn-chart.ts';

const month = { posyandu: 'Posyandu Melati 1', period: '2026-01', now: { S: 45, K: 44, D: 40, N: 30 } };
const last = { S: 43, K: 43, D: 36, N: 31 };

describe('the picture of a month', () => {
  it('is a PNG that fits a small phone, with this month and the last', async () => {
    const { bytes, mime } = await skdnChart({ ...month, last }, 'id');
    const { format, width, height } = await sharp(bytes).metadata();
    expect([mime, format]).toEqual(['image/png', 'png']);
    expect(width).toBeLessThan(640);
    expect(height).toBeLessThan(640);
    expect(bytes.length).toBeLessThan(60_000);
    expect(await colored(bytes, [0x0f, 0x76, 0x6e])).toBeGreaterThan(1000);
    expect(await colored(bytes, [0xb9, 0xc7, 0xd3])).toBeGreaterThan(1000);
  });

  it('shows one month only where last month was not reported', async () => {
    const { bytes } = await skdnChart({ ...month, last: null }, 'id');
    expect(await colored(bytes, [0xb9, 0xc7, 0xd3])).toBe(0);
  });

  it('has no bar and no 0 for a figure that nobody knows', async () => {
    const { K: _, ...now } = month.now;
    const without = await skdnChart({ ...month, now, last: null }, 'id');
    const nought = await skdnChart({ ...month, now: { ...now, K: 0 }, last: null }, 'id');
    expect(without.bytes).not.toEqual(nought.bytes);
  });

  it('really draws letters: another name is another picture, in the place of the title', async () => {
    const one = await skdnChart({ ...month, last }, 'id');
    const other = await skdnChart({ ...month, posyandu: 'Posyandu Anggrek 2', last }, 'id');
    expect(await ink(one.bytes)).toBeGreaterThan(300);
    expect(await ink(one.bytes)).not.toBe(await ink(other.bytes));
    const without = new Resvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="520" height="40"><text y="30">Melati</text></svg>',
      {
        font: { loadSystemFonts: false },
      },
    );
    expect(await ink(without.render().asPng())).toBe(0);
  });
});

/** Pixels of exactly this colour. */
async function colored(bytes: Uint8Array, [r, g, b]: [number, number, number]): Promise<number> {
  const pixels = await sharp(bytes).removeAlpha().raw().toBuffer();
  let found = 0;
  for (let at = 0; at < pixels.length; at += 3)
    if (pixels[at] === r && pixels[at + 1] === g && pixels[at + 2] === b) found++;
  return found;
}

/** Dark pixels in the strip where the title stands. */
async function ink(bytes: Uint8Array): Promise<number> {
  const strip = sharp(bytes).flatten({ background: 'white' }).extract({ left: 0, top: 0, width: 400, height: 40 });
  const pixels = await strip.greyscale().raw().toBuffer();
  return pixels.filter((value) => value < 100).length;
}
