/** Children named together, where it is sure what belongs to whom: `Hasan dan Husein 8,0 dan 8,1`, `keduanya 8,2`; `Budi eh salah Gibran 9,8` is
 *  Gibran's. Pure. */
import { type Item, itemsOf } from './items.ts';
import type { Known } from './scale-line.ts';
import type { ScaleWords } from './scale-words.ts';
import { has, tells } from './walk.ts';

/** The text of each child; undefined where nobody can tell. */
export function togetherIn(line: string, items: readonly Item[]): string[] | undefined {
  const said = items.filter((item) => item.kind !== 'sign');
  const names = said.filter(({ kind }) => kind === 'name');
  if (names.length < 2) return undefined;
  return mistaken(line, said, names) ?? inTurn(said, names);
}

/** `vit A biru: Keysha, Arkan; merah: Gibran`: what each list of names was given. */
export function groupsOf(line: string, known: Known, words: ScaleWords): string[] {
  const groups = line.split(';').map((group) => group.trim());
  const heads = groups.map((group) => group.split(':')[0]!.trim());
  const listed = groups.every((group, at) => {
    const names = itemsOf(group.slice(heads[at]!.length), known, words).items;
    return names.some(({ kind }) => kind === 'name') && names.every(({ kind }) => kind !== 'number');
  });
  const headed = heads.map((head) => itemsOf(head, { ...known, children: [] }, words).items);
  const given = headed.every(
    (items) => items.some((item) => tells(item)) && items.every(({ kind }) => kind !== 'word'),
  );
  if (groups.length < 2 || !listed || !given) return [line];
  const vitamin = headed[0]!.find((item) => has(item, 'vitamin-a'));
  return groups.map((group, at) =>
    vitamin && headed[at]!.every((item) => has(item, 'red', 'blue')) ? `${vitamin.text} ${group}` : group,
  );
}

/** As many weights as names, in their order; or one weight that is told to be everybody's. */
function inTurn(said: readonly Item[], names: readonly Item[]): string[] | undefined {
  const last = said.lastIndexOf(names.at(-1)!);
  const before = said.slice(0, last).filter(({ kind }) => kind !== 'name');
  const behind = said.slice(last + 1).filter((item) => !has(item, 'fillers') && !has(item, 'label-weight'));
  const weights = behind.every(isWeight);
  if (!before.every((item) => has(item, 'fillers') || twins.test(item.text)) || !weights) return undefined;
  if (behind.length === names.length) return names.map(({ text }, at) => `${text} bb ${behind[at]!.text}`);
  const shared = said.slice(last + 1).some(({ text }) => everybodys.test(text));
  return shared && behind.length === 1 ? names.map(({ text }) => `${text} bb ${behind[0]!.text}`) : undefined;
}

const twins = /^(?:(?:si|anak|adik|adek|bayi) ?)?kembar(?:nya|an)?$/i;

const everybodys = /^(?:podo|padha|sami|sama|masing masing|keduanya|dua duanya)$/i;

const isWeight = ({ kind, value = 0, unit, slip, hedged }: Item) =>
  kind === 'number' && !slip && !hedged && (unit === undefined || unit === 'kg') && value >= 1 && value <= 30;

/** `Budi eh salah Gibran 9,8`, `bukan Budi tapi Gibran 9,8`: the first name is taken back, and told to have been. */
function mistaken(line: string, said: readonly Item[], names: readonly Item[]): string[] | undefined {
  const [wrong, right] = names;
  if (names.length !== 2 || !right) return undefined;
  const [from, to] = [said.indexOf(wrong!), said.indexOf(right)];
  const between = said.slice(from + 1, to);
  const before = said.slice(0, from);
  const denied = before.length === 1 && has(before[0], 'not-but');
  const corrected = between.length > 0 && between.every((item) => has(item, 'correct', 'instead', 'fillers'));
  const isSo = denied || (before.length === 0 && corrected && between.some((item) => has(item, 'correct', 'instead')));
  if (!isSo || !between.every((item) => has(item, 'correct', 'instead', 'fillers'))) return undefined;
  return [line.slice(0, right.start).replace(/[\s,;]+$/, ''), line.slice(right.start)];
}
