/** Illness and the signs of TBC: `batuk 2 minggu` is a sign, `batuk` an illness. Pure. */
import type { Item, Line } from './items.ts';
import { answerOf } from './polarity.ts';
import type { Services, TbcSign } from './scale-line.ts';
import { has, isFree, next, spanAt, spanBehind, use, written } from './walk.ts';

const signs: TbcSign[] = ['cough', 'fever', 'no-gain', 'contact'];

export function signsIn(line: Line, services: Services): void {
  const { items } = line;
  const about = items.some((item) => has(item, 'tbc', 'tbc-contact'));
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.used) continue;
    if (has(item, 'tbc')) takeTbc(line, at, services);
    else if (has(item, 'tbc-contact')) takeContact(line, at, services);
    else if (has(item, 'tbc-no-gain')) takeNoGain(line, at, about, services);
    else if (has(item, 'illness') && !has(item, 'ills')) use(item);
  }
  takeIlls(line, services);
}

const sign = (services: Services, name: TbcSign, value: boolean) => {
  services.tbc = { ...services.tbc, [name]: value };
};

/** `TBC tidak ada`: none of the four. That there is a sign, without its name, is not enough. */
function takeTbc(line: Line, at: number, services: Services) {
  const { items } = line;
  const behind = items[next(items, at)];
  const before = items[at - 1];
  const no = [behind, before].find((item) => isFree(item) && (answerOf(item) === 'no' || item.text === '-'));
  if (!no) {
    // `kontak, TBC`, `TBC: batuk 2 minggu`: the sign follows.
    if (items.some((item) => has(item, 'cough', 'fever', 'tbc-no-gain', 'tbc-contact'))) use(items[at]);
    return;
  }
  use(items[at], no);
  for (const one of signs) if (services.tbc?.[one] === undefined) sign(services, one, false);
}

function takeContact({ items }: Line, at: number, services: Services) {
  let place = next(items, at, 'tbc');
  if (has(items[place - 1], 'tbc')) use(items[place - 1]);
  if (has(items[place], 'tbc')) use(items[place++]);
  const behind = items[place];
  const before = items[at - 1];
  const answer = [before, behind].find((item) => isFree(item) && answerOf(item));
  use(items[at], answer);
  sign(services, 'contact', answerOf(answer) !== 'no');
}

/** Without two months, and without another sign beside it, it is only what the scales say. */
function takeNoGain(line: Line, at: number, about: boolean, services: Services) {
  const { items } = line;
  const span = spanAt(line, at + 1);
  if (span && span.days >= 56) {
    use(items[at], items[at + 1], items[at + 2]);
    sign(services, 'no-gain', true);
  } else if (about) {
    use(items[at]);
    sign(services, 'no-gain', true);
  }
}

/** `batuk pilek`, `demam 3 hari`, `sehat`. */
function takeIlls(line: Line, services: Services) {
  const { items } = line;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.used) continue;
    if (has(item, 'well')) {
      services.ill ??= [];
      use(item);
    } else if (has(item, 'ills', 'cough', 'fever') && !has(items[at - 1], 'mother', 'father'))
      at = takeIll(line, at, services) - 1;
  }
}

function takeIll(line: Line, at: number, services: Services): number {
  const { items } = line;
  // `sakit diare` is told with that word already.
  const named = next(items, at);
  const from = /^(?:sakit|skt)$/i.test(items[at]!.text) && has(items[named], 'ills') ? named : at;
  let to = from + 1;
  while (has(items[to], 'ills')) to++;
  const last = items[to - 1]!;
  const measured = spanBehind(line, to - 1);
  const behind = next(items, to - 1);
  // `sakit tidak jadi datang`
  const ofNext = has(items[behind], 'no') && /^(?:jadi|hadir|bisa|mau)$/i.test(items[behind + 1]?.text ?? '');
  const no = [items[at - 1], ofNext ? undefined : items[behind]].find((one) => isFree(one) && denies.test(one.text));
  // `batuk lama`: so it is called on the card.
  const long = /\slama$/i.test(last.text) ? signOf(last) : undefined;
  if (no) {
    use(no, ...items.slice(at, to));
    if (long) sign(services, long, false);
    else services.ill ??= [];
    return to;
  }
  const since = /^(?:kemarin|kemaren|kmrn|semalam)$/i.test(items[to]?.text ?? '') ? to + 1 : to;
  const end = measured?.to ?? since;
  use(...items.slice(at, end));
  const lasting = long ?? (measured && measured.days >= 14 ? signOf(last) : undefined);
  if (lasting) sign(services, lasting, true);
  else services.ill = [...(services.ill ?? []), written(line, from, end)];
  if (lasting && to - 1 > from) services.ill = [...(services.ill ?? []), written(line, from, to - 1)];
  return end;
}

/** `polio ditunda demam` denies no fever. */
const denies =
  /^(?:tidak|tdk|tak|g[ak]k?|nggak|ngga|enggak|ndak|tanpa|belum|blm|kada|ora|mboten|indak|bukan)(?: ada)?$/i;

const signOf = (item: Item): TbcSign | undefined =>
  has(item, 'cough') ? 'cough' : has(item, 'fever') ? 'fever' : undefined;
