/** Lines at the scales: what is taken of each child, what is asked, what is told not to have been understood. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Known, KnownChild } from '../../../src/texts/reading/scales/scale-line.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { type Judged, judged, type Line } from '../judging.ts';
import { type Plain, plainText } from './plain.ts';

const rows = <T>(file: string): T[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as T);

/** Friday 20 November 2026, in a posyandu whose children are called as children are called from Aceh to Papua. */
export const known: Known = { today: '2026-11-20', children: rows<KnownChild>('register.jsonl') };

/** Another posyandu, whose lines are called `w…`: what ten kader between Aceh and Papua type, say into the phone and paste. */
const wide: Known = { today: known.today, children: rows<KnownChild>('wide-register.jsonl') };

/** Whom the posyandu of a line has. */
export const knownOf = (id: string): Known => (id.startsWith('w') ? wide : known);

export const scaleTexts = (): Line[] =>
  ['lines.jsonl', 'held-back.jsonl', 'wide.jsonl'].flatMap((file) => rows<Line>(file));

export const reader = openTexts(join(import.meta.dirname, '../../../locales')).scales('id');

export async function scales(_scene: unknown, line: Line): Promise<Judged> {
  return judgeScales(line);
}

export function judgeScales({ id, text, expect }: Line): Judged {
  const wanted = (expect as { lines: Plain[] }).lines;
  const got = plainText(reader.text(text, knownOf(id)));
  const heard = got.map((line) => JSON.stringify(line));
  const found = { silent: [] as string[], asked: [] as string[] };
  if (got.length !== wanted.length) {
    const open = got.some((line) => line.doubt || line.ask || line.rest);
    found[open ? 'asked' : 'silent'].push(`${got.length} lines instead of ${wanted.length}`);
    return judged(heard, found);
  }
  wanted.forEach((line, at) => {
    compare(line, got[at]!, found);
  });
  return judged(heard, found);
}

/** Taken though it is wrong, or left out without a word: silently wrong. Left out and asked: asked. */
function compare(wanted: Plain, got: Plain, found: { silent: string[]; asked: string[] }) {
  const open = Boolean(got.doubt || got.ask || got.rest || got.note);
  const asks = Boolean(wanted.doubt || wanted.ask || wanted.rest);
  for (const [name, value] of Object.entries(wanted)) {
    if (quiet.has(name)) continue;
    if (same(got[name], value)) continue;
    if (name === 'who' && isAsked(got.who, value)) found.asked.push(`${name} ${JSON.stringify(value)}`);
    else if (got[name] === undefined)
      found[open ? 'asked' : 'silent'].push(`${name} ${JSON.stringify(value)} not taken`);
    else found.silent.push(`${name} ${JSON.stringify(got[name])} instead of ${JSON.stringify(value)}`);
  }
  for (const name of Object.keys(got)) {
    if (quiet.has(name) || name in wanted || (name === 'child' && typeof wanted.who === 'number')) continue;
    found.silent.push(`${name} ${JSON.stringify(got[name])} though not told`);
  }
  if (asks && !open) found.silent.push('does not ask');
  if (!asks && open && !wanted.note)
    found.asked.push(`asks ${JSON.stringify(got.rest ?? got.ask ?? got.note ?? 'all')}`);
}

const quiet = new Set(['ask', 'rest', 'doubt', 'note']);

const same = (got: unknown, wanted: unknown): boolean =>
  typeof got === 'string' && typeof wanted === 'string'
    ? got.toLowerCase() === wanted.toLowerCase()
    : isDeepStrictEqual(got, wanted) ||
      (Array.isArray(wanted) && Array.isArray(got) && isDeepStrictEqual(got.toSorted(), wanted.toSorted()));

/** The session asks about a near name, an unknown one, or one of several. */
const isAsked = (got: unknown, wanted: unknown): boolean =>
  got === undefined ||
  typeof got === 'string' ||
  (typeof got === 'object' && JSON.stringify(got).includes(String(wanted)));
