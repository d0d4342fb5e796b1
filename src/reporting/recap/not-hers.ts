/** Why a place that she named is not shown to her: it holds more than her area, it lies elsewhere, or nobody there uses this program. The same words
 *  at every order that names a place. */
import type { Text } from '../../conversation/run.ts';
import type { FoundPlace } from '../../texts/reading/place-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { NamedPlace } from './named-places.ts';

const text = textOf('reporting/questions');

/** undefined: it is hers, or none was named. */
export function notHers(place: FoundPlace<NamedPlace> | undefined): Text | undefined {
  const [first] = place?.found ?? [];
  if (!place || !first || first.value !== undefined) return undefined;
  const how = first.listed === 'hers' ? 'absent' : first.above || first.unnamed ? 'above' : 'elsewhere';
  return text('not-hers', { how, place: first.unnamed || how === 'elsewhere' ? place.words.join(' ') : first.name });
}
