/** Files of single children, which the room of the children writes: offered by `unduh` to those alone who may know the children. */
import type { Answers, Reply } from '../../conversation/run.ts';
import type { TableFile } from '../../papers/table-file.ts';
import { type Context, type EffectResult, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildFiles, ReportingDeps } from '../base/deps.ts';
import type { Asked } from '../recap/asked.ts';

const text = textOf('reporting/unduh');

export const childForms = ['eppgbm', 'anak'] as const;
export type ChildForm = (typeof childForms)[number];
export const isChildForm = (form: unknown): form is ChildForm => childForms.some((one) => one === form);

/** As the room of the children calls them. */
const lists: Record<ChildForm, Record<string, string>> = {
  eppgbm: { xlsx: 'ppgbm', csv: 'ppgbm_csv', lama: 'lama' },
  anak: { xlsx: 'daftar', csv: 'daftar_csv', pdf: 'daftar_pdf' },
};

export const knowsChildren = ({ childFiles }: Pick<ReportingDeps, 'childFiles'>, { person }: Context): boolean =>
  childFiles !== undefined && (person?.grants.some(({ role }) => childFiles.roles.includes(role)) ?? false);

/** Throws Refusal: she may not know them, or there is no such file. */
export function writeList(
  deps: Pick<ReportingDeps, 'childFiles'>,
  context: Context,
  { form, kind, posyandu = null, village = null }: Answers,
): Promise<EffectResult> {
  const list = isChildForm(form) ? lists[form][String(kind)] : undefined;
  if (!list) throw new Refusal('reporting/unduh:no-form');
  return filesFor(deps, context).write(context, { form: list, posyandu, village });
}

function filesFor(deps: Pick<ReportingDeps, 'childFiles'>, context: Context): ChildFiles {
  if (!deps.childFiles || !knowsChildren(deps, context)) throw new Refusal('children/refusals:sums-only');
  return deps.childFiles;
}

/** `kirim excel e-ppgbm Melati 12`: at once where only one posyandu can be meant. */
export async function listAsked(
  deps: Pick<ReportingDeps, 'childFiles'>,
  context: Context,
  { form, kind, asked }: { form: ChildForm; kind: TableFile; asked: Asked },
): Promise<Reply[]> {
  const places = (await filesFor(deps, context).places(context, {})) as { value: string }[];
  const named = asked.place?.found.map(({ value }) => value?.replace(/^p/, ''));
  const meant = places.filter(({ value }) => named?.includes(value) ?? true);
  if (meant.length === 1 && asked.unread.length === 0) {
    const written = lists[form][kind] ? kind : 'xlsx';
    return (await writeList(deps, context, { form, kind: written, posyandu: meant[0]!.value })).replies;
  }
  return [{ parts: [text('which-child')], choices: [{ data: '!start.children/unduh_anak', label: text('go-child') }] }];
}
