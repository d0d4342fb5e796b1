/** Pixels. The writing on a board can still be read, and twenty such pictures do not burden an old phone. */
const longestSide = 1100;

export interface PagePicture {
  /** As a page can hold it. */
  image: string;
  /** Higher than wide. */
  tall: boolean;
}

export async function pagePicture(bytes: Uint8Array): Promise<PagePicture> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes)
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 68 })
    .toBuffer({ resolveWithObject: true });
  return { image: `data:image/jpeg;base64,${data.toString('base64')}`, tall: info.height > info.width };
}
