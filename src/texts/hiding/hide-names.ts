/** Hides from others what tells who a child or a sick person is: numbers of 16 digits (NIK, family card), names, and the illness beside a
 *  name. Where it is not sure it hides: the ones who look after that person read everything, and the writer is told. */
import { namesIn } from './names-in.ts';
import { numbersIn } from './numbers-in.ts';
import type { Span } from './span.ts';

/** Stands where something is hidden. */
export const hiddenMark = '•••';

/** A notice goes to ten thousand people: its text is read once. Only the last few texts are remembered. */
const recent = new Map<string, string>();
const mostRecent = 16;

export function hideNames(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const shown = withoutNames(text);
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value!);
  recent.set(text, shown);
  return shown;
}

function withoutNames(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of hiddenIn(text)) {
    shown += text.slice(from, start) + hiddenMark;
    from = end;
  }
  return shown + text.slice(from);
}

/** What is hidden in the text, in its order and apart from each other. */
function hiddenIn(text: string): Span[] {
  return merged(text, [...numbersIn(text), ...namesIn(text)]);
}

/** Neighbours become one, so that it is not seen of how many words a name is. */
function merged(text: string, spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && (span.start <= last.end || /^[\s.,]*$/.test(text.slice(last.end, span.start)))) {
      last.end = Math.max(last.end, span.end);
    } else apart.push({ ...span });
  }
  return apart;
}
