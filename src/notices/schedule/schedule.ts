/** A schedule: the pattern from which each occurrence becomes a notice of its own (occurrences.ts). */
import { instantOf, wallTime } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { audit } from '../../directory/audit.ts';
import type { Context } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import type { Notice } from '../base/rights.ts';
import { startArgs } from '../base/without-right.ts';
import { nextDays, type Rule, ruleSchema } from './rule.ts';
import { ruleParts } from './rule-words.ts';

/** From the yes on. */
export async function activate(deps: NoticesDeps, context: Context, notice: Notice): Promise<Reply[]> {
  const next = nextAt(ruleSchema.parse(notice.rule), notice, context.now);
  const at = new Date(context.now);
  await context.db
    .updateTable('notice')
    .set({ status: 'recurring', next_at: next === undefined ? null : new Date(next), sent_at: at, changed_at: at })
    .where('id', '=', notice.id)
    .execute();
  await audit(context.db, {
    ...{ now: context.now, actor: notice.author, action: 'notices.schedule', subject: `notice ${notice.id}` },
    detail: { rule: notice.rule, text_hash: notice.text_hash, body: notice.body, audience: notice.audience },
  });
  const parts = [
    { key: 'notices/jadwal:active', args: startArgs(notice) },
    ...(await ruleParts(deps, context, notice)),
    { key: 'notices/jadwal:how-to-stop' },
  ];
  return [{ parts }];
}

/** The next time after `now` at which it has to be looked at. For open days every day: which posyandu open is known only then. */
export function nextAt(rule: Rule, { zone }: Pick<Notice, 'zone'>, now: number): number | undefined {
  const today = wallTime(now, zone).toPlainDate();
  for (const day of nextDays(rule, today, 2, () => true)) {
    const at = instantOf(`${day}T${rule.at}`, zone);
    if (at > now) return at;
  }
  return undefined;
}
