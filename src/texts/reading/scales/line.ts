/** One child's line at the scales. Every word of it is in the value, in the rest, or in a doubt. Pure. */
import type { Reading } from '../../../conversation/reader.ts';
import { doubt } from '../readings.ts';
import { actOf, attendanceIn } from './acts.ts';
import { factsIn } from './facts.ts';
import { figuresIn } from './figures.ts';
import { type Item, itemsOf, type Line } from './items.ts';
import { monthsBetween } from './ranges.ts';
import { restOf } from './rest.ts';
import type { Known, ScaleLine, Who } from './scale-line.ts';
import { labelTags, type ScaleWords, type Tag } from './scale-words.ts';
import { servicesIn } from './services.ts';
import type { Facts } from './told-facts.ts';
import { has, isVaccine, tells, use } from './walk.ts';
import { whoseLine } from './whose.ts';

/** `text` has gone through `lineOf`. */
export function readLine(text: string, known: Known, words: ScaleWords): Reading<ScaleLine> {
  return readItems(itemsOf(text, known, words));
}

export function readItems(line: Line): Reading<ScaleLine> {
  nameFirst(line);
  const note = takeNote(line);
  const said = attendanceIn(line);
  const facts = factsIn(line);
  takeBirth(facts, line);
  const { services, told } = servicesIn(line);
  const act = actOf(line, said.absent, Object.keys(services).length > 0);
  const { who, except } = whoseLine(line, facts);
  // A guest or a new child may be called like a child of the register.
  if (facts.visitor || facts.isNew) for (const one of who) if (one.found.length > 0) one.fit = 'near';
  const measured = figuresIn(line, agesOf(who, facts, line));
  // `Arkan, Zidan vit A semua`: all of those.
  const everybody = line.items.some((item) => has(item, 'all') && !item.used);
  const all = who.length === 0 && (except.length > 0 || everybody);
  if (all || everybody) use(...line.items.filter((item) => has(item, 'all', 'except')));
  const value: ScaleLine = {
    // `naik dari 9,5 jadi 9,8` corrects nothing.
    act: act === 'record' && told.length === 0 && Object.keys(measured.was).length > 0 ? 'correct' : act,
    who,
    ...(all ? { all: true as const } : {}),
    ...(except.length > 0 ? { except } : {}),
    ...kindOf(facts, line),
    figures: measured.figures,
    ...said.position,
    ...(Object.keys(measured.was).length > 0 ? { was: measured.was } : {}),
    ...said.notWeighed,
    services,
    ...(note ? { note } : {}),
    ...(told.length > 0 ? { told } : {}),
    ...(measured.unclear.length > 0 ? { unclear: measured.unclear } : {}),
  };
  // What a question names is not told by it.
  if (act === 'remove' && (Object.keys(services).length > 0 || line.items.some(isLabel)))
    return doubt('scale-remove', line.text);
  if (act === 'ask') return finished({ act, who, ...kindOf(facts, line), figures: {}, services: {} }, line);
  return finished(value, line);
}

const isLabel = (item: Item) => has(item, ...labelTags) && item.kind === 'phrase';

/** `Vita 9,5 76`, `Kasih 8,4`: where nobody is named, a word of ours before the figures is a child whom the register does not know. */
function nameFirst({ items }: Line) {
  const at = items.findIndex((item) => item.kind !== 'sign');
  const item = items[at];
  const weighed = items[at + 1]?.kind === 'number' && items[at + 1]!.value! < 35 && items[at + 1]!.value! > 1;
  if (!item || !weighed || items.some(({ kind }) => kind === 'name' || kind === 'word')) return;
  const may = has(item, ...namesToo) || /^bulan$/i.test(item.text);
  if (item.kind !== 'phrase' || !/^\p{L}{3,}$/u.test(item.text) || !may || isVaccine(item)) return;
  item.kind = 'word';
  item.tags = new Set();
}

const namesToo: Tag[] = ['vitamin-a', 'red', 'blue', 'ills', 'well', 'mother', 'father', 'meal'];

/** `catatan: ibu hamil lagi`: everything behind it. */
function takeNote({ items, text }: Line): string | undefined {
  const at = items.findIndex((item, place) => has(item, 'note') && /^[:=]$/.test(items[place + 1]?.text ?? ''));
  if (at < 0) return undefined;
  use(...items.slice(at));
  return text.slice(items[at + 1]!.end).trim();
}

