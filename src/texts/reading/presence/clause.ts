/** What one clause says about coming: `tidak bisa hadir`, `staf saya yang hadir`, `jam berapa ya`. Pure. */
import { type Clause, is, type Said } from './said.ts';

/** Where in the clause it is said; a deputy's words stand at `who`. */
export interface Says {
  what: 'come' | 'not' | 'weak-not' | 'deputy' | 'hedge' | 'ask' | 'claimed' | 'nothing';
  from: number;
  to: number;
  who?: [number, number];
  /** It is somebody else who comes or does not. */
  other?: boolean;
  /** Coming was said outright, not by a mere `bisa`. */
  outright?: boolean;
}

const nothing: Says = { what: 'nothing', from: 0, to: 0 };

export function saysOf({ words, asks, joint }: Clause): Says {
  const all: Says = { what: 'ask', from: 0, to: words.length };
  if (asks || words.some((word) => is(word, 'ask'))) return all;
  if (words.some((word) => is(word, 'earlier')) && words.some((word) => is(word, 'claimed')))
    return { ...all, what: 'claimed' };
  if (speaksOfPast(words)) return { ...all, what: 'claimed' };
  const deputy = joint === 'because' ? undefined : deputyIn(words);
  const hedge = words.findIndex((word) => is(word, 'hedge'));
  if (joint === 'condition' || (deputy && hedge >= 0)) return { ...all, what: 'hedge' };
  if (deputy) return deputy;
  const said = predicateIn(words, joint === 'because');
  if (hedge >= 0 && !isDenied(words, hedge) && !(said.what === 'nothing' && words.some((word) => is(word, 'whole'))))
    return {
      ...all,
      what: 'hedge',
      from: said.what === 'nothing' ? hedge : Math.min(hedge, said.from),
      to: Math.max(hedge + 1, said.to),
    };
  return said;
}

/** `rapat kemarin`: that meeting is over, and no invitation to it is open. */
const speaksOfPast = (words: Said[]) =>
  words.some((word, at) => is(word, 'meeting') && !/undangan|surat/.test(word.text) && is(words[at + 1], 'earlier'));

/** `tidak mungkin saya tidak hadir` hedges nothing. */
const isDenied = (words: Said[], at: number) => is(words[at - 1], 'not');

/** Words that may stand between a negation and what it denies. */
const light = (word: Said) =>
  is(
    word,
    'self',
    'able',
    'want',
    'not',
    'not-yet',
    'filler',
    'sorry',
    'hedge',
    'polite-hedge',
    'surely',
    'title',
    'then',
    'cannot',
    'self-alone',
    'earlier',
    'about',
    'post',
  );

function predicateIn(words: Said[], inReason: boolean): Says {
  let found = nothing;
  for (let at = 0; at < words.length; at++) {
    const says = inReason && !is(words[at], 'come') ? undefined : saidAt(words, at);
    if (says && (found.what === 'nothing' || found.what === 'weak-not' || says.outright)) found = says;
    if (found.outright) break;
  }
  return found;
}

function saidAt(words: Said[], at: number): Says | undefined {
  const word = words[at]!;
  const { from, negations } = before(words, at);
  const odd = negations % 2 === 1;
  const place = { from, to: behind(words, at + 1) };
  const refuses = politelyRefuses(words, from, at);
  if (is(word, 'called-off')) return { what: 'not', ...place, outright: true };
  if (is(word, 'absent')) return { what: odd ? 'come' : 'not', ...place, outright: true, ...isOther(words, from) };
  if (is(word, 'come')) {
    if (goesElsewhere(words, at)) return undefined;
    // A no that belongs to nothing we know: it may be hers.
    if (!odd && hasLooseNo(words, from, at)) return { what: 'hedge', ...place, outright: true };
    return { what: odd || refuses ? 'not' : 'come', ...place, outright: true, ...isOther(words, from) };
  }
  if (is(word, 'sent-self')) return odd ? undefined : { what: 'come', from, to: at + 1, outright: true };
  if (is(word, 'stand-in', 'instead')) return { what: 'come', from: at, to: at, outright: true };
  if (is(word, 'cannot', 'able-alone')) return ableAt(words, at, { from, odd: odd !== is(word, 'cannot') });
  return undefined;
}

