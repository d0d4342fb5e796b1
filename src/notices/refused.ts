/** What is refused here is in the audit trail: a transaction that throws would take the entry with it. */
import type { Answers } from '../conversation/run.ts';
import { audit } from '../directory/audit.ts';
import { type Context, type Effect, type EffectResult, Refusal } from '../room.ts';

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

/** The effect, with its refusals in the trail. It must refuse before it writes. */
export const trailed =
  (name: string, effect: Effect): Effect =>
  async (context, args) => {
    try {
      return await effect(context, args);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(context, `${name} ${subjectOf(args)}`.trim(), error.text);
    }
  };

const subjectOf = ({ argument, notice }: Answers) => String(argument ?? notice ?? '').slice(0, 40);
