/** Which of a person's posyandu a list means: by a column, a title or the name of the sheet. Pure. */
import { bare } from '../../directory/areas/area-words.ts';
import { shortName } from '../../directory/people/places.ts';
import { fold } from '../../texts/reading/fold.ts';
import { placeCore, placeNamed } from '../../texts/reading/place-names.ts';

export interface FilePlace {
  id: number;
  name: string;
  area: string;
  areaName: string;
}

/** `Posy. Mawar II` and `mawar 2` are one. */
const core = (name: string) =>
  placeCore(
    fold(name)
      .replace(/^(nama )?(posyandu|posy|pos) /, '')
      .replace(/(?<=\p{L})(?=\d)/gu, ' '),
    () => undefined,
  );

const areaCore = (name: string) => bare(name).name.replaceAll(' ', '');

/** none: nothing was said. other: a place that is not among these, or several of that name. */
export function placeNamedIn(
  places: readonly FilePlace[],
  { posyandu, desa }: { posyandu: string; desa: string },
): FilePlace | 'none' | 'other' {
  if (posyandu.trim() === '') return 'none';
  const called = places.filter(({ name }) => core(shortName(name)) === core(posyandu));
  const lying = desa.trim() === '' ? called : called.filter(({ areaName }) => areaCore(areaName) === areaCore(desa));
  return lying.length === 1 ? lying[0]! : 'other';
}

/** The one that the words beside a file name: `impor anak Melati 12`. */
export function placeSaidIn(places: readonly FilePlace[], words: string): FilePlace | undefined {
  const called = places.map((place) => ({ place, name: shortName(place.name) }));
  const found = placeNamed(fold(words).split(' '), called, () => undefined)?.found;
  return found?.length === 1 ? found[0]!.place : undefined;
}

/** `REGISTER BALITA POSYANDU MELATI 1 TAHUN 2026`: the name, as written. */
export const posyanduInTitle = (title: string): string | undefined => {
  const name = /\bposyandu\s+(?!:)(.+)$/i.exec(title)?.[1] ?? '';
  const ends =
    /\b(bulan|tahun|thn|periode|kelurahan|kel|desa|ds|kecamatan|kec|puskesmas|rw|rt|tanggal|tgl|data|no|20\d\d)\b|[:,;(]|\s[-–]\s/i;
  return name.split(ends)[0]?.trim() || undefined;
};

/** What the rows above a table say: `Posyandu : Melati 1`, `Desa/Kel: Api-Api`, `Tanggal Penimbangan : 12-11-2026`. */
export function titledIn(title: readonly string[], what: 'posyandu' | 'desa' | 'day'): string | undefined {
  const label = {
    posyandu: /\b(?:nama\s+)?posyandu\s*[:=]\s*(.+)$/i,
    desa: /\b(?:desa|kel(?:urahan)?)(?:\s*\/\s*(?:desa|kel(?:urahan)?))?\s*[:=]\s*(.+)$/i,
    day: /\b(?:data\s+)?(?:tanggal|tgl)[\p{L}\s/]*[:=]\s*(.+)$/iu,
  }[what];
  for (const line of title) {
    const found = label
      .exec(line)?.[1]
      ?.split(/\s{2,}|;|\|/)[0]
      ?.trim();
    if (found) return found;
  }
  return undefined;
}
