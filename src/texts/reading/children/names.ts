/** Names of children and parents as they are typed. Pure. */

/** Words that stand in sentences and in no name. */
const notNames = new Set(
  `yang di ke dan kakak kakaknya adik adiknya cucu cucunya keponakan tetangga baru sudah belum mau tolong tidak tdk ada apa siapa kapan bagaimana kenapa berapa brp dari untuk dengan karena tapi kalau jika juga lagi saya kami
  kita besok kemarin nanti tadi sekarang hadir datang sakit demam batuk diare rewel timbang ditimbang kg gr gram cm vit vitamin imunisasi asi asix
  mpasi lila pmt kms kia nik hp wa posyandu jadwal laporan lapor data daftar jumlah total rapat undangan pindah meninggal wafat mohon assalamualaikum
  selamat pagi siang sore malam terima kasih semua tahun tanggal tgl umur usia berat tinggi panjang badan lingkar kepala lengan`.split(
    /\s+/,
  ),
);
const mostWords = 7;

export function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > mostWords || !/^[\p{L}\p{M}'.\- ]+$/u.test(text.trim()) || !/\p{L}{2}/u.test(text)) return false;
  return !words.some((word) => notNames.has(word.toLowerCase().replace(/[.']/g, '')));
}

/** `AISYAH PUTRI` and `aisyah putri` -> `Aisyah Putri`; what is written in both cases stays. */
export function properName(text: string): string {
  const name = text.replace(/\s+/g, ' ').replace(/^[\s.'-]+|[\s'-]+$/g, '');
  const mixed = /\p{Ll}/u.test(name) && /\p{Lu}/u.test(name);
  return mixed
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}\p{M}'])(?:bin|binti)(?![\p{L}])|(?<![\p{L}\p{M}'])\p{L}/gu, upper);
}

const upper = (found: string) => (found.length > 1 ? found : found.toUpperCase());
