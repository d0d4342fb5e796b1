/** What a line tells of services, signs and illness, with what says yes and no to each: `belum vit A, ASI`, `obat cacing sudah`. Pure. */
import type { Item, Line } from './items.ts';
import { type Answer, answersIn } from './polarity.ts';
import type { Services, Told } from './scale-line.ts';
import { vaccineTags } from './scale-words.ts';
import { signsIn } from './signs.ts';
import { takeVaccine } from './vaccines.ts';
import { has, isFree, isVaccine, next, spanAt, use } from './walk.ts';

export function servicesIn(line: Line): { services: Services; told: Told[] } {
  const services: Services = {};
  const { items } = line;
  takeDenied(line);
  takeTopics(line);
  takeMonthsOfAsi(line, services);
  takeAmounts(line);
  signsIn(line, services);
  const answers = answersIn(line);
  const twofold = isTwofold(line);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.used || item.kind !== 'phrase') continue;
    const answer = answers.get(item);
    if (answer === 'unclear') continue;
    const take = takers.find(([tag]) => has(item, ...tag))?.[1];
    if (twofold && has(item, 'vitamin-a', 'red', 'blue')) continue;
    if (take?.(line, at, answer, services)) use(item);
  }
  settleMilk(services);
  return { services, told: toldIn(line) };
}

type Take = (line: Line, at: number, answer: Answer | undefined, services: Services) => boolean;

const isNo = (answer: Answer | undefined) => answer === 'no' || answer === 'incomplete';

const takers: [Parameters<typeof has>[1][], Take][] = [
  [
    [...vaccineTags],
    (line, at, answer, services) => takeVaccine(line, at, isNo(answer) || isLacking(line, at), services),
  ],
  [['vitamin-a'], takeVitamin],
  [['red', 'blue'], takeColour],
  [['worm'], (_line, _at, answer, services) => set(services, 'worm', !isNo(answer))],
  [['meal'], (_line, _at, answer, services) => set(services, 'meal', !isNo(answer))],
  [['oedema'], (_line, _at, answer, services) => set(services, 'oedema', !isNo(answer))],
  [['education'], (_line, _at, answer, services) => set(services, 'education', !isNo(answer))],
  [['book'], (_line, _at, answer, services) => set(services, 'book', !isNo(answer))],
  [['mpasi'], (_line, _at, answer, services) => set(services, 'mpasi', !isNo(answer))],
  [['immunisation'], takeImmunisation],
  [['asi-exclusive'], takeExclusive],
  [['mixed-milk'], (_line, _at, _answer, services) => set(services, 'asi', 'partly') && set(services, 'formula', true)],
  [['weaned'], (_line, _at, _answer, services) => set(services, 'asi', 'no')],
  [['asi'], (_line, _at, answer, services) => set(services, 'asi', isNo(answer) ? 'no' : 'yes')],
  [['formula'], (_line, _at, answer, services) => set(services, 'formula', !isNo(answer))],
  [['checklist'], takeChecklist],
  [['referral'], takeReferral],
];

/** `belum lengkap, kurang MR 2` */
function isLacking({ items }: Line, at: number): boolean {
  const before = items[at - 1];
  if (!/^kurang$/i.test(before?.text ?? '')) return false;
  use(before);
  return true;
}

/** Told twice otherwise: the second stays in the rest, and is told. */
function set<Name extends keyof Services>(services: Services, name: Name, value: Services[Name]): boolean {
  if (services[name] !== undefined && services[name] !== value) return false;
  services[name] = value;
  return true;
}

/** `edukasi MPASI` is no MP-ASI. */
function takeTopics({ items }: Line) {
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!has(item, 'education') || has(item, 'fillers')) continue;
    for (let topic = next(items, at, 'fillers'); has(items[topic], 'topics'); topic = next(items, topic, 'fillers'))
      use(items[topic]);
  }
}

/** `obat cacing 1 tablet`: how many says nothing more. */
function takeAmounts({ items }: Line) {
  items.forEach((item, at) => {
    const behind = items[at + 1];
    const one = item.kind === 'number' && !item.unit && item.value! <= 2;
    if (!one || !has(items[at - 1], 'worm', 'vitamin-a')) return;
    // `cacing 1`
    const alone = !behind || behind.kind === 'sign';
    if (!alone && !has(behind, 'drops')) return;
    use(item);
    if (alone) return;
    if (!has(behind, 'vitamin-a')) use(behind);
  });
}

/** `E4`: exclusive for four months. */
function takeMonthsOfAsi({ items }: Line, services: Services) {
  items.forEach((item, at) => {
    const behind = items[at + 1];
    const alone = item.kind === 'word' && /^e$/i.test(item.text);
    const written = /^asi e$/i.test(item.text) || (alone && behind?.start === item.end);
    if (!written || behind?.kind !== 'number' || behind.unit) return;
    if (!Number.isInteger(behind.value) || behind.value! > 6 || services.asiMonths !== undefined) return;
    services.asiMonths = behind.value!;
    services.asi = 'exclusive';
    use(item, behind);
  });
}

