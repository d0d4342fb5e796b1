/** `unduh`: a recap or a register as a file. It is written as it is sent and kept nowhere. Every step checks the right again. */
import type { Choice, Option, Reply, Text } from '../../conversation/run.ts';
import { audit, isNoted } from '../../directory/audit.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { type TableFile, tableFiles, writeTable } from '../../papers/table-file.ts';
import type { Db } from '../../records/tables.ts';
import {
  type Asked,
  type Context,
  type Effect,
  type Lookup,
  member,
  Refusal,
  type TableOffer,
  type Writer,
} from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth, monthOption, monthsBefore } from '../base/months.ts';
import { type Scope, visible } from '../base/rights.ts';
import { monthsOf, spanName, spanOf, writeSpan } from '../recap/spans.ts';
import { nameOf } from '../recap/table-query.ts';
import type { Months } from '../rollup/sums.ts';
import { childForms, isChildForm, knowsChildren, writeList } from './child-forms.ts';
import { fileName } from './file-name.ts';
import { filledForm, formNamed } from './form-table.ts';
import { type FormName, formNames } from './layouts.ts';
import { wholeRegistry } from './registry-file.ts';
import { verifiersOf } from './trace-table.ts';

const text = textOf('reporting/unduh');

/** What is written: which form, of which place (a value of `scopes`), of which months, and how. */
export interface FileWish {
  form: FormName | typeof registry;
  of: string;
  months: Months;
  kind: TableFile;
}

export type FileDeps = Pick<ReportingDeps, 'texts' | 'register' | 'childFiles'> & {
  /** The register of posyandu. */
  posts: TableOffer;
};

/** As `unduh` calls it. */
export const registry = 'posyandu';

/** Options: the forms that she may have. */
export const downloadForms =
  (deps: FileDeps): Lookup =>
  async (context): Promise<Option[]> =>
    [...formNames, registry, ...(knowsChildren(deps, context) ? childForms : [])].map((form) => ({
      value: form,
      label: deps.texts.render(member(context).language, text('form-name', { form })),
    }));

/** So many months are offered; older ones are typed. */
const monthsBack = 3;

/** Options: the newest months, then this year and the last. */
export const downloadSpans =
  ({ texts }: Pick<ReportingDeps, 'texts'>): Lookup =>
  async (context): Promise<Option[]> => {
    const { zone, language } = member(context);
    const now = currentMonth(context.now, zone);
    const year = Number(now.slice(0, 4));
    const months = [now, ...monthsBefore(context.now, zone, monthsBack)];
    const years = [year, year - 1].map((one) => ({
      value: String(one),
      label: texts.render(language, text('year', { year: String(one) })),
    }));
    return [...months.map((period) => monthOption(period, language)), ...years];
  };

/** Ends the flow `unduh`. */
export const download =
  (deps: FileDeps): Effect =>
  async (context, { form, scope, span, kind, sheet = null, post = null, village = null }) => {
    if (isChildForm(form)) return writeList(deps, context, { form, kind: kind ?? sheet, posyandu: post, village });
    return { replies: [await fileReply(deps, context, wishOf(context, { form, of: scope, span, kind }))] };
  };

/** `!reporting.download.<form>_<scope>_<months>_<kind>` */
export const downloadAction =
  (deps: FileDeps): Effect =>
  async (context, args) => {
    const [form, of, span, kind] = String(args.argument).split('_');
    return { replies: [await fileReply(deps, context, wishOf(context, { form, of, span, kind }))] };
  };

function wishOf(context: Context, { form, of, span, kind }: Record<string, unknown>): FileWish {
  const now = currentMonth(context.now, member(context).zone);
  const found = tableFiles.find((one) => one === kind);
  if (!found) throw new Refusal('reporting/unduh:no-form');
  const months = form === registry ? { from: now, to: now } : spanOf(String(span), now);
  return { form: form === registry ? registry : formNamed(form), of: String(of), months, kind: found };
}

export const tapFor = ({ form, of, months, kind }: FileWish, label: Text): Choice => ({
  data: `!reporting.download.${form}_${of}_${writeSpan(months)}_${kind}`,
  label,
});

/** The file, or that nobody has reported yet. Throws Refusal. */
export async function fileReply(deps: FileDeps, context: Context, wish: FileWish): Promise<Reply> {
  const person = member(context);
  const scope = await visible(context, wish.of);
  const asked: Asked = { now: context.now, db: context.db, person, query: {} };
  if (await wasJustTaken(asked, scope, wish)) return { parts: [text('just-sent')] };
  if (wish.form === registry) return registryReply(deps, context, scope, wish);
  const { filled, of, beside, told } = await filledForm(deps, asked, { ...wish, form: wish.form, scope });
  const about = { place: nameOf(scope), months: spanName(wish.months, person.language) };
  if (!told) return { parts: [text('none', about)], choices: otherTimes(context, wish) };
  await noteDownload(asked, scope, wish);
  const place = await placeLabel(context.db, scope);
  const name = fileName(deps, person.language, { form: wish.form, months: wish.months }, place);
  const traced = wish.kind === 'xlsx';
  const wide = !('place' in scope) && scope.parts < 2;
  return {
    parts: [
      text('here', { name }),
      ...(filled < of ? [text('empty-columns', { filled, of })] : []),
      ...(beside ? [text('beside')] : []),
      ...(traced ? [text(wide ? 'untraced' : 'traced')] : []),
    ],
    ...written(context, wish, name),
  };
}

