/** The report that every bot asks for: so many whole numbers, one after another. */
export const lengths = [15, 60] as const;
export type Length = (typeof lengths)[number];

/** What a person sends to begin. */
export const startWord = (length: Length) => `bench${length}`;

export const question = (n: number) => `Berapa jumlah nomor ${n} bulan ini?`;
export const again = 'Tulis angkanya saja, misalnya 45.';
export const filed = 'Laporan sudah diterima. Terima kasih!';
export const largest = 100_000;

/** What the rivals take for a number; the program itself reads as it always does. */
export function readNumber(text: string): number | undefined {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value <= largest ? value : undefined;
}

export const lengthOf = (text: string): Length | undefined => lengths.find((length) => startWord(length) === text);
