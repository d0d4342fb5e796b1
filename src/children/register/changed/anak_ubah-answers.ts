/** What is said when a child was corrected: old -> new, field by field. */
import type { Reply, Text } from '../../../conversation/run.ts';
import { type Context, member } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { Child } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { shownField, type Values } from '../fields.ts';
import { childText } from '../labels.ts';

const text = textOf('children/anak_ubah');

export function changedReply(
  { texts }: ChildrenDeps,
  context: Context,
  { child, values, event }: { child: Child; values: Values; event: number },
): Reply {
  const { language } = member(context);
  const lines = Object.entries(values).flatMap(([column, now]): Text[] => {
    if (column === 'nik_hash') return [];
    const was = shownField(column, child[column as keyof Child], language);
    return [text('changed', { field: column, was, now: shownField(column, now, language) })];
  });
  const said = [text('done', { name: child.name }), ...lines].map((one) => texts.render(language, one)).join('\n');
  return {
    parts: [{ literal: said }],
    choices: [
      { data: `!children.undo_child.${event}`, label: childText('tap-undo') },
      { data: `!children.show_child.${child.id}`, label: childText('tap-show') },
    ],
  };
}
