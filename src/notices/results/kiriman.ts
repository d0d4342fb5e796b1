/** Flow `kiriman`: my notices; `edaran 12`: one of them. */

import { type Effect, member, Refusal } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice } from '../base/notice.ts';
import { ownNotices } from '../base/own-notices.ts';
import { mayDecide, owns } from '../base/rights.ts';
import { preview } from '../sending/preview.ts';
import { liveReply } from '../sending/progress.ts';

/** `!notices.show.<notice>`: also for those who may decide about it. */
export const show =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const notice = await loadNotice(context.db, args.argument);
    const person = member(context);
    const mine = await owns(context.db, person, notice);
    if (!notice || !(mine || mayDecide(person, notice))) {
      throw new Refusal(`notices/refusals:${notice?.author === person.id ? 'no-longer' : 'not-yours'}`);
    }
    const shaping = ['draft', 'recurring', 'refused', 'lapsed'].includes(notice.status);
    if (mine && shaping) return { replies: await preview(deps, context, notice) };
    return { replies: [await liveReply(deps, context, notice.id)] };
  };

/** Ends the flow `kiriman`. */
export const list: Effect = async (context) => ({
  replies: [
    await ownNotices(context, 'kiriman', ['draft', 'asked', 'sent', 'cancelled', 'refused', 'lapsed'], (row) => ({
      status: row.status,
      people: row.people ?? 0,
    })),
  ],
});
