/** A count with its laki-laki and perempuan parts, in every order in which kader write it. Pure. */
import type { Figure } from '../../conversation/reader.ts';
import { plain, type Token, tokens } from './fold.ts';
import { isZero, readDigits, readSpelled } from './numbers.ts';
import { type DoubtId, doubt, type Whole } from './readings.ts';
import type { Words } from './words.ts';

/** No village has more of anything: a longer number is a phone number or a NIK. */
const most = 1_000_000_000;

export function readFigure(text: string, words: Words): Whole<Figure> {
  if (/^\d{1,9}$/.test(text)) return { value: { total: Number(text) } };
  if (text.length > 200) return doubt('not-a-number', text);
  if (isZero(text, words)) return { value: { total: 0 } };
  const parts = shapeOf(tokens(plain(text)), words);
  if (typeof parts === 'string') return doubt(parts, text);
  if (parts.numbers.some((number) => !Number.isInteger(number))) return doubt('not-whole', text);
  if (parts.numbers.some((number) => number > most)) return doubt('too-large', text);
  return figureOf(parts, text);
}

/** The order of numbers (N), L and P, `o` for "out of", and the numbers themselves. */
interface Shape {
  shape: string;
  numbers: number[];
  spelled: boolean;
}

/** Shape -> what each number is, in order: T total, L, P, - nothing that we keep. Where two readings are possible, the one that adds up. */
const roles: Record<string, string[]> = {
  N: ['T'],
  NoN: ['T-'],
  NLNP: ['LP'],
  NPNL: ['PL'],
  LNPN: ['LP'],
  PNLN: ['PL'],
  LPNN: ['LP'],
  PLNN: ['PL'],
  NNLP: ['LP'],
  NNPL: ['PL'],
  NNLNP: ['TLP'],
  NNPNL: ['TPL'],
  NLNPN: ['TLP', 'LPT'],
  NPNLN: ['TPL', 'PLT'],
  LNPNN: ['LPT'],
  PNLNN: ['PLT'],
  NLPNN: ['TLP'],
  NPLNN: ['TPL'],
};

function figureOf({ shape, numbers, spelled }: Shape, text: string): Whole<Figure> {
  const [first = 0, second = 0, third = 0] = numbers;
  if (/^N+$/.test(shape) && numbers.every((number) => number === first) && (spelled || numbers.length === 1))
    return { value: { total: first } };
  if (shape === 'NNN' && first === second + third) return { value: { total: first } };
  if (shape === 'NoN' && first > second) return doubt('many-numbers', text);
  const candidates = (roles[shape] ?? []).map((role) => figureBy(role, numbers));
  const fitting = candidates.filter((figure) => figure.L === undefined || figure.total === figure.L + (figure.P ?? 0));
  // `1 L 0 P 1`: one girl or one boy; only the total is sure.
  if (fitting[1] && fitting[0]?.L !== fitting[1].L) return { value: { total: fitting[1].total } };
  if (fitting[0]) return { value: fitting[0] };
  const [wrong] = candidates;
  if (wrong) return doubt('sexes-do-not-add', text, { total: wrong.total, L: wrong.L ?? 0, P: wrong.P ?? 0 });
  if (numbers.length === 0) return doubt('not-a-number', text);
  return doubt(/[LP]/.test(shape) ? 'one-sex' : 'many-numbers', text);
}

function figureBy(role: string, numbers: number[]): Figure {
  const at = (letter: string) => numbers[role.indexOf(letter)] ?? 0;
  if (!role.includes('L')) return { total: at('T') };
  return { total: role.includes('T') ? at('T') : at('L') + at('P'), L: at('L'), P: at('P') };
}

/** The shape of a text, or the key of the doubt why it has none. */
function shapeOf(all: Token[], words: Words): Shape | DoubtId {
  const shape: Shape = { shape: '', numbers: [], spelled: false };
  for (let at = 0; at < all.length; ) {
    const taken = takeToken(all, at, shape, words);
    if (typeof taken === 'string') return taken;
    at += taken;
  }
  return shape;
}

/** Takes the token at `at` into the shape; how many tokens it took, or the reason why it cannot be. */
function takeToken(all: Token[], at: number, shape: Shape, words: Words): number | DoubtId {
  const token = all[at] as Token;
  if (isDoubledWord(all, at, words)) return takeToken([token], 0, shape, words) === 1 ? 2 : 'not-a-number';
  if (token.kind === 'number') return add(shape, readDigits(token.text));
  if (token.kind === 'sign') return takeSign(all, at, shape);
  if (words.male.has(token.text)) return letter(shape, 'L', all, at, words.male);
  if (words.female.has(token.text)) return letter(shape, 'P', all, at, words.female);
  if (words.of.has(token.text) && shape.shape === 'N' && all[at + 1]?.kind === 'number') {
    shape.shape += 'o';
    return 1;
  }
  if (words.zero.has(`${token.text} ${all[at + 1]?.text}`)) {
    add(shape, 0);
    return 2;
  }
  if (words.zero.has(token.text)) return add(shape, 0);
  const spelled = readSpelled(
    all.slice(at, at + 8).map((one) => one.text),
    words,
  );
  if (spelled) {
    shape.spelled = true;
    add(shape, spelled.value);
    return spelled.length;
  }
  if (words.about.has(token.text)) return 'about';
  return words.counted.has(token.text) ? 1 : 'not-a-number';
}

/** `laki2`, `anak2`: the 2 doubles the word. */
function isDoubledWord(all: Token[], at: number, words: Words): boolean {
  const [token, next] = [all[at], all[at + 1]];
  if (token?.kind !== 'word' || next?.text !== '2' || next.start !== token.end) return false;
  return [words.male, words.female, words.counted].some((set) => set.has(`${token.text}2`));
}

function add(shape: Shape, number: number | undefined): number | DoubtId {
  if (number === undefined) return 'not-a-number';
  shape.shape += 'N';
  shape.numbers.push(number);
  return 1;
}

/** `laki-laki` is one letter, not two. */
function letter(shape: Shape, sex: 'L' | 'P', all: Token[], at: number, same: Set<string>): number {
  shape.shape += sex;
  const doubled = all[at + 1]?.text === '-' && same.has(all[at + 2]?.text ?? '') && all[at]?.text === all[at + 2]?.text;
  return doubled ? 3 : 1;
}

/** A dash in front is a minus. `L 30 P -` says that there was no P; elsewhere a dash only parts. */
function takeSign(all: Token[], at: number, shape: Shape): number | DoubtId {
  const sign = all[at]?.text ?? '';
  if (sign !== '-') return /[()=:,.;+/&|!]/.test(sign) ? 1 : 'not-a-number';
  if (at === 0) return 'negative';
  const leftOut = /^([LP]|LNP|PNL)$/.test(shape.shape) && all[at + 1]?.kind !== 'number';
  return leftOut ? add(shape, 0) : 1;
}