/** How old those are who may be meant. */
function agesOf(who: readonly Who[], { child }: Facts, { known }: Line): number[] {
  const ids = new Set(who.flatMap(({ found }) => found));
  const meant = known.children.filter(({ id }) => ids.has(id)).flatMap(({ born }) => born ?? []);
  const born =
    meant.length > 0 ? meant : [child.born ?? (who.length === 0 ? known.open?.born : undefined) ?? []].flat();
  if (born.length > 0) return born.map((one) => Math.max(0, monthsBetween(one, known.today)));
  return child.months === undefined ? [] : [child.months];
}

/** A day without a word is a birth date where it can be one, of whomever: one that is not hers makes a namesake of her. */
function takeBirth({ child, day, isNew, visitor, measured }: Facts, { known }: Line) {
  if (day === undefined || child.born !== undefined || measured) return;
  const age = Temporal.PlainDate.from(day).until(known.today, { largestUnit: 'days' }).days;
  if (age >= 0 && (isNew || visitor || child.sex || age > 60)) child.born = day;
}

/** Today says nothing; another day is told. */
function kindOf({ child, day, isNew, visitor, from }: Facts, { known }: Line): Partial<ScaleLine> {
  const on = day !== undefined && day !== child.born && day !== known.today ? day : undefined;
  return {
    ...(isNew ? { isNew } : {}),
    ...(visitor ? { visitor } : {}),
    ...(from === undefined ? {} : { from }),
    ...(Object.keys(child).length > 0 ? { child } : {}),
    ...(on === undefined ? {} : { on }),
  };
}

function finished(value: ScaleLine, line: Line): Reading<ScaleLine> {
  const { rest, note, strange } = restOf(line);
  // `Aisyah catatan: …`
  const noted = value.note !== undefined && value.who.some(({ found }) => found.length > 0);
  if (note) value.note ??= note;
  if (
    isExceptUnclear(line, value) ||
    isOfRelative(line) ||
    isOfParent(line, value) ||
    isSexes(line, value) ||
    isWish(line, value) ||
    isSomeOfAll(line, value)
  )
    return doubt('not-at-scales', line.text);
  if (value.who.length > 1 && (Object.keys(value.figures).length > 0 || value.unclear || isMixed(line)))
    return doubt('scale-many', line.text);
  const earlier = line.items.some((item) => has(item, 'earlier', 'was')) && strange === 0;
  if (isNameAlone(value, line) && rest === '') return { value };
  // `Aisyah terlentang` is how she was measured; `berdiri` and `tidur` alone may be anything.
  const laid = line.items.some(
    (item) => has(item, 'standing', 'lying') && /ntang$|^(?:posisi|diukur)/i.test(item.text),
  );
  if ((!noted && !saysSomething(value, earlier, laid)) || isSentence(value, line.items, strange))
    return doubt('not-at-scales', line.text);
  // `8,4, tidak mau ditimbang`: one of both is wrong.
  if (value.figures.weight !== undefined && value.notWeighed) {
    const { notWeighed: _, reason, ...weighed } = value;
    return { part: weighed, rest: [rest, reason ?? notWeighedIn(line)].filter(Boolean).join(' … ') };
  }
  return rest === '' ? { value } : { part: value, rest };
}

/** `kakaknya Keysha 12 kg`, `adiknya 8,1`: of another child, whose name is not told. */
const isOfRelative = ({ items }: Line) =>
  items.some(
    ({ text }, at) =>
      /^(?:kakak|adi?k|ade|abang|sepupu|saudara|kembaran)(?:nya)?$/i.test(text) &&
      (/nya$/i.test(text) || items[at + 1]?.text.toLowerCase() === 'nya') &&
      /^(?:name|number)$/.test(
        items.slice(at + 1).find((item) => !has(item, 'fillers') && item.kind !== 'sign')?.kind ?? '',
      ),
  );

/** `anak pak RT 12,9`: somebody's, but nobody can tell whose. */
const isOfParent = ({ items }: Line, { who }: ScaleLine) =>
  who.length === 0 &&
  items.some((item, at) => !item.used && isParent(item) && items.slice(at).some(({ kind }) => kind === 'number'));

const isParent = (item: Item) => /^(?:anak|bayi|cucu)/i.test(item.text) && has(item, 'mother', 'father');

/** `L=12 P=15`, `P=1`: how many boys and girls. `lk 44 P 72` is a head and a length. */
function isSexes({ items }: Line, { who }: ScaleLine): boolean {
  const said = items.filter(({ kind }) => kind !== 'sign');
  const sexes = said.filter((item) => has(item, 'male', 'female'));
  const numbers = said.filter(({ text }) => /^\d{1,2}$/.test(text));
  if (who.length > 0 || numbers.length === 0 || sexes.length + numbers.length !== said.length) return false;
  const both = sexes.length > 1 && sexes.some((item) => !has(item, ...labelTags));
  return sexes.length > 0 && (both || numbers.every(({ value = 99 }) => value < 26));
}

