/** The audit trail of the notices: what was done, and what was refused. Refusals are noted and then returned as replies, because a
 *  transaction that throws would lose the entry. */

import type { Answers } from '../../conversation/run.ts';
import { audit } from '../../directory/audit.ts';
import type { TextKey } from '../../names.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../room.ts';
import type { Notice } from './notice.ts';

/** Tells the person why, and notes the attempt. */
export async function refuse(context: Context, what: string, text: Refusal['text']): Promise<EffectResult> {
  await noteRefused(context, what, text.key);
  return { replies: [{ parts: [text] }] };
}

export async function noteRefused({ db, now, person }: Context, what: string, reason: string): Promise<void> {
  const subject = person ? `person ${person.id}` : 'stranger';
  await audit(db, { now, actor: person?.id ?? null, action: 'notices.refused', subject, detail: { what, reason } });
}

const auditing =
  (these: (refusal: Refusal) => boolean) =>
  (name: string, effect: Effect): Effect =>
  async (context, args) => {
    try {
      return await effect(context, args);
    } catch (error) {
      if (!(error instanceof Refusal) || !these(error)) throw error;
      return refuse(context, `${name} ${subjectOf(args)}`.trim(), error.text);
    }
  };

/** Notes all refusals of an effect. The effect must refuse before it writes. */
export const auditingRefusals = auditing(() => true);

/** Notes the refusals of an effect that ends a flow, when the person has no right to it. */
export const auditingMissingRight = auditing(({ text }) => rightless.includes(text.key));

/** Practice mode must reach nobody, whatever old button is tapped in it. */
export const notInPractice =
  (effect: Effect): Effect =>
  async (context, args) => {
    if (context.practice) throw new Refusal('notices/refusals:not-in-practice');
    return effect(context, args);
  };

/** These refusals mean that the person has no right. All others are wrong answers, which can be given anew. */
const rightless: TextKey[] = [
  'notices/refusals:not-yours',
  'notices/refusals:not-for-you',
  'notices/refusals:no-longer',
  'notices/refusals:may-not',
  'notices/jawaban:none',
  'notices/hari_buka:none',
];

/** Notes the refusals of a lookup: a typed number may belong to somebody else's notice. */
export const auditingLookup =
  (name: string, lookup: Lookup): Lookup =>
  async (context, args) => {
    try {
      return await lookup(context, args);
    } catch (error) {
      if (error instanceof Refusal && rightless.includes(error.text.key))
        await noteRefused(context, `${name} ${subjectOf(args)}`.trim(), error.text.key);
      throw error;
    }
  };

/** Ids only: a forged button can carry any words, and the trail keeps none. */
const subjectOf = ({ argument, notice, word, posyandu }: Answers) =>
  /^[\d_.-]{1,40}$/.exec(String(argument ?? notice ?? word ?? posyandu ?? ''))?.[0] ?? '';

/** Notes what was done with a notice. `actor` null: the program itself. */
export const auditNotice = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  actor: number | null,
  { id, area }: Pick<Notice, 'id' | 'area'>,
  action: string,
  detail: Record<string, unknown> = {},
) => audit(db, { now, actor, action, subject: `notice ${id}`, area, detail });
