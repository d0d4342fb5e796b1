import sharp from 'sharp';

/** Pixels of this colour, or a shade beside it: a palette may move it by a step. */
export async function colored(bytes: Uint8Array, [r, g, b]: [number, number, number]): Promise<number> {
  const pixels = await sharp(bytes).removeAlpha().raw().toBuffer();
  const near = (at: number, value: number) => Math.abs(pixels[at]! - value) <= 2;
  let found = 0;
  for (let at = 0; at < pixels.length; at += 3) if (near(at, r) && near(at + 1, g) && near(at + 2, b)) found++;
  return found;
}
