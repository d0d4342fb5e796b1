/** The arguments of a program of the command line. What is wrong with them is told in one line that names it, and what was probably meant. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fail, print } from './command-line.ts';
import type { Text } from './conversation/run.ts';
import { likely } from './texts/reading/likely.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/arguments');

type Options = NonNullable<ParseArgsConfig['options']>;
type Given<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** undefined: it was said what is wrong, or `--help` how it is used. */
export function readArguments<T extends Options>(usage: Text, options: T): Given<T> | undefined {
  const { tokens } = parseArgs({ options, allowPositionals: true, strict: false, tokens: true });
  if (tokens.some((token) => token.kind === 'option' && ['help', 'h'].includes(token.name))) {
    print(usage);
    return undefined;
  }
  const wrong = tokens.flatMap((token) => (token.kind === 'option' ? (problemOf(token, options) ?? []) : []));
  for (const one of wrong) fail(one);
  return wrong.length > 0 ? undefined : parseArgs({ options, allowPositionals: true });
}

interface Token {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function problemOf({ name, rawName: option, value, inlineValue }: Token, options: Options) {
  const kind = Object.hasOwn(options, name) ? options[name]!.type : undefined;
  if (kind === undefined)
    return unknown(
      'option',
      option,
      Object.keys(options).map((one) => `--${one}`),
    );
  if (kind === 'boolean') return inlineValue ? text('no-value', { option }) : undefined;
  return value === undefined || value === '' || (!inlineValue && value.startsWith('--'))
    ? text('value', { option })
    : undefined;
}

/** One of these words, as the first argument. undefined: it was said what is wrong. */
export function readWord<T extends string>(said: string | undefined, words: readonly T[]): T | undefined {
  const found = words.find((one) => one === said);
  if (found === undefined && said !== undefined) fail(unknown('word', said, words));
  return found;
}

function unknown(kind: 'option' | 'word', said: string, known: readonly string[]) {
  const [meant] = likely(said, known);
  return meant === undefined
    ? text(`${kind}-unknown`, { said, known: known.join(', ') || '–' })
    : text(`${kind}-meant`, { said, meant });
}

/** Nothing more than what the program asks for. Answers whether there is. */
export function isTooMuch(more: readonly string[]): boolean {
  if (more.length > 0) fail(text('too-much', { said: more.join(' ') }));
  return more.length > 0;
}
