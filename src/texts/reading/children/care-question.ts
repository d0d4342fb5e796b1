/** A question about those children who need a second look: `siapa saja yang dirujuk?`, `apa yang aneh hari ini?`, `siapa anak yang bengkak?`. Pure. */
import { fold } from '../fold.ts';

/** referred: who waits for a bidan. odd: what is unusual. some: any other children by name. */
export type CareQuestion = 'referred' | 'odd' | 'some';

const who = String.raw`(?:siapa2?|sapa|siapo|sopo|saha|mana|nama|daftar|apa|ada|adakah|berapa|brp)`;
const child = String.raw`(?:anak(?:nya)?|balita(?:nya)?|bayi(?:nya)?|baduta|batita|bocah|budak)`;
const referred = /\b(?:di)?rujuk(?:an|annya)?\b|\b(?:bengkak|edema|oedema)\b/;
const odd =
  /\b(?:aneh|janggal|ganjil|meragukan|mencurigakan|mengkhawatirkan|bermasalah)\b|\b(?:tidak|tdk|tak|gak|ga|kurang) (?:biasa|wajar|beres|normal)\b|\bperlu (?:saya |kami )?(?:lihat|dilihat|cek|dicek|periksa|diperiksa)\b/;

/** Whatever else stands in it is somebody's name, or another matter. */
const around = new RegExp(
  String.raw`^(?:${who}|${child}|saja|aja|saya|kami|kita|yang|yg|masih|belum|blm|sudah|sdh|hari|bulan|minggu|ini|itu|tadi|sekarang|skrg|kemarin|lagi|menunggu|nunggu|selesai|diterima|hasil|hasilnya|di|dari|ke|bidan|puskesmas|posyandu|wilayah|desa|kelurahan|bu|ibu|pak|kak|min|tolong|mohon|mau|tahu|tanya|cek|lihat|ya|dong|sih|nih|kah|apakah|semua|angka|angkanya|kakinya|kaki)$`,
);

const others =
  /\b(?:rapat|rakor|undangan|kader|laporan|lapor|edaran|jadwal|notulen|lansia|bumil|hamil|apa itu|artinya|arti|posyandu mana|mana posyandu)\b/;

export function readCareQuestion(text: string): CareQuestion | undefined {
  if (text.length > 100 || /[\n\d]/.test(text)) return undefined;
  const said = fold(text);
  if (!new RegExp(String.raw`\b${who}\b`).test(said) || others.test(said)) return undefined;
  for (const [about, pattern] of [
    ['referred', referred],
    ['odd', odd],
  ] as const) {
    const rest = said.replace(new RegExp(pattern, 'g'), ' ').split(' ').filter(Boolean);
    if (rest.length < said.split(' ').length && rest.every((word) => around.test(word))) return about;
  }
  return namesSome.test(said) ? 'some' : undefined;
}

/** Only names are wished for here: how many there are may be known to all. */
const namesSome = new RegExp(
  String.raw`\b(?:siapa2?|sapa|siapo|sopo|saha|nama)\b.*\b${child}\b|\b${child}\b.*\b(?:siapa2?|sapa|siapo|sopo|saha)\b`,
);
