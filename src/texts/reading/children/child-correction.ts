/** What a kader corrects of a child in a sentence: `jenis kelamin Budi salah, harusnya P`, `Budi lahirnya 12/5/2025 bukan 11/5`, `ibunya Budi bukan Wati
 *  tapi Wati Ningsih`, `Budi pindah ke RT 6`. Pure. */
import { plain } from '../fold.ts';
import { written } from './birth.ts';
import { readRename } from './child-rename.ts';
import { isNameLike } from './names.ts';

export interface Correction {
  /** How the child was called. */
  who: string;
  what: 'name' | 'sex' | 'born' | 'mother' | 'father' | 'phone' | 'rt';
  value: string;
}

const change = '(?:(?:ubah|ganti|rubah|perbaiki|koreksi|ralat|betulkan) )?';
const child = '(?:(?:anak|si|balita|bayi|adik|dek) )?';
const who = String.raw`(?<who>[\p{L}][\p{L}\p{M}'. ]*?)`;
/** Between what is corrected and what is right. */
const becomes =
  '(?:(?:itu|ternyata|salah|keliru|bukan|sebenarnya|sbnrnya|harusnya|seharusnya|hrsnya|yang benar|yg benar|yg bener|yang betul|jadi|menjadi|adalah|diganti|ganti|ke|tapi|sudah|sekarang|skrg|berubah|dengan)[, ]+)';
const sexes = '(?:perempuan|laki-laki|laki laki|laki2|laki|cewek|cowok|p|l|pr|lk)';
const sex = `(?<value>${sexes})(?:[, ]+bukan ${sexes})?`;
const born = String.raw`(?<value>${written})(?:[, ]+bukan .+)?`;
const name = String.raw`(?<value>\p{L}[\p{L}\p{M}'. ]+?)`;
const instead = String.raw`(?:bukan [\p{L}'. ]+? (?:tapi|tetapi|melainkan) |${becomes}+)`;
const parent = (words: string) => String.raw`(?:nama )?(?:${words})(?:nya)?`;
const mothers = 'ibu|mama|bunda|mamak';
const fathers = 'ayah|bapak|papa';
const phone = '(?:nomor |no |nomer )?(?:hp|wa|telp|telepon)(?:nya)?';
const digits = String.raw`(?<value>\+?\d[\d .-]{7,})`;

const ways: [Correction['what'], string][] = [
  ['sex', `${change}(?:jenis kelamin|kelamin|jk)(?:nya)? ${child}${who}[, ]+${becomes}*${sex}`],
  [
    'sex',
    `${change}${child}${who}[, ]+(?:(?:jenis kelamin|kelamin|jk)(?:nya)?[, ]+)?${becomes}+(?:${sexes} (?:tapi )?)?${sex}`,
  ],
  ['sex', `${child}${who} (?:jenis kelamin|kelamin|jk)(?:nya)? ${sex}`],
  // A letter alone may begin a second name.
  ['sex', `${child}${who} (?<value>perempuan|laki-laki|laki laki|laki2)`],
  ['born', `${change}(?:tanggal lahir|tgl lahir|ttl|lahir)(?:nya)? ${child}${who}[, ]+${becomes}*${born}`],
  [
    'born',
    `${change}${child}${who}[, ]+${becomes}*(?:tanggal lahir|tgl lahir|ttl|lahir)(?:nya)?[, ]+${becomes}*(?:tanggal |tgl )?${born}`,
  ],
  ['mother', `${change}${parent(mothers)} ${child}${who}[, ]+${instead}${name}`],
  ['mother', `${change}${child}${who}[, ]+${parent(mothers)}[, ]+${instead}${name}`],
  ['father', `${change}${parent(fathers)} ${child}${who}[, ]+${instead}${name}`],
  ['father', `${change}${child}${who}[, ]+${parent(fathers)}[, ]+${instead}${name}`],
  ['phone', `${change}${phone} ${parent(mothers)} ${child}${who}[, ]+${becomes}*${digits}`],
  ['phone', `(?:${mothers})(?:nya)? ${child}${who}[, ]+${becomes}*${phone}[, ]+${becomes}*${digits}`],
  [
    'rt',
    String.raw`${child}${who}[, ]+(?:sudah |sdh )?(?:pindah|sekarang|skrg|tinggal|rumahnya|domisili)(?: (?:rumah|tinggal|tempat tinggal|sekarang))?(?: (?:ke|di))? rt\.? ?(?<value>\d{1,3}(?: ?\/ ?\d{1,3}| rw ?\d{1,3})?)`,
  ],
];
const polite = String.raw`(?:[, ]+(?:ya|yah|bu|kak|mbak|min|tolong|mohon|makasih|terima kasih))*[ .!]*`;
const readers = ways.map(([what, way]) => ({ what, way: new RegExp(`^${way}${polite}$`, 'iu') }));
const lead = /^(?:(?:tolong|mohon|minta|bu|kak|min|maaf)[\s,]+)+/iu;

export function readCorrection(text: string): Correction | undefined {
  if (text.length > 120 || /[?\n]/.test(text)) return undefined;
  const sentence = plain(text).replace(/\s+/g, ' ').trim().replace(lead, '');
  for (const { what, way } of readers) {
    const { who: called = '', value = '' } = way.exec(sentence)?.groups ?? {};
    if (value !== '' && isNameLike(called) && !isOther.test(called)) return { who: called.trim(), what, value };
  }
  const renamed = readRename(text);
  return renamed && { who: renamed.who, what: 'name', value: renamed.name };
}

/** No child is called so: the words are about somebody else, or the sentence is another one. */
const isOther =
  /(?:^|\s)(?:ibu|bu|ibunya|nama|hp|wa|saya|kader|bidan|anaknya|posyandu|jumlah|jml|total|semua|balita|bayi|yang|yg|jenis|kelamin|lahir|lahirnya|tgl|tanggal|nomor|no)(?:\s|$)/iu;
