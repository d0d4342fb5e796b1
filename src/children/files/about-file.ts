/** What is told of a whole file, beside its rows. */
import type { Text } from '../../conversation/run.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Plan } from './plan.ts';

export const text = textOf('children/impor_anak');

export function aboutFile({ titleDay, unused, monthFirst, without }: Plan): Text[] {
  const names = (list: string[]) => list.map((name) => `“${name}”`).join(', ');
  return [
    ...(titleDay === undefined ? [] : [text('title-day', { day: writeDate(titleDay, 'medium') })]),
    ...(monthFirst.length > 0 ? [text('month-first', { names: names(monthFirst) })] : []),
    ...(unused.length > 0 ? [text('unused', { names: names(unused) })] : []),
    ...(unused.some(isMonth) ? [text('months-across')] : []),
    ...(without.length > 0 ? [text('without', { names: names(without) })] : []),
  ];
}

const month =
  'jan(uari)?|[fp]eb(ruari)?|mar(et)?|apr(il)?|mei|juni?|juli?|agu(stus)?|ag[st]|sept?(ember)?|okt(ober)?|no[vp](ember)?|des(ember)?';
const endsInMonth = new RegExp(`(^|[^\\p{L}])(${month})\\W*(20)?\\d{0,2}$`, 'iu');

/** A column for each month, as paper registers have them: `BB Nov`, `JAN`. */
const isMonth = (name: string): boolean => endsInMonth.test(name);
