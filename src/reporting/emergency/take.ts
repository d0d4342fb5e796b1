/** Whoever looks after an emergency says so with one tap, and whoever told it hears at once. Later one of them says that it is over. */
import type { Choice, Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { type Emergency, loadEmergency, looksAfter, move } from './emergency.ts';
import { tellAll, wasTold } from './messages.ts';
import { nameOfSpot } from './spots.ts';

const text = textOf('reporting/darurat');

/** `!reporting.take.<number>`, by a bidan or the puskesmas of the place. */
export const take: Effect = async (context, args): Promise<EffectResult> => {
  const { db, now } = context;
  const person = member(context);
  const emergency = await loadEmergency(db, args.argument);
  if (!emergency || emergency.state === 'asked' || !(await looksAfter(db, person, emergency)))
    throw new Refusal('reporting/darurat:not-yours');
  const at = new Date(now);
  const taken = await move(db, emergency, ['sent'], { state: 'taken', taken_by: person.id, taken_at: at });
  if (!taken) return alreadyTaken(db, emergency);
  const { id: number, area } = emergency;
  const { name } = person;
  const [place, time] = [await nameOfSpot(db, emergency), writeTime(now, zoneOf(area))];
  await tellAll(context, emergency, {
    what: 'taken',
    but: person.id,
    toTeller: { parts: [text('taken', { number, name, time })] },
    toOthers: { parts: [text('taken-by', { number, name, place })] },
  });
  await note(context, emergency, 'reporting.emergency_taken');
  const teller = await nameOf(db, emergency.told_by);
  return { replies: [{ parts: [text('take-done', { number, teller })], choices: [tapOver(number)] }] };
};

async function alreadyTaken(db: Db, { id }: Emergency): Promise<EffectResult> {
  const emergency = (await loadEmergency(db, id))!;
  if (emergency.state !== 'taken') return say(text('not-open'));
  const time = writeTime(emergency.taken_at!.getTime(), zoneOf(emergency.area));
  return say(text('take-before', { number: id, name: await nameOf(db, emergency.taken_by), time }));
}

/** `!reporting.over.<number>`, by whoever told it or looks after the place: helped, or a false alarm. */
export const over: Effect = async (context, args): Promise<EffectResult> => {
  const { db } = context;
  const person = member(context);
  const emergency = await loadEmergency(db, args.argument);
  const may = emergency && (emergency.told_by === person.id || (await looksAfter(db, person, emergency)));
  if (!may || emergency.state === 'asked') throw new Refusal('reporting/darurat:not-yours');
  if (!(await move(db, emergency, ['sent', 'taken'], { state: 'over' }))) return say(text('not-open'));
  const { id: number } = emergency;
  const reply = { parts: [text('over', { number, name: person.name, place: await nameOfSpot(db, emergency) })] };
  await tellAll(context, emergency, { what: 'over', but: person.id, toTeller: reply, toOthers: reply });
  await note(context, emergency, 'reporting.emergency_over');
  return say(text('over-done', { number }));
};

/** Answers whether `tangani` without a number can mean any. */
export const anyToTake: Lookup = async (context) => (await openFor(context)).length > 0;

/** Of several she must say which one. */
export const whichToTake: Effect = async (context, args): Promise<EffectResult> => {
  const open = await openFor(context);
  const [only, ...more] = open;
  if (only && more.length === 0) return take(context, { ...args, argument: String(only.id) });
  const choices = await Promise.all(
    open.map(async (one): Promise<Choice> => {
      const place = await nameOfSpot(context.db, one);
      return { data: `!reporting.take.${one.id}`, label: text('tap-which', { number: one.id, place }) };
    }),
  );
  return { replies: [{ parts: [text('which')], choices }] };
};

const mostOpen = 5;

/** Those that she was told of and that nobody looks after yet. A person alone is known, so all kabupaten are asked. */
async function openFor({ db, person }: Context): Promise<Emergency[]> {
  if (!person?.grants.some(({ role }) => role === 'bidan' || role === 'puskesmas')) return [];
  const open = await db
    .selectFrom('emergency')
    .selectAll()
    .where('state', '=', 'sent')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  const told: Emergency[] = [];
  for (const one of open) if (told.length < mostOpen && (await wasTold(db, one, person.id))) told.push(one);
  return told;
}

const tapOver = (number: number): Choice => ({ data: `!reporting.over.${number}`, label: text('tap-over') });

async function nameOf(db: Db, id: number | null): Promise<string> {
  if (id === null) return '';
  return (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? '';
}

const note = ({ db, now, person }: Context, { id, area }: Emergency, action: string) =>
  audit(db, { now, actor: person!.id, action, subject: `area ${area}`, area, detail: { emergency: id } });

const say = (...parts: Text[]): EffectResult => ({ replies: [{ parts }] });
