/** `target D/S 80`, `berapa target K/S guntung?`: somebody who sets targets goes on with what she said; others read what holds there. */
import type { Choice, Text } from '../../conversation/run.ts';
import { targetOfAll } from '../../directory/areas/targets.ts';
import { type Context, type Effect, type Hears, member, unlessRefused } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { scopes, visible } from '../base/rights.ts';
import { type Asked, askedFor } from '../recap/asked.ts';
import { notHers } from '../recap/not-hers.ts';
import { type InWords, inWords, kindsIn } from './in-words.ts';
import { formulaOf, rateKinds } from './kinds.ts';
import { allowed, targetArgs, targetRoles } from './target.ts';

type Deps = Pick<ReportingDeps, 'texts'>;
type Rate = (typeof rateKinds)[number];
const text = textOf('reporting/target');

/** A longer sentence tells something. */
const mostWords = 10;

export const hearsTarget =
  (deps: Deps): Hears =>
  async (context, { text: said, open }) => {
    if (open || !context.person) return undefined;
    const words = inWords(deps, context, said);
    if (words.words.length > mostWords || !words.says('targets')) return undefined;
    const [kind] = kindsIn(words);
    if (kind === 'reported') return undefined;
    const asked = kind ? undefined : await besideIn(deps, context, words);
    if (asked && (!asked.place || asked.unread.length > 0)) return undefined;
    return { effect: 'reporting.target_heard', args: { said }, urgent: true };
  };

/** The place among what tells neither the figure nor its target. */
function besideIn(deps: Deps, context: Context, words: InWords): Promise<Asked> {
  const { language, zone } = member(context);
  const left = words.rest('opens', 'targets', 'around', ...rateKinds.map((kind) => `means-${kind}` as const));
  const text = left.filter((one) => !/^\d+$/.test(one)).join(' ');
  const now = currentMonth(context.now, zone);
  return askedFor(context, deps, { text, reader: deps.texts.reader(language), now, language });
}

export const targetHeard =
  (deps: Deps): Effect =>
  async (context, args) => {
    const said = String(args.said);
    const words = inWords(deps, context, said);
    const kind = kindsIn(words).find((one) => one !== 'reported');
    const { place } = await besideIn(deps, context, words);
    const sets = member(context).grants.some(({ role }) => targetRoles.includes(role));
    const choices: Choice[] = sets ? [{ data: '!start.reporting/target', label: text('title') }] : [];
    const own = (await scopes(context)).map(({ value }) => String(value));
    const kinds = kind ? [kind] : rateKinds;
    const outside = notHers(place);
    if (outside) return { replies: [{ parts: [outside, await held(deps, context, { kinds, values: own })], choices }] };
    const named = place?.found.flatMap(({ value = [] }) => value) ?? [];
    const percent = percentIn(said);
    if (sets && (percent !== undefined || !kind))
      return { replies: [], next: await begun(context, { kind, percent, named }) };
    const values = named.length > 0 ? named : own;
    return { replies: [{ parts: [await held(deps, context, { kinds, values })], choices }] };
  };

/** `80`, `80 %`; neither a part of a fraction nor of a longer number. */
function percentIn(said: string): number | undefined {
  const found = /(?<![\d.,/])(\d{1,3})(?![\d.,]*\d)/.exec(said)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The flow asks what she left out, and where she has no say. */
async function begun(
  context: Context,
  { kind, percent, named }: { kind: Rate | undefined; percent: number | undefined; named: readonly string[] },
) {
  const [place, another] = named;
  const sets = place && !another && (await unlessRefused(() => allowed(context, place)));
  return {
    flow: 'reporting/target' as const,
    args: { ...(sets && { place }), ...(kind && { formula: kind }), ...(percent !== undefined && { percent }) },
  };
}

async function held(
  deps: Deps,
  context: Context,
  { kinds, values }: { kinds: readonly Rate[]; values: readonly string[] },
): Promise<Text> {
  const { language, zone } = member(context);
  const say = (one: Text) => deps.texts.render(language, one);
  const period = currentMonth(context.now, zone);
  const lines = await Promise.all(
    values.map(async (value) => {
      const scope = await visible(context, value);
      const [areas, place] = 'place' in scope ? [[scope.place.area], scope.place.name] : [scope.areas, scope.name];
      const found = await Promise.all(
        kinds.map(async (kind) => {
          const formula = formulaOf[kind];
          const target = await targetOfAll(context.db, areas, { formula, period });
          return target && say(text('is', { formula, place, ...targetArgs(target, say) }));
        }),
      );
      const [only, another] = kinds;
      const none =
        only && !another ? text('is-none', { formula: formulaOf[only], place }) : text('none-now', { place });
      return found.some(Boolean) ? found.filter(Boolean) : [say(none)];
    }),
  );
  return { literal: lines.flat().join('\n') };
}
