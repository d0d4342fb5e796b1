/** Taps, codes and links that nobody was given, made up from the seed: every action of every room with ids of others and with nonsense, questions
 *  of forms with what they never offered, coded words, codes of rooms and of invitations, tickets, deep links, quoted messages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inbound } from '../../src/channels/channel.ts';
import type { ForgedHouse } from './forged-house.ts';

export type Forged = Partial<Pick<Inbound, 'text' | 'tap' | 'quotes' | 'contact' | 'edited' | 'private'>>;
type Chance = () => number;

const root = join(import.meta.dirname, '../..');
const names = readFileSync(join(root, 'src/names.ts'), 'utf8');

/** `room.name` of every offer that names.ts lists under this type. */
function listed(type: 'ActionName' | 'FlowName', mark: '.' | '/'): string[] {
  const body = new RegExp(`export type ${type} =\\n([^;]*);`).exec(names)![1]!;
  return [...body.matchAll(/`(\w+)[./]\$\{([^}]*)\}`/g)].flatMap(([, room, all]) =>
    [...all!.matchAll(/'(\w+)'/g)].map(([, name]) => `${room}${mark}${name}`),
  );
}

export const actions = listed('ActionName', '.');
export const flows = listed('FlowName', '/');

/** Words of `codes.ftl`, each of which takes a number. */
const coded = ['directory', 'meetings', 'notices', 'children'].flatMap((room) =>
  readFileSync(join(root, `locales/id/${room}/codes.ftl`), 'utf8')
    .split('\n')
    .filter((line) => /^\w+ = /.test(line))
    .flatMap((line) => line.replace(/^\w+ = /, '').split(' | ')),
);

/** On which children of theirs were weighed. */
export const childDays = ['2026-10-08', '2026-10-19'] as const;

const childWords = [
  'anak anak',
  'anak ucapan',
  'kms ucapan',
  'tren ucapan',
  'sasaran',
  'kunjungan',
  'rujukan',
  'periksa anak',
  'timbang',
  'unduh anak',
  'hapus anak ucapan',
  'ubah anak ucapan RT 5',
  'ucapan pindah ke Samarinda 3 Okt',
  'ucapan meninggal 3 Okt',
  'ucapan 8,4 72',
  'ucapan tadi 8,6',
  'hasil ucapan: sudah diperiksa',
  'terima rujukan',
  'tambah anak Budi L 3/2/2025 ibu Rina',
];

const nonsense = [
  '',
  '0',
  '-1',
  '9'.repeat(18),
  '9'.repeat(30),
  '1e0',
  '٣',
  '1.5',
  ' 1',
  "1' or '1'='1",
  '__proto__',
  '{}',
];

/** Ids are small numbers, so that each of these is somebody's row in some table. */
export function argumentsFor({ theirs }: ForgedHouse): string[] {
  const { people, meetings, notices, posyandu } = theirs;
  const ids = [...new Set([1, 2, 3, 4, 5, 6, ...people, ...meetings, ...notices])].map(String);
  const places = ['64-74', '64-74_2026', '64-74-01', '64-74_2026-10', `p${posyandu}`, `p${posyandu}_2026-10`];
  return [...ids, ...places, 't', 't_1', `ever_all_${people[0]}_`, 'month_people__', '1_deadbeef'];
}

/** Ids of theirs in the shape that this action understands. */
function aimed(chance: Chance, action: string, known: string[]): string {
  const id = 1 + Math.floor(chance() * chance() * 7);
  const more = one(chance, [0, 1, 1, 1, 2]);
  if (action.startsWith('meetings.rtl_')) return one(chance, [`${id}.1`, `${id}.1.${more}`, `${id}.1.${more}.2`]);
  if (action.startsWith('children.')) return ofChild(chance, action, id, more);
  if (/^notices\.(send|approve|change|now|revive|object)/.test(action))
    return one(chance, [`${id}_${more}`, `${id}_${more}_1`, String(id)]);
  return chance() < 0.75 ? String(id) : chance() < 0.5 ? `${id}_${more}_${more}` : one(chance, known);
}

