/** Which figure a remark is about: `N 30 kok lebih dari bulan lalu` is about N. */
import type { TextKey } from '../../../names.ts';
import { plain, tokens } from '../../../texts/reading/fold.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { skdnNames } from '../../base/indicators.ts';

/** Those that a report may tell beside the letters. */
const others = [
  'VA6',
  'VA12',
  'kader',
  'bayi',
  'balita',
  'wus',
  'pus',
  'bumil',
  'busui',
  'births',
  'bdeaths',
  'mdeaths',
];

/** Names of figures that say something else in a sentence. */
const common = new Set(['baru', 'semua', 'semua anak', 'terdaftar', 'ada kms', 'lahir hidup']);

/** The one that is named first. A small letter alone may be any word cut short, so it needs a number or `nya` behind it. */
export function figureIn(
  { list }: Pick<ReportingDeps['texts'], 'list'>,
  language: string,
  remark: string,
): string | undefined {
  const said = plain(remark);
  const words = tokens(said);
  const short = new Map<string, string>(skdnNames.map((name) => [name.toLowerCase(), name]));
  const long = new Map<string, string>(
    [...skdnNames, ...others].flatMap((name) =>
      list(language, `reporting/lapor:${name}.names` as TextKey)
        .filter((one) => one.length > 2 && !common.has(one))
        .map((one): [string, string] => [one, name]),
    ),
  );
  for (const [at, { text, start, end, kind }] of words.entries()) {
    if (kind === 'number' && text === '2' && words[at + 1]?.text === 't') return 'TT';
    const letter = short.get(text);
    const next = words[at + 1];
    const meant = said.slice(start, end) !== text || next?.kind === 'number' || next?.text === 'nya' || text.length > 1;
    if (letter && meant) return letter;
    for (const length of [3, 2, 1]) {
      const found = long.get(
        words
          .slice(at, at + length)
          .map((one) => one.text)
          .join(' '),
      );
      if (found) return found;
    }
  }
  return undefined;
}
