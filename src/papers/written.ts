import { threadOf } from './thread.ts';

/** Makes a file on a thread of its own (`writing.ts`), beside that of the pictures: a paper of seconds keeps no growth card waiting. What is
 *  asked for is data alone: a paper as `pdf.ts` has it, or sheets as `sheet.ts` has them. */
export const written = threadOf<{ paper: object } | { sheets: readonly object[] }>(
  new URL('./writing.ts', import.meta.url),
);
