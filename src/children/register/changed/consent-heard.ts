/** A mother's word as the kader tells it in a sentence: `ibu Aisyah setuju` means Aisyah's mother, or a mother of that name. Who is meant is asked where
 *  that is not sure. */
import type { Choice } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import type { Child } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { noteChoice } from '../../base/trail.ts';
import { keptPosyandu, meantBy, type Named, search } from '../kept.ts';
import { apart, childText } from '../labels.ts';
import { justNowMs } from '../usual-place.ts';
import { recordConsent } from './consent.ts';

export const consentHeard =
  ({ texts }: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const yes = args.yes === true;
    if (args.all === true) return ofAll(context, yes);
    if (typeof args.at === 'number') return recordConsent(context, await addedAt(context, args.at), yes);
    const { children, sure } = typeof args.who === 'string' ? await meant(context, args.who) : await justAdded(context);
    if (children.length === 0) throw new Refusal('children/refusals:whose-mother');
    const [first] = children;
    const twins = children.every(({ born, mother }) => born === first!.born && mother === first!.mother);
    if (sure && (children.length === 1 || twins)) return recordConsent(context, children, yes);
    await noteChoice(context, children, await keptPosyandu(context));
    const { language } = member(context);
    const action = yes ? 'consent' : 'no_consent';
    const choices = children.map(
      (child): Choice => ({
        data: `!children.${action}.${child.id}`,
        label: { literal: apart(texts, language, child) },
      }),
    );
    return { replies: [{ parts: [childText('consent-whose', { yes: yes ? 'ya' : 'tidak' })], choices }] };
  };

/** Of all whom she wrote down just before, however many they are. */
async function ofAll(context: Context, yes: boolean): Promise<EffectResult> {
  const { children } = await justAdded(context, mostAtOnce);
  if (children.length === 0) return { replies: [{ parts: [childText('consent-just-added')] }] };
  const told = await recordConsent(context, children, yes);
  const n = children.length;
  return n === 1 ? told : { replies: [{ parts: [childText(yes ? 'consent-all-yes' : 'consent-all-no', { n })] }] };
}

/** More lines does nobody paste in half an hour. */
const mostAtOnce = 1000;
/** So many are chosen from. */
const mostButtons = 9;

/** Those of one message. */
const addedAt = async (context: Context, at: number): Promise<Child[]> =>
  (await justAdded(context, mostAtOnce)).children.filter(({ added_at }) => added_at.getTime() === at);

interface Meant<C extends Named = Named> {
  children: C[];
  /** They were called by their very names. */
  sure: boolean;
}

/** Those of that name and those of such a mother. */
export async function meant(context: Context, who: string): Promise<Meant> {
  const found = [(await search(context, who)).found, (await search(context, `bu ${who}`)).found];
  const certain = found.flatMap((one) => (one.fit === 'exact' || one.fit === 'several' ? meantBy(one) : []));
  const all = certain.length > 0 ? certain : found.flatMap((one) => (one.fit === 'near' ? meantBy(one) : []));
  const children = [...new Map(all.map((child) => [child.id, child])).values()].slice(0, mostButtons);
  return { children, sure: certain.length > 0 };
}

/** Those whom she wrote down just before and of whose mothers nobody has told. */
export async function justAdded(context: Context, most = mostButtons): Promise<Meant<Child>> {
  const places = await keptPosyandu(context);
  const children = await context.db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where('added_by', '=', member(context).id)
    .where('added_at', '>', new Date(context.now - justNowMs))
    .where('consent', 'is', null)
    .orderBy('added_at', 'desc')
    .limit(most)
    .execute();
  const own = children.filter(({ posyandu }) => places.some(({ id }) => id === posyandu));
  return { children: own, sure: own.length === 1 };
}
