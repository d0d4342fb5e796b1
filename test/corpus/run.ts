/** `npm run corpus`: plays texts as people write them through the chat and says how they were taken, per kind, with every miss.
 *  `-- --dir DIR`: other texts of the same form. `-- --kind report`, `-- --id r001`: only those. `-- --heard`: what the bot said, too. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from './answer.ts';
import { audience } from './audience.ts';
import { confirm } from './confirm.ts';
import { idle } from './idle.ts';
import { invitation } from './invitation.ts';
import type { Judged, Line, Verdict } from './judging.ts';
import { moment } from './moment.ts';
import { names } from './names.ts';
import { noticeAnswer } from './notice-answer.ts';
import { report } from './report.ts';
import { rsvp } from './rsvp.ts';
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
  'notice-answer': noticeAnswer,
};

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: import.meta.dirname },
    kind: { type: 'string' },
    id: { type: 'string' },
    heard: { type: 'boolean' },
  },
});

const lines = ['kader.jsonl', 'officials.jsonl']
  .map((file) => join(values.dir, file))
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Line)
  .filter(
    ({ kind, id }) => (!values.kind || kind === values.kind) && (!values.id || values.id.split(',').includes(id)),
  );

const counts = new Map<string, Record<Verdict, number>>();
const scene = await openScene();
for (const line of lines) {
  const result = await kinds[line.kind]!(scene, line).catch(
    (error: Error): Judged => ({ verdict: 'silent', why: [error.stack ?? String(error)], heard: [] }),
  );
  const count = counts.get(line.kind) ?? { right: 0, asked: 0, shown: 0, silent: 0 };
  count[result.verdict]++;
  counts.set(line.kind, count);
  if (result.verdict !== 'right')
    print(
      `${line.id} ${result.verdict}: ${result.why.join('; ')}\n    ${line.text.slice(0, 160).replaceAll('\n', ' / ')}`,
    );
  if (values.heard) for (const one of result.heard) print(one.replace(/^/gm, '    > '));
}
print('\nkind             texts  right  asked  wrong but shown  silently wrong');
const all = { right: 0, asked: 0, shown: 0, silent: 0 };
for (const [kind, count] of counts) {
  row(kind, count);
  for (const verdict of Object.keys(all) as Verdict[]) all[verdict] += count[verdict];
}
row('all', all);
await scene.close();
process.exit(all.silent > 0 || all.right < 0.97 * lines.length ? 1 : 0);

function row(kind: string, { right, asked, shown, silent }: Record<Verdict, number>) {
  const texts = right + asked + shown + silent;
  const part = (n: number) => `${n} (${Math.round((100 * n) / texts)} %)`;
  print(
    `${kind.padEnd(16)} ${String(texts).padStart(5)}  ${part(right).padEnd(11)} ${part(asked).padEnd(10)} ${part(shown).padEnd(10)} ${part(silent)}`,
  );
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}