/** But `hadir, tidak sendiri` and `tidak bisa lama` deny something else. */
const hasLooseNo = (words: Said[], from: number, at: number) =>
  words.some(
    (word, i) =>
      is(word, 'not', 'not-yet', 'cannot') &&
      (i < from || i > at) &&
      !words.slice(i + 1, i + 3).some((next) => is(next, 'whole', 'self-alone', 'depute-plain')),
  );

/** `tidak bisa` alone is an answer; before another verb (`tidak bisa meninggalkan kelas`) it may be one. */
function ableAt(words: Said[], at: number, { from, odd }: { from: number; odd: boolean }): Says | undefined {
  const next = words
    .slice(at + 1)
    .find((word) => !is(word, 'filler', 'self', 'able', 'want', 'polite-hedge', 'surely'));
  if (is(next, 'come', 'depute', 'depute-plain')) return undefined;
  const open = next === undefined || is(next, 'begins', 'about', 'sorry', 'excuse', 'self-alone', 'then');
  const place = { from, to: behind(words, at + 1), ...isOther(words, from) };
  if (is(next, 'whole')) return undefined;
  if (odd) return { what: open ? 'not' : 'weak-not', ...place };
  return open && next === undefined ? { what: 'come', ...place } : undefined;
}

/** The negations that belong to the word at `at`, and where the whole begins. */
function before(words: Said[], at: number): { from: number; negations: number } {
  let from = at;
  let negations = 0;
  for (let i = at - 1; i >= 0 && light(words[i]!); i--) {
    if (is(words[i], 'not', 'not-yet', 'cannot')) negations++;
    if (is(words[i], 'not', 'not-yet', 'cannot', 'able', 'want', 'polite-hedge', 'surely', 'hedge')) from = i;
  }
  return { from, negations };
}

/** `bukan tidak mau hadir`: who begins so does not come. */
function politelyRefuses(words: Said[], from: number, at: number): boolean {
  const some = words.slice(from, at);
  return (
    some.filter((word) => is(word, 'not')).length === 2 &&
    some.some((word) => is(word, 'want')) &&
    /^bukan/.test(some[0]?.text ?? '')
  );
}

/** Coming to the posyandu is no answer to a meeting: but `rapat posyandu` is one. */
function goesElsewhere(words: Said[], at: number): boolean {
  const next = words.slice(at + 1).find((word) => !is(word, 'filler') && !(is(word, 'about') && !is(word, 'meeting')));
  return is(next, 'elsewhere');
}

/** `bu Rina tidak bisa hadir`: a name stands before, and not the writer's `saya`. */
function isOther(words: Said[], from: number): { other?: true } {
  const head = words.slice(0, from);
  const denied = words.slice(from).some((word) => is(word, 'not', 'not-yet', 'cannot', 'absent'));
  if (denied && is(head.at(-1), 'post') && !head.some((word) => is(word, 'self', 'sorry'))) return { other: true };
  const named = head.findIndex(
    (word, at) => is(word, 'title') && words[at + 1] !== undefined && at + 1 < from && words[at + 1]!.tags.size === 0,
  );
  return named >= 0 && !head.some((word) => is(word, 'self')) && !head.slice(0, named).some((word) => is(word, 'sorry'))
    ? { other: true }
    : {};
}

/** Where the words end that only say to what or when, if nothing but a reason follows them. */
function behind(words: Said[], from: number): number {
  let to = from;
  while (to < words.length && is(words[to], 'come', 'about', 'filler', 'self', 'self-alone', 'polite-hedge', 'surely'))
    to++;
  if (to === words.length || is(words[to], 'begins', 'sorry')) return to;
  // `di Balikpapan`, `ibu mertua sakit`: they belong to what follows.
  return from;
}

