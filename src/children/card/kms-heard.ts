/** `kms Aisyah`, `kartu Aisyah`, `grafik Aisyah`, `tren Aisyah`: the word alone begins no flow of a child, because a pasted report may begin with it (`KMS: 40`). */
import type { Effect, Hears } from '../../room.ts';

export const hearsKms: Hears = async ({ person }, { text, open }) => {
  // Others are told there that sums are open to them.
  if (open || !person || person.grants.length === 0) return undefined;
  const [, word, name] =
    /^(kms|kartu|tren|grafik)\s+(?:anak\s+)?((?:[\p{L}\p{M}'.-]+\s*){1,6})$/iu.exec(text.trim()) ?? [];
  return name === undefined || told.test(name)
    ? undefined
    : {
        effect: 'children.kms_asked',
        args: { search: name.trim(), ...(word?.toLowerCase() === 'tren' && { what: 'trend' }) },
      };
};

/** `kms aisyah ada` tells that she holds one. */
const told =
  /(?<!\p{L})(?:ada|punya|pegang|bawa|dapat|sudah|sdh|udah|belum|blm|tidak|tdk|tak|gak|hilang|rusak|lengkap|penuh|habis|baru|skdn|rekap|laporan|posyandu|bulan|kader|kehadiran|rapat|desa|kelurahan|kecamatan)(?!\p{L})/iu;

/** Goes on in the flow `kms`, which finds the child or asks. */
export const kmsAsked: Effect = async (_, { search = '', what }) => ({
  replies: [],
  next: { flow: 'children/kms', args: { search, ...(what && { what }) } },
});
