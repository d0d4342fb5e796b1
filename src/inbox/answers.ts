/** How a person answers the choices of a reply where there are no buttons. A bare number must never be taken for something else. */
import type { AnswerBy } from '../channels/channel.ts';
import type { Flow } from '../conversation/flow/nodes.ts';
import type { Reply, Run } from '../conversation/run.ts';
import { isOpenEnded } from '../conversation/turn/options.ts';
import { locate } from '../conversation/turn/places.ts';

/** The running question reads typed text itself, and reads it better: several numbers at once, a value by its words. */
export const readsItself = (run: Run | undefined, data: string): boolean =>
  run !== undefined && data.startsWith(`${run.id}.`) && !extra.test(data);

/** Buttons beside the answer to the question. The question may ask for a figure, so they have no numbers. */
const extra = /\.!(take|skip|done)$/;

/** `later`: what follows in the same answer. Of two menus only the last has bare numbers. */
export function answersBy(run: Run | undefined, { choices = [] }: Reply, later: Reply[]): AnswerBy {
  if (later.some((one) => one.choices?.length)) return 'code';
  if (!run) return 'number';
  const own = choices.filter(({ data }) => data.startsWith(`${run.id}.`));
  if (own.some(({ data }) => !extra.test(data)) || (own.length > 0 && run.mode !== 'ask')) return 'number';
  // A button of another matter, while a question is open.
  const anew = choices.some(({ data }) => data === `!anew.${run.id}`);
  return own.length > 0 || anew ? 'word' : 'code';
}

/** Every choice belongs to the running question, and one choice answers it. A question that gathers several choices or awaits words is
 *  excluded, and so is a message that changes by itself. */
export function oneAnswers(flow: Flow | undefined, run: Run | undefined, { choices = [], live }: Reply): boolean {
  if (!flow || !run || live || !choices.every(({ data }) => data.startsWith(`${run.id}.`))) return false;
  const node = run.mode === 'ask' ? locate(flow, run.at)?.node : undefined;
  return node === undefined || !(node.leaf.type === 'select_multiple' || isOpenEnded(node));
}