function deputyIn(words: Said[]): Says | undefined {
  return sentIn(words) ?? namedIn(words);
}

/** `yang datang bu Sinta`, `diwakili Kasi Kesra`. */
function sentIn(words: Said[]): Says | undefined {
  const at = words.findIndex((word) => is(word, 'depute'));
  if (at < 0) return undefined;
  const { negations, from } = before(words, at);
  let to = at + 1;
  while (is(words[to], 'by', 'filler') && !is(words[to], 'title')) to++;
  const who: [number, number] = [to, endOfName(words, to)];
  const person = is(words[to], 'title', 'post') || /^(?:dr|drg|hj?|ir|drs|dra)$/.test(words[to]?.text ?? '');
  // A letter is sent, too.
  if (!is(words[at], 'depute-plain') && !person && (who[1] === to || !words[to]!.capital)) return undefined;
  if (negations % 2 === 1) return { what: 'nothing', from, to: to };
  if (isOnlyMe(words.slice(...who))) return undefined;
  return { what: 'deputy', from, to: who[1], who };
}

/** `bu Rina yang hadir`, `yang hadir nanti bu Rina`, `wakil saya: bu Rina`, `bu Rina mewakili saya`. */
function namedIn(words: Said[]): Says | undefined {
  const at = words.findIndex((word) => is(word, 'deputy-is', 'stand-in'));
  if (at < 0) return undefined;
  const { negations } = before(words, at);
  const ahead = nameBefore(words, at);
  if (negations % 2 === 1) return undefined;
  const self = words.slice(0, at).some((word) => is(word, 'self'));
  if (ahead)
    return isOnlyMe(words.slice(...ahead))
      ? { what: 'come', from: ahead[0], to: is(words[at], 'stand-in') ? at : at + 1, outright: true }
      : { what: 'deputy', from: ahead[0], to: at + 1, who: ahead };
  if (is(words[at], 'stand-in')) return undefined;
  let from = at + 1;
  while (is(words[from], 'by', 'about') && !is(words[from], 'title')) from++;
  if (self && is(words[from - 1], 'stand-in')) return undefined;
  const who: [number, number] = [from, endOfName(words, from)];
  if (who[1] === from) return undefined;
  if (isOnlyMe(words.slice(...who))) return { what: 'come', from: at, to: who[1], outright: true };
  return { what: 'deputy', from: at, to: who[1], who };
}

const isOnlyMe = (words: Said[]) =>
  words.some((word) => is(word, 'self', 'self-alone')) &&
  words.every((word) => is(word, 'self', 'self-alone', 'filler'));

/** The name right before a word, without what leads to it. */
function nameBefore(words: Said[], at: number): [number, number] | undefined {
  let to = at;
  while (to > 0 && is(words[to - 1], 'by', 'able', 'come', 'filler') && !is(words[to - 1], 'title')) to--;
  let from = to;
  while (
    from > 0 &&
    !is(
      words[from - 1],
      'come',
      'not',
      'not-yet',
      'able',
      'by',
      'sorry',
      'absent',
      'begins',
      'polite-hedge',
      'cannot',
    ) &&
    !(is(words[from - 1], 'filler') && !is(words[from - 1], 'title'))
  )
    from--;
  return from < to ? [from, to] : undefined;
}

/** A name ends where a reason, a purpose or another verb begins. */
function endOfName(words: Said[], from: number): number {
  let to = from;
  while (
    to < words.length &&
    !is(words[to], 'begins', 'come', 'able', 'then', 'stand-in', 'not', 'hedge', 'excuse', 'name-later', 'sorry') &&
    !/^(?:yang|yg)$/.test(words[to]!.text) &&
    !(is(words[to], 'about') && !is(words[to], 'title', 'post'))
  )
    to++;
  return to;
}
