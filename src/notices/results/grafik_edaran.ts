/** Flow `grafik_edaran`: who understood a notice, as a picture with the names of areas. */
import { type Effect, member } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { who } from './hasil.ts';

/** Of the notice whose number was said, else of the last one that she sent. */
export const reachDrawn =
  (deps: NoticesDeps): Effect =>
  async (context, { number }) => {
    const own = await context.db
      .selectFrom('notice')
      .select('id')
      .where('author', '=', member(context).id)
      .where('status', '=', 'sent')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const notice = typeof number === 'number' ? number : own?.id;
    if (notice === undefined) return { replies: [{ parts: [{ key: 'notices/grafik_edaran:none' }] }] };
    return who(deps)(context, { argument: String(notice) });
  };