/** A weighing is named by its child and its day, an open day and a month by their posyandu, a row of a file by its place in it. */
function ofChild(chance: Chance, action: string, id: number, more: number): string {
  if (/confirm|give_back|mend|stands/.test(action)) return `${id}.${one(chance, childDays)}`;
  if (/\.(month_|visits)/.test(action)) return `${id}_2026-${one(chance, ['08', '10'])}`;
  if (/\.day_/.test(action)) return `${id}-${one(chance, childDays)}`;
  if (/_all$|sasaran/.test(action)) return `${id}_${one(chance, ['', 'rt', 'umur', '1792458000000'])}`;
  if (action.endsWith('.check_list')) return one(chance, ['doubt', 'below', 'late', String(id)]);
  if (action.endsWith('.referral_result')) return `${id}.${one(chance, ['seen', 'passed', 'absent', 'well', ''])}`;
  return action.includes('.file_') ? `${id}.${more}.${more}` : String(id);
}

export const one = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

export const makers = {
  tap: (chance: Chance, known: string[], n: number): Forged => {
    const action = actions[n % actions.length]!;
    return tapOf(`!${action}.${chance() < 0.85 ? aimed(chance, action, known) : one(chance, nonsense)}`);
  },
  coded: (chance: Chance, known: string[], n: number): Forged => {
    const word = coded[n % coded.length]!;
    return {
      text: `${word.replace(/ \.$/, '')} ${word.endsWith('.') ? `${one(chance, known).split(/[_.]/)[0]}.1` : one(chance, known)}`,
    };
  },
  /** Words that ask for a child, or tell of one. */
  child: (chance: Chance): Forged => ({ text: one(chance, childWords) }),
  code: (chance: Chance): Forged =>
    one(chance, [
      () => ({ text: `absen ${1000 + Math.floor(chance() * 9000)}`.replace('1234', '4321') }),
      () => ({ text: `absen ${1000 + Math.floor(chance() * 9000)}-${letters(chance, 10)}` }),
      () => ({ text: letters(chance, 12) }),
      () => ({ text: `gabung ${letters(chance, 4)}-${letters(chance, 4)}-${letters(chance, 4)}` }),
      () => ({ text: 'hadir 1234-aaaaaaaaaa' }),
    ])(),
  link: (chance: Chance, known: string[]): Forged =>
    one(chance, [
      () => ({ text: `/start ${letters(chance, 12)}` }),
      () => ({ text: `/start ${one(chance, known)}` }),
      () => ({ text: `/start absen-${1000 + Math.floor(chance() * 9000)}-${letters(chance, 10)}` }),
      () => ({ text: `/start ${one(chance, nonsense)}` }),
    ])(),
  quoted: (chance: Chance, known: string[]): Forged => ({
    text: one(chance, ['ya', 'setuju', 'hadir', 'mengerti', 'tolak', 'ini saya', 'batal', '1', 'sakit']),
    quotes: one(chance, ['out1', 'm2', 'm1', 'm', `out${Math.floor(chance() * 500)}`, one(chance, known)]),
  }),
  foreign: (chance: Chance, known: string[]): Forged =>
    one(chance, [
      () => tapOf(`${letters(chance, 6)}.${one(chance, ['meeting', 'sure', '_', 'ticket'])}.${one(chance, known)}`),
      () =>
        tapOf(
          `!${one(chance, ['directory', 'x', 'constructor', ''])}.${one(chance, ['erase', 'join', 'constructor', ''])}.1`,
        ),
      () =>
        tapOf(`!start.${one(chance, ['directory/setuju', 'meetings/mewakili', 'meetings/langsung', '../../x', ''])}`),
      () => tapOf(`!anew.${letters(chance, 6)}`),
      () => ({ contact: { phone: '+6281234509876', own: false } }),
      () => ({ text: one(chance, known), edited: true }),
      () => ({ ...tapOf(`!${one(chance, actions)}.1`), private: false }),
    ])(),
};

export const tapOf = (data: string): Forged => ({ tap: { data: data.slice(0, 64), message: 'out1' } });

const letters = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => one(chance, [...'abcdefghijkmnpqrstuvwxyz23456789'])).join('');
