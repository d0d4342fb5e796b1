/** A text about another month or posyandu than the report that is being filled in: its figures are taken only when she says so. */
import { isFixedByDraft } from '../answers/store.ts';
import { show } from '../asking/show.ts';
import type { Pasted } from '../reader.ts';
import type { Mode, Step } from '../run.ts';
import { labelOf } from '../turn/options.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';
import { proceed } from './advance.ts';
import { take } from './take-pasted.ts';

const heldText = '_held';

/** Undefined: the text is about this report, or does not say. */
export function holdOther(turn: Turn, found: Pasted, kept: string): Step | undefined {
  const others = turn.flow.nodes.filter((node) => {
    if (!isFixedByDraft(turn, node)) return false;
    const value = found.values[node.name];
    return node.name in found.doubtful || (value !== undefined && value !== turn.run.answers[node.name]);
  });
  const figures = Object.keys({ ...found.values, ...found.doubtful }).filter(
    (name) => !others.some((node) => node.name === name),
  );
  if (others.length === 0 || figures.length === 0) return undefined;
  const { mode, at } = turn.run;
  turn.run.early = { ...turn.run.early, [heldText]: kept };
  const written = others.map(
    ({ name }) =>
      found.doubtful[name]?.written ?? labelOf(turn, turn.flow.byName.get(name)!, String(found.values[name])),
  );
  const own = turn.flow.nodes
    .filter((node) => isFixedByDraft(turn, node))
    .map((node) => labelOf(turn, node, String(turn.run.answers[node.name])));
  say(turn, word('other-report', { written: written.join(', '), own: own.join(', ') }));
  stand(turn, 'other', at);
  turn.run.pending = `other ${mode}`;
  return show(turn);
}

/** What was chosen: to take the figures all the same, or to leave them. */
export function afterOther(turn: Turn, how: string, read: (turn: Turn, text: string) => Pasted | undefined): Step {
  const { [heldText]: text, ...others } = turn.run.early ?? {};
  turn.run.early = others;
  const mode = String(turn.run.pending).split(' ')[1] as Mode;
  stand(turn, mode, turn.run.at);
  const found = how === '!use' && typeof text === 'string' ? read(turn, text) : undefined;
  if (!found) {
    say(turn, word('other-left'));
    return show(turn);
  }
  const whose = new Set(turn.flow.nodes.filter((node) => isFixedByDraft(turn, node)).map(({ name }) => name));
  const keep = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !whose.has(name)));
  if (Object.keys(found.values).length > 4) turn.run.whole = true;
  take(turn, { ...found, values: keep(found.values), doubtful: keep(found.doubtful) });
  return proceed(turn, 0);
}
