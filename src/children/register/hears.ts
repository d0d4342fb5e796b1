/** Sentences about the register that no question waits for: a new child, a list of them, a child that has moved, died or come back, a corrected
 *  field. Only what is clear counts, and a line with measures belongs to the scales. */
import { type Context, type Heard, type Hears, type Sentence, unlessRefused } from '../../room.ts';
import { readCareQuestion } from '../../texts/reading/children/care-question.ts';
import { readChildLine } from '../../texts/reading/children/child-line.ts';
import { readChildList } from '../../texts/reading/children/child-list.ts';
import { readChildNews } from '../../texts/reading/children/child-news.ts';
import { readChildQuestion } from '../../texts/reading/children/child-question.ts';
import { asksRoll } from '../../texts/reading/children/roll-question.ts';
import type { ChildLine, ToldChild } from '../../texts/reading/children/told-child.ts';
import { childKeepers, keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { foundToChange } from './changed/to-change.ts';
import { changesIn } from './fields.ts';
import { hearsConsent, hearsCorrection, hearsErase, hearsQuestion, wishedGone } from './hears-more.ts';
import { keptPosyandu, search, todayOf } from './kept.ts';
import { hearsOtherDay } from './left-just-now.ts';
import { readyChild } from './told.ts';
import { openToday } from './usual-place.ts';

/** `scales`: what they hear in a line with figures, even where no day is open. */
export const hearsRegister =
  (deps: ChildrenDeps, scales?: Hears): Hears =>
  async (context, sentence) => {
    const { grants = [] } = context.person ?? {};
    if (grants.length === 0 || sentence.text.length > 8000) return undefined;
    if (!grants.some(({ role }) => childKeepers.includes(role))) return strange(context, sentence);
    // A bidan of an area without any posyandu: whoever only listens refuses nobody.
    return unlessRefused(
      async () =>
        (await hearsQuestion(context, sentence)) ??
        (await hearsOtherDay(context, sentence)) ??
        (await newChildren(context, sentence, scales)) ??
        (await hearsCorrection(context, sentence)) ??
        (await news(context, sentence)) ??
        (await hearsConsent(context, sentence)) ??
        (await hearsErase(context, sentence)) ??
        (sentence.open ? undefined : await hearsChange(deps, context, sentence)),
    );
  };

/** Children are no matter of hers: she is told of sums, whether there is such a child or not. */
function strange(context: Context, { text, reader, open }: Sentence): Heard | undefined {
  if (open || reader.emergency(text)) return undefined;
  const asks = [asksRoll, readChildQuestion, readCareQuestion].some((read) => read(text) !== undefined);
  const { children } = readChildList(text, todayOf(context), (day, today) => reader.date(day, today));
  const tells = mayTell.test(text) && children.some(isWhole);
  const changes =
    wishesChange.test(text) && fieldWord.test(text.replace(wishesChange, '')) && !/laporan|edaran|rapat/i.test(text);
  if (changes || wishedGone(text) !== undefined) return { effect: 'children.refuse', args: {}, vague: 'unknown' };
  return asks || tells ? { effect: 'children.refuse', args: { tells }, vague: 'unknown' } : undefined;
}

/** A digit of its birth date, or `lahir`, stands in every line about a new child. */
const mayTell = /\d|lahir|lhr/i;

async function newChildren(context: Context, sentence: Sentence, scales?: Hears): Promise<Heard | undefined> {
  const { text, reader, open } = sentence;
  if (!mayTell.test(text)) return undefined;
  const list = readChildList(text, todayOf(context), (day, today) => reader.date(day, today));
  const { children, loose } = list;
  const whole = children.filter(isWhole);
  if (whole.length === 0) return undefined;
  if (children.some(isMeasured)) {
    // Written down alone, she would have to be weighed again.
    const weighed = open ? undefined : await scales?.(context, sentence);
    if (weighed || open || (await weighsToday(context))) return weighed;
  }
  const many = children.length + loose.length > 1;
  // A message about other things may hold such a line, too.
  if (many && children.length < loose.length) return undefined;
  if (open && (many || whole[0]!.rest.length > 0)) return undefined;
  return { effect: 'children.new_heard', args: { words: text, open }, urgent: true };
}

/** Then a line with figures is one at the scales. */
const weighsToday = async (context: Context): Promise<boolean> =>
  (await openToday(context, await keptPosyandu(context))).length > 0;

const isWhole = ({ told, doubts }: ChildLine) =>
  (told.name ?? told.mother) !== undefined &&
  told.sex !== undefined &&
  (told.born !== undefined || doubts.some(({ why }) => why !== 'phone' && why !== 'nik'));

/** `8,4 72`: it was weighed. */
const isMeasured = ({ rest }: ChildLine) => rest.some((piece) => /\d/.test(piece));

const news: Hears = async (context, { text, reader, open }) => {
  const told = readChildNews(text, todayOf(context), (day, today) => reader.date(day, today));
  // A mother who moves is not her child; `bayi bu Rina` is.
  if (!told || /^(?:ibu|bu|bapak|pak|bpk|kader|bidan|kak)\b/iu.test(told.who)) return undefined;
  const { found } = await search(context, told.who);
  if (found.fit === 'none' || (open && found.fit !== 'exact')) return undefined;
  const { what, who, to, day, doubt } = told;
  const args = { what, who, open, ...(to && { to }), ...(day && { day }), ...(doubt && { doubt }) };
  return { effect: 'children.news_heard', args, urgent: true };
};

/** `HP ibu Aisyah 0812...`, `Aisyah RT 5`, `BBL Aisyah 3,1`: everything in it is read, and something of it is new. `fields`: nothing but these. */
export async function hearsChange(
  deps: ChildrenDeps,
  context: Context,
  { text: written, reader }: Pick<Sentence, 'text' | 'reader'>,
  fields?: readonly (keyof ToldChild)[],
): Promise<Heard | undefined> {
  const text = written.replace(wishesChange, '');
  if (text.length > 200 || text.includes('?') || text.includes('\n') || !fieldWord.test(text)) return undefined;
  const line = readChildLine(text, todayOf(context), (day, today) => reader.date(day, today));
  const told = Object.keys(line.told).filter((field) => field !== 'name' && field !== 'sex');
  if (fields && !told.every((field) => fields.includes(field as keyof ToldChild))) return undefined;
  if (line.told.name === undefined || told.length === 0 || line.rest.length + line.doubts.length > 0) return undefined;
  const { found } = await foundToChange(context, text);
  if (found.fit !== 'exact') return undefined;
  const { child } = await keptChild(context, found.child.id);
  // A NIK is checked against what is known of the child; one that does not fit is named.
  const { child: ready, problems } = readyChild(deps.secrets, {
    told: { ...line.told, sex: line.told.sex ?? child.sex, born: line.told.born ?? child.born },
    doubts: [],
  });
  if (problems.length === 0 && Object.keys(changesIn(child, ready, true)).length === 0)
    return { effect: 'children.show', args: { child: String(found.child.id) } };
  return { effect: 'children.change', args: { child: String(found.child.id), search: text } };
}

/** `ubah Aisyah HP 0812...` */
const wishesChange =
  /^(?:(?:tolong|mohon|bu|kak)[\s,]+)*(?:ubah|rubah|ganti|perbaiki|betulkan|koreksi|ralat|update|perbarui)\s+(?:data\s+|anak\s+|si\s+)*/iu;

const fieldWord =
  /(?<!\p{L})(?:rt|hp|wa|telp|nik|bbl|pbl|bb\s*lahir|[pt]b\s*lahir|lahir|lhr|ibu(?:nya)?|ayah(?:nya)?|bapak(?:nya)?|alamat|jl|kms|kia)(?!\p{L})/iu;
