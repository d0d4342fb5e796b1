/** What stands behind `timbang`: a posyandu, a day, and the first line already, in whatever order. Pure. */
import type { Reader } from '../../conversation/reader.ts';
import { shortName } from '../../directory/people/places.ts';
import { fold, isSlip } from '../../texts/reading/fold.ts';
import { placeCore } from '../../texts/reading/place-names.ts';

export interface Called {
  name: string;
  areaName: string;
}

export interface Behind<T> {
  /** Several have one name. */
  places: T[];
  day?: string;
  /** What is left, as it was written. */
  line: string;
}

const longest = 5;
const around =
  /^(?:posyandu|posy|pos|di|utk|untuk|buat|yang|yg|hari|ini|skrg|sekarang|tanggal|tgl|desa|kelurahan|kel|ya|yuk|lagi|dulu|aja|saja|dong|deh|bu|pak)$/;

export function readBehind<T extends Called>(
  said: string,
  places: readonly T[],
  reader: Pick<Reader, 'date'>,
  today: string,
): Behind<T> {
  const words = [...said.matchAll(/\S+/g)];
  const found: Behind<T> = { places: [], line: '' };
  let at = 0;
  for (let next: number | undefined = 0; next !== undefined; next = step()) at += next;
  return { ...found, line: said.slice(words[at]?.index ?? said.length).trim() };

  /** So many words further. */
  function step(): number | undefined {
    if (at >= words.length) return undefined;
    const first = fold(words[at]![0]);
    if (first === '' || around.test(first)) return 1;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const last = at + length === words.length;
      if (takes(said.slice(words[at]!.index, words[at + length]?.index).trim(), last)) return length;
    }
    return undefined;
  }

  function takes(written: string, last: boolean): boolean {
    if (/\n./.test(written)) return false;
    if (found.places.length > 0 && found.places.some(({ areaName }) => fold(areaName) === fold(written))) return true;
    const called = found.places.length > 0 ? [] : placesCalled(written, places, last);
    if (called.length > 0) {
      found.places = called;
      return true;
    }
    // `timbang 12` is a day; `timbang 12 kg Budi` is none.
    if (found.day !== undefined || (!last && /^\d+(?:[.,]\d+)?$/.test(written))) return false;
    const read = reader.date(written.replace(/[,:;]$/, ''), today);
    if (!('value' in read)) return false;
    found.day = read.value;
    return true;
  }
}

/** Exactly so, else with one typing slip; else without its number, where nothing follows that may be one. */
export function placesCalled<T extends Called>(written: string, places: readonly T[], last: boolean): T[] {
  const said = placeCore(fold(written), () => undefined);
  if (said.length < 3) return [];
  const cores = places.map((place) => ({ place, core: placeCore(fold(shortName(place.name)), () => undefined) }));
  const ways = [
    (core: string) => core === said,
    (core: string) => isSlip(said, core),
    (core: string) => last && said.length > 3 && core.replace(/\d+$/, '') === said,
  ];
  for (const way of ways) {
    const fits = cores.filter(({ core }) => way(core)).map(({ place }) => place);
    if (fits.length > 0) return fits;
  }
  return [];
}
