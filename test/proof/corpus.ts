/** Texts as people write them, through the chat: nearly all are taken as a careful colleague would, and none is silently wrong. */
import { judgeAll, least, linesOf } from '../corpus/judge.ts';
import { mustHold } from './section.ts';

/** `size`: so many texts. */
export async function corpus(size: number): Promise<Record<string, number>> {
  const lines = linesOf().slice(0, size);
  const count = { right: 0, asked: 0, shown: 0, silent: 0 };
  const faults: string[] = [];
  await judgeAll(lines, ({ id }, { verdict, why }) => {
    count[verdict]++;
    if (verdict === 'silent') faults.push(`${id}: ${why.join('; ')}`);
  });
  if (count.right < least * lines.length) faults.push(`only ${count.right} of ${lines.length} are right`);
  mustHold(faults);
  return { texts: lines.length, ...count };
}

export const corpusTexts = linesOf().length;
