/** Which posyandu and which month a report is about. Figures of another one are never taken for this one's. Pure. */
import type { Pasted, PasteField } from '../../../conversation/reader.ts';
import type { Option } from '../../../conversation/run.ts';
import { monthName } from '../../month-names.ts';
import { fold } from '../../reading/fold.ts';
import { areMonths } from '../../reading/months.ts';
import { doubt } from '../../reading/readings.ts';
import type { Claim, Said } from './claims.ts';

/** The choice among fetched places: their values are numbers of rows. */
export const isPost = ({ type, options }: PasteField): boolean =>
  type === 'select_one' &&
  !!options?.length &&
  options.every(({ value }: Option) => /^\d+$/.test(value)) &&
  !areMonths(options);

/** Decides posyandu and month; returns the claims that are about them. */
export function settlePlace(said: Said, fields: PasteField[], today: string, pasted: Pasted): Claim[] {
  const posts = fields.find(isPost);
  const period = fields.find(({ options }) => areMonths(options));
  const own = posts ? ofPost(said, posts, pasted) : said.claims;
  return ofMonth({ ...said, claims: own }, period, today, pasted);
}

function ofPost(said: Said, field: PasteField, pasted: Pasted): Claim[] {
  const heads = said.heads.filter(({ kind }) => kind === 'post');
  const mine = [...new Set(heads.flatMap(({ value }) => value ?? []))];
  const others = heads.filter(({ value }) => value === undefined);
  const [first] = mine;
  if (mine.length > 0 && others.length + mine.length > 1) {
    const left = said.claims.filter(({ context }) => context.post && context.post.value !== first);
    pasted.several = {
      what: 'posyandu',
      written:
        [...new Set(left.map(({ context }) => context.post!.written))].join(', ') ||
        others.map(({ written }) => written).join(', '),
    };
    pasted.values[field.name] = first!;
    pasted.rest.push(...grouped(left, ({ context }) => context.post!.written));
    return said.claims.filter((claim) => !left.includes(claim));
  }
  const [other] = others;
  if (other)
    pasted.doubtful[field.name] = {
      written: other.written,
      ...doubt(isPartOf(other.written, field) ? 'many-choices' : 'other-post', other.written),
    };
  else if (first !== undefined) {
    const where = field.options?.find(({ value }) => value === first)?.where;
    const wrong = said.heads.find(({ kind, value }) => kind === 'village' && value !== where);
    if (wrong && where)
      pasted.doubtful[field.name] = { written: wrong.written, ...doubt('other-village', wrong.written, { where }) };
    else pasted.values[field.name] = first;
  } else villageAlone(said, field, pasted);
  return said.claims;
}

/** `Posyandu Mawar`, where there are Mawar 1 and Mawar 2. */
function isPartOf(written: string, { options = [] }: PasteField): boolean {
  const name = fold(written).replace(/^(?:posyandu|posy|pos)(?: |$)/, '');
  return name !== '' && options.filter(({ label }) => ` ${fold(label)} `.includes(` ${name} `)).length > 1;
}

function villageAlone(said: Said, field: PasteField, pasted: Pasted) {
  const wheres = new Set(field.options?.map(({ where }) => where));
  const wrong = said.heads.find(({ kind, value }) => kind === 'village' && !(value && wheres.has(value)));
  if (wrong)
    pasted.doubtful[field.name] = {
      written: wrong.written,
      ...doubt('other-village', wrong.written, { where: [...wheres].filter(Boolean).join(', ') }),
    };
}

function ofMonth(said: Said, field: PasteField | undefined, today: string, pasted: Pasted): Claim[] {
  const told = [...new Set(said.heads.flatMap(({ kind, value }) => (kind === 'month' && value ? value : [])))];
  const offered = new Set(field?.options?.map(({ value }) => value));
  if (told.length > 1 && field) return severalMonths(said, told, field, today, pasted);
  const [month = sentIn(said, today)] = told;
  if (!field || month === undefined) return said.claims;
  const written = said.heads.find(({ value }) => value === month)?.written ?? monthName(month, 'id');
  if (offered.has(month)) pasted.values[field.name] = month;
  else pasted.doubtful[field.name] = { written, ...doubt('other-month', written, { month: monthName(month, 'id') }) };
  return said.claims;
}

/** Two months in one text: those that are offered, else this month, are about this report. */
function severalMonths(
  said: Said,
  told: string[],
  field: PasteField | undefined,
  today: string,
  pasted: Pasted,
): Claim[] {
  const now = today.slice(0, 7);
  const figured = new Set(said.claims.flatMap(({ context }) => context.month ?? []));
  const counting = told.filter((month) => figured.has(month));
  const open = (counting.length > 0 ? counting : told).filter((month) =>
    field ? field.options!.some(({ value }) => value === month) : month === now,
  );
  const month = open.includes(now) ? now : open.length === 1 ? open[0] : undefined;
  if (month === undefined) {
    if (field)
      pasted.doubtful[field.name] = {
        written: told.map((one) => monthName(one, 'id')).join(', '),
        ...doubt('other-month', monthName(told[0]!, 'id'), {
          month: told.map((one) => monthName(one, 'id')).join(', '),
        }),
      };
    if (counting.length > 1)
      pasted.rest.push(
        ...said.claims.map(
          ({ context, written }) => `${context.month ? `${monthName(context.month, 'id')}: ` : ''}${written}`,
        ),
      );
    return counting.length > 1 ? [] : said.claims;
  }
  const left = said.claims.filter(({ context }) => context.month !== undefined && context.month !== month);
  if (field) pasted.values[field.name] = month;
  pasted.several = {
    what: 'month',
    written: told
      .filter((one) => one !== month)
      .map((one) => monthName(one, 'id'))
      .join(', '),
  };
  pasted.rest.push(...grouped(left, ({ context }) => monthName(context.month!, 'id')));
  return said.claims.filter((claim) => !left.includes(claim));
}

/** `Melati 3: S 38, K 37`: what was not taken, under its heading. */
function grouped(claims: Claim[], heading: (claim: Claim) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const claim of claims) groups.set(heading(claim), [...(groups.get(heading(claim)) ?? []), claim.written]);
  return [...groups].map(([head, all]) => (head === '' ? all.join(', ') : `${head}: ${all.join(', ')}`));
}

/** A forwarded message tells when it was sent. In another month than this one, it is hardly about this one. */
function sentIn(said: Said, today: string): string | undefined {
  const days = [...said.sent].map((day) => {
    const [one = '', month = '', year = ''] = day.split(/[/.-]/);
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${one.padStart(2, '0')}`;
  });
  const last = days.sort().at(-1);
  return last && last.slice(0, 7) !== today.slice(0, 7) ? last.slice(0, 7) : undefined;
}
