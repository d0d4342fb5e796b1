/** Flow `anak_ubah`: any field of a child is corrected, in one line (`ubah anak Aisyah RT 5`) or by choosing it. */
import type { Answers, Option } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../../room.ts';
import { readCorrection } from '../../../texts/reading/children/child-correction.ts';
import { readChildLine } from '../../../texts/reading/children/child-line.ts';
import { textOf } from '../../../texts/text-of.ts';
import { type Child, keptChild } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { changeChild } from '../change.ts';
import { todayAt } from '../events.ts';
import { changesIn, type FieldName, fieldNames, labelOf, type Values } from '../fields.ts';
import { childText } from '../labels.ts';
import { readyChild, type ToldProblem } from '../told.ts';
import { changedReply } from './anak_ubah-answers.ts';

const text = textOf('children/anak_ubah');

interface Read {
  values: Values;
  problems: ToldProblem[];
  rest: string[];
}

/** What the words change about the child. `named`: they begin with its name, by which it was found. */
function read(deps: ChildrenDeps, context: Context, child: Child, words: string, named: boolean): Read {
  const reader = deps.texts.reader(member(context).language);
  const line = readChildLine(words, todayAt(context.now, member(context)), (day, today) => reader.date(day, today));
  // The NIK is checked against what is known of the child.
  const told = { ...line.told, sex: line.told.sex ?? child.sex, born: line.told.born ?? child.born };
  const { child: ready, problems } = readyChild(deps.secrets, { told, doubts: line.doubts });
  const all = { ...ready, name: line.told.name ?? child.name };
  return { values: changesIn(child, all, named), problems, rest: line.rest };
}

/** Does the line by which the child was found change something already? */
export const toldChanges =
  (deps: ChildrenDeps): Lookup =>
  async (context, args) => {
    const { child } = await keptChild(context, args.child);
    const { values } = readLine(deps, context, child, String(args.search ?? ''));
    return { some: Object.keys(values).length > 0 ? 'ya' : 'tidak', name: child.name };
  };

/** Options: the fields. */
export const fieldOptions =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const { language } = member(context);
    const column = (field: FieldName) => (field === 'nik' ? 'nik_last' : field);
    return fieldNames.map((field) => {
      return { value: field, label: texts.render(language, text('field-name', { field: column(field) })) };
    });
  };

/** Ends the flow. */
export const changeTold =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { child, place } = await keptChild(context, args.child);
    const { values, problems, rest } = wanted(deps, context, child, args);
    const doubts = problems.map(({ why, written }) => childText('doubt', { why, written }));
    const left = rest.length > 0 ? [text('not-taken', { words: rest.join(', ') })] : [];
    if (Object.keys(values).length === 0)
      return { replies: [{ parts: [...doubts, ...left, text('nothing', { name: child.name })] }] };
    const event = await changeChild(context, place, { child, values });
    const reply = changedReply(deps, context, { child, values, event });
    return { replies: [{ ...reply, parts: [...reply.parts, ...doubts, ...left] }] };
  };

function wanted(deps: ChildrenDeps, context: Context, child: Child, args: Answers): Read {
  if (typeof args.what !== 'string') return readLine(deps, context, child, String(args.search ?? ''));
  if (!fieldNames.includes(args.what as FieldName)) return read(deps, context, child, args.what, false);
  return readField(deps, context, child, args.what as FieldName, String(args.value ?? '').trim());
}

/** The line by which the child was found. */
function readLine(deps: ChildrenDeps, context: Context, child: Child, words: string): Read {
  const told = readCorrection(words);
  return told ? readField(deps, context, child, told.what, told.value) : read(deps, context, child, words, true);
}

function readField(deps: ChildrenDeps, context: Context, child: Child, field: FieldName, value: string): Read {
  const found = read(deps, context, child, `${labelOf[field]} ${value}`, field !== 'name');
  const columns = field === 'nik' ? ['nik_hash', 'nik_last'] : [field];
  const values = Object.fromEntries(Object.entries(found.values).filter(([column]) => columns.includes(column)));
  const understood = Object.keys(values).length > 0 || found.problems.length > 0;
  return { ...found, values: values as Values, rest: understood ? found.rest : [value] };
}

/** `ubah Aisyah nama jadi Aisyah Putri`: of several of that name the flow asks which. */
export const correct: Effect = async (_context, { search, what, value }): Promise<EffectResult> => ({
  replies: [],
  next: { flow: 'children/anak_ubah', args: { search: String(search), what: String(what), value: String(value) } },
});

/** `!children.change_child.<id>` */
export const changeAction: Effect = async (context, args): Promise<EffectResult> => {
  const { child } = await keptChild(context, args.argument);
  return { replies: [], next: { flow: 'children/anak_ubah', args: { search: `=${child.id}` } } };
};
