/** A text without the polite words at both ends: `kirim ya bu`. */
import { fold } from '../texts/reading/fold.ts';
import type { TurnState } from './turn-state.ts';

export function withoutPolite({ deps, session }: TurnState, text: string): string {
  const polite = new Set(deps.texts.list(session.language, 'inbox/words:around'));
  const words = fold(text).split(' ');
  const first = words.findIndex((one) => !polite.has(one));
  const last = words.findLastIndex((one) => !polite.has(one));
  // `ya` is polite behind a word, and an answer alone.
  return first < 0 ? words.join(' ') : words.slice(first, last + 1).join(' ');
}
