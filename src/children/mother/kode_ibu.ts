/** `kode ibu Aisyah`: the kader makes a code with which the mother follows her child in her own chat, with a slip to be glued into the KMS. */
import type { Choice, Reply } from '../../conversation/run.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { type Child, keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { auditChild, noteLook } from '../base/trail.ts';
import { codeMs, makeCode } from './codes.ts';
import { mayBeFollowed, todayIn } from './followed.ts';

const text = textOf('children/kode_ibu');

/** Codes that wait for one child at a time: mother, father, and one that was lost. */
const mostOpen = 3;

/** Ends `kode_ibu`. */
export const makeTold =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    made(deps, context, args.child);

/** `!children.follow_code.<child>`: where somebody follows already, she may want to end that, and is asked first. `<child>_new`: she has been. */
export const makeTapped =
  (deps: ChildrenDeps): Effect =>
  async (context, args) => {
    const [, id, anew] = /^(\d+)(_new)?$/.exec(String(args.argument)) ?? [];
    const { child, place } = await keptChild(context, id);
    const count = anew || context.practice ? 0 : await followersOf(context, child);
    if (count === 0) return made(deps, context, id);
    await noteLook(context, place, 'anak', { child: child.id });
    const choices: Choice[] = [
      { data: `!children.follow_code.${child.id}_new`, label: text('tap-new') },
      { data: `!children.follow_end.${child.id}`, label: text('tap-end') },
    ];
    return { replies: [{ parts: [text('followers-of', { child: child.name, count })], choices }] };
  };

async function made(deps: ChildrenDeps, context: Context, id: unknown): Promise<EffectResult> {
  const { child, place } = await keptChild(context, id);
  if (context.practice) return { replies: [{ parts: [text('practice')] }] };
  const today = todayIn(place, context.now);
  if (child.consent === false) throw new Refusal('children/kode_ibu:no-consent', { child: child.name });
  if (!mayBeFollowed(child, today)) throw new Refusal('children/kode_ibu:left', { child: child.name });
  await dropOldest(context, child);
  const code = await makeCode(context.db, deps, { child, by: member(context).id, now: context.now });
  await auditChild(context, place, 'children.follow_code', { subject: `child ${child.id}` });
  const { language } = member(context);
  const until = Temporal.PlainDate.from(today)
    .add({ days: codeMs / 86_400_000 })
    .toString();
  const about = { child: child.name, code, until: writeDate(until, 'medium', language) };
  const links = deps.links(code);
  // Most mothers have WhatsApp; a QR holds one link.
  const link = links.find((one) => one.includes('wa.me')) ?? links[0];
  const count = await followersOf(context, child);
  const parts: Reply['parts'] = [
    text('made', about),
    ...(link ? [text('link', { link: links.join(' / ') })] : []),
    ...(count > 0 ? [text('followers', { count })] : []),
  ];
  const args = { code, child: child.id, until: about.until, ...(link && { link }) };
  const choices: Choice[] = count > 0 ? [{ data: `!children.follow_end.${child.id}`, label: text('tap-end') }] : [];
  return { replies: [{ parts, choices, document: { writer: 'children.follow_slip', args } }] };
}

async function dropOldest({ db, now }: Context, { kabupaten, id }: Child): Promise<void> {
  const open = await db
    .selectFrom('follow')
    .select('id')
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .where('person', 'is', null)
    .where('expires_at', '>', new Date(now))
    .orderBy('id', 'desc')
    .offset(mostOpen - 1)
    .execute();
  for (const one of open) {
    await db
      .updateTable('follow')
      .set({ expires_at: new Date(now) })
      .where('kabupaten', '=', kabupaten)
      .where('id', '=', one.id)
      .execute();
  }
}

async function followersOf({ db }: Context, { kabupaten, id }: Child): Promise<number> {
  const rows = await db
    .selectFrom('follow')
    .select('id')
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .where('person', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  return rows.length;
}

/** `!children.follow_end.<child>`: nobody follows the child any more, and no code of it is good: it was given to the wrong one. */
export const endAll: Effect = async (context, args): Promise<EffectResult> => {
  const { child, place } = await keptChild(context, args.argument);
  const at = new Date(context.now);
  const hers = context.db.updateTable('follow').where('kabupaten', '=', child.kabupaten).where('child', '=', child.id);
  await hers.set({ ended_at: at }).where('person', 'is not', null).where('ended_at', 'is', null).execute();
  await hers.set({ expires_at: at }).where('person', 'is', null).where('expires_at', '>', at).execute();
  await auditChild(context, place, 'children.follow_end', { subject: `child ${child.id}` });
  return { replies: [{ parts: [text('ended', { child: child.name })] }] };
};

/** Where the slip's child is at home; the reply that carries it has checked the right. */
export async function slipPlace(deps: Pick<ChildrenDeps, 'db'>, id: unknown) {
  const child = await deps.db.selectFrom('child').selectAll().where('id', '=', Number(id)).executeTakeFirstOrThrow();
  const place = await loadPlace(deps.db, child.posyandu);
  return { child, posyandu: place ? shortName(place.name) : '' };
}
