/** From what the lines claim to one value a question, or to the reason why it must be asked. Pure. */
import type { Pasted, PasteField } from '../../../conversation/reader.ts';
import { type DoubtId, doubt } from '../../reading/readings.ts';
import type { Claim } from './claims.ts';
import type { Names } from './names.ts';

/** What is known of one question. */
interface Standing {
  field: PasteField;
  total?: number;
  L?: number;
  P?: number;
  written: string[];
  /** Only other figures can confirm it. */
  unsure: boolean;
  doubt?: ReturnType<typeof doubt>['doubt'];
}

export function settle(all: Claim[], names: Names, pasted: Pasted) {
  const given = all.filter(({ figure }) => !figure.skipped);
  const claims = [...withoutSubgroups(given, pasted), ...outOf(given, names)];
  const told = new Map<PasteField, Claim[]>();
  claims.forEach((claim, at) => {
    for (const field of fieldsOf(claim, at, claims)) told.set(field, [...(told.get(field) ?? []), claim]);
  });
  const standing = [...told].map(([field, own]) => standingOf(field, own));
  confirmBySum(standing, names);
  for (const one of standing) {
    const { field, total, L, P } = one;
    const written = [...new Set(one.written)].join(', ');
    if (field.type === 'text') {
      // `masalah tidak ada` leaves nothing to be kept.
      if (total !== 0) pasted.rest.push(written);
    } else if (one.doubt)
      pasted.doubtful[field.name] = { written, doubt: one.doubt, ...(total !== undefined && { meant: total }) };
    else if (one.unsure || total === undefined)
      pasted.doubtful[field.name] = {
        written,
        ...doubt('perhaps', written, { meant: total ?? '?' }),
        ...(total !== undefined && { meant: total }),
      };
    else {
      pasted.values[field.name] = total;
      if (field.sexes && L !== undefined && P !== undefined)
        Object.assign(pasted.values, { [`${field.name}_L`]: L, [`${field.name}_P`]: P });
      pasted.written = { ...pasted.written, [field.name]: written };
    }
  }
}

/** One age group beside the whole (`0-23 bulan yang ditimbang 15`) is no part that the others make up. */
function withoutSubgroups(all: Claim[], pasted: Pasted): Claim[] {
  const same = (one: Claim, other: Claim) => one.label.meanings[0]!.field === other.label.meanings[0]!.field;
  const alone = all.filter(
    (claim) => claim.context.band && all.filter((other) => other.context.band && same(claim, other)).length === 1,
  );
  pasted.rest.push(...alone.map(({ written }) => written));
  return all.filter((claim) => !alone.includes(claim));
}

/** `39 dari 45 balita`: the 45 are all children, if nobody says otherwise. */
function outOf(all: Claim[], names: Names): Claim[] {
  const whole = names.code('s');
  const skdn = new Set(['k', 'd'].map((letter) => names.code(letter)?.field));
  const of = all.find(({ figure, label }) => figure.of !== undefined && skdn.has(label.meanings[0]!.field));
  if (!whole || !of) return [];
  const told = all.some(
    ({ label, figure }) =>
      label.meanings.some(({ field }) => field === whole.field) && figure.numbers[0] === of.figure.of,
  );
  return told
    ? []
    : [
        {
          ...of,
          label: { meanings: [whole], unsure: true },
          figure: { written: of.figure.written, numbers: [of.figure.of!] },
        },
      ];
}

/** A name may mean several questions. `balita` means the visitors only beside other visitors; `meninggal` means a baby or a mother. */
function fieldsOf({ label, context }: Claim, at: number, all: Claim[]): PasteField[] {
  const fields = label.meanings.map(({ field }) => field);
  const grouped = fields.find(({ group }) => group !== undefined);
  const other = label.meanings.find(({ field, sure }) => field.group === undefined && !sure)?.field;
  if (fields.length < 2 || !grouped || !other) return fields;
  const beside = [all[at - 1], all[at + 1]].some(
    (one) => one?.label.meanings.length === 1 && one.label.meanings[0]!.field.group === grouped.group,
  );
  const told = all.some((claim) => claim.label.meanings.length === 1 && claim.label.meanings[0]!.field === other);
  return context.visitors || beside || told ? [grouped] : [other];
}

