/** What an invited person writes with her answer: it is kept for the secretariat and said back to her. */
import type { Text } from '../../conversation/run.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import type { Invitee } from '../base/invitation.ts';

export type Told = Pick<Invitee, 'reason' | 'note'>;

export function keptParts({ reason, note }: Partial<Told>): Text[] {
  const kept = (id: 'with-reason' | 'with-note', words: string | null | undefined): Text[] =>
    words ? [{ key: `meetings/answers:${id}`, args: { words } }] : [];
  return [...kept('with-reason', reason), ...kept('with-note', note), ...hiddenNote('all', reason, note)];
}
