/** A flow with something of everything, for tests that throw anything at any question. */
import type { ChatOptions } from './chat.ts';

export const richFlow = `
questions:
  - { name: places, type: fetch, from: test.places }
  - { name: place, type: select_one, choices: places, unpasted: true }
  - { name: own, type: draft, key: [place] }
  - { name: filed, type: fetch, from: test.filed, with: [place], fills: true }
  - { name: hello, type: note, show: [place] }
  - name: skdn
    type: group
    questions:
      - { name: S, type: integer, sexes: true, max: 5000 }
      - { name: K, type: integer, constraint: K <= S }
      - { name: D, type: integer, sexes: true, confirm: D <= S, warn: D <= K }
      - { name: N, type: integer, constraint: N < 1000 }
      - { name: T, type: integer }
      - { name: sum, type: calculate, calculate: N + T }
      - { name: B, type: integer, constraint: sum + B == D }
  - { name: weight, type: decimal, min: 0.5, max: 30 }
  - { name: day, type: date, constraint: day <= today }
  - { name: pmt, type: select_one, choices: [ada, tidak] }
  - { name: pmt_note, type: text, max: 100, relevant: pmt == 'ada' }
  - { name: tools, type: select_multiple, choices: [dacin, pita, kms], required: false }
  - { name: births, type: repeat, most: 3, questions: [
      { name: baby, type: text, max: 40 }, { name: grams, type: integer, max: 6000, confirm: grams > 2499 } ] }
  - { name: photo, type: photo, required: false, most: 2 }
  - { name: where, type: location, required: false }
  - { name: notes, type: text, required: false }
then: test.done
`;

const labels = [
  'place',
  'S',
  'K',
  'D',
  'N',
  'T',
  'B',
  'weight',
  'day',
  'pmt',
  'pmt_note',
  'tools',
  'births',
  'baby',
  'grams',
  'photo',
  'where',
  'notes',
];

export const richOptions: ChatOptions = {
  texts: {
    title: 'Lengkap',
    hello: 'Posyandu {place}',
    ...Object.fromEntries(
      labels.flatMap((name) => [
        [name, `${name}?`],
        [`${name}.label`, name],
        [`${name}.hint`, `Tentang ${name}.`],
      ]),
    ),
    ...Object.fromEntries(['K', 'N', 'B', 'day'].map((name) => [`${name}.constraint`, `${name} tidak cocok.`])),
    ...Object.fromEntries(['D', 'grams'].map((name) => [`${name}.confirm`, `${name} benar?`])),
    'D.warn': 'D lebih dari K.',
    'births.more': 'births lagi?',
    'pmt.opt-ada': 'Ada',
    'pmt.opt-tidak': 'Tidak ada',
    'tools.opt-dacin': 'Dacin',
    'tools.opt-pita': 'Pita LiLA',
    'tools.opt-kms': 'KMS',
  },
  facts: {
    places: [
      { value: '7', label: 'Melati' },
      { value: '8', label: 'Anggrek' },
    ],
    filed: { version: 0 },
  },
};

/** Good answers that lead through the whole flow. */
export const richAnswers = [
  'Melati',
  '20 L 25 P',
  '44',
  '40',
  '20',
  '15',
  '5',
  '8,4',
  '8/6/2026',
  '1',
  'Bubur kacang hijau',
  'dacin, KMS',
  'ya',
  'Ani',
  '3100',
  'tidak',
  'lewati',
  'lewati',
  'Semua lancar',
];
