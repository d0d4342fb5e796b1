/** Nothing that a person writes with her answer to an invitation is lost: it is kept in her words, or she is asked. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Presence } from '../../../src/conversation/reader.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');

const greeting = fc.constantFrom('', 'mohon maaf ', 'siap pak, ', 'Assalamualaikum bu. ', 'izin bu ', '🙏 ');
const coming = fc.constantFrom(
  'hadir',
  'insya Allah hadir',
  'saya bisa hadir',
  'pasti datang',
  'saya ikut rakor besok',
);
const refusing = fc.constantFrom(
  'tidak bisa hadir',
  'saya berhalangan',
  'ga jadi ikut',
  'kami belum bisa datang',
  'mboten saged rawuh',
);
const sending = fc.constantFrom('saya utus bu Rina', 'diwakili pak Joko', 'staf saya yang hadir', 'diwakilkan');
const joint = fc.constantFrom(', ', ' karena ', ' tapi ', '. ', ' ', ' krn ', ' jadi ', ' kalau ');
const answer = fc.oneof(coming, refusing, sending);
const foreign = fc.constantFrom('zorgel', 'ada zorgel di kantor', 'zorgel 12 orang', 'anak saya zorgel');

const asked = ({ answer }: Presence) => answer === 'unsure' || answer === 'none' || answer === 'question';
const kept = ({ reason, deputy, post, asks, note }: Presence) => [reason, deputy, post, asks, note].join(' ');

test('a foreign word before, within or behind the answer is kept', () => {
  const before = fc.tuple(greeting, foreign, joint, answer).map((parts) => parts.join(''));
  const behind = fc.tuple(greeting, answer, joint, foreign).map((parts) => parts.join(''));
  const within = fc.tuple(answer, fc.nat(5)).map(([text, at]) => text.split(' ').toSpliced(at, 0, 'zorgel').join(' '));
  fc.assert(
    fc.property(fc.oneof(before, behind, within), (text) => {
      const said = reader.presence(text);
      expect(asked(said) || kept(said).includes('zorgel'), `${text} -> ${JSON.stringify(said)}`).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a refusal beside a yes is never read as a yes alone', () => {
  fc.assert(
    fc.property(greeting, coming, joint, refusing, (hello, yes, between, no) => {
      const said = reader.presence(`${hello}${yes}${between}${no}`);
      expect(said.answer === 'hadir' && !kept(said).trim(), JSON.stringify(said)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a sentence that asks or doubts decides nothing', () => {
  const doubting = fc.constantFrom('belum tentu', 'mungkin', 'kayaknya', 'semoga bisa', 'kalau sempat');
  fc.assert(
    fc.property(greeting, fc.oneof(coming, refusing), doubting, (hello, said, doubt) => {
      expect(asked(reader.presence(`${hello}${doubt} ${said}`))).toBe(true);
      expect(asked(reader.presence(`${hello}apa ${said}?`))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
