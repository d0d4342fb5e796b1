/** A figure of a report: `45`, `22 L 23 P`, `45/44`, `empat puluh lima`, `nihil`, and what only looks like one (`4O`, `tiga satu`). Pure. */
import type { Figure as Count, Doubt } from '../../../conversation/reader.ts';
import { readFigure } from '../../reading/figures.ts';
import type { Token } from '../../reading/fold.ts';
import { readDigits, readSpelled } from '../../reading/numbers.ts';
import { type DoubtId, understood } from '../../reading/readings.ts';
import type { Names } from './names.ts';

export interface Figure {
  written: string;
  /** The numbers one by one; several where they stand in a row: `45/44/40/30`. */
  numbers: number[];
  /** With its parts, where they are told. One of them alone: only half is told. */
  count?: Partial<Count>;
  /** `39 dari 45`: the 45. */
  of?: number;
  /** It was guessed at (`4O`, `tiga satu`, `berlima`), so other figures must confirm it. */
  unsure?: boolean;
  /** `bayi lewati`: she leaves it out. */
  skipped?: boolean;
  /** Why nobody can say what it is, and what its text tells of it. */
  doubt?: DoubtId;
  /** What the text of the doubt names. */
  args?: Doubt['args'];
}

/** What stands before the figure. */
type Before = { type: string; sign?: string };

type Found = { figure: Figure; next: number };

/** The figure that begins at token `at`, and the token behind it. `stop`: where a heading begins. */
export function figureAt(
  all: Token[],
  at: number,
  before: Before | undefined,
  names: Names,
  line: string,
  stop: number,
): Found | undefined {
  const { words } = names.lexicon;
  const token = all[at] as Token;
  if (before?.type === 'word' && words.meanings.get(token.text) === 'skip')
    return { figure: { written: token.text, numbers: [], skipped: true }, next: at + 1 };
  const found =
    withSexes(all, at, names, line, stop) ??
    slip(all, at, before, line) ??
    row(all, at, line, stop) ??
    zero(all, at, before, names, line) ??
    spelled(all, at, names, line);
  if (!found) return undefined;
  const next = all[found.next];
  const hedge = /^(?:\?|an)$/.test(next?.text ?? '') || (next?.text === '-' && all[found.next + 1]?.text === 'an');
  if (hedge && !found.figure.doubt) {
    const end = next?.text === '-' ? found.next + 2 : found.next + 1;
    return {
      figure: { ...found.figure, doubt: 'about', written: line.slice(token.start, all[end - 1]!.end) },
      next: end,
    };
  }
  const second = all[found.next + 1];
  if (
    words.of.has(next?.text ?? '') &&
    second?.kind === 'number' &&
    found.figure.numbers.length === 1 &&
    !found.figure.count
  )
    return {
      figure: { ...found.figure, of: readDigits(second.text) ?? -1, written: line.slice(token.start, second.end) },
      next: found.next + 2,
    };
  return found;
}

const units = new Set([
  'orang',
  'org',
  'anak',
  'jiwa',
  'dan',
  'dgn',
  'dengan',
  'terdiri',
  'yaitu',
  'yakni',
  'serta',
  'ank',
  'anak2',
  'bh',
  'buah',
]);

/** `45 (22 L, 23 P)`, `21 P, 22 L`, `L: 25 P: 27`. */
function withSexes(all: Token[], at: number, names: Names, line: string, stop: number): Found | undefined {
  const { words } = names.lexicon;
  const sex = (token: Token | undefined) =>
    token !== undefined && (words.male.has(token.text) || words.female.has(token.text));
  const spoken = (token: Token | undefined) =>
    token?.kind === 'word' && readSpelled([token.text], words) !== undefined && token.text !== 'se';
  const near = (from: number) =>
    isNumberNear(all, from) || spoken(all[/^[:=-]$/.test(all[from]?.text ?? '') ? from + 1 : from]);
  const begins = all[at]!.kind === 'number' || spoken(all[at]) || (sex(all[at]) && near(at + 1));
  if (!begins) return undefined;
  let end = at;
  let numbers = 0;
  while (end < all.length && all[end]!.start < stop) {
    const token = all[end]!;
    const known =
      token.kind === 'number' || token.kind === 'sign'
        ? /^[\d(),.:=/+&;-]/.test(token.text)
        : sex(token) ||
          units.has(token.text) ||
          isNone(all, end, words) ||
          spoken(token) ||
          words.powers.has(token.text);
    if (!known) break;
    if (token.kind === 'number' || spoken(token)) numbers++;
    end++;
  }
  if (numbers === 0) return undefined;
  let last: Found | undefined;
  for (let to = end; to > at + 1; to--) {
    const part = all.slice(at, to);
    const tail = part.at(-1)!;
    if (tail.kind === 'sign' && tail.text !== ')' && tail.text !== '-') continue;
    if (!part.some(sex)) return last;
    const written = line.slice(part[0]!.start, tail.end);
    const reading = readFigure(written, words);
    if (understood(reading))
      return { figure: { written, numbers: [reading.value.total], count: reading.value }, next: to };
    const half = halfOf(part, words, sex);
    if (reading.doubt.key.endsWith('sexes-do-not-add'))
      return { figure: { written, numbers: [], doubt: 'sexes-do-not-add', args: reading.doubt.args }, next: to };
    if (half) last = { figure: { written, ...half }, next: to };
  }
  return last;
}

