/** `semua punya`, where the flow says of which figure all are meant. */
import type { Text, Value } from '../run.ts';
import type { Place } from '../turn/places.ts';
import { type Turn, word } from '../turn/turn.ts';
import { shortLabel } from '../turn/wording.ts';
import { ownWords } from './names.ts';

type AllOf = { value: Value; told: Text } | { doubt: Text; perhaps: Value };

/** More words than these, and it may be about something else. */
const mostOthers = 2;

/** The figure, said back; beside other words it is only offered. Undefined: nothing of it is told. */
export function allOf(turn: Turn, { node }: Place, text: string): AllOf | undefined {
  const { flow, env, run } = turn;
  const { reader, texts, language } = env;
  const value = node.leaf.type === 'integer' && node.leaf.all ? run.answers[node.leaf.all] : undefined;
  if (typeof value !== 'number' || /\d/.test(text) || reader.denies(text) || reader.asks(text)) return undefined;
  const all = new Set(texts.list(language, 'conversation/words:all'));
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (!words.some((one) => all.has(one))) return undefined;
  const meant = new Set(reader.bare(text).split(' '));
  const own = ownWords(flow, node, env);
  const others = words.filter((one) => meant.has(one) && !all.has(one) && !own.has(one));
  if (others.length === 0) return { value, told: word('noted', { label: shortLabel(turn, node), value }) };
  if (others.length > mostOthers) return undefined;
  return { doubt: { key: 'conversation/reading:about', args: { written: text.slice(0, 60) } }, perhaps: value };
}