/** `vit A merah`, `vit A (M)`, `vit A sudah merah`. */
function takeVitamin({ items }: Line, at: number, answer: Answer | undefined, services: Services): boolean {
  let place = next(items, at, 'yes', 'fillers', 'vitamin-a');
  while (items[place]?.used) place = next(items, place, 'fillers');
  const behind = items[place];
  const colour = has(behind, 'red') ? 'red' : has(behind, 'blue') ? 'blue' : undefined;
  const value = isNo(answer) ? 'no' : (colour ?? services.vitaminA ?? 'given');
  // `vit A 1 kapsul merah`
  if (services.vitaminA === 'given' && colour) services.vitaminA = colour;
  if (!set(services, 'vitaminA', value)) return false;
  if (colour && isFree(behind)) use(behind);
  return true;
}

/** `Merah 9,6 78 merah`: a colour alone is the capsule's. That of an arm, a card or hair is not, nor one of two. */
function takeColour({ items }: Line, at: number, _answer: Answer | undefined, services: Services): boolean {
  const item = items[at]!;
  const before = items[at - 1];
  const arm = before?.kind === 'number' && has(items[at - 2], 'label-arm');
  if (item.text.length < 3 || before?.kind === 'word' || arm || has(before, 'label-arm', 'book', 'no')) return false;
  const colour = has(item, 'red') ? 'red' : 'blue';
  if (services.vitaminA === 'given') services.vitaminA = colour;
  return set(services, 'vitaminA', colour);
}

/** `biru bukan merah`, `bukan vit A merah tapi biru`, `biru harusnya merah`: what it was not. */
function takeDenied(line: Line) {
  const { items } = line;
  const isSaid = (item: Item | undefined) => has(item, 'vitamin-a', 'red', 'blue', 'yes');
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    let behind = next(items, at, 'fillers', 'earlier');
    if (has(item, 'not-but') && isSaid(items[behind])) {
      use(item);
      for (; isSaid(items[behind]); behind++) use(items[behind]);
      if (has(items[behind], 'instead')) use(items[behind]);
      line.mended = true;
    } else if (
      has(item, 'red', 'blue') &&
      has(items[behind], 'instead', 'correct') &&
      has(items[behind + 1], 'red', 'blue')
    ) {
      use(item, items[behind]);
      line.mended = true;
    }
  }
}

/** Two colours for one child. */
const isTwofold = ({ items }: Line) => {
  const free = items.filter((item) => isFree(item) && item.text.length > 2);
  return free.some((item) => has(item, 'red')) && free.some((item) => has(item, 'blue'));
};

function takeImmunisation({ items }: Line, at: number, answer: Answer | undefined, services: Services): boolean {
  const beside = [items[at - 2], items[at - 1], items[at + 1], items[next(items, at, 'fillers')]];
  // `imunisasi MR`: the vaccine says it all.
  if (beside.some(isVaccine)) return true;
  return set(services, 'immunised', answer === undefined ? 'yes' : answer);
}

/** `ASI eks E3`, `ASI eksklusif 6 bulan`, `tidak ASI eks`. */
function takeExclusive(line: Line, at: number, answer: Answer | undefined, services: Services): boolean {
  const { items } = line;
  const behind = next(items, at);
  const span = spanAt(line, behind);
  if (span?.unit === 30 && span.count <= 6) {
    services.asiMonths = span.count;
    use(items[behind], items[behind + 1]);
  }
  // `ASI tidak eksklusif`
  if (services.asi === 'yes') delete services.asi;
  return set(services, 'asi', isNo(answer) ? 'partly' : 'exclusive');
}

function takeChecklist({ items }: Line, at: number, answer: Answer | undefined, services: Services): boolean {
  const behind = items[next(items, at, 'yes', 'fillers')];
  const result = has(behind, 'unfit-checklist') ? false : has(behind, 'fit-checklist') ? true : undefined;
  if (result !== undefined) {
    use(behind);
    return set(services, 'checklist', result && !isNo(answer) ? 'complete' : 'incomplete');
  }
  if (answer === undefined) return false;
  return set(services, 'checklist', isNo(answer) ? 'incomplete' : 'complete');
}

function takeReferral({ items }: Line, at: number, answer: Answer | undefined, services: Services): boolean {
  for (let to = next(items, at, 'fillers'); has(items[to], 'referral-to'); to = next(items, to, 'fillers'))
    use(items[to]);
  const behind = items[next(items, at, 'fillers', 'referral-to')];
  if (/^(?:dulu|dl)$/i.test(behind?.text ?? '')) use(behind);
  return set(services, 'referred', !isNo(answer));
}

/** `ASI, sufor`: both is not exclusive, and not without. */
function settleMilk(services: Services) {
  if (services.formula === true && services.asi === 'yes') services.asi = 'partly';
}

const told: [Parameters<typeof has>[1], Told][] = [
  ['told-bgm', 'BGM'],
  ['told-2t', '2T'],
  ['told-t', 'T'],
  ['told-n', 'N'],
  ['told-o', 'O'],
  ['told-b', 'B'],
];

/** `N` behind the figures. A small letter, or one with a figure behind it, is something else; so is `naik 200 gr`. */
function toldIn({ items }: Line): Told[] {
  const found: Told[] = [];
  items.forEach((item, at) => {
    if (item.used) return;
    const said = told.find(([tag]) => has(item, tag))?.[1];
    const letter = item.text.length === 1;
    // `T. Rafif`
    const initial = letter && at === 0 && items[next(items, at)]?.kind === 'name';
    if (!said || initial || (letter && (items[at + 1]?.kind === 'number' || item.text !== item.text.toUpperCase())))
      return;
    found.push(said);
    use(item);
  });
  return [...new Set(found)];
}