/** `14 L 16 P, tidak naik 6`: that `tidak` belongs to the name behind it. */
function isNone(all: Token[], at: number, { zero, negations }: Names['lexicon']['words']): boolean {
  const { text } = all[at]!;
  const next = all[at + 1];
  return zero.has(text) && !(negations.has(text) && next?.kind === 'word' && !zero.has(`${text} ${next.text}`));
}

const isNumberNear = (all: Token[], from: number) =>
  all[from]?.kind === 'number' || (/^[:=-]$/.test(all[from]?.text ?? '') && all[from + 1]?.kind === 'number');

/** Only one half: `22 L`, `L 22`, `1 (1L)`. */
function halfOf(
  part: Token[],
  words: Names['lexicon']['words'],
  sex: (token: Token) => boolean,
): Pick<Figure, 'numbers' | 'count'> | undefined {
  const sexes = part.filter(sex);
  const numbers = part.filter(({ kind }) => kind === 'number').map(({ text }) => readDigits(text) ?? Number.NaN);
  const name = sexes[0] && words.male.has(sexes[0].text) ? 'L' : 'P';
  if (sexes.length !== 1 || numbers.some((number) => !Number.isInteger(number))) return undefined;
  if (part.some(({ kind, text }) => kind === 'sign' && !/^[():=]$/.test(text))) return undefined;
  if (numbers.length === 1) return { numbers: [], count: { [name]: numbers[0] } };
  const [total = 0, half = 0] = numbers;
  return numbers.length === 2 && half <= total && !sex(part[0]!)
    ? { numbers: [total], count: { total, [name]: half } }
    : undefined;
}

/** `4O`, `3l`, `4S`, `l`: a letter that looks like a digit. */
function slip(all: Token[], at: number, before: Before | undefined, line: string): Found | undefined {
  const [token, next] = [all[at]!, all[at + 1]];
  const behindName = before?.type === 'sign' && /^[:=]$/.test(before.sign ?? '');
  if (token.kind === 'word' && /^[loi]{1,2}$/.test(token.text) && behindName && !all[at + 1])
    return { figure: guessed(token.text), next: at + 1 };
  if (token.kind !== 'number' || next?.kind !== 'word' || next.start !== token.end || !/^[loisgbzq]$/.test(next.text))
    return undefined;
  const behind = all[at + 2];
  if (behind && (behind.kind === 'number' || behind.start === next.end) && !/^[,.;)]$/.test(behind.text))
    return undefined;
  if (behind && /^[:=]$/.test(behind.text)) return undefined;
  return { figure: guessed(line.slice(token.start, next.end)), next: at + 2 };
}

const alike: Record<string, string> = { o: '0', l: '1', i: '1', s: '5', g: '9', b: '8', z: '2', q: '9' };

function guessed(written: string): Figure {
  return {
    written,
    numbers: [Number(written.toLowerCase().replace(/[a-z]/g, (letter) => alike[letter] ?? letter))],
    unsure: true,
  };
}

