/** The pictures of the guides can be taken from the program as it is, and a weak signal loads them. Nothing is written: `npm run pictures`. */
import { guidePictures, mostBytes, takePictures } from '../support/guide-pictures.ts';
import { mustHold } from './section.ts';

export async function pictures(size: number): Promise<Record<string, number>> {
  const wanted = guidePictures.slice(0, size);
  const taken = await takePictures(wanted);
  mustHold(taken.flatMap(({ name, bytes }) => (bytes.length > mostBytes ? [`${name}: ${bytes.length} bytes`] : [])));
  return { taken: taken.length, largest: Math.max(0, ...taken.map(({ bytes }) => bytes.length)) };
}
