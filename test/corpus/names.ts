/** People with titles, posts and agencies, typed as a speaker of a meeting. */
import { speakerOf } from '../../src/meetings/planning/lines.ts';
import { type Judged, judged, type Line } from './judging.ts';
import type { Scene } from './scene.ts';

export async function names(_scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as Record<string, string>;
  const got = speakerOf(line.text) as Record<string, string>;
  const wrong = Object.entries(expect).filter(([part, value]) => !alike(part, got, value));
  return judged([JSON.stringify(got)], {
    shown: wrong.map(([part, value]) => `${part} ${got[part]} instead of ${value}`),
  });
}

const plain = (text: string | undefined) =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `Camat Bontang Barat` may be a post, or a post with its agency. */
function alike(part: string, got: Record<string, string>, value: string): boolean {
  const own = plain(got[part]);
  const whole = plain(value);
  if (part === 'name') return own === whole;
  return own !== '' && (own === whole || (plain(`${got.post} ${got.agency}`).includes(whole) && whole.includes(own)));
}
