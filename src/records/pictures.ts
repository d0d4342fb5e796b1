/** What came is no picture that we can read, or larger than any phone makes. */
export class NotAPicture extends Error {
  override name = 'NotAPicture';
}

/** What phones and messengers send. Not SVG or PDF: those are programs that would be run here. */
const formats = ['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff'];
const longestSide = 1600;
/** 100 megapixels: above every phone's camera; far more is a trap that unpacks into gigabytes. */
const mostPixels = 100_000_000;

/** A JPEG of at most 1600 px on the longest side, upright, without any of the camera's notes (place, time, owner's device). */
export async function cleanPicture(bytes: Uint8Array): Promise<Buffer> {
  // Large: loaded with the first picture, not with the program.
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!formats.includes(format)) throw new Error(`Format ${format}`);
    return await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch (cause) {
    throw new NotAPicture('Not a readable picture', { cause });
  }
}
