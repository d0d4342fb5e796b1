/** Is somebody in danger, or dead? A sentence that only speaks of such things, denies them or tells that they are over is none. Where it is
 *  not sure it says so: to be asked once too often costs a tap. Pure. */
import type { Emergency } from '../../conversation/reader.ts';
import { type EmergencyWords, type Phrases, plainWords } from './emergency-words.ts';
import { plain } from './fold.ts';

type Lists = EmergencyWords['lists'];

/** A part of a sentence that is said in one breath. `bound`: by `dan`, `atau`: what denies the part before it denies its first word too. */
interface Clause {
  words: string[];
  bound: 'and' | 'comma' | undefined;
}

interface Sign {
  kind: 'sure' | 'of-somebody' | 'of-patient' | 'weak' | 'sick' | 'death';
  name: string;
  clause: number;
  at: number;
  end: number;
}

/** A longer text is a paper that somebody copied. */
const longest = 2000;

export function readEmergency(text: string, known: EmergencyWords): Emergency | undefined {
  const { lists } = known;
  const clauses = clausesOf(text.slice(0, longest), known);
  const told = clauses.flatMap((clause, at) => signsIn(clause, at, lists));
  if (told.length === 0 || isExcuse(clauses, lists)) return undefined;
  const denied = new Set(told.filter((sign) => isDenied(sign, clauses, lists)));
  spread(denied, told, clauses, lists);
  const signs = told.filter((sign) => !denied.has(sign) && !isOver(sign, clauses, lists));
  return judge(signs, clauses, lists);
}

/** Whoever cannot come to a meeting because of somebody's illness asks for no help. */
const isExcuse = (clauses: Clause[], { excuses, calls }: Lists) =>
  clauses.some(({ words }) => find(words, excuses)) && !clauses.some(({ words }) => find(words, calls));

function judge(signs: Sign[], clauses: Clause[], lists: Lists): Emergency | undefined {
  const has = (list: Phrases) => clauses.some(({ words }) => find(words, list) !== undefined);
  const of = (kind: Sign['kind']) => signs.filter((sign) => sign.kind === kind);
  const patient = has(lists.patients);
  const somebody = patient || has(lists.people);
  if (of('death').some((sign) => isDeath(sign, clauses, lists, patient))) return 'death';
  // A room that is crowded (`sesak`) is no patient.
  if (of('sure').some((sign) => somebody || !isThing(sign, clauses, lists))) return 'danger';
  if (patient && of('of-patient').length > 0) return 'danger';
  if (somebody && of('of-somebody').some((sign) => !isThing(sign, clauses, lists))) return 'danger';
  if (somebody && new Set(of('weak').map(({ name }) => name)).size > 1) return 'danger';
  const sick = of('sick').length > 0;
  if (
    sick &&
    somebody &&
    (has(lists.eaten) || (has(lists.many) && of('sick').some(({ name }) => startsAs(name, lists.catching))))
  )
    return 'danger';
  return undefined;
}

/** Headache of many is none of the posyandu's emergencies, vomiting of many is. */
const startsAs = (name: string, phrases: Phrases) => starts(name.split(' '), 0, phrases) !== undefined;

/** Of a child or a mother, or of somebody of whom nothing is said. A figure behind it belongs to a report. */
function isDeath({ clause, at, end, name }: Sign, clauses: Clause[], lists: Lists, patient: boolean): boolean {
  const { words } = clauses[clause]!;
  if (/^\d+$/.test(words[end] ?? '')) return false;
  if (isThing({ clause, name }, clauses, lists)) return false;
  if (patient) return true;
  return (
    !startsAs(name, lists['dead-things']) &&
    find(words.slice(0, at), lists.there) !== undefined &&
    find(words, lists.people) === undefined
  );
}

const isThing = ({ clause, name }: Pick<Sign, 'clause' | 'name'>, clauses: Clause[], lists: Lists) =>
  startsAs(name, lists['of-things']) && find(clauses[clause]!.words, lists.things) !== undefined;

/** Denied, supposed, taught, long ago, or the name of something else (`obat kejang`). */
function isDenied(sign: Sign, clauses: Clause[], lists: Lists): boolean {
  const { words } = clauses[sign.clause]!;
  const before = words.slice(0, sign.at);
  const behind = words.slice(sign.end);
  return (
    isNegated(before, lists) ||
    isWhole(behind, lists['gone-after']) ||
    (behind.length === 0 && isWhole(clauses[sign.clause + 1]?.words ?? [], lists['gone-after'])) ||
    find(before, lists.supposing) !== undefined ||
    endsWith(before, lists.compounds) ||
    isTopic(before, behind, lists) ||
    isNotion(words, lists) ||
    isPast(words, lists)
  );
}

/** `tidak ada balita yang kejang`: nothing but harmless words stands between. */
function isNegated(before: string[], lists: Lists): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    if (starts(before, at, lists.negations)) return true;
    const harmless = [lists['under-negation'], lists.patients, lists.people];
    if (!harmless.some((list) => starts(before, at, list))) return false;
  }
  return false;
}

function isTopic(before: string[], behind: string[], lists: Lists): boolean {
  const first = find(before, lists.topics);
  if (first) {
    const circumstance = first.at > 0 && starts(before, first.at - 1, lists.circumstance);
    return !circumstance && find(before.slice(first.end), onlyExisting(lists)) === undefined;
  }
  const next = find(behind, lists.topics);
  if (!next || find(before, lists.existing)) return false;
  return next.at === 0 || !starts(behind, next.at - 1, lists.circumstance);
}

