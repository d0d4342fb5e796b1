/** Refers a child after a weighing, brings what was sent in line with a corrected one, and takes back what is no more. In the turn's transaction. */
import type { Text } from '../../conversation/run.ts';
import { type Carer, carersAt } from '../../directory/people/carers.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import { type Context, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { type Cause, causeOf } from './cause.ts';
import { tellTaken } from './collected.ts';
import { kaderOf, sendReferral, tellOf, toldOf } from './messages.ts';
import { callText } from './news.ts';
import { note } from './note.ts';
import { type Ended, loadReferral, looksAfter, move, openStates, type Referral } from './referral.ts';
import { reasonsIn } from './worded.ts';

const text = textOf('children/rujukan');

type Deps = Pick<ChildrenDeps, 'secrets' | 'texts'>;

/** Says what the kader reads of it, below her child's line. Called after every weighing that was kept or taken away, with what
 *  the rule says of it. undefined: nothing asks for the bidan, so what was sent for that day is taken back. */
export async function refer(
  deps: Deps,
  context: Context,
  { child, place, day }: { child: Child; place: Place; day: string },
  cause: Cause | undefined,
): Promise<Text[]> {
  if (context.practice) return cause ? [text('in-practice')] : [];
  const open = await openOf(context, child);
  const same = open?.day === day ? open : undefined;
  if (same) return cause ? changed(deps, context, same, place, cause) : mended(context, same);
  if (open && open.day > day) return laterOne(deps, context, open, place);
  if (!cause || (await wasOf(context, child, day))) return [];
  if (open) await end(context, open, 'again');
  return send(deps, context, { child, place, day }, cause, open);
}

/** Ends what is open of a child that has left, or whose weighing is gone. Those who were told hear of it.
 *  `day`: only what that day's weighing asked for. */
export async function takeBack(
  context: Context,
  child: Pick<Child, 'kabupaten' | 'id'>,
  why: Ended,
  day?: string,
): Promise<void> {
  const open = await openOf(context, child);
  if (open && (day === undefined || open.day === day)) await end(context, open, why);
}

/** The one that is open. Locked with its child, so that two phones at the scales refer a child once. */
async function openOf(
  { db }: Context,
  { kabupaten, id }: Pick<Child, 'kabupaten' | 'id'>,
): Promise<Referral | undefined> {
  await db
    .selectFrom('child')
    .select('id')
    .where('kabupaten', '=', kabupaten)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return ofChild(db, { kabupaten, id }).where('state', 'in', openStates).executeTakeFirst();
}

/** The bidan has answered for that day already. */
const wasOf = ({ db }: Context, child: Child, day: string) =>
  ofChild(db, child).where('day', '=', day).where('state', '=', 'done').executeTakeFirst();

const ofChild = (db: Context['db'], { kabupaten, id }: Pick<Child, 'kabupaten' | 'id'>) =>
  db
    .selectFrom('referral')
    .selectAll()
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .orderBy('id', 'desc')
    .limit(1);

async function send(
  deps: Deps,
  context: Context,
  { child, place, day }: { child: Child; place: Place; day: string },
  { reasons, urgent }: Cause,
  before: Referral | undefined,
): Promise<Text[]> {
  const { db, now } = context;
  const { id: by } = member(context);
  // Who looks after the place herself needs no message, and has it.
  const own = await looksAfter(db, member(context), place);
  const at = new Date(now);
  const referral = await db
    .insertInto('referral')
    .values({
      kabupaten: child.kabupaten,
      child: child.id,
      posyandu: place.id,
      day,
      reasons: reasons.join(','),
      urgent,
      by,
      at,
      ...(own ? { state: 'taken', taken_by: by, taken_at: at } : { state: 'sent' }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await note(context, referral, place, 'children.refer');
  if (own) return ownText(deps, context, referral, place);
  const carers = await tell(deps, context, referral, place);
  const older = before ? [text('before', { day: writeDate(before.day, 'short', member(context).language) })] : [];
  return [...sentText(deps, context, referral, carers), ...older];
}

async function ownText({ texts }: Deps, context: Context, referral: Referral, place: Place): Promise<Text[]> {
  const { id: me, language } = member(context);
  const kader = (await kaderOf(context.db, referral, place, context.now)).filter((id) => id !== me);
  // An urgent one does not wait for others.
  if (referral.urgent) await tellOf(context, referral, { what: 'taken', people: kader });
  else await tellTaken(context, place, me, kader);
  return [text('sent-own', { number: referral.id, reasons: reasonsIn(texts, language, referral) })];
}

/** The bidan and the puskesmas, but not whoever weighs. */
async function tell(deps: Deps, context: Context, referral: Referral, place: Place): Promise<Carer[]> {
  const all = await carersAt(deps, context.db, { posyandu: place.id, area: place.area }, context.now);
  const others = all.filter(({ id }) => id !== member(context).id);
  await sendReferral(context, referral, place, others);
  return others;
}

function sentText({ texts }: Deps, context: Context, referral: Referral, carers: Carer[]): Text[] {
  const { language } = member(context);
  const { id: number, urgent } = referral;
  const args = { number, reasons: reasonsIn(texts, language, referral), urgent: urgent ? 'yes' : 'no' };
  const reached = carers.filter((one) => one.reached);
  const bidan = reached.filter(({ role }) => role === 'bidan');
  const names = (bidan.length > 0 ? bidan : reached).map(({ name }) => name).join(', ');
  const said = names === '' ? text('sent-nobody', args) : text('sent', { ...args, names });
  return [said, ...(urgent || names === '' ? callText(texts, language, carers) : [])];
}

/** The same day's weighing says something else now. */
async function changed(deps: Deps, context: Context, before: Referral, place: Place, { reasons, urgent }: Cause) {
  const worse = urgent && !before.urgent;
  const now = { reasons: reasons.join(','), urgent };
  if (now.reasons === before.reasons && urgent === before.urgent) return [];
  if (!(await move(context.db, before, openStates, now))) return [];
  const referral = { ...before, ...now };
  await note(context, referral, place, 'children.refer');
  if (worse && before.state === 'sent')
    return sentText(deps, context, referral, await tell(deps, context, referral, place));
  const people = (await toldOf(context.db, referral)).filter((id) => id !== member(context).id);
  await tellOf(context, referral, { what: 'changed', people });
  return [];
}

/** An earlier weighing was told or mended: what the later one asks for may be something else now (gained after all). */
async function laterOne(deps: Deps, context: Context, open: Referral, place: Place): Promise<Text[]> {
  const found = await loadReferral(context.db, open.id);
  const cause = causeOf(found?.weighing);
  return cause ? changed(deps, context, open, place, cause) : mended(context, open);
}

async function mended(context: Context, referral: Referral): Promise<Text[]> {
  const weighing = (await loadReferral(context.db, referral.id))?.weighing;
  const doubtful = weighing?.doubt != null && weighing.checked !== 'confirmed';
  if (!(await end(context, referral, doubtful ? 'doubted' : 'mended'))) return [];
  return [text(doubtful ? 'waits-for-yes' : 'taken-back', { number: referral.id })];
}

/** Those who had it hear why, unless a newer one tells it. */
async function end(context: Context, referral: Referral, why: Ended): Promise<boolean> {
  const { db } = context;
  if (!(await move(db, referral, openStates, { state: 'ended', outcome: why }))) return false;
  const place = await loadPlace(db, referral.posyandu);
  if (place) await note(context, referral, place, 'children.refer_ended');
  if (why === 'again') return true;
  const people = (await toldOf(db, referral)).filter((id) => id !== context.person?.id);
  await tellOf(context, referral, { what: why, people });
  return true;
}
