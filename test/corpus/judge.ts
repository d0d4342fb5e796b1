/** Plays texts as people write them through the chat and judges how each was taken. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from './answer.ts';
import { audience } from './audience.ts';
import { confirm } from './confirm.ts';
import { idle } from './idle.ts';
import { invitation } from './invitation.ts';
import type { Judged, Line } from './judging.ts';
import { moment } from './moment.ts';
import { names } from './names.ts';
import { noticeAnswer } from './notice-answer.ts';
import { report } from './report.ts';
import { rsvp } from './rsvp.ts';
import { scales } from './scales/judge.ts';
import { openScene, type Scene } from './scene.ts';
import { schedule } from './schedule.ts';

const kinds: Record<string, (scene: Scene, line: Line) => Promise<Judged>> = {
  report,
  answer,
  idle,
  confirm,
  rsvp,
  moment,
  schedule,
  audience,
  names,
  invitation,
  scales,
  'notice-answer': noticeAnswer,
};

/** So much of the corpus has to be taken as a careful colleague would take it, and nothing of it may be silently wrong. */
export const least = 0.97;

/** The texts of a folder in the form of test/corpus. */
export const linesOf = (dir = import.meta.dirname): Line[] =>
  ['kader.jsonl', 'officials.jsonl', 'scales/lines.jsonl', 'scales/held-back.jsonl', 'scales/wide.jsonl']
    .map((file) => join(dir, file))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Line);

export async function judgeAll(lines: Line[], then: (line: Line, result: Judged) => void): Promise<void> {
  const scene = await openScene();
  for (const line of lines) {
    const result = await kinds[line.kind]!(scene, line).catch(
      (error: Error): Judged => ({ verdict: 'silent', why: [error.stack ?? String(error)], heard: [] }),
    );
    then(line, result);
  }
  await scene.close();
}