/** One number, or several in a row: `45-44-40-30`, `45,44,40,30`, `43/43/38`. */
function row(all: Token[], at: number, line: string, stop: number): Found | undefined {
  const numbers: number[] = [];
  let next = at;
  let sign = '';
  while (all[next]?.kind === 'number' && all[next]!.start < stop) {
    const token = all[next]!;
    // `45 2. K: 45`: the number of the next line of a list.
    if (numbers.length > 0 && sign === '' && /^[.)]$/.test(all[next + 1]?.text ?? '') && all[next + 2]?.kind === 'word')
      break;
    numbers.push(...digitsOf(token.text));
    next++;
    const joined = all[next]?.text ?? '';
    if (!/^[/,-]$/.test(joined) || all[next + 1]?.kind !== 'number' || all[next + 1]!.start >= stop) {
      sign = '';
      continue;
    }
    // A comma with a space behind it parts; the number behind it then has its own name.
    if (joined === ',' && !rowGoesOn(all, next)) break;
    sign = joined;
    next++;
  }
  if (next === at) return undefined;
  return { figure: { written: line.slice(all[at]!.start, all[next - 1]!.end), numbers }, next };
}

/** `45, 44, 40, 30` is a row; `45, 2 anak` is not. */
const rowGoesOn = (all: Token[], comma: number): boolean => all[comma + 2]?.kind !== 'word';

function digitsOf(text: string): number[] {
  const whole = readDigits(text);
  return whole === undefined ? text.split(/[.,]/).map(Number) : [whole];
}

/** `nihil`, `tidak ada`, `-`. A lone `tidak` counts only at the end: in `tidak naik 6` it belongs to the name. */
function zero(all: Token[], at: number, before: Before | undefined, names: Names, line: string): Found | undefined {
  const { words } = names.lexicon;
  const token = all[at]!;
  const next = all[at + 1];
  const figure = (to: number) => ({
    figure: { written: line.slice(token.start, all[to - 1]!.end), numbers: [0] },
    next: to,
  });
  if (token.text === '-') {
    const named = before?.type === 'word' || (before?.type === 'sign' && /^[:=]$/.test(before.sign ?? ''));
    const many = all[at + 1]?.text === '-' ? 2 : 1;
    const behind = all[at + many];
    return named &&
      (!behind ||
        /^[,;.)\n|]$/.test(behind.text) ||
        (behind.start > all[at + many - 1]!.end &&
          token.start > (all[at - 1]?.end ?? 0) &&
          isName(all, at + many, names)))
      ? figure(at + many)
      : undefined;
  }
  if (token.kind !== 'word') return undefined;
  const two = `${token.text} ${next?.text}`;
  const plainTwo = `${names.meant(token.text).word} ${next ? names.meant(next.text).word : ''}`;
  if (words.zero.has(two) || words.zero.has(plainTwo))
    return all[at + 2]?.kind === 'number' ? undefined : figure(at + 2);
  if (
    /^(?:nihil|nol|kosong|zero|nul|kosng)$/.test(token.text) &&
    (words.zero.has(token.text) || token.text.length > 2)
  ) {
    if (token.text === 'nol' && next && words.numbers.has(next.text)) return undefined;
    return figure(at + 1);
  }
  const last = !next || /^[,;.)\n|]$/.test(next.text);
  return last && words.zero.has(token.text) && before !== undefined ? figure(at + 1) : undefined;
}

/** Of one word or of two: `ibu meninggal`. */
function isName(all: Token[], at: number, names: Names): boolean {
  const [first = '', second = ''] = all.slice(at, at + 2).map(({ text }) => names.meant(text).word);
  return (
    names.code(all[at]!.text) !== undefined || names.of([first]).length > 0 || names.of([first, second]).length > 0
  );
}

/** `empat puluh lima`, digit by digit `empat lima`, `berlima`. */
function spelled(all: Token[], at: number, names: Names, line: string): Found | undefined {
  const { lexicon } = names;
  const token = all[at]!;
  if (token.kind !== 'word') return undefined;
  const together = lexicon.together.get(token.text);
  if (together !== undefined)
    return { figure: { written: token.text, numbers: [together], unsure: true }, next: at + 1 };
  const said = (from: number) =>
    readSpelled(
      all.slice(from, from + 8).map(({ text }) => text),
      lexicon.words,
    ) ?? (from > at && /^(?:nol|kosong)$/.test(all[from]?.text ?? '') ? { value: 0, length: 1 } : undefined);
  const first = said(at);
  if (!first || (first.value === 1 && token.text === 'se')) return undefined;
  let digits = String(first.value);
  let next = at + first.length;
  for (let more = said(next); more && first.value < 10 && more.value < 10; more = said(next)) {
    digits += more.value;
    next += more.length;
  }
  const written = line.slice(token.start, all[next - 1]!.end);
  return {
    figure: { written, numbers: [Number(digits)], ...(digits.length > 1 && first.value < 10 ? { unsure: true } : {}) },
    next,
  };
}
