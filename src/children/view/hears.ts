/** What a bidan says of the children whom she is to look at, where no list of them is open. */
import { carers } from '../../directory/people/carers.ts';
import type { Heard, Hears } from '../../room.ts';
import { readCareQuestion } from '../../texts/reading/children/care-question.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { ChildrenDeps } from '../base/deps.ts';

/** `apa yang aneh hari ini?` begins the flow; `semua betul` before any list was seen shows what would be said of, and confirms nothing. */
export const hearsCheck =
  ({ texts }: Pick<ChildrenDeps, 'texts'>): Hears =>
  async ({ person }, { text, open, kept, reader }): Promise<Heard | undefined> => {
    if (!person?.grants.some(({ role }) => carers.includes(role)) || reader.emergency(text)) return undefined;
    if (!open && readCareQuestion(text) === 'odd') return { effect: 'children.check_kind', args: {} };
    if (kept || text.length > 40) return undefined;
    const words = fold(text).split(' ');
    const list = (name: 'right' | 'all' | 'around') =>
      texts.list(person.language, `children/periksa_anak:words-${name}`);
    const [right, all, around] = [list('right'), list('all'), list('around')];
    const says = (some: readonly string[]) => words.some((word) => some.includes(word));
    const only = words.every((word) => [...right, ...all, ...around].includes(word));
    return only && says(right) && says(all) ? { effect: 'children.check_kind', args: { kind: 'doubt' } } : undefined;
  };
