/** Flow `darurat`: somebody is in danger, and the bidan hears of it. It begins by its word, or by a sentence that tells of it (`hears`). While
 *  another flow is open, a button asks instead, and that flow stays. */
import type { Choice, Text } from '../../conversation/run.ts';
import { audit } from '../../directory/audit.ts';
import { type Carer, carersAt } from '../../directory/people/carers.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { askWhere } from './darurat_tambah.ts';
import { type Emergency, move, own, tell } from './emergency.ts';
import { sendAlarm } from './messages.ts';
import { numbersToCall } from './numbers-to-call.ts';
import { around, isExact, nameOfSpot, type Spot, spotOfValue, spotsOf } from './spots.ts';

const text = textOf('reporting/darurat');

/** What stands above the question whether to send it. */
export const emergencyKnown =
  (deps: ReportingDeps): Lookup =>
  async (context, args) => {
    const { place, numbers } = await knownOf(deps, context, await spotOfValue(context, args.spot));
    return { place, numbers };
  };

async function knownOf(deps: ReportingDeps, context: Context, spot: Pick<Spot, 'posyandu' | 'area'>) {
  const helpers = await carersAt(deps, context.db, spot, context.now);
  const others = helpers.filter(({ id }) => id !== member(context).id);
  return { place: await nameOfSpot(context.db, spot), numbers: numbersToCall(deps, others, member(context).language) };
}

/** Ends the flow: sends it, or does not. */
export const alertFrom =
  (deps: ReportingDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const spot = await spotOfValue(context, args.spot);
    if (args.sure !== 'kabari') return say(text('not-sent'), { literal: (await knownOf(deps, context, spot)).numbers });
    if (context.practice) return inPractice(deps, context, spot);
    const emergency = await tell(context, spot, {
      by: member(context).id,
      words: String(args.happened),
      state: 'sent',
    });
    return sendOut(deps, context, emergency);
  };

/** A sentence has told of an emergency: the flow asks at once. With another flow open it is kept for the button. */
export const emergencyHeard =
  (deps: ReportingDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const words = String(args.happened);
    const spots = await spotsOf(context);
    const [first] = spots;
    if (!first) return say(text('no-place'));
    if (args.open !== true || context.practice) return ask(words);
    const spot = spots.length === 1 ? first : around(spots);
    const { id } = await tell(context, spot, { by: member(context).id, words, state: 'asked' });
    const { place, numbers } = await knownOf(deps, context, spot);
    const choices: Choice[] = [
      { data: `!reporting.alert.${id}`, label: text('tap-alert') },
      { data: `!reporting.no_alert.${id}`, label: text('tap-no') },
    ];
    const parts = [text('heard', { words, place, numbers }), text('with-code', { number: id }), text('heard-open')];
    return { replies: [{ parts, choices }] };
  };

/** `!reporting.alert.<number>`: yes, send it. */
export const alert =
  (deps: ReportingDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const emergency = await own(context.db, member(context), args.argument);
    if (context.practice) return inPractice(deps, context, emergency);
    const at = new Date(context.now);
    if (!isExact(emergency)) {
      // Which of her places it is, the flow asks.
      const still = await move(context.db, emergency, ['asked'], { state: 'over' });
      return still ? ask(emergency.words) : say(text('not-open'));
    }
    // From now on the minutes count in which somebody has to answer.
    if (!(await move(context.db, emergency, ['asked'], { state: 'sent', at }))) return say(text('not-open'));
    return sendOut(deps, context, { ...emergency, at }, true);
  };

/** `!reporting.no_alert.<number>`: it was none. */
export const noAlert: Effect = async (context, args) => {
  const emergency = await own(context.db, member(context), args.argument);
  const done = await move(context.db, emergency, ['asked'], { state: 'over' });
  return say(text(done ? 'not-sent' : 'not-open'));
};

const ask = (words: string): EffectResult => ({
  replies: [],
  next: { flow: 'reporting/darurat', args: { happened: words } },
});

async function inPractice(deps: ReportingDeps, context: Context, spot: Pick<Spot, 'posyandu' | 'area'>) {
  const helpers = await carersAt(deps, context.db, spot, context.now);
  return say(text('in-practice'), { literal: numbersToCall(deps, helpers, member(context).language) });
}

/** `open`: another flow may be open, and stays. */
async function sendOut(
  deps: ReportingDeps,
  context: Context,
  emergency: Emergency,
  open = false,
): Promise<EffectResult> {
  const person = member(context);
  const { db, now } = context;
  const place = await nameOfSpot(db, emergency);
  const helpers = (await carersAt(deps, db, emergency, now)).filter(({ id }) => id !== person.id);
  const reached = helpers.filter((helper) => helper.reached);
  const of = (role: Carer['role']) => reached.filter((helper) => helper.role === role);
  const [bidan, puskesmas] = [of('bidan'), of('puskesmas')];
  const call = numbersToCall(deps, helpers, person.language);
  const teller = {
    id: person.id,
    name: person.name,
    role: person.grants[0]?.role ?? '',
    phone: await phoneOf(deps, context),
  };
  await sendAlarm(context, { emergency, place, teller, bidan, puskesmas }, call);
  const { id: number, area } = emergency;
  const detail = { emergency: number, told: reached.length };
  await audit(db, {
    now,
    actor: person.id,
    action: 'reporting.emergency',
    subject: `area ${area}`,
    area,
    detail,
  });
  if (reached.length === 0) return say(text('nobody'), { literal: call });
  const names = (bidan.length > 0 ? bidan : puskesmas).map(({ name }) => name).join(', ');
  const parts: Text[] = [
    text('sent', { number, names }),
    ...(bidan.length === 0 ? [text('sent-puskesmas')] : []),
    ...(bidan.length > 0 && puskesmas.length > 0 ? [text('then-puskesmas')] : []),
    { literal: call },
  ];
  const choices: Choice[] = [{ data: `!reporting.over.${number}`, label: text('tap-over') }];
  const next = open ? undefined : askWhere(deps, person.language, emergency.words, number);
  return { replies: [{ parts, choices }], ...(next && { next }) };
}

async function phoneOf({ secrets }: ReportingDeps, context: Context): Promise<string | undefined> {
  const row = await context.db
    .selectFrom('person')
    .select('phone_enc')
    .where('id', '=', member(context).id)
    .executeTakeFirst();
  return row?.phone_enc ? secrets.open(row.phone_enc) : undefined;
}

const say = (...parts: Text[]): EffectResult => ({ replies: [{ parts }] });