function standingOf(field: PasteField, own: Claim[]): Standing {
  const claims = lastWord(own);
  const one: Standing = { field, written: claims.map(({ written }) => written), unsure: false };
  const because = (id: DoubtId, args = {}) => {
    one.doubt ??= doubt(id, claims.at(-1)!.written, args).doubt;
  };
  const ambiguous = claims.some(({ label }) => label.meanings.length > 1 && label.meanings.every(({ sure }) => !sure));
  for (const claim of claims) {
    const why = claim.doubt ?? claim.figure.doubt;
    if (why) because(why, claim.doubt ? {} : claim.figure.args);
  }
  const totals = new Set<number>();
  const parts = new Map<string, number>();
  let bands: number | undefined;
  for (const claim of claims) {
    const { figure, label, context } = claim;
    const meaning = label.meanings.find((meaning) => meaning.field === field);
    const sex = label.sex ?? context.sex;
    one.unsure ||= !!figure.unsure || label.unsure || (meaning?.sure === false && label.meanings.length === 1);
    const number = numberOf(claim, field, because);
    if (figure.count?.L !== undefined) half(one, 'L', figure.count.L, because);
    if (figure.count?.P !== undefined) half(one, 'P', figure.count.P, because);
    if (number === undefined) continue;
    if (sex) half(one, sex, number, because);
    else if (context.band) bands = (bands ?? 0) + number;
    else if (meaning?.part) parts.set(claim.written.replace(/[\d\s:=]+/g, ' ').trim(), number);
    else totals.add(number);
  }
  const summed = [...parts.values()].reduce((sum, part) => sum + part, 0);
  if (parts.size > 0) totals.add(summed);
  if (bands !== undefined && totals.size === 0) {
    totals.add(bands);
    one.unsure = true;
  } else if (bands !== undefined && !totals.has(bands)) because('parts-differ', { sum: bands, total: [...totals][0]! });
  return finished(one, totals, ambiguous, because);
}

function finished(
  one: Standing,
  totals: Set<number>,
  ambiguous: boolean,
  because: (id: DoubtId, args?: Record<string, string | number>) => void,
): Standing {
  const [first, second] = totals;
  if (second !== undefined) because('twice', { first: String(first), second: String(second) });
  one.total = second === undefined ? first : undefined;
  const { L, P, total } = one;
  if (L !== undefined && P !== undefined) {
    if (total !== undefined && total !== L + P) because('sexes-do-not-add', { total, L, P });
    one.total = L + P;
  } else if (L !== undefined || P !== undefined) halfAlone(one, because);
  if (one.total !== undefined && !Number.isInteger(one.total) && one.field.type === 'integer') because('not-whole');
  if (one.total !== undefined && one.total > 1_000_000_000) because('too-large');
  if (ambiguous && one.total === 0) one.unsure = false;
  else if (ambiguous) because('which-of-them');
  return one;
}

/** `1 (1L)`: the other half follows from the total. `3l` alone may as well be 31. */
function halfAlone(one: Standing, because: (id: DoubtId) => void) {
  const { L, P, total } = one;
  // `lahir 1 (L)`: boys and girls are not told apart there.
  if (!one.field.sexes) {
    one.total = total ?? L ?? P!;
    return;
  }
  if (total !== undefined && (L ?? P ?? 0) <= total) {
    one.L = L ?? total - P!;
    one.P = P ?? total - L!;
    return;
  }
  const written = one.written.at(-1) ?? '';
  const [, digits] = /(\d)\s*l\s*$/i.exec(written) ?? [];
  if (total === undefined && L !== undefined && digits && /\dl\s*$/i.test(written)) {
    one.total = Number(`${digits}1`);
    one.unsure = true;
    delete one.L;
    return;
  }
  because('one-sex');
}

function half(
  one: Standing,
  sex: 'L' | 'P',
  number: number,
  because: (id: DoubtId, args?: Record<string, string | number>) => void,
) {
  if (one[sex] !== undefined && one[sex] !== number)
    because('twice', { first: String(one[sex]), second: String(number) });
  one[sex] = number;
}

/** The one number of a figure; two are boys and girls under such a heading, or `5/5` where no sexes are told. */
function numberOf(claim: Claim, field: PasteField, because: (id: DoubtId) => void): number | undefined {
  const { figure } = claim;
  const { numbers, of } = figure;
  if (of !== undefined && of < (numbers[0] ?? 0)) because('many-numbers');
  if (numbers.length <= 1) return figure.count?.total ?? numbers[0];
  const [first = 0, second = 0] = numbers;
  if (numbers.length === 2 && figure.count) return figure.count.total;
  if (numbers.length === 2 && !field.sexes && first <= second && figure.written.includes('/')) return first;
  because('many-numbers');
  return undefined;
}

/** What was corrected counts, and what was said before no more. */
function lastWord(own: Claim[]): Claim[] {
  const mended = own.findLastIndex(({ mends }, at) => mends && at > 0);
  return mended < 0 ? own : own.slice(mended);
}

/** `D = N + T + O + B`: where the figures fit each other, those that were guessed at are right. */
function confirmBySum(all: Standing[], names: Names) {
  const [whole, ...parts] = ['d', 'n', 't', 'o', 'b'].map((letter) =>
    all.find(({ field }) => field === names.code(letter)?.field),
  );
  const known = [whole, ...parts].every((one) => one?.total !== undefined && !one.doubt);
  if (!known || whole!.total !== parts.reduce((sum, one) => sum + one!.total!, 0)) return;
  for (const one of [whole, ...parts]) one!.unsure = false;
}
