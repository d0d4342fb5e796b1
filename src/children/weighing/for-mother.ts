/** One kind sentence for the mother. It tells what to look forward to, and never a class or a letter of the form. */
import type { Text } from '../../conversation/run.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Growth } from '../growth/types.ts';

const text = textOf('children/untuk_ibu');

/** `doubted`: the figure may be wrong, so nothing is praised in it. */
export function forMother(
  name: string,
  growth: Growth,
  { weighed, doubted }: { weighed: boolean; doubted: boolean },
): Text {
  const first = calledName(name);
  const args = { name: first, gained: Math.max(growth.gained ?? 0, 0) };
  if (!weighed) return text('not-weighed', args);
  if (doubted || (growth.gain === 'N' && growth.aboveOrange)) return text('seen', args);
  if (growth.gain === 'N') return text('gained', args);
  if (growth.gain === 'T') return text(growth.months < 6 ? 'not-gained-milk' : 'not-gained', args);
  return text(growth.gain === 'B' ? 'first' : 'back', args);
}

/** `M. Rizky` is Rizky. */
function calledName(name: string): string {
  const words = name.split(' ');
  return words.find((word) => word.length > 2 && !word.endsWith('.')) ?? words[0] ?? name;
}
