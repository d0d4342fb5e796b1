/** `berhenti` of whoever follows a child or a posyandu: asked which, then confirmed. */
import type { Option } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { nameFor } from '../card/kms.ts';
import { type Followed, followedBy } from './followed.ts';

const text = textOf('children/ikuti_berhenti');
const every = 'semua';

/** Options: what she follows; all of it, where it is several. */
export const followedOptions =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const all = await hers(context);
    if (all.length === 0) throw new Refusal('children/ikuti_berhenti:none');
    const options = all.map((one) => ({ value: String(one.follow.id), label: nameOf(one) }));
    if (options.length === 1) return options;
    return [...options, { value: every, label: texts.render(member(context).language, text('all')) }];
  };

/** How the chosen one is called. */
export const followedIs: Lookup = async (context, args) => {
  const all = await hers(context);
  const chosen = all.filter(({ follow }) => args.which === every || String(follow.id) === args.which);
  return { name: chosen.map(nameOf).join(', ') };
};

const nameOf = ({ child, place }: Followed) =>
  child ? nameFor({ child: child.name, for: 'mother' }) : shortName(place.name);

const hers = (context: Context) => followedBy(context.db, member(context).id, context.now);

/** Ends `ikuti_berhenti`. */
export const stopFollowing: Effect = async (context, args): Promise<EffectResult> => {
  if (args.sure !== 'ya') return { replies: [{ parts: [text('goes-on')] }] };
  const { db, now } = context;
  const rows = await db
    .updateTable('follow')
    .set({ ended_at: new Date(now) })
    .where('person', '=', member(context).id)
    .where('ended_at', 'is', null)
    .$if(args.which !== every, (query) => query.where('id', '=', Number(args.which) || 0))
    .returning('id')
    .execute();
  const left = (await hers(context)).length;
  return { replies: [{ parts: [text(rows.length === 0 ? 'none' : left > 0 ? 'stopped' : 'stopped-all')] }] };
};

/** For `saya`. */
export const followedNames = async (context: Context): Promise<string[]> =>
  context.person ? (await hers(context)).map(nameOf) : [];

/** What a bare `berhenti` means for whoever only follows. undefined: she follows nothing. */
export async function stopAsked(context: Context): Promise<EffectResult | undefined> {
  return context.person && (await hers(context)).length > 0
    ? { replies: [], next: { flow: 'children/ikuti_berhenti' } }
    : undefined;
}
