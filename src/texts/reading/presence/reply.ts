/** What a person says to a notice that she got: that she has understood it, something for its sender, or that she wants no more. Pure. */
import type { NoticeAnswer } from '../../../conversation/reader.ts';
import { type Clause, is, type PresenceWords, parted, type Said } from './said.ts';

/** Only words that say nothing else count as understood: a `tidak` or a question among them does not. */
export function readReply(written: string, words: PresenceWords): NoticeAnswer {
  const { clauses } = parted(written.slice(0, 1000), words);
  const said = clauses.flatMap((clause) => clause.words);
  if (clauses.some(wantsNoMore)) return 'stop';
  if (said.some((word) => is(word, 'unclear')) || isNotUnderstood(said)) return 'question';
  if (clauses.some((clause) => clause.asks) || said.some((word) => is(word, 'ask'))) return 'question';
  const joined = clauses.some(({ joint }) => joint !== undefined && joint !== 'then');
  if (!joined && said.some((word) => is(word, 'ack')) && said.every((word, at) => onlyConfirms(word, said[at - 1])))
    return 'understood';
  // A single word is a slip or a command.
  return said.length > 1 ? 'reply' : 'nothing';
}

/** `tidak usah kirim pesan lagi`, but not `jangan lupa kirim`; and `jangan kirim dulu` may be about what she wanted to send herself. */
const wantsNoMore = ({ words, asks }: Clause) => {
  const halts = words.findIndex((word, at) => is(word, 'halt') || (is(word, 'not') && is(words[at + 1], 'needless')));
  if (asks || halts < 0) return false;
  const behind = words.slice(halts + 1);
  const hers = words.some((word) => is(word, 'self'));
  if (behind.some((word) => is(word, 'messages'))) return hers || !words.some((word) => is(word, 'earlier'));
  const sends = behind.some((word) => is(word, 'sends')) && !words.some((word) => is(word, 'earlier'));
  return sends && (hers || behind.some((word) => is(word, 'still')));
};

const isNotUnderstood = (said: Said[]) =>
  said.some((word) => is(word, 'not', 'not-yet')) && said.some((word) => is(word, 'understand'));

/** A name behind `pak` is part of the address. */
const onlyConfirms = (word: Said, before: Said | undefined) =>
  is(word, 'ack', 'ack-more', 'filler', 'title', 'post', 'self', 'surely', 'polite-hedge') ||
  (word.tags.size === 0 && is(before, 'title'));
