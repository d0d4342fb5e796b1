/** Flow `jadwal`: my schedules. */
import { type Effect, member } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { ownNotices } from '../base/own-notices.ts';
import { ruleInWords, ruleSchema } from './rule.ts';

/** Ends the flow `jadwal`. */
export const schedules =
  (deps: NoticesDeps): Effect =>
  async (context) => {
    const { language } = member(context);
    const list = await ownNotices(context, 'jadwal', ['recurring'], ({ rule }) => ({
      rule: rule ? ruleInWords(deps, ruleSchema.parse(rule), language) : '',
    }));
    return { replies: [list] };
  };
