/** Numbers as Indonesians write them. Pure. */
import { fold, plain, type Token, tokens } from './fold.ts';
import { doubt, type Whole } from './readings.ts';
import type { Words } from './words.ts';

/** `1.463` 1463, `67,16` 67.16, `8.4` 8.4, `1.463,5` 1463.5. A dot before exactly three figures parts thousands. Undefined: neither way. */
export function readDigits(written: string): number | undefined {
  if (thousands.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'));
  if (decimals.test(written)) return Number(written.replace(',', '.'));
  return undefined;
}

/** `tiga puluh dua` 32, `seratus lima` 105, beginning at `at`; how many words it took. */
export function readSpelled(words: string[], known: Words): { value: number; length: number } | undefined {
  const state = { sum: 0, unit: -1, least: Number.POSITIVE_INFINITY };
  let length = 0;
  while (length < words.length && takeWord(words[length] ?? '', state, known)) length++;
  return length === 0 ? undefined : { value: state.sum + Math.max(state.unit, 0), length };
}

/** A measured value, with its unit where told; weights become kilograms. */
export function readDecimal(text: string, words: Words): Whole<number> {
  if (text.length > 100) return doubt('not-a-number', text);
  if (isZero(text, words)) return { value: 0 };
  const all = tokens(plain(text)).filter((token) => !isSaidAround(token, words));
  if (all[0]?.text === '-') return doubt('negative', text);
  const [number, rest] = takeNumber(all, words);
  if (number === undefined) return doubt('not-a-number', text);
  if (rest.some((token) => token.kind === 'number')) return doubt('many-numbers', text);
  const unit = rest.map((token) => token.text).join('');
  const weight = words.weights.get(unit);
  if (weight === undefined)
    return unit === '' || words.units.has(unit) ? { value: number } : doubt('not-a-number', text);
  if (weight === 1 && forgotComma(all[0]?.text ?? '', number)) return doubt('forgot-comma', text, commaArgs(number));
  return { value: round(number * weight) };
}

export function isZero(text: string, words: Words): boolean {
  const folded = fold(text);
  return folded === '' ? words.zero.has(plain(text).trim()) : words.zero.has(folded);
}

const thousands = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const decimals = /^\d+([.,]\d+)?$/;

/** `84 kg` is mostly 8,4 kg with the comma lost. A person who means 84 kg writes `84,0 kg`. */
function forgotComma(written: string, kilograms: number): boolean {
  return kilograms >= 30 && !/[.,]\d{1,2}$/.test(written);
}

function commaArgs(kilograms: number) {
  const divided = kilograms >= 1000 ? kilograms / 1000 : kilograms / 10;
  return { value: kilograms, meant: round(divided) };
}

/** The number at the beginning, and what comes behind it. */
function takeNumber(all: Token[], words: Words): [number | undefined, Token[]] {
  const [first] = all;
  if (first?.kind === 'number') {
    const behind = all.slice(1);
    if (words.comma.has(behind[0]?.text ?? '') && behind[1]?.kind === 'number')
      return [readDigits(`${first.text},${behind[1].text}`), behind.slice(2)];
    return [readDigits(first.text), behind];
  }
  const spelled = readSpelled(
    all.map((token) => token.text),
    words,
  );
  if (!spelled) return [undefined, all];
  const behind = all.slice(spelled.length);
  if (!words.comma.has(behind[0]?.text ?? '')) return [spelled.value, behind];
  const part = readSpelled(
    behind.slice(1).map((token) => token.text),
    words,
  );
  if (!part) return [undefined, behind];
  return [readDigits(`${spelled.value},${part.value}`), behind.slice(1 + part.length)];
}

/** Takes one word of a spelled number if it can stand there. Powers must fall: `seratus seribu` is no number. */
function takeWord(word: string, state: { sum: number; unit: number; least: number }, words: Words): boolean {
  const value = words.numbers.get(word);
  if (value !== undefined) return takeValue(value, state);
  const power = words.powers.get(word);
  if (power === undefined) return takeGlued(word, state, words);
  // `belas` counts ten. Tens behind tens begin another number.
  if (state.unit < 1 || Math.max(power, 10) >= state.least) return false;
  if (power === 1000) {
    state.sum = (state.sum + state.unit) * 1000;
    state.least = 1000;
  } else {
    state.sum += power === 1 ? 10 + state.unit : state.unit * power;
    state.least = Math.max(power, 1);
  }
  state.unit = -1;
  return true;
}

/** `tigapuluh` */
function takeGlued(word: string, state: { sum: number; unit: number; least: number }, words: Words): boolean {
  for (const power of words.powers.keys()) {
    const value = word.endsWith(power) ? words.numbers.get(word.slice(0, -power.length)) : undefined;
    if (value !== undefined) return takeValue(value, state) && takeWord(power, state, words);
  }
  return false;
}

function takeValue(value: number, state: { sum: number; unit: number; least: number }): boolean {
  if (state.unit >= 0) return false;
  if (value < 10) {
    if (state.least <= 1) return false;
    state.unit = value;
    return true;
  }
  const power = value >= 1000 ? 1000 : value >= 100 ? 100 : 10;
  if (power >= state.least) return false;
  state.sum += value;
  state.least = value % 10 === 0 ? power : 1;
  return true;
}

function isSaidAround(token: Token, words: Words): boolean {
  if (token.kind === 'sign') return /[()=:,.;±!]/.test(token.text);
  return token.kind === 'word' && (words.about.has(token.text) || words.counted.has(token.text));
}

/** Grams to kilograms leaves 8.400000000000001 otherwise. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
