/** How the choices of a reply are answered where there are no buttons: a bare number must never be taken for something else. */
import type { AnswerBy } from '../channels/channel.ts';
import type { Reply, Run } from '../conversation/run.ts';

/** What stands beside the question itself: the question may be one for a figure. */
const extra = /\.!(take|skip|done)$/;

export function answersBy(run: Run | undefined, { choices = [] }: Reply): AnswerBy {
  if (!run) return 'number';
  const own = choices.filter(({ data }) => data.startsWith(`${run.id}.`));
  if (own.some(({ data }) => !extra.test(data)) || (own.length > 0 && run.mode !== 'ask')) return 'number';
  // A button of another matter, while a question is open.
  const anew = choices.some(({ data }) => data === `!anew.${run.id}`);
  return own.length > 0 || anew ? 'word' : 'code';
}
