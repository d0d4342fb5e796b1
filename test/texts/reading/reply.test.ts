/** What a recipient says to a notice: that she understood it, something for its sender, or that she wants no more. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');

const samples = {
  understood: [
    'Siap bu camat, kami laksanakan',
    'oke siap pak Lukman',
    'baik bu, sudah saya baca',
    'nggih pak',
    'Noted, terima kasih informasinya',
    'siap, segera kami tindak lanjuti',
    'Sudah dipahami, makasih',
    'paham pak',
    '86 pak',
    'terima kasih infonya bu',
    'siap laksanakan perintah',
    'diterima, akan kami sampaikan ke para kader',
  ],
  question: [
    'maaf bu kurang paham, maksudnya gimana',
    'belum jelas pak',
    'siap pak, dikirim ke mana?',
    'kapan terakhir dikumpulkan ya',
    'ga ngerti bu',
    'apakah kader juga wajib',
    'mboten paham bu',
  ],
  reply: [
    'posyandu kami sudah selesai mendata kemarin',
    'siap pak, tapi formulirnya sudah habis',
    'siap hadir pak',
    'saya tidak sanggup bu, lagi sakit',
    'tidak ada sinyal di sini pak',
    'jangan lupa kirim formulirnya bu',
    'formulir belum sampai ke kami',
    'jangan kirim dulu bu',
    'jangan dikirim dulu edarannya, masih saya cek',
    'ga usah kirim ke kelurahan lain',
  ],
  stop: [
    'tolong jangan kirimi saya pesan lagi',
    'stop wa saya',
    'tidak usah kirim pesan ke nomor ini',
    'ga mau terima pesan lagi',
    'jangan ganggu saya',
    'jangan kirim lagi ya bu',
    'saya ga mau dikirimi lagi',
    'ga usah kirim ke saya',
  ],
  nothing: ['zorgel'],
} as const;

for (const [says, texts] of Object.entries(samples)) {
  describe(says, () => {
    test.each(texts as readonly string[])('%s', (text) => {
      expect(reader.reply(text)).toBe(says);
    });
  });
}

test('a word that confirms nothing, a no or a question among the words of thanks is never understood', () => {
  const polite = fc.constantFrom('siap', 'oke pak, baik', 'baik', 'mengerti', 'terima kasih');
  const other = fc.constantFrom(
    'zorgel',
    'belum',
    'tidak',
    'kapan',
    'tapi formulirnya habis',
    'kurang jelas',
    'kalau bisa',
  );
  fc.assert(
    fc.property(polite, other, polite, (before, between, behind) => {
      expect(reader.reply(`${before} ${between} ${behind}`)).not.toBe('understood');
      expect(reader.reply(`${before}, ${between}`)).not.toBe('understood');
      expect(reader.reply(`${between}, ${behind}`)).not.toBe('understood');
    }),
  );
});
