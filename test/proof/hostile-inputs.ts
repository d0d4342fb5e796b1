/** What nobody should send, and somebody will: made up from the seed. */
import type { Inbound } from '../../src/channels/channel.ts';

type Chance = () => number;
export type Input = Pick<Inbound, 'text' | 'tap' | 'edited' | 'quotes' | 'media' | 'location' | 'contact'>;

/** What forged buttons are made from. */
export interface Loot {
  /** Run of the person herself, of someone else, and an old one. */
  runs: string[];
  questions: string[];
  /** Real buttons of another person. */
  buttons: string[];
}

export function makeInput(chance: Chance, loot: Loot): Input {
  const kind = chance();
  if (kind < 0.65) return { text: hostileText(chance) };
  if (kind < 0.9) return { tap: { data: forged(chance, loot), message: String(Math.floor(chance() * 1e6)) } };
  return oddity(chance);
}

function oddity(chance: Chance): Input {
  return one(chance, [
    () => ({ text: hostileText(chance), edited: true }),
    () => ({ text: hostileText(chance), quotes: `out${Math.floor(chance() * 5000)}` }),
    () => ({}),
    () => ({ media: { kind: 'document', ref: 'x', mime: 'application/x-msdownload' }, text: 'lihat ini' }) as const,
    () => ({ location: { latitude: one(chance, [0, 91, Number.NaN, -1e308]), longitude: 1e9 } }),
    () => ({ contact: { phone: one(chance, ['+628123456789', '', '1; drop table person', '٠٨١٢']), own: false } }),
  ])();
}

function hostileText(chance: Chance): string {
  const text = one(chance, makers)(chance);
  // Some of them wrapped in what cannot be seen.
  return chance() < 0.2 ? `\u202e${text.slice(0, 5000)}\u200b\u2066` : text;
}

const makers: ((chance: Chance) => string)[] = [
  (chance) =>
    one(chance, ['a', '9', 'S 4 ', '𝕊', '\n', '🤱🏽', 'ﷺ', '(', 'naik ', '1.', '- ', ': '])
      .repeat(10_000)
      .slice(0, 10_000),
  (chance) => String.fromCharCode(...Array.from({ length: 1 + chance() * 60 }, () => Math.floor(chance() * 0x10000))),
  (chance) =>
    Array.from({ length: 1 + chance() * 12 }, () => one(chance, pieces)).join(one(chance, ['', ' ', '\n', ': '])),
  (chance) => one(chance, numbers),
  (chance) => one(chance, code),
  (chance) =>
    `${one(chance, ['S', 'K', 'D', 'N', 'bgm', '2T', 'pmt'])}${one(chance, [' ', ':', '=', ' - '])}${one(chance, numbers)}`,
  (chance) =>
    one(chance, numbers)
      .split('')
      .join(one(chance, ['\u200b', '\u200f', '\u0301', ' ', '\u00ad'])),
  (chance) =>
    one(chance, [
      'ya',
      'tidak',
      'kembali',
      'lewati',
      'bantuan',
      'ulang',
      'berhenti',
      'simpan',
      'batal',
      'ubah',
      'terima kasih',
      '/menu',
      '/bahasa',
      'saya',
      'rekap',
    ]) + one(chance, ['!', '?', ' \u202e', '؟', '🙏', '\u0000', ' --', ' 1 2 3 4 5 6 7']),
];

const pieces = [
  ...[
    '\u202e',
    '\u2066',
    '\u200d',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\udfff',
    '\u0336',
    '\r\n',
    '\t',
    '{',
    '}',
    '{ $S }',
  ],
  ...[
    '👩‍👩‍👧‍👦',
    '🏴‍☠️',
    '1️⃣',
    '½',
    '٣',
    '１２',
    'Ⅷ',
    '-',
    '*',
    '_',
    '`',
    '<b>',
    '&lt;',
    '[x](tg://user?id=1)',
    '@kabar_bot',
  ],
  ...[
    'ya',
    'tidak',
    '0',
    '45',
    'L',
    'P',
    'S',
    'K',
    'D',
    'sama',
    'lupa',
    'sekitar',
    'https://contoh.test',
    '#',
    '|',
    '\\',
  ],
];

const numbers = [
  ...[
    '-1',
    '-0',
    '1e9',
    '1e999',
    'NaN',
    'Infinity',
    '0x1F',
    '1_000',
    '100001',
    '99999999999999999999',
    '9'.repeat(400),
  ],
  ...[
    '3.5',
    '3,5',
    '1.000.000.000',
    '0,000001',
    '４５',
    '٤٥',
    '५',
    '²',
    '1/2',
    '45%',
    '4 5',
    '45 atau 46',
    '20 L 30 P 7',
    '5 L',
    '-3 L 9 P',
  ],
  ...['sejuta milyar', 'dua tiga', 'minus lima', '1.2.3.4', '12-11-2026', '31/02/2026'],
];

const code = [
  ...[
    "'; drop table kabar.report; --",
    "' or '1'='1",
    '$(reboot)',
    '#{1/0}',
    '{{7*7}}',
    '%s%s%n',
    '../../etc/passwd',
    '\\u0000',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '{"__proto__":{"admin":true}}',
    '[object Object]',
    'undefined',
    'null',
    'true',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=1>',
    '*tebal',
    '**',
    '_a_ `b` ~c~',
    'S: *',
    '![](x)',
    '{ $D -> [one] x *[other] y }',
  ],
];

function forged(chance: Chance, { runs, questions, buttons }: Loot): string {
  const values = [
    '!send',
    '!yes',
    '!no',
    '!fix',
    '!take',
    '!skip',
    '!done',
    '!all',
    '!cancel',
    '!new',
    '!change',
    '0',
    '',
    '99',
    '-1',
    '__proto__',
    "'",
  ];
  // A tap that would rightly end or send her own run is no forgery.
  const allowed = values.filter((value) => value !== '!send');
  return one(chance, [
    () => one(chance, buttons),
    () => `${one(chance, runs.slice(1))}.${one(chance, questions)}.${one(chance, values)}`,
    () => `${runs[0]}.${one(chance, [...questions, '_', '__proto__', 'rows.0.x', ''])}.${one(chance, allowed)}`,
    () =>
      `!${one(chance, ['directory', 'reporting', 'x', '__proto__', ''])}.${one(chance, ['accept', 'reopen', 'constructor', '', 'file'])}.${one(chance, ['1', '-1', '9'.repeat(30), "1' or 1=1"])}`,
    () => `!start.${one(chance, ['reporting/hapus', '../../x', '__proto__', ''])}`,
    () => one(chance, ['', '.', '...', '.'.repeat(64), 'a'.repeat(64), '\u0000', `${runs[0]}`, `${runs[0]}.`]),
  ])();
}

const one = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
