/** What a person answers for in all rooms, for whoever ends her role. The directory's own part: newcomers who wait for her yes, and codes. */
import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import type { Responsibilities } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { openCodes, waitingFor } from './joining-passed.ts';

const text = textOf('directory/akhir');

const ofDirectory: Responsibilities = async ({ db, now }, person) => {
  const waiting = await waitingFor(db, person);
  const codes = await openCodes(db, person, now);
  return [
    ...(waiting.length > 0 ? [text('requests', { count: waiting.length })] : []),
    ...(codes.length > 0 ? [text('codes', { count: codes.length })] : []),
  ];
};

export interface Asking {
  responsibilities: Responsibilities[];
  texts: { render(language: string, text: Text): string };
}

/** Each on a line; '' when nothing waits for her. */
export async function responsibilityLines(
  { responsibilities, texts }: Asking,
  on: { db: Db; now: number },
  person: number,
  language: string,
): Promise<string> {
  const lines: string[] = [];
  for (const room of [...responsibilities, ofDirectory]) {
    for (const line of await room(on, person, language)) lines.push(`• ${texts.render(language, line)}`);
  }
  return lines.join('\n');
}
