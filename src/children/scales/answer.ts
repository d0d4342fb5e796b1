/** Her answer to what was asked about a line: by a tap, or in her own words. */
import type { Reader } from '../../conversation/reader.ts';
import { readConsent } from '../../texts/reading/children/child-consent.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Child } from '../base/child.ts';
import { findNamed } from '../register/find.ts';
import { type Answer, childrenIn } from './ask-words.ts';
import { readBehind } from './behind.ts';
import { leave, type Waiting } from './lines.ts';
import { swap } from './mixed-up.ts';
import { record } from './record.ts';
import { addNew, type Outcome, type Taking, takeFor } from './take.ts';

const text = textOf('children/scales');

/** What her words say to it. `words`: her own lists. undefined: they say something else. */
export function answerIn(
  said: string,
  waiting: Waiting,
  {
    reader,
    list,
    children,
    day,
    today,
  }: {
    reader: Reader;
    list(id: 'words-stands' | 'words-slip' | 'words-guest' | 'words-new' | 'words-replace' | 'words-leave'): string[];
    children: readonly Child[];
    day: string;
    today: string;
  },
): Answer | undefined {
  const bare = reader.bare(said).toLowerCase();
  const has = (id: Parameters<typeof list>[0]) => list(id).includes(bare);
  const { asks } = waiting;
  // `semua ibu setuju` is a word of mothers, and no yes to an odd weight.
  const meant = readConsent(said) ? undefined : reader.word(said);
  if (asks.is === 'day')
    return has('words-slip') || meant === 'no' ? 'drop' : whichDay(said, { other: asks.on, day, today, reader });
  if (asks.is === 'near' || asks.is === 'which') {
    const among = childrenIn({ children: [...children] }, asks.children);
    if (asks.is === 'near' && among.length === 1 && (meant === 'yes' || has('words-stands'))) return `c${among[0]!.id}`;
    if (meant === 'no' || has('words-new')) return 'new';
    if (has('words-slip')) return 'no';
    const dated =
      said.length <= 40 ? reader.date(said.replace(/^(?:yang|yg)?\s*(?:lahir|lhr)?\s+/i, ''), today) : undefined;
    const day = dated && 'value' in dated ? dated.value.slice(5) : undefined;
    const born = among.filter((one) => day !== undefined && one.born.endsWith(day));
    if (born.length === 1) return `c${born[0]!.id}`;
    // `yang ibu Rina`, `3 Februari`: what tells one from the others, and no line of its own.
    const found =
      said.length <= 40 ? findNamed(among, said.trim().replace(/^(?:yang|yg|si)\s+/i, ''), today) : undefined;
    return found?.fit === 'exact' && !/\d[.,]\d/.test(said) ? `c${found.child.id}` : undefined;
  }
  if (asks.is === 'differs') {
    // A bare yes does not say which of the two figures.
    if (has('words-replace')) return 'yes';
    return meant === 'no' || has('words-leave') || has('words-slip') ? 'no' : undefined;
  }
  if (has('words-guest') && asks.is === 'new') return 'guest';
  if (has('words-new') && asks.is === 'new') return 'new';
  if (meant === 'no' || has('words-slip')) return 'no';
  if (asks.is === 'whose') return undefined;
  // `tetap` to `84 kg?`: the figure as it stands, which cannot be kept.
  if (asks.is === 'unclear' && (!asks.perhaps || meant !== 'yes'))
    return has('words-stands') || meant === 'yes' ? 'stands' : undefined;
  if (meant !== 'yes' && !has('words-stands')) return undefined;
  return asks.is === 'new' ? 'new' : 'yes';
}

/** `untuk 12 Nov`, `hari ini`: a bare yes does not say which of the two. */
function whichDay(
  said: string,
  { other, day, today, reader }: { other: string; day: string; today: string; reader: Reader },
): Answer | undefined {
  const { line, day: named = /(?<!\p{L})(?:ini|sekarang|skrg)(?!\p{L})/iu.test(said) ? today : undefined } = readBehind(
    said,
    [],
    reader,
    today,
  );
  if (line !== '' || named === undefined) return undefined;
  return named === other ? 'yes' : named === day ? 'no' : undefined;
}

export async function takeAnswer(on: Taking, waiting: Waiting, answer: Answer): Promise<Outcome[]> {
  const { context, scales } = on;
  const { asks, words } = waiting;
  const taking = { ...on, words };
  if (answer === 'stands') return [{ is: 'said', text: standsWords(waiting, scales.children) }];
  await leave(context, scales, waiting);
  if (answer === 'no') return [{ is: 'said', text: noWords(waiting, scales.children) }];
  switch (asks.is) {
    case 'near':
    case 'which': {
      const child = childrenIn(scales, asks.children).find(({ id }) => answer === `c${id}`);
      return child ? takeFor(taking, asks.line, child) : addNew(taking, asks.line, asks.line.visitor ?? false, true);
    }
    case 'new':
      return addNew(taking, { ...asks.line, isNew: true }, answer === 'guest' || (asks.line.visitor ?? false));
    case 'odd':
    case 'differs':
    case 'unclear': {
      const child = scales.children.find(({ id }) => id === waiting.child);
      const told = asks.is === 'unclear' ? asks.perhaps : asks.told;
      if (!child || !told) return [];
      const correct = asks.is === 'differs' || (asks.is === 'odd' && asks.correct === true);
      const noted = await record(context, scales, { child, told, words, correct, sure: asks.is !== 'unclear' });
      return [{ is: 'noted', noted }];
    }
    case 'swap':
      return swap(context, scales, childrenIn(scales, asks.children), words);
    default:
      return [];
  }
}

/** A figure of which nobody knows what it is waits on. */
function standsWords({ asks, child, words }: Waiting, children: readonly Child[]) {
  const name = children.find(({ id }) => id === child)?.name ?? '';
  const written = asks.is === 'unclear' ? String(asks.doubt.args?.written ?? words) : words;
  return text('unclear-stays', { name, written: written.slice(0, 60) });
}

function noWords({ asks, child }: Waiting, children: readonly Child[]) {
  const name = children.find(({ id }) => id === child)?.name ?? '';
  if (asks.is === 'differs' || asks.is === 'swap') return text('left', { name });
  return asks.is === 'odd' || asks.is === 'unclear' ? text('write-again', { name }) : text('dropped');
}