async function registryReply(deps: FileDeps, context: Context, scope: Scope, wish: FileWish): Promise<Reply> {
  const asked = { now: context.now, db: context.db, person: member(context) };
  const { rows } = await wholeRegistry(deps.posts, asked, wish.of);
  if (rows.length === 0) return { parts: [text('none-posyandu', { place: nameOf(scope) })] };
  await noteDownload({ ...asked, query: {} }, scope, wish);
  const { language } = asked.person;
  const name = fileName(deps, language, { form: registry, months: wish.months }, await placeLabel(context.db, scope));
  return { parts: [text('here', { name })], ...written(context, wish, name) };
}

/** The file, and the same in other kinds. */
const written = (context: Context, wish: FileWish, name: string): Pick<Reply, 'document' | 'choices'> => ({
  document: {
    writer: 'reporting.form',
    args: { ...wish, person: member(context).id, now: context.now, name },
  },
  choices: tableFiles
    .filter((kind) => kind !== wish.kind)
    .map((kind) => tapFor({ ...wish, kind }, text('other-kind', { kind }))),
});

function otherTimes(context: Context, wish: FileWish): Choice[] {
  const { zone, language } = member(context);
  return monthsBefore(context.now, zone, monthsBack)
    .filter((period) => !monthsOf(wish.months).includes(period))
    .map((period) =>
      tapFor(
        { ...wish, months: { from: period, to: period } },
        { literal: spanName({ from: period, to: period }, language) },
      ),
    );
}

const areaOf = (scope: Scope): string => ('place' in scope ? scope.place.area : scope.areas[0]!);

/** What of it stands in the trail. */
const takenOf = (scope: Scope, { form, months, kind }: FileWish) => ({
  action: 'reporting.download',
  subject: 'place' in scope ? `posyandu ${scope.place.id}` : `area ${areaOf(scope)}`,
  detail: { form, months: writeSpan(months), kind },
});

/** A button that seemed not to answer is tapped again. */
const secondTapMs = 10_000;

/** Whether the same file has left for her a moment ago. */
const wasJustTaken = ({ db, now, person }: Asked, scope: Scope, wish: FileWish): Promise<boolean> =>
  isNoted(db, { actor: person.id, ...takenOf(scope, wish) }, now - secondTapMs);

/** Who took what out of the house, and whose names stand in it. */
async function noteDownload(asked: Asked, scope: Scope, wish: FileWish): Promise<void> {
  const { kind, form, months } = wish;
  await audit(asked.db, {
    now: asked.now,
    actor: asked.person.id,
    ...takenOf(scope, wish),
    area: areaOf(scope),
    people: kind === 'xlsx' && form !== registry ? await verifiersOf(asked, scope, months) : [],
  });
}

/** `Kel Guntung`, as offices write it. */
async function placeLabel(db: Db, scope: Scope): Promise<string> {
  if ('place' in scope) return scope.place.name;
  const [code] = scope.areas;
  if (scope.areas.length !== 1) return scope.name;
  const area = await db
    .selectFrom('area')
    .select(['name', 'level', 'kind'])
    .where('code', '=', code!)
    .executeTakeFirst();
  const kind =
    area?.level === 'kecamatan'
      ? 'Kec '
      : area?.kind === 'kelurahan'
        ? 'Kel '
        : area?.level === 'desakel'
          ? 'Desa '
          : '';
  return `${kind}${scope.name}`;
}

/** The arguments come only from the reply above. What she may see is asked again, as of then. */
export const formWriter =
  ({ db, texts, ...deps }: FileDeps & Pick<ReportingDeps, 'db'>): Writer =>
  async (args, language) => {
    const { form, of, months, kind, person: id, now, name } = args as unknown as FileWish & Written;
    const person = await loadPerson(db, id, now);
    if (!person) throw new Error('a file for nobody');
    const asked: Asked = { now, db, person, query: {} };
    const scope = await visible(asked, of);
    const table =
      form === registry
        ? await wholeRegistry(deps.posts, asked, of)
        : (await filledForm(deps, asked, { form: formNamed(form), scope, months })).table;
    return writeTable(kind, name, table, {
      say: (one) => texts.render(language, one),
      language,
      zone: person.zone,
    });
  };

interface Written {
  person: number;
  now: number;
  name: string;
}
