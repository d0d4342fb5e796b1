/** Nothing that stands beside a start word is lost: it is in the rest, or the word does not begin anything. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spoken } from '../../../src/inbox/sentence-words.ts';
import { flows } from '../../inbox/inbox-alone.ts';

const start = fc.constantFrom('lapor', 'rekap', 'edaran', 'Rakor baru', 'data saya', 'jadwal posyandu', 'hapus');
const polite = fc.constantFrom('bu', 'pak', 'ya', 'dong', 'izin', 'makasih', 'selamat pagi', '🙏');
const foreign = fc.constantFrom('zorgel', 'tidak', 'belum', '45', 'D 39', 'kada', 'melati 2', 'bukan itu');
const shuffled = <T>(...parts: fc.Arbitrary<T>[]) =>
  fc.tuple(...parts).chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

test('a start word with polite words alone begins its flow', () => {
  fc.assert(
    fc.property(
      fc.array(polite, { maxLength: 3 }),
      start,
      fc.array(polite, { maxLength: 3 }),
      (before, word, after) => {
        const begun = flows.startedBy('id', [...before, word, ...after].join(' '));
        expect(begun?.how).toBe('alone');
      },
    ),
  );
});

test('a foreign word, a figure or a refusal is in the rest, or nothing begins', () => {
  fc.assert(
    fc.property(shuffled(start, polite, foreign, polite), foreign, (parts, other) => {
      const text = parts.join(' ');
      const begun = flows.startedBy('id', `${text} ${other}`);
      if (!begun) return;
      expect(begun.how).toBe('front');
      const rest = spoken(begun.rest).words;
      expect(rest.slice(-spoken(other).words.length)).toEqual(spoken(other).words);
      const before = spoken(text).words;
      const left = before.slice(before.length - (rest.length - spoken(other).words.length));
      expect(rest).toEqual([...left, ...spoken(other).words]);
      // What stands in front of the start word is polite, and nothing else.
      for (const word of ['zorgel', 'tidak', 'belum', 'kada', '45', '39', 'bukan'])
        if (before.includes(word)) expect(rest).toContain(word);
    }),
  );
});
