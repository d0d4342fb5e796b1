/** What a kader writes while a day is open for her posyandu and no question is: a line at the scales all the same. Her phone may have died, or
 *  she never wrote `timbang` herself. */
import { type Context, type Effect, type Hears, member, Refusal } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { asksFor, asksToFinish } from './asked.ts';
import { beginDay, dayOf, goOnWith, type HerDay, openForHer } from './day.ts';
import { removesAll } from './list-rows.ts';
import { noteOn } from './note.ts';
import { hearsUnopened } from './unopened.ts';
import { meantDays } from './which-day.ts';

export const hearsLine =
  ({ texts }: ChildrenDeps): Hears =>
  async (context, { text, reader, open, kept }) => {
    // A form that is kept waits; any other one would be lost.
    if ((open && !kept) || !context.person || reader.emergency(text)) return undefined;
    const days = await openForHer(context);
    if (days.length === 0) return hearsUnopened(texts, context, text);
    const step = !open && stepIn(texts, context, text, days);
    if (step) return { effect: step, args: {} };
    const [day, ...others] = removesAll({ texts }, member(context).language, text)
      ? days
      : await meantDays(texts, context, days, text, open);
    if (!day) return undefined;
    if (others.length > 0) return { effect: 'children.scales_which', args: { line: text }, urgent: true };
    const { posyandu } = day;
    const args = { posyandu: String(posyandu), day: day.day, line: text };
    return { effect: 'children.scales_note', args, urgent: true };
  };

/** `tutup`, `yang belum datang siapa saja?` */
function stepIn(texts: ChildrenDeps['texts'], context: Context, words: string, days: readonly HerDay[]) {
  const { language } = member(context);
  if (asksFor({ texts }, language, 'missing', words) && words.includes(' ')) return 'children.scales_missing' as const;
  const closes = asksToFinish({ texts }, language, words);
  const stillOpen = days.some(({ closed }) => !closed);
  return closes && (stillOpen || /tutup|timbang/i.test(words)) ? ('children.scales_finish' as const) : undefined;
}

/** Of several posyandu that weigh today she says which. */
export const askWhich: Effect = async (_context, { line }) => ({
  replies: [],
  next: { flow: 'children/timbang_mana', args: { line: String(line) } },
});

/** The words alone for the end, for who has not come and for what was asked, outside of the day's own question. */
export const openStep =
  (deps: ChildrenDeps, step: 'selesai' | 'belum'): Effect =>
  async (context: Context) => {
    const all = await openForHer(context);
    const open = all.filter(({ closed }) => !closed);
    const [found, ...others] = open.length > 0 ? open : all;
    if (!found) throw new Refusal('children/scales:none-open');
    if (others.length > 0) return askWhich(context, { line: step });
    const on = await dayOf(context, found);
    await beginDay(context, on);
    return { next: goOnWith(on), ...(await noteOn(deps, context, on, step)) };
  };
