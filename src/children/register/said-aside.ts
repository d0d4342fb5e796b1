/** What is asked of the register or told of it while a day at the scales is open: `umur Aisyah berapa?`, `ibu Aisyah setuju`, `HP ibu Aisyah 0812...`.
 *  It is answered, and the day goes on. */
import { type Context, type Effect, type EffectResult, member, type Sentence } from '../../room.ts';
import { readChildQuestion } from '../../texts/reading/children/child-question.ts';
import type { ToldChild } from '../../texts/reading/children/told-child.ts';
import type { ChildrenDeps, Mending } from '../base/deps.ts';
import { showChild } from './anak.ts';
import { rollAsked, tellAsked } from './asked/asked.ts';
import { changeTold, correct } from './changed/anak_ubah.ts';
import { consentHeard } from './changed/consent-heard.ts';
import { hearsChange } from './hears.ts';
import { hearsConsent, hearsCorrection, hearsQuestion } from './hears-more.ts';
import { hearsOtherDay } from './left-just-now.ts';
import { mends, newsOf } from './news.ts';

/** Behind a name these are no figures of today. A mother's name or an RT may only tell which child is
 *  meant, and a book may have been brought along. */
const fields: readonly (keyof ToldChild)[] = ['born', 'phone', 'nik', 'birthWeight', 'birthLength'];

/** undefined: it is said of the scales. `goOn`: back to the day. */
export async function saidAside(
  deps: ChildrenDeps,
  context: Context,
  text: string,
  { mending, goOn }: { mending: Mending; goOn: EffectResult['next'] },
): Promise<EffectResult | undefined> {
  if (context.practice || text.length > 160 || text.includes('\n')) return undefined;
  const said = { text, reader: deps.texts.reader(member(context).language), open: true };
  // How heavy it was, the scales tell themselves.
  const asked = readChildQuestion(text)?.about === 'weighed' ? undefined : await hearsQuestion(context, said);
  const heard =
    asked ??
    (await hearsOtherDay(context, said)) ??
    (await hearsConsent(context, said)) ??
    (await hearsCorrection(context, said)) ??
    (await hearsWished(deps, context, said)) ??
    (await hearsChange(deps, context, said, fields));
  const effect = heard && effectsOf(deps, mending)[heard.effect];
  if (!effect) return undefined;
  const result = await effect(context, heard.args);
  return { ...result, next: result.next ?? goOn };
}

/** `ubah anak Budi RT 5`: said of the register, whatever field it is. */
async function hearsWished(deps: ChildrenDeps, context: Context, { text, reader }: Pick<Sentence, 'text' | 'reader'>) {
  const starts = deps.texts.list(member(context).language, 'children/anak_ubah:start');
  const start = starts.find((one) => text.trim().toLowerCase().startsWith(`${one} `));
  return start && hearsChange(deps, context, { text: text.trim().slice(start.length).trim(), reader });
}

/** She told which child it is, so that nothing is asked. */
const correctAtOnce =
  (deps: ChildrenDeps, mending: Mending): Effect =>
  async (context, args) => {
    const [, child] = /^=(\d+)$/.exec(String(args.search)) ?? [];
    return child ? mends(mending, 'child', changeTold(deps))(context, { ...args, child }) : correct(context, args);
  };

const effectsOf = (deps: ChildrenDeps, mending: Mending): Record<string, Effect> => ({
  'children.roll_asked': rollAsked(deps),
  'children.tell_asked': tellAsked(deps),
  'children.consent_heard': consentHeard(deps),
  'children.left_other_day': newsOf(mending).otherDay,
  'children.correct': correctAtOnce(deps, mending),
  'children.change': mends(mending, 'child', changeTold(deps)),
  'children.show': showChild(deps),
});
