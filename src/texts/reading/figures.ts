/** A count with its laki-laki and perempuan parts, in every order in which kader write it. Pure. */
import type { Figure, Reading } from '../../conversation/reader.ts';
import { courtesyAt, withoutCourtesy } from './courtesy.ts';
import { plain, type Token, tokens } from './fold.ts';
import { isZero, readDigits, readSpelled } from './numbers.ts';
import { type DoubtId, doubt, type Whole } from './readings.ts';
import type { Words } from './words.ts';

/** No village has more of anything: a longer number is a phone number or a NIK. */
const most = 1_000_000_000;

/** The whole text is a figure, with courtesy around it at most. */
export function readFigure(text: string, words: Words): Whole<Figure> {
  const reading = readFigureIn(text, words);
  return 'part' in reading ? doubt('not-a-number', text) : reading;
}

/** A figure, and what else was said. `own`: words of the question itself, which say nothing new (`yang naik 30`). */
export function readFigureIn(text: string, words: Words, own: ReadonlySet<string> = none): Reading<Figure> {
  if (/^\d{1,9}$/.test(text)) return { value: { total: Number(text) } };
  if (text.length > 200) return doubt('not-a-number', text);
  if (isZero(text, words) || (!/\d/.test(text) && isZero(withoutCourtesy(text, words).join(' '), words)))
    return { value: { total: 0 } };
  const slip = letterForDigit.exec(text);
  if (slip) return perhaps(doubt('letter-for-digit', text), digitsOf(slip[0]));
  const shape = shapeOf(tokens(plain(text)), words, own);
  if (typeof shape === 'string') return doubt(shape, text);
  const { numbers, rest } = shape;
  if (numbers.some((number) => !Number.isInteger(number))) return doubt('not-whole', text);
  if (numbers.some((number) => number > most)) return doubt('too-large', text);
  if (rest.length === 0 && !aroundSign.test(text)) return figureOf(shape, text);
  return withRest(shape, text, words);
}

const none: ReadonlySet<string> = new Set();

/** `4o`, `4S`: the letter stands for the figure that looks like it. `30l` stays what it is: boys. */
const letterForDigit = /^\d+[oisbg]+[\doisbg]*$/i;
const lookalikes: Record<string, string> = { o: '0', i: '1', s: '5', b: '8', g: '9' };
const digitsOf = (written: string) =>
  Number(written.toLowerCase().replace(/[oisbg]/g, (letter) => lookalikes[letter]!));
/** `~40`, `40+`, `40?`: not sure. WhatsApp's struck-through text has the sign on both sides. */
const aroundSign = /(^|\s)[~≈±><≥≤]\s*\d(?![^~]*~)|\d\s*[+?]/;

/** A figure with words around it that are not known: it may be meant, unless they turn it around. */
function withRest(shape: Shape, text: string, words: Words): Reading<Figure> {
  const { numbers, rest } = shape;
  const asked = /[?+~≈±><≥≤]/.test(text);
  const unsure = asked || rest.some((word) => words.about.has(word) || words.hedges.has(word));
  const vague = rest.some((word) => words.vague.has(word) || isOtherMeasure(word, words));
  if (numbers.length === 0) return doubt(vague ? 'about' : 'not-a-number', text);
  const reading = figureOf(shape, text);
  const turned = rest.some((word) => words.negations.has(word)) || shape.bareZero;
  if (!('value' in reading) || turned || rest.length > 8)
    return doubt(unsure || vague ? 'about' : 'not-a-number', text);
  if (vague) return doubt('about', text);
  if (!asked && rest.includes('?')) return doubt('not-a-number', text);
  if (unsure) return { ...doubt('about', text), perhaps: reading.value };
  const written = shape.left.map(([start, end]) => plain(text).slice(start, end));
  return { part: reading.value, rest: written.join(' ') };
}

/** The number counts something that is no answer here: kilograms, rupiah, an hour, a date. */
const isOtherMeasure = (word: string, words: Words) =>
  words.units.has(word) || words.weights.has(word) || words.clock.has(word) || words.months.has(word) || word === '%';

const perhaps = <T>(why: T, total: number) => ({ ...why, perhaps: { total } });

/** The order of numbers (N), L and P, `o` for "out of", and the numbers themselves. `rest`: the words that are not known. */
interface Shape {
  shape: string;
  numbers: number[];
  spelled: boolean;
  /** The nought is a mere `tidak`, which may deny what follows. */
  bareZero: boolean;
  rest: string[];
  /** Where they stand. */
  left: [start: number, end: number][];
}

