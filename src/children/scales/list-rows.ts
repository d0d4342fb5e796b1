/** Rows of a pasted list that are no child's figures: a sum at its end, who wrote it, a child who has moved. Left among the lines they would be taken
 *  for children, or for more about the child above. */
import type { Reader } from '../../conversation/reader.ts';
import { type Context, type EffectResult, member } from '../../room.ts';
import { readChildNews } from '../../texts/reading/children/child-news.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { mending } from '../month/mending.ts';
import { hearsRegister } from '../register/hears.ts';
import { newsOf } from '../register/news.ts';
import { sumsOf } from './close.ts';
import { loadScales, type Scales } from './session.ts';
import type { Outcome } from './take.ts';

const text = textOf('children/scales');

export interface WithoutRows {
  /** The message without them. */
  lines: string;
  said: Outcome[];
  /** `Total 9 anak` */
  sum?: number;
  /** A death is asked about alone, behind all the others. */
  next?: EffectResult['next'];
}

export async function withoutRows(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  words: string,
): Promise<WithoutRows> {
  const rows = words.split('\n');
  const found: WithoutRows = { lines: words, said: [] };
  if (rows.filter((row) => row.trim() !== '').length < 2) return found;
  const kept: string[] = [];
  for (const row of rows) {
    const sum = sumIn(row);
    const news = sum === undefined && !writer.test(row) ? await newsIn(deps, context, scales, row) : undefined;
    if (sum !== undefined) found.sum = sum;
    const alone = news?.next !== undefined && found.next === undefined;
    if (alone) found.next = news.next;
    else found.said.push(...(news?.said ?? []));
    kept.push(sum !== undefined || writer.test(row) || news ? '' : row);
  }
  return { ...found, lines: kept.join('\n') };
}

const counted = '(?:anak|balita|bayi|orang|yang|yg|hadir|datang|ditimbang|timbang|semua|semuanya|hari|ini|tadi)';
const total = new RegExp(
  String.raw`^\W*(?:total|jumlah|jml|jmlh|hadir|datang|dtg|(?:yang|yg)\s+(?:hadir|datang|ditimbang)|semua|semuanya)(?:\s+${counted})*[\s:=.-]*(\d{1,3})(?:\s*${counted})*\W*$`,
  'iu',
);

/** `Total 9 anak`, `Hadir: 12` */
export const sumIn = (row: string): number | undefined => {
  const [, count] = total.exec(row) ?? [];
  return count === undefined ? undefined : Number(count);
};

/** `Kader: Bu Siti` */
const writer =
  /^\W*(?:nama\s+)?(?:kader|petugas|pencatat|penimbang|bidan|pelapor|koordinator|dicatat(?:\s+oleh)?|ditimbang\s+oleh|ttd|tertanda)(?:\s*\d)?\s*[:=]\s*[^\d:]{2,60}$/iu;

/** `siti: pindah`: as it is said in a sentence. */
export const asSentence = (row: string): string => row.replace(/^([^:\d]{2,40}):\s*(?=\p{L})/u, '$1 ').trim();

const sentenceIn = (row: string): string => asSentence(row).replace(/^[\s\d.)•*-]+/, '');

const tellsNews = (row: string, reader: Reader, today: string) =>
  readChildNews(sentenceIn(row), today, (day, on) => reader.date(day, on));

/** `next`: what asks about it; `said` counts only where that cannot be asked now. undefined: the row tells nothing of the register. */
async function newsIn(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  row: string,
): Promise<Pick<WithoutRows, 'said' | 'next'> | undefined> {
  const sentence = sentenceIn(row);
  const reader = deps.texts.reader(member(context).language);
  if (context.practice || !tellsNews(row, reader, scales.today)) return undefined;
  const heard = await hearsRegister(deps)(context, { text: sentence, reader, open: true });
  if (heard?.effect !== 'children.news_heard') return undefined;
  const apart: Outcome = { is: 'said', text: text('row-apart', { said: sentence.slice(0, 60) }) };
  if (heard.args.what === 'back' || heard.args.doubt !== undefined) return { said: [apart] };
  const { replies, next } = await newsOf(mending(deps)).heard(context, heard.args);
  if (next) return { said: [apart], next };
  Object.assign(scales, await loadScales(context, scales));
  return { said: replies.flatMap(({ parts }) => parts.map((part): Outcome => ({ is: 'said', text: part }))) };
}

/** A list without the rows that tell of the register: one about a death makes no emergency of it. */
export function withoutNews(words: string, reader: Reader, today: string): string {
  const rows = words.split('\n').filter((row) => row.trim() !== '');
  const others = rows.filter((row) => !tellsNews(row, reader, today));
  return others.length > 1 || (rows.length > 1 && others.some((row) => /\d/.test(row))) ? others.join('\n') : words;
}

/** `Total 9 anak` below what she has sent: held against what was noted. */
export const sumAlone = (scales: Scales, words: string) => {
  const sum = sumIn(words);
  return sum === undefined
    ? undefined
    : sum === scales.rows.size
      ? text('so-far', sumsOf(scales))
      : text('sum-differs', { said: sum, lines: 0, came: scales.rows.size });
};

/** Her own sum tells whether a child was left out. */
export function sumTold({ rows }: Scales, sum: number | undefined, lines: number): Outcome[] {
  if (sum === undefined || sum === lines || sum === rows.size) return [];
  return [{ is: 'said', text: text('sum-differs', { said: sum, lines, came: rows.size }) }];
}

/** `hapus semua catatan hari ini`: never at once, for it cannot be taken back. */
export function removesAll({ texts }: Pick<ChildrenDeps, 'texts'>, language: string, words: string): boolean {
  const known = new Set(texts.list(language, 'children/scales:words-remove-all'));
  const said = fold(words).split(' ');
  const [remove, all] = texts.list(language, 'children/scales:words-remove-all');
  return said.every((word) => known.has(word)) && [remove, all].every((word) => word && said.includes(word));
}