/** `materi pertolongan bayi tersedak` has a baby, too, but says of none that it is there. */
const onlyExisting = (lists: Lists): Phrases =>
  new Map([...lists.existing].filter(([word]) => !lists.patients.has(word) && !lists.people.has(word)));

const isNotion = (words: string[], lists: Lists) =>
  find(words, lists.notions) !== undefined && find(words, lists.real) === undefined;

function isPast(words: string[], lists: Lists): boolean {
  const past = find(words, lists.past);
  if (!past || find(words, lists.now)) return false;
  return !(past.at > 0 && starts(words, past.at - 1, lists['not-past-behind']));
}

/** `tidak ada kejang atau sesak`, `penyuluhan tanda bahaya, perdarahan dan kejang`: what denies a part denies the next one that begins with a sign. */
function spread(denied: Set<Sign>, told: Sign[], clauses: Clause[], lists: Lists): void {
  const of = Map.groupBy(told, ({ clause }) => clause);
  const taught = new Set<number>();
  for (const [at, { words, bound }] of clauses.entries()) {
    const [first] = (of.get(at) ?? []).filter((sign) => sign.at === 0);
    const before = (of.get(at - 1) ?? []).at(-1);
    const listed = bound === 'and' || find(clauses[at - 1]?.words ?? [], lists.there);
    const again = first && bound && (taught.has(at - 1) || (listed && before && denied.has(before)));
    if (again) denied.add(first);
    const topic = find(words, lists.topics);
    if ((again && taught.has(at - 1)) || (topic && isTopic(words, [], lists))) taught.add(at);
  }
}

/** Healed in the same breath or later, and not somebody else. */
function isOver(sign: Sign, clauses: Clause[], lists: Lists): boolean {
  const mine = clauses[sign.clause]!.words;
  const whom = whoIn(mine, lists);
  return clauses.some(({ words }, clause) => {
    const healed = find(words, lists.healed);
    if (!healed || isNegated(words.slice(0, healed.at), lists)) return false;
    if (clause < sign.clause) return find(mine, lists.yesterday) !== undefined && !find(mine, lists.now);
    const others = whoIn(words, lists);
    return (
      clause === sign.clause || whom.length === 0 || others.length === 0 || others.some((one) => whom.includes(one))
    );
  });
}

const whoIn = (words: string[], lists: Lists) =>
  words.filter((_, at) => starts(words, at, lists.patients) || starts(words, at, lists.people));

function signsIn({ words }: Clause, clause: number, lists: Lists): Sign[] {
  const kinds = ['sure', 'of-somebody', 'of-patient', 'death', 'weak', 'sick'] as const;
  return kinds.flatMap((kind) =>
    words.flatMap((_, at): Sign[] => {
      const end = starts(words, at, lists['not-signs']) ? undefined : starts(words, at, lists[kind]);
      return end === undefined ? [] : [{ kind, name: words.slice(at, end).join(' '), clause, at, end }];
    }),
  );
}

function clausesOf(text: string, { same, lists }: EmergencyWords): Clause[] {
  const clauses: Clause[] = [];
  for (const [, signs = '', said = ''] of plain(text).replace(dash, ': 0').matchAll(breaths)) {
    const words = plainWords(said, same);
    let bound: Clause['bound'] = /^[\s,/+&]+$/.test(signs) ? 'comma' : undefined;
    let from = 0;
    for (const [at, word] of words.entries()) {
      const parts = lists.and.has(word) ? 'and' : lists.but.has(word) ? 'but' : undefined;
      if (!parts) continue;
      clauses.push({ words: words.slice(from, at), bound });
      bound = parts === 'and' ? 'and' : undefined;
      from = at + 1;
    }
    clauses.push({ words: words.slice(from), bound });
  }
  return clauses.filter(({ words }) => words.length > 0);
}

/** `Bayi wafat: -` */
const dash = /[:=]\s*-+(?=\s*(?:[\n,;]|$))/g;

/** The signs before some words, and the words. A point within a figure parts nothing. */
const breaths = /((?:[.,;:!?()/+&\n\u2026]|\s-\s)*)((?:(?!\s-\s)(?:[^.,;:!?()/+&\n\u2026]|(?<=\d)[.,](?=\d)))+)/g;

/** Where the first of these phrases stands. */
function find(words: string[], phrases: Phrases): { at: number; end: number } | undefined {
  for (let at = 0; at < words.length; at++) {
    const end = starts(words, at, phrases);
    if (end !== undefined) return { at, end };
  }
  return undefined;
}

/** The end of a phrase that begins here. */
function starts(words: string[], at: number, phrases: Phrases): number | undefined {
  for (const phrase of phrases.get(words[at] ?? '') ?? []) {
    const end = matches(words, at, phrase, 0);
    if (end !== undefined) return end;
  }
  return undefined;
}

function matches(words: string[], at: number, phrase: string[], from: number): number | undefined {
  if (from === phrase.length) return at;
  if (phrase[from] === '*') {
    for (const gap of [0, 1, 2]) {
      const end = at + gap <= words.length ? matches(words, at + gap, phrase, from + 1) : undefined;
      if (end !== undefined) return end;
    }
    return undefined;
  }
  return words[at] === phrase[from] ? matches(words, at + 1, phrase, from + 1) : undefined;
}

const endsWith = (words: string[], phrases: Phrases) =>
  words.length > 0 && starts(words, words.length - 1, phrases) !== undefined;

/** These words are nothing but one of the phrases. */
const isWhole = (words: string[], phrases: Phrases) => words.length > 0 && starts(words, 0, phrases) === words.length;
