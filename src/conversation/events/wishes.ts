/** A wish in a sentence, at a question that it does not answer: help, later, cancel, back. */
import { namedIn } from '../answers/names.ts';
import { answersAtStake } from '../answers/store.ts';
import { isQuestion } from '../flow/nodes.ts';
import type { Wish } from '../reader.ts';
import type { Step } from '../run.ts';
import type { Place } from '../turn/places.ts';
import type { Turn } from '../turn/turn.ts';
import { explain, leave, universal } from './universal-words.ts';

/** A whole sentence is no slip of a word, but it was not the word either: what would be lost is asked about. */
export function obey(turn: Turn, place: Place | undefined, { word: wish, whole }: Wish, text: string): Step {
  if (wish === 'cancel' && answersAtStake(turn) > 0 && turn.run.mode !== 'leave') return leave(turn, 'cancel');
  if (wish === 'help') {
    // A room may know the answer to a question.
    if (!whole) turn.unread = true;
    return explain(turn, topicOf(turn, place, text));
  }
  return universal(turn, wish, false)!;
}

/** `apa itu BGM` asks about BGM, whichever question is open. */
function topicOf(turn: Turn, place: Place | undefined, text: string) {
  return namedIn(turn, text, turn.flow.nodes.filter(isQuestion)) ?? place?.node;
}
