/** `kemarin`, `3 November`, just after she has told that a child moved away or died: that is the day on which it did. */
import { minuteMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { type Context, type Hears, member } from '../../room.ts';
import { keptPosyandu, todayOf } from './kept.ts';
import { justNowMs } from './usual-place.ts';

const lead =
  /^(?:(?:eh|oh|maaf|ralat|bukan hari ini|tanggal(?:nya)?|tgl(?:nya)?|pindah(?:nya)?|meninggal(?:nya)?|mulai|sejak|itu)[\s,:]+)+/iu;
const behind = /(?:[\s,]+(?:ya|bu|kak|bidan|pindahnya|meninggalnya))+[\s.!]*$/iu;

/** At the scales `kemarin` also opens a day that was forgotten. */
const atOnceMs = 3 * minuteMs;

export const hearsOtherDay: Hears = async (context, { text, reader, open }) => {
  if (text.length > 40 || /[?\n]/.test(text)) return undefined;
  const said = text.trim().replace(lead, '').replace(behind, '');
  // A number alone may be anything.
  const read = /^\d*$/.test(said) ? undefined : reader.date(said, todayOf(context));
  if (!read || !('value' in read) || read.value > todayOf(context)) return undefined;
  const last = await justLeft(context, open ? atOnceMs : justNowMs);
  if (!last) return undefined;
  const args = {
    child: String(last.child),
    event: String(last.id),
    day: read.value,
    ...(last.detail && { to: last.detail }),
  };
  return { effect: 'children.left_other_day', args, urgent: true };
};

/** The last thing that she told of any child, if it was this. */
async function justLeft(context: Context, withinMs: number) {
  const places = await keptPosyandu(context);
  const event = await context.db
    .selectFrom('child_event')
    .select(['id', 'child', 'kind', 'detail'])
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where('by', '=', member(context).id)
    .where('at', '>', new Date(context.now - withinMs))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return event && ['moved-out', 'died'].includes(event.kind) ? event : undefined;
}
