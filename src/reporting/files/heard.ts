/** A sentence that asks for a file: `unduh sip 7 guntung 2026`, `rekap oktober excel`. What is not understood of it is said, and the file is then
 *  only offered: nobody shall send another area's figures on. */
import type { Choice, Reply } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import { type TableFile, tableFiles } from '../../papers/table-file.ts';
import { type Context, type Effect, type Hears, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth } from '../base/months.ts';
import { scopes, viewers } from '../base/rights.ts';
import { type Asked, askedFor } from '../recap/asked.ts';
import type { NamedPlace } from '../recap/named-places.ts';
import { notHers } from '../recap/not-hers.ts';
import { spanOf } from '../recap/spans.ts';
import { type ChildForm, childForms, isChildForm, listAsked } from './child-forms.ts';
import { shortOf } from './file-name.ts';
import { type FormName, formNames } from './layouts.ts';
import { type FileDeps, type FileWish, fileReply, registry, tapFor } from './unduh.ts';

const text = textOf('reporting/unduh');
type Texts = FileDeps;
type Words = (id: 'verbs' | 'noise' | 'others' | 'ilp' | Other | FormName | TableFile) => string[];
/** Beside the forms of the reports. */
type Other = ChildForm | typeof registry;
const others: readonly Other[] = [...childForms, registry];

const wordsOf =
  ({ texts }: Texts, language: string): Words =>
  (id) =>
    texts.list(language, `reporting/unduh:${id}` as TextKey).map(fold);

export const hearsDownload =
  (deps: Texts): Hears =>
  async (context, { text: said, open }) => {
    const { person } = context;
    if (!person?.grants.some(({ role }) => viewers.includes(role))) return undefined;
    const words = wordsOf(deps, person.language);
    if (!isWish(fold(said), words)) return undefined;
    const heard = { effect: 'reporting.download_asked', args: { text: said }, urgent: true } as const;
    const order = open && (await besideIn(deps, context, told(fold(said), words).rest)).unread.length === 0;
    return order ? { ...heard, order } : heard;
  };

/** A word for it with something behind, or a form or recap as Excel. Not the children's list, nor the papers of a meeting. */
function isWish(said: string, words: Words): boolean {
  const has = (list: readonly string[]) => list.some((one) => ` ${said} `.includes(` ${one} `));
  const forms = [...formNames.flatMap(words), ...others.flatMap(words), ...words('ilp')];
  const kind = has(tableFiles.flatMap(words));
  // Without a kind the word begins the flow of the children's own list; `kirim daftar anak excel` may announce a file of hers.
  if (has(words('eppgbm'))) return kind;
  if (has(words('anak'))) return kind && (has(words('verbs')) || said.startsWith('minta '));
  if (has(words('others')) && !formNames.filter((one) => one !== 'skdn').some((one) => has(words(one)))) return false;
  // `minta excel oktober`
  const wanted = words('noise').includes(said.split(' ')[0] ?? '');
  return has(words('verbs')) ? kind || said.split(' ').length > 1 : kind && (wanted || has(forms));
}

/** What a sentence asks for, as far as it tells. */
interface Told {
  form?: FormName | Other;
  /** One of the four tables, and not which. */
  anyIlp: boolean;
  kind?: TableFile;
  /** What is left: a place and months. */
  rest: string;
}

function told(said: string, words: Words): Told {
  let rest = ` ${said} `;
  const take = (list: readonly string[]): boolean => {
    const found = list.toSorted((a, b) => b.length - a.length).find((one) => rest.includes(` ${one} `));
    if (found !== undefined) rest = rest.replace(` ${found} `, ' ');
    return found !== undefined;
  };
  const kind = tableFiles.find((one) => take(words(one)));
  while (take(words('verbs')));
  // `rekap sip 7` is SIP 7.
  const form = [...others, ...formNames.filter((one) => one !== 'skdn')].find((one) => take(words(one)));
  const anyIlp = form === undefined && take(words('ilp'));
  let skdn = false;
  while (take(words('skdn'))) skdn = true;
  const found = form ?? (skdn || !anyIlp ? 'skdn' : undefined);
  return {
    ...(found && { form: found }),
    anyIlp: anyIlp && form === undefined,
    ...(kind && { kind }),
    rest: rest.trim(),
  };
}

/** The place and the months that she names, and what else she says. */
async function besideIn(deps: Texts, context: Context, text: string): Promise<Asked> {
  const { language, zone } = member(context);
  const now = currentMonth(context.now, zone);
  const asked = await askedFor(context, deps, { text, reader: deps.texts.reader(language), now, language });
  const noise = new Set(wordsOf(deps, language)('noise').flatMap((one) => one.split(' ')));
  return { ...asked, unread: asked.unread.filter((one) => !noise.has(one)) };
}

export const downloadAsked =
  (deps: Texts): Effect =>
  async (context, args) => {
    const {
      form = 'skdn',
      kind = 'xlsx',
      ...what
    } = told(fold(String(args.text)), wordsOf(deps, member(context).language));
    const asked = await besideIn(deps, context, what.rest);
    if (isChildForm(form)) return { replies: await listAsked(deps, context, { form, kind, asked }) };
    return { replies: [await answer(deps, context, { form, kind, anyIlp: what.anyIlp, asked })] };
  };

interface Wanted extends Pick<FileWish, 'form' | 'kind'>, Pick<Told, 'anyIlp'> {
  asked: Asked;
}

async function answer(deps: Texts, context: Context, { form, kind, anyIlp, asked }: Wanted): Promise<Reply> {
  const { language, zone } = member(context);
  const now = currentMonth(context.now, zone);
  const months = asked.months ? spanOf(`${asked.months.from}to${asked.months.to}`, now) : { from: now, to: now };
  const own = await scopes(context);
  const found = asked.place?.found ?? [];
  const wish = (of: string): FileWish => ({ form, of, months, kind });
  const offer = (of: string, label: string): Choice => tapFor(wish(of), { literal: label });
  const outside = notHers(asked.place);
  if (outside) return { parts: [outside], choices: own.map(({ value, label }) => offer(String(value), label)) };
  const places: NamedPlace[] = found.filter(({ value }) => value !== undefined);
  const hers =
    places.length > 0
      ? places.map(({ value, name, where }) => ({ value: value!, label: where ? `${name} (${where})` : name }))
      : own.map(({ value, label }) => ({ value: String(value), label }));
  const { unread } = asked;
  if (unread.length > 0)
    return {
      parts: [text('unread', { words: unread.join(' ').slice(0, 60) })],
      choices: hers.map(({ value, label }) => offer(value, `${shortOf(deps, language, form)}, ${label}`)),
    };
  if (anyIlp)
    return {
      parts: [text('which-ilp')],
      choices: formNames
        .filter((one) => one.startsWith('ilp'))
        .map((one) => tapFor({ ...wish(hers[0]!.value), form: one }, text('form-name', { form: one }))),
    };
  if (hers.length > 1)
    return { parts: [text('which-place')], choices: hers.slice(0, 10).map(({ value, label }) => offer(value, label)) };
  return fileReply(deps, context, wish(hers[0]!.value));
}
