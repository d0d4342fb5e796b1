/** Whose name is told: `bu Rina`, `Kasi Kesra pak Darmawan`, `staf saya Rina`, or only an office. Pure. */
import { is, type Said } from './said.ts';

export interface Deputy {
  name?: string;
  /** The office or whatever else was told besides the name, as written. */
  post?: string;
}

export function deputyOf(text: string, words: Said[]): Deputy {
  const slice = (from: number, to: number) => text.slice(words[from]?.start, words[to - 1]?.end).trim();
  let to = words.length;
  while (to > 0 && is(words[to - 1], 'filler', 'self', 'sorry', 'self-alone', 'name-later')) to--;
  if (to === 0) return {};
  const some = words.slice(0, to);
  const called = some.findLastIndex((word, at) => is(word, 'title') && at < to - 1 && !is(some[at + 1], 'post'));
  const leads = called >= 0 ? called : some.findLastIndex((word) => is(word, 'naming', 'self'));
  const office = some.some((word) => is(word, 'post'));
  const from = leads >= 0 ? leads + 1 : office ? to : 0;
  // `pak Yusuf sekretaris lurah`: her office may stand behind the name.
  const behind = called >= 0 ? some.findIndex((word, at) => at > from && is(word, 'post')) : -1;
  const end = behind > 0 ? behind : to;
  const name = from < end ? degreed(text, words, from, end) : undefined;
  // The first word before the name that is more than a `saya` or a `pak`.
  const told = some.findIndex((word, at) => at < from && (is(word, 'post') || word.tags.size === 0));
  const ahead = told < 0 ? undefined : slice(told, Math.max(told + 1, name === undefined ? to : leads));
  const post = [ahead, end < to ? slice(end, to) : undefined].filter(Boolean).join(', ') || undefined;
  return { ...(name ? { name } : {}), ...(post ? { post } : {}) };
}

/** With the full stop that belongs to a degree at its end. */
const degreed = (text: string, words: Said[], from: number, to: number) => {
  const end = words[to - 1]!.end;
  const stop = text[end] === '.' && /\.\p{L}{1,6}$/u.test(text.slice(0, end)) ? 1 : 0;
  return text.slice(words[from]!.start, end + stop).trim();
};
