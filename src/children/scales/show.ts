/** What is known of one child, while the day is open: the picture of the KMS, and the last figures when she asks. */
import { type Context, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { kmsOf, kmsPicture, kmsWords } from '../card/kms.ts';
import { held } from '../weighing/keep.ts';
import { toldWords } from './ask-words.ts';
import { goOnWith } from './day.ts';
import { type Say, type Scales, showNext } from './session.ts';

const text = textOf('children/scales');

export async function showKms(deps: ChildrenDeps, context: Context, scales: Scales, id: number): Promise<EffectResult> {
  const { place, day } = scales;
  const child = scales.children.find((one) => one.id === id);
  const shown = child && (await kmsOf(context.db, child, place, { day, for: 'keeper' }));
  if (!child || !shown) return { replies: [{ parts: [text('no-picture')] }], next: goOnWith(scales) };
  await noteLook(context, place, 'kms', { child: child.id });
  showNext(context, scales);
  const words = kmsWords(deps, shown, member(context).language);
  return { replies: [{ parts: [{ literal: words }], picture: kmsPicture(shown) }], next: goOnWith(scales) };
}

/** Today's figures, and those of the weighing before. */
export async function lastWords({ db }: Context, say: Say, { day }: Scales, child: Child): Promise<string> {
  const rows = await db
    .selectFrom('weighing')
    .selectAll()
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .where('day', '<=', day)
    .orderBy('day', 'desc')
    .limit(2)
    .execute();
  if (rows.length === 0) return say(text('never-weighed', { name: child.name }));
  const lines = rows.map((row) => {
    const told = { ...held(row), services: {} };
    const what = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
    return say(
      text('was-on', {
        day: writeDate(row.day, 'short'),
        what: toldWords(say, what),
        gain: row.gain ?? '',
        known: row.gain ? 'yes' : 'no',
      }),
    );
  });
  return [`*${child.name}*`, ...lines].join('\n');
}
