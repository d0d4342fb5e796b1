/** What is done with notices and what is refused stands in the audit trail. A refusal is noted here because a transaction that throws would take the entry
 *  with it. */

import type { Answers } from '../../conversation/run.ts';
import { audit } from '../../directory/audit.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../room.ts';

type Refused = { key: string; args?: Record<string, string | number> };

/** Says why, and keeps that it was tried. */
export async function refuse(context: Context, what: string, text: Refused): Promise<EffectResult> {
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

/** The effect, with its refusals in the trail. It must refuse before it writes. */
export const auditingRefusals = auditing(() => true);

/** What ends a flow: as `trailed`, where the right is missing. */
export const auditingMissingRight = auditing(({ text }) => rightless.includes(text.key));

/** Nobody is told anything in practice, whatever button was there before. */
export const notInPractice =
  (effect: Effect): Effect =>
  async (context, args) => {
    if (context.practice) throw new Refusal('notices/refusals:not-in-practice');
    return effect(context, args);
  };

/** Who may not do it at all: not a wrong answer, which can be given anew. */
const rightless = [
  ...['not-yours', 'not-for-you', 'no-longer', 'may-not'].map((id) => `notices/refusals:${id}`),
  ...['notices/jawaban:none', 'notices/hari_buka:none'],
];

/** What a flow looks up: a number that was typed there may be another's. */
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

const subjectOf = ({ argument, notice, word, posyandu }: Answers) =>
  String(argument ?? notice ?? word ?? posyandu ?? '').slice(0, 40);

/** Notes what was done with a notice. `actor` null: the program itself. */
export const auditNotice = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  actor: number | null,
  notice: number,
  action: string,
  detail: Record<string, unknown> = {},
) => audit(db, { now, actor, action, subject: `notice ${notice}`, detail });