/** `Aisyah jangan lupa bawa KMS`: nothing that was. */
const isWish = ({ items }: Line, { figures }: ScaleLine) =>
  Object.keys(figures).length === 0 && items.some(({ text }) => /^(?:jangan|jgn) lupa$/i.test(text));

/** `semua anak RT 4`, `semua bayi`, `semua yang umur 6-11 bulan`: not everybody. */
const isSomeOfAll = ({ items }: Line, { all, child }: ScaleLine) =>
  all === true &&
  (child !== undefined || items.some(({ text }, at) => /^(?:bayi|baduta)$/i.test(text) && has(items[at - 1], 'all')));

/** `semua ASI kecuali Bima sufor`, `kecuali yang bayi`: what is said of those is not read. */
function isExceptUnclear({ items }: Line, { except = [] }: ScaleLine): boolean {
  const at = items.findIndex((item) => has(item, 'except'));
  if (at < 0) return false;
  const all = items.findIndex((item, place) => place > at && has(item, 'all'));
  const behind = items.slice(at + 1, all < 0 ? items.length : all);
  const named = behind.every((item) => item.kind === 'name' || item.kind === 'sign' || has(item, 'fillers', 'yes'));
  return except.length === 0 || !named;
}

/** `Hasan MR, Husein, Bima IPV`: nobody can tell what is Husein's. */
function isMixed({ items }: Line): boolean {
  const names = items.flatMap((item, at) => (item.kind === 'name' ? [at] : []));
  return names.length > 1 && items.slice(names[0], names.at(-1)).some(tells);
}

const notWeighedIn = ({ items }: Line) => items.find((item) => has(item, 'not-weighed'))?.text ?? '';

/** `Aisyah`, `Aisyah hadir`: she is at the scales, and her figures come next. `sehat` alone says something of another child, even where one is
 *  called so. */
const isNameAlone = ({ act, who }: ScaleLine, { items, words }: Line): boolean =>
  act === 'record' &&
  who.length === 1 &&
  who[0]!.fit !== 'near' &&
  who[0]!.found.length > 0 &&
  items.every((item) =>
    item.kind === 'name'
      ? !words.vocabulary.has(item.text.toLowerCase())
      : item.kind === 'sign' || /^(?:hadir|datang|da?te?ng|ya|si|d[ei]k|adik|anak|an)$/i.test(item.text),
  );

/** `laid`: her position was told with a word for nothing else. */
function saysSomething(value: ScaleLine, earlier: boolean, laid: boolean): boolean {
  const { act, who, figures, services, unclear, notWeighed, told, isNew, visitor, child, all, position } = value;
  const measured = Object.keys(figures).length > 0 || Object.keys(services).length > 0 || !!unclear;
  if (act === 'remove' && who.length === 0 && !all) return earlier;
  if (act === 'remove' || act === 'ask' || act === 'absent') return who.length > 0 || !!all;
  if (measured || (notWeighed && who.length > 0) || told) return true;
  if (position && laid && who.some(({ found }) => found.length > 0)) return true;
  const facts = Object.keys(child ?? {}).length > 0;
  return who.length > 0 && (facts || ((isNew || visitor) === true && who.every(({ found }) => found.length === 0)));
}

/** A sentence about something else, or a report of sums: nobody of the register is named, and other words are many, or figures that fit
 *  nowhere. */
function isSentence(value: ScaleLine, items: readonly Item[], strange: number): boolean {
  const { who, all, services, unclear = [], figures } = value;
  const sure = Object.keys(figures).length;
  if (all)
    return (
      sure + unclear.length > 0 ||
      Object.keys(services).length === 0 ||
      Object.keys(services).some((name) => personal.has(name))
    );
  if (who.some(({ found }) => found.length > 0)) return false;
  const left = items.filter((item) => !item.used);
  if (unclear.length > 2 || left.some((item) => item.kind === 'word' && item.text.length === 1)) return true;
  if (value.isNew || value.visitor) return who.length === 0;
  if (who.length > 0 && sure === 0) return !introduces(value);
  if (who.length === 0 && sure === 0 && unclear.length > 0 && items.some((item) => item.kind === 'word')) return true;
  return left.some((item) => has(item, 'other')) || strange > (who.length > 0 ? 1 : 0);
}

/** What is never told of everybody at once. */
const personal = new Set(['ill', 'tbc', 'oedema', 'referred']);

/** A child with her birth date, or sex and mother, is told of without figures too. */
const introduces = ({ child = {} }: ScaleLine) =>
  child.born !== undefined || (child.sex !== undefined && (child.mother ?? child.months) !== undefined);
