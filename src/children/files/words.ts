/** What a person reads of a file: the plan with everything that is not taken, by row, and what became of it. The same in the chat and for the
 *  operator. */
import type { Choice, Text } from '../../conversation/run.ts';
import { listedRows } from '../../texts/tables/rows.ts';
import { writeDate, writeNumber } from '../../texts/writing.ts';
import { aboutFile, text } from './about-file.ts';
import type { Difference } from './compare.ts';
import type { At, Said } from './entry.ts';
import { bringsNothing, type Plan } from './plan.ts';
import { countOf } from './wrote.ts';

/** Puts a text into another one's arguments. */
export type Render = (text: Text) => string;

const mostShown = 8;
const mostNamed = 3;

export function planText(plan: Plan, render: Render): Text[] {
  const lines = [headOf(plan, render), ...sums(plan), ...saidLines(plan.said, render)];
  return [
    joined(lines, render),
    ...differLines(plan, render),
    ...aboutFile(plan),
    text(!bringsNothing(plan) ? 'nothing-stored' : plan.known.length > 0 ? 'nothing-new' : 'nothing-taken'),
  ];
}

const joined = (lines: Text[], render: Render): Text => ({ literal: lines.map(render).join('\n') });

function headOf({ file, places, rows }: Plan, render: Render): Text {
  if (places.length === 0) return text('head-none', { file, rows });
  const names = places.map(({ name }) => name).join(', ');
  const named = places.length <= mostNamed ? names : render(text('places', { count: places.length }));
  return text('head', { file, rows, places: named });
}

const sums = ({ known, measures, fills, unsure, fresh }: Plan): Text[] => [
  text('sum-known', { n: known.length }),
  ...(measures > 0 ? [text('sum-measures', { n: measures })] : []),
  ...(fills > 0 ? [text('sum-fills', { n: fills })] : []),
  ...(unsure.length > 0 ? [text('sum-unsure', { n: unsure.length })] : []),
  ...(fresh.length > 0 ? [freshText(fresh)] : []),
];

function freshText(fresh: Plan['fresh']): Text {
  const n = fresh.length;
  const measures = fresh.reduce((sum, one) => sum + one.measures.length, 0);
  return measures > 0 ? text('sum-fresh-measured', { n, measures }) : text('sum-fresh', { n });
}

const saidLines = (said: readonly Said[], render: Render): Text[] =>
  [...Map.groupBy(said, ({ what }) => what)].map(
    ([what, same]): Text => ({
      key: `children/impor_anak:said-${what}`,
      args: { n: same.length, rows: rowsIn(same, render) },
    }),
  );

/** Few with what was written in them, many as runs: `7 (“31/02/2025”)`, `5, 7–20`. */
function rowsIn(said: readonly Said[], render: Render): string {
  const sheets = Map.groupBy(said, ({ sheet }) => sheet);
  return [...sheets]
    .map(([sheet, same]) => {
      const few = same.length <= mostShown && same.some(({ value }) => value !== undefined);
      const rows = few ? same.map((one) => withValue(one, render)).join(', ') : listedRows(same.map(({ row }) => row));
      return sheet === undefined ? rows : `${sheet}: ${rows}`;
    })
    .join('; ');
}

/** Of rows that are like another one, the value is that one. */
function withValue({ what, row, value }: Said, render: Render): string {
  if (value === undefined) return `${row}`;
  return likeAnother.has(what) ? render(text('row-like', { row, first: value })) : `${row}: “${value}”`;
}

const likeAnother: ReadonlySet<Said['what']> = new Set(['doubled', 'doubled-differs', 'alike']);

export const rowAt = ({ sheet, row }: At): string => (sheet === undefined ? `${row}` : `${sheet} ${row}`);

export function differLines({ differs }: Pick<Plan, 'differs'>, render: Render): Text[] {
  if (differs.length === 0) return [];
  const shown = differs.slice(0, mostShown).map((one) =>
    text('differ', {
      name: one.name,
      what: whatText(one, render),
      stands: shownValue(one.what, one.stands, render),
      told: shownValue(one.what, one.told, render),
      row: rowAt(one),
    }),
  );
  const left = differs.length - shown.length;
  return [joined([text('differs'), ...shown, ...(left > 0 ? [text('differs-more', { n: left })] : [])], render)];
}

