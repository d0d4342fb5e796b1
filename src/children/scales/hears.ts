/** What a kader writes while a day is open for her posyandu and no question is: a line at the scales all the same. Her phone may have died, or
 *  she never wrote `timbang` herself. */
import { type Context, type Effect, type Hears, member, Refusal } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { beginDay, dayOf, goOnWith, openForHer } from './day.ts';
import { noteOn } from './note.ts';
import { knownOf, loadScales } from './session.ts';
import { hearsUnopened } from './unopened.ts';

export const hearsLine =
  ({ texts }: ChildrenDeps): Hears =>
  async (context, { text, reader, open, kept }) => {
    // A form that is kept waits; any other one would be lost.
    if ((open && !kept) || !context.person || reader.emergency(text)) return undefined;
    const day = await openForHer(context);
    if (!day) return hearsUnopened(texts, context, text);
    const scales = await loadScales(context, await dayOf(context, day));
    const fits = texts.scales(member(context).language).fits(text, knownOf(scales, context));
    return fits
      ? { effect: 'children.scales_note', args: { ...day, posyandu: String(day.posyandu), line: text }, urgent: true }
      : undefined;
  };

/** The words alone for the end and for who has not come, outside of the day's own question. */
export const openStep =
  (deps: ChildrenDeps, step: 'selesai' | 'belum'): Effect =>
  async (context: Context) => {
    const found = await openForHer(context);
    if (!found) throw new Refusal('children/scales:none-open');
    const on = await dayOf(context, found);
    await beginDay(context, on);
    return { next: goOnWith(on), ...(await noteOn(deps, context, on, step)) };
  };
