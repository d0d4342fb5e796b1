/** The flow `edaran_ubah` changes one thing of a draft or a schedule and shows it again. */

import type { Updateable } from 'kysely';
import { wallTime } from '../../clock.ts';
import type { Answers, Reply } from '../../conversation/run.ts';
import type { Database } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { inZone, unpackMoment } from '../../texts/moments.ts';
import { audienceOf } from '../audience/choices.ts';
import { withLists } from '../audience/simpan_daftar.ts';
import { auditNotice, refuse } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice, type Notice, noticeArgs } from '../base/notice.ts';
import { ownNotice } from '../base/rights.ts';
import { readRule } from '../schedule/read-rule.ts';
import { type Rule, ruleSchema } from '../schedule/rule.ts';
import { nextAt } from '../schedule/schedule.ts';
import { wordsOf } from '../schedule/words.ts';
import { contents, fileOf, hashOf, lengthProblem } from './edaran.ts';
import { preview } from './preview.ts';

/** `!notices.change.<notice>_<what>`: begins the form. */
export const change: Effect = async (context, args): Promise<EffectResult> => {
  const [id, what] = String(args.argument).split('_');
  const notice = await changeable(context, id);
  const asked: Answers = what === 'text' || what === 'audience' ? { what } : {};
  return { replies: [], next: { flow: 'notices/edaran_ubah', args: { notice: String(notice.id), ...asked } } };
};

/** Tells the form what this notice has, so that it asks only for what can be changed. */
export const formOf: Lookup = async (context, args) => {
  const notice = await changeable(context, args.notice, false);
  return { recurring: notice.rule !== null, file: notice.file !== null, zone: notice.zone };
};

export const changed =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await changeable(context, args.notice);
    const problem = args.what === 'text' ? lengthProblem(String(args.body ?? '')) : undefined;
    if (problem) return refuse(context, 'text', problem);
    const columns = await columnsOf(deps, context, notice, args);
    const recurs = notice.status === 'recurring' && !('rule' in columns && columns.rule === null);
    await keep(
      context,
      notice,
      recurs ? { ...columns, status: 'recurring' } : { ...columns, status: 'draft', next_at: null },
    );
    const looked = await preview(deps, context, (await loadNotice(context.db, notice.id))!);
    if (notice.status !== 'recurring') return { replies: looked };
    await noteChange(context, notice, recurs ? args.what : 'ended');
    return { replies: [...told(notice, recurs), ...looked] };
  };

/** A change takes back a second person's yes, which was given to the old form. */
async function keep({ db, now }: Context, { id, revision }: Notice, columns: Updateable<Database['notice']>) {
  await db
    .updateTable('notice')
    .set({ ...columns, revision: revision + 1, approver: null, decided_at: null, changed_at: new Date(now) })
    .where('id', '=', id)
    .execute();
}

/** Tells what else the change of a schedule means. */
function told(notice: Notice, recurs: boolean): Reply[] {
  if (recurs && notice.approver === null) return [];
  return [{ parts: [{ key: `notices/jadwal:${recurs ? 'asked-anew' : 'once'}`, args: noticeArgs(notice) }] }];
}

/** Loads a notice that can still be changed: a draft, one that was refused or lapsed, or a schedule, which uses the change from its next
 *  time on. */
async function changeable(context: Context, id: unknown, lock = true): Promise<Notice> {
  const notice = await ownNotice(context, id, lock);
  if (!['draft', 'refused', 'lapsed', 'recurring'].includes(notice.status)) {
    throw new Refusal('notices/kirim:sent-already');
  }
  return notice;
}

async function columnsOf(deps: NoticesDeps, context: Context, notice: Notice, args: Answers) {
  switch (args.what) {
    case 'text': {
      const { body } = contents(args);
      return { body, text_hash: hashOf(body, notice.file) };
    }
    case 'audience':
      return { audience: JSON.stringify(await newAudience(deps, context, notice, args)) };
    case 'kind':
      return { kind: args.kind as Notice['kind'] };
    case 'file': {
      const file = fileOf(args);
      return { file, text_hash: hashOf(notice.body, file) };
    }
    case 'time':
      return { send_wall: timeOf(notice, args), rule: null };
    case 'ack':
      return { ack: args.yes === 'yes' };
    case 'replies':
      return { replies: args.yes === 'yes' };
    case 'lasts':
      return { lasts_hours: Number(args.lasts) };
    case 'rule':
      return ruleOf(deps, context, notice, args);
    default:
      throw new Refusal('notices/refusals:not-yours');
  }
}

/** A running schedule keeps the content of a saved list: a later change of the list does not change the schedule. */
async function newAudience(deps: NoticesDeps, context: Context, notice: Notice, args: Answers) {
  const audience = await audienceOf(deps, context, args);
  return notice.status === 'recurring' ? withLists(context.db, audience, notice.author) : audience;
}

/** The wall time at the place of the notice, whatever zone it was typed in. */
function timeOf({ zone }: Notice, { when }: Answers): string | null {
  if (typeof when !== 'string') return null;
  const moment = unpackMoment(when);
  return inZone(moment, moment.zone ?? zone, zone).start;
}

/** Says why a schedule cannot be read as soon as it is typed, and the form asks for it again. */
export const ruleFits =
  (deps: NoticesDeps): Lookup =>
  async (context, args) => {
    const notice = await changeable(context, args.notice, false);
    if (args.rule !== null && args.rule !== undefined) ruleIn(deps, context, notice, args.rule);
    return true;
  };

function ruleIn(deps: NoticesDeps, context: Context, { zone }: Notice, written: unknown): Rule {
  const today = wallTime(context.now, zone).toPlainDate();
  const read = readRule(String(written), wordsOf(deps, member(context).language), today);
  if ('why' in read) throw new Refusal(read.why.key, read.why.args);
  // The zone of the place is no other zone.
  const { zone: told, ...rule } = read.value;
  return ruleSchema.parse(told === undefined || told === zone ? rule : read.value);
}

function ruleOf(deps: NoticesDeps, context: Context, notice: Notice, { rule: written }: Answers) {
  if (written === null || written === undefined) return { rule: null };
  const rule = ruleIn(deps, context, notice, written);
  const next = notice.status === 'recurring' ? nextAt(rule, notice, context.now) : undefined;
  const next_at = next === undefined ? null : new Date(next);
  return { rule: JSON.stringify(rule), send_wall: null, next_at };
}

const noteChange = ({ db, now, person }: Context, notice: Notice, what: unknown) =>
  auditNotice({ db, now }, member({ person }).id, notice, 'notices.schedule-changed', { what: String(what) });