/** Shape -> what each number is, in order: T total, L, P, - nothing that we keep. Where two readings are possible, the one that adds up. */
const roles: Record<string, string[]> = {
  N: ['T'],
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

function figureOf({ shape, numbers, spelled }: Shape, text: string): Whole<Figure> & { perhaps?: Figure } {
  const [first = 0, second = 0, third = 0] = numbers;
  if (/^N+$/.test(shape) && numbers.every((number) => number === first) && (spelled || numbers.length === 1))
    return { value: { total: first } };
  if (shape === 'NNN' && first === second + third) return { value: { total: first } };
  if (shape === 'NoN' && first > second) return doubt('many-numbers', text);
  if (shape === 'NoN') return { value: { total: first, of: second } };
  const candidates = (roles[shape] ?? []).map((role) => figureBy(role, numbers));
  const fitting = candidates.filter((figure) => figure.L === undefined || figure.total === figure.L + (figure.P ?? 0));
  // `1 L 0 P 1`: one girl or one boy; only the total is sure.
  if (fitting[1] && fitting[0]?.L !== fitting[1].L) return { value: { total: fitting[1].total } };
  if (fitting[0]) return { value: fitting[0] };
  const [wrong] = candidates;
  if (wrong) return doubt('sexes-do-not-add', text, { total: wrong.total, L: wrong.L ?? 0, P: wrong.P ?? 0 });
  if (numbers.length === 0) return doubt('not-a-number', text);
  // Where the sexes do not count, the number is all that was asked.
  if (/^(N[LP]|[LP]N)$/.test(shape)) return perhaps(doubt('one-sex', text), first);
  return doubt(/[LP]/.test(shape) ? 'one-sex' : 'many-numbers', text);
}

function figureBy(role: string, numbers: number[]): Figure {
  const at = (letter: string) => numbers[role.indexOf(letter)] ?? 0;
  if (!role.includes('L')) return { total: at('T') };
  return { total: role.includes('T') ? at('T') : at('L') + at('P'), L: at('L'), P: at('P') };
}

/** The shape of a text, or the key of the doubt why it has none. */
function shapeOf(all: Token[], words: Words, own: ReadonlySet<string>): Shape | DoubtId {
  const shape: Shape = { shape: '', numbers: [], spelled: false, bareZero: false, rest: [], left: [] };
  const parts = all.map(({ text }) => text);
  for (let at = 0; at < all.length; ) {
    const taken =
      takeToken(all, at, shape, words) || courtesyAt(parts, at, words) || leave(all[at] as Token, shape, words, own);
    if (typeof taken === 'string') return taken;
    at += taken;
  }
  return shape;
}

/** A word that is not known. Those of the question itself say nothing new. */
function leave({ text, start, end }: Token, shape: Shape, words: Words, own: ReadonlySet<string>): number {
  if (own.has(text) || words.beside.has(text)) return 1;
  shape.rest.push(text);
  shape.left.push([start, end]);
  return 1;
}

/** Takes the token at `at` into the shape; how many tokens it took (0: it is not known), or the reason why it cannot be. */
function takeToken(all: Token[], at: number, shape: Shape, words: Words): number | DoubtId {
  const token = all[at] as Token;
  const next = all[at + 1];
  if (isDoubledWord(all, at, words)) return takeToken([token], 0, shape, words) === 1 ? 2 : 'not-a-number';
  if (token.kind === 'number') return add(shape, readDigits(token.text));
  if (token.kind === 'sign') return takeSign(all, at, shape);
  if (words.male.has(token.text)) return letter(shape, 'L', all, at, words.male);
  if (words.female.has(token.text)) return letter(shape, 'P', all, at, words.female);
  if (words.of.has(token.text) && shape.shape === 'N' && next?.kind === 'number') {
    shape.shape += 'o';
    return 1;
  }
  if (/^min(us)?$/.test(token.text) && next?.kind === 'number') return 'negative';
  if (words.zero.has(`${token.text} ${next?.text}`)) {
    add(shape, 0);
    return 2;
  }
  if (words.zero.has(token.text)) {
    shape.bareZero ||= words.negations.has(token.text);
    return add(shape, 0);
  }
  return takeSpelled(all, at, shape, words);
}

function takeSpelled(all: Token[], at: number, shape: Shape, words: Words): number {
  const spelled = readSpelled(
    all.slice(at, at + 8).map((one) => one.text),
    words,
  );
  if (spelled) {
    shape.spelled = true;
    add(shape, spelled.value);
    return spelled.length;
  }
  return words.counted.has(all[at]?.text ?? '') ? 1 : 0;
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
  if (sign !== '-') return /[()=:,.;+/&|!~]/.test(sign) ? 1 : 0;
  if (at === 0) return 'negative';
  const leftOut = /^([LP]|LNP|PNL)$/.test(shape.shape) && all[at + 1]?.kind !== 'number';
  return leftOut ? add(shape, 0) : 1;
}
