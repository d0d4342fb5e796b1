import sharp from 'sharp';

/** Writing on a board can still be read, and twenty of them are no burden for an old phone. */
const longestSide = 1100;

/** A kept picture as data that a page can hold. */
export async function smallPicture(bytes: Uint8Array): Promise<string> {
  const small = await sharp(bytes)
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 68 })
    .toBuffer();
  return `data:image/jpeg;base64,${small.toString('base64')}`;
}
