/** Flow `periksa_anak`: how much there is to look at in her area, by kind. */
import type { Option } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { openReferrals } from '../referral/open.ts';
import { isKind } from './page.ts';
import { listOf } from './periksa_daftar.ts';
import { absentIn } from './unseen.ts';
import { areaOf, type Kind, ofKind, seenIn } from './unusual.ts';

const text = textOf('children/periksa_anak');

/** Options: what there is this month, with how many. Throws Refusal where there is nothing. */
export const checkKinds =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const { language } = member(context);
    const area = await areaOf(context);
    const rows = await seenIn(context.db, area);
    const option = (kind: Kind | 'referrals', count: number | 'none', today = 0): Option => ({
      value: kind,
      label: texts.render(language, text('kind-label', { kind, count, today })),
      asks: true,
    });
    const seen = (['doubt', 'below', 'twice', 'stuck'] as const).flatMap((kind) => {
      const found = ofKind(rows, kind);
      const today = found.filter(({ day }) => day === area.today).length;
      return found.length > 0 ? [option(kind, found.length, today)] : [];
    });
    const absent = (await absentIn(context.db, area)).length;
    const waiting = (await openReferrals(context, 'carers')).length;
    const options = [
      ...seen,
      ...(absent > 0 ? [option('absent', absent)] : []),
      ...((await hasChildren(context, area)) ? [option('late', 'none')] : []),
      ...(waiting > 0 ? [option('referrals', waiting)] : []),
    ];
    if (options.length === 0) throw new Refusal('children/periksa_anak:nothing');
    return options;
  };

async function hasChildren({ db }: Context, { kabupaten, places }: Awaited<ReturnType<typeof areaOf>>) {
  if (places.length === 0) return false;
  const row = await db
    .selectFrom('child')
    .select('id')
    .where('kabupaten', 'in', kabupaten)
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the flow. */
export const checkKind =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    toList(deps, context, args.kind);

/** `!children.check_list.<kind>` */
export const checkList =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    toList(deps, context, args.argument);

async function toList(deps: ChildrenDeps, context: Context, kind: unknown): Promise<EffectResult> {
  if (kind === 'referrals') return { replies: [], next: { flow: 'children/rujukan' } };
  if (!isKind(kind)) return { replies: [], next: { flow: 'children/periksa_anak' } };
  return { replies: [], next: await listOf(deps, context, { kind }) };
}