function whatText({ what, day }: Difference, render: Render): string {
  const named = render(text('what', { what }));
  return day === undefined ? named : render(text('what-on', { what: named, day: writeDate(day, 'short') }));
}

function shownValue(what: Difference['what'], value: string | number | boolean, render: Render): string {
  if (what === 'lying') return render(text(value === true ? 'lying' : 'standing'));
  if (typeof value === 'boolean') return render(text(value ? 'yes' : 'no'));
  if (what === 'born') return writeDate(String(value), 'medium');
  if (value in given) return render(text(given[value as keyof typeof given]));
  if (typeof value !== 'number') return value;
  const grams = what === 'weight' || what === 'birth_weight';
  return grams ? `${writeNumber(value / 1000)} kg` : `${writeNumber(value / 10)} cm`;
}

const given = {
  no: 'no',
  blue: 'blue',
  red: 'red',
  given: 'yes',
  complete: 'complete',
  incomplete: 'incomplete',
} as const satisfies Record<string, Parameters<typeof text>[0]>;

interface Described {
  name: string;
  sex?: string | undefined;
  born: string;
  mother?: string | null | undefined;
  father?: string | null | undefined;
  rt?: string | null | undefined;
  nik_last?: string | null | undefined;
}

/** What tells a child from others: `Aisyah, P, lahir 3 Februari 2025, ibu Rina, RT 4`. */
export function childText({ name, sex, born, mother, father, rt, nik_last }: Described, render: Render): string {
  const facts = [
    sex ? [sex] : [],
    [render(text('fact-born', { day: writeDate(born, 'medium') }))],
    mother ? [render(text('fact-mother', { mother }))] : [],
    !mother && father ? [render(text('fact-father', { father }))] : [],
    rt ? [render(text('fact-rt', { rt }))] : [],
    nik_last ? [render(text('fact-nik', { last: nik_last }))] : [],
  ].flat();
  return render(text('child', { name, facts: facts.join(', ') }));
}

/** The doubtful ones for whoever is not asked about them. */
export function unsureLines({ unsure }: Plan, children: readonly (Described & { id: number })[], render: Render): Text {
  const lines = unsure.map(({ entry, with: ids }) => {
    const alike = children.filter(({ id }) => ids.includes(id)).map((child) => childText(child, render));
    const shown = { row: rowAt(entry), child: childText(entry, render), alike: alike.join(' / ') };
    return text('unsure-one', shown);
  });
  return joined([text('unsure', { n: unsure.length }), ...lines], render);
}

const mostListed = 20;

export function newText({ fresh }: Pick<Plan, 'fresh'>, render: Render): Text {
  const n = fresh.length;
  const shown = fresh.slice(0, mostListed).map((entry) => text('fresh-one', { child: childText(entry, render) }));
  return joined(
    [text('fresh', { n }), ...shown, ...(n > mostListed ? [text('fresh-more', { n: n - mostListed })] : [])],
    render,
  );
}

/** `id`: of the stored file. */
export const newChoices = (id: number, { fresh }: Pick<Plan, 'fresh'>): Choice[] => [
  { data: `!children.file_add.${id}`, label: text('add', { n: fresh.length }) },
  { data: `!children.file_not.${id}`, label: text('add-not') },
];

/** What was stored so far: nothing that is 0 is said. */
function storedIn({ known, added, weighings }: Plan['done'], render: Render): string {
  const parts = [
    known > 0 ? [text('done-known', { known })] : [],
    weighings > 0 ? [text('done-weighings', { weighings })] : [],
    added > 0 ? [text('done-added', { added })] : [],
  ].flat();
  return (parts.length > 0 ? parts : [text('done-nothing')]).map(render).join(', ');
}

export const storedText = ({ done }: Pick<Plan, 'done'>, render: Render): Text[] => [
  text('stored', { what: storedIn(done, render) }),
];

/** `undo`: whoever reads it can take it back in this chat. */
export function doneText({ done, differs }: Pick<Plan, 'done' | 'differs'>, render: Render, undo = true): Text[] {
  const { doubtful } = done;
  return [
    text('done', { what: storedIn(done, render) }),
    ...(countOf(done.wrote) > 0 && undo ? [text('how-back')] : []),
    ...(doubtful > 0 ? [text('done-doubtful', { doubtful })] : []),
    ...differLines({ differs }, render),
  ];
}
