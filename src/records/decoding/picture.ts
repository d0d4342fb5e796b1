/** A picture from outside, made small and without notes. Runs in the process that decodes. */
import type { Metadata, Sharp } from 'sharp';
import { Undecoded } from './readings.ts';

/** The largest picture of each format, in points, by what decoding costs there. Formats that are read line by line may be as large as a
 *  phone's camera makes them; what is unpacked as a whole costs four to eight bytes a point. */
const mostPoints = {
  jpeg: 100_000_000,
  png: 50_000_000,
  webp: 25_000_000,
  tiff: 25_000_000,
  gif: 16_000_000,
  heif: 16_000_000,
};
/** Interlaced PNGs and progressive JPEGs are unpacked as a whole. No phone makes large ones. */
const mostInterlaced = 25_000_000;
/** One line of a million points takes gigabytes, however few lines there are. */
const mostSide = 20_000;
const longestSide = 1600;

/** Those of libvips. All others, above all SVG and PDF, are programs that would be run here: they never see a byte. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Tiff', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);

/** A JPEG of at most 1600 px on the longest side, upright, without any of the camera's notes (place, time, owner's device). */
export async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = await openPicture(bytes);
  // Only the header is read here.
  checkSize(await picture.metadata());
  return picture
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer();
}

async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders });
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp(bytes, { limitInputPixels: mostPoints.jpeg, failOn: 'error' });
}

function checkSize({ format, width, height, isProgressive }: Metadata): void {
  const most = Object.hasOwn(mostPoints, format) ? mostPoints[format as keyof typeof mostPoints] : 0;
  if (most === 0) throw new Undecoded('unreadable');
  const points = width * height;
  if (points > most || (isProgressive && points > mostInterlaced) || Math.max(width, height) > mostSide)
    throw new Undecoded('large');
}
