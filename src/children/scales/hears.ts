/** What a kader writes while a day is open for her posyandu and no question is: a line at the scales all the same. Her phone may have died, or
 *  she never wrote `timbang` herself. */
import { type Context, type Effect, type Heard, type Hears, member, Refusal } from '../../room.ts';
import type { Known, ScaleReader } from '../../texts/reading/scales/scale-line.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { beginDay, dayOf, goOnWith, openForHer } from './day.ts';
import { noteOn } from './note.ts';
import { knownOf, loadScales } from './session.ts';

export const hearsLine =
  ({ texts }: ChildrenDeps): Hears =>
  async (context, { text, reader, open }) => {
    if (open || !context.person || reader.emergency(text)) return undefined;
    const day = await openForHer(context);
    if (!day) return hearsUnopened(texts, context, text);
    const scales = await loadScales(context, await dayOf(context, day));
    const fits = texts.scales(member(context).language).fits(text, knownOf(scales, context));
    return fits
      ? { effect: 'children.scales_note', args: { ...day, posyandu: String(day.posyandu), line: text }, urgent: true }
      : undefined;
  };

/** A child of hers with a figure, and no day is open: it is offered to open today. */
async function hearsUnopened(texts: ChildrenDeps['texts'], context: Context, text: string): Promise<Heard | undefined> {
  if (!/\p{L}.*\d|\d.*\p{L}/su.test(text) || text.length > 8000) return undefined;
  const own = member(context).grants.flatMap(({ role, posyandu }) => (role === 'kader' && posyandu ? [posyandu] : []));
  for (const posyandu of own) {
    const place = await keptPlace(context, posyandu);
    const scales = await loadScales(context, { place, day: todayAt(context.now, place) });
    if (isMeasured(texts.scales(member(context).language), text, knownOf(scales, context)))
      return {
        effect: 'children.scales_offer',
        args: { line: text, posyandu: String(posyandu), day: scales.day },
        urgent: true,
      };
  }
  return undefined;
}

/** A figure of a child of the register: `ubah anak Aisyah RT 5` has none. */
function isMeasured(reader: ScaleReader, text: string, known: Known): boolean {
  if (!reader.fits(text, known)) return false;
  return reader.text(text, known).lines.some(({ reading }) => {
    const line = 'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;
    return line?.act === 'record' && (Object.keys(line.figures).length > 0 || line.unclear !== undefined);
  });
}

export const offerDay: Effect = async (_context, { line, posyandu, day }) => ({
  replies: [],
  next: { flow: 'children/timbang_buka', args: { line: String(line), posyandu: String(posyandu), day: String(day) } },
});

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
