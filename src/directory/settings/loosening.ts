/** A setting that becomes less strict (flow `atur`) waits for a second person who may change it too. She agrees to the very change that she
 *  has read. Those whom it concerns are told, and who asked hears also when nobody answers within a day. */

import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { enqueue, type Waiting } from '../../outbox/outbox.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { kabupatenOf } from '../areas/areas.ts';
import {
  areaSettings,
  boundAbove,
  changeSetting,
  isLaxer,
  type SettingName,
  type Settings,
} from '../areas/settings.ts';
import { audit } from '../audit.ts';
import { settingRoles } from '../people/place-lookups.ts';
import { covers, holdersAbove, holdersBelow } from '../people/rights.ts';
import { asTold } from './setting-words.ts';

const text = textOf('directory/atur');
const answerWithin = dayMs;
/** Those nearest to the area are asked, and no more than these. */
const mostAsked = 5;
const mostTold = 60;

interface Wish {
  code: string;
  /** The area's name. */
  area: string;
  name: SettingName;
  value: Settings[SettingName];
  before: Settings[SettingName];
}

/** Nothing changes yet. A newer wish about the same setting replaces the older one. */
export async function askSecond(context: Context, wish: Wish): Promise<EffectResult> {
  const { db, now } = context;
  const { id: asker, name: by } = member(context);
  const others = (await holdersAbove(db, wish.code, settingRoles, now)).filter(({ id }) => id !== asker);
  const asked = others.slice(0, mostAsked);
  if (asked.length === 0) return { replies: [{ parts: [text('nobody')] }] };
  await db
    .updateTable('setting_wish')
    .set({ decided_at: new Date(now) })
    .where('area', '=', wish.code)
    .where('setting', '=', wish.name)
    .where('decided_at', 'is', null)
    .execute();
  const id = await keepWish(context, wish);
  const detail = { [wish.name]: wish.value, before: wish.before };
  const subject = `area ${wish.code}`;
  await audit(db, { now, actor: asker, action: 'directory.settings-asked', subject, area: wish.code, detail });
  const args = { area: wish.area, ...asTold(wish.name, wish.value) };
  const question: Reply = {
    parts: [text('asks', { ...args, by, ...beforeTold(wish) }), text('codes', { number: String(id) })],
    choices: [
      { data: `!directory.loosen.${id}`, label: text('tap-loosen') },
      { data: `!directory.keep.${id}`, label: text('tap-keep') },
    ],
  };
  const lapsed: Reply = { parts: [text('lapsed-told', args)] };
  await enqueue(db, ...asked.map((one) => message(wish.code, id, now, one.id, 'directory.settings_ask', question)), {
    ...message(wish.code, id, now, asker, 'directory.settings_lapsed', lapsed),
    dueAt: now + answerWithin,
  });
  return { replies: [{ parts: [text('waits', { ...args, names: asked.map(({ name }) => name).join(', ') })] }] };
}

const beforeTold = ({ name, before }: Wish) => ({ before: asTold(name, before).value });

async function keepWish({ db, now, person }: Context, { code, name, value, before }: Wish): Promise<number> {
  const { id } = await db
    .insertInto('setting_wish')
    .values({
      area: code,
      setting: name,
      value: JSON.stringify(value),
      before: JSON.stringify(before),
      asked_by: person!.id,
      asked_at: new Date(now),
      expires_at: new Date(now + answerWithin),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Kind = 'directory.settings_ask' | 'directory.settings_lapsed' | 'directory.settings_told';

const message = (area: string, wish: number, now: number, person: number, kind: Kind, reply: Reply): Waiting => ({
  kabupaten: kabupatenOf(area),
  key: `${kind.replace('.', '-')}-${wish}-person-${person}`,
  person,
  kind,
  reply,
  args: { wish },
  dueAt: now,
  expiresAt: now + 2 * answerWithin,
  priority: 3,
});

/** The questions, and the news that nobody answered, are sent only while nobody has decided. */
export const undecided: Wanted = async ({ db }, { args }) => {
  const wish = await loadWish(db, rowId(args.wish));
  return wish !== undefined && wish.decided_at === null;
};

/** `!directory.loosen.<wish>` */
export const loosen: Effect = async (context, args): Promise<EffectResult> => {
  const { wish, name, value, area } = await toDecide(context, args.argument);
  const { db, now } = context;
  await settle(context, wish.id, true);
  await changeSetting(db, wish.area, { [name]: value } as Partial<Settings>);
  const detail = { [name]: value, before: JSON.parse(wish.before), asked_by: wish.asked_by };
  const { id: actor, name: by } = member(context);
  const subject = `area ${wish.area}`;
  await audit(db, { now, actor, action: 'directory.settings', subject, area: wish.area, detail });
  const told = { area, ...asTold(name, value), by };
  await tellConcerned(context, wish, { parts: [text('told', told)] });
  return { replies: [{ parts: [text('agreed', told)] }] };
};

/** `!directory.keep.<wish>` */
export const keep: Effect = async (context, args): Promise<EffectResult> => {
  const { wish, name, value, area } = await toDecide(context, args.argument);
  const { db, now } = context;
  await settle(context, wish.id, false);
  const { id: actor, name: by } = member(context);
  const [subject, action] = [`area ${wish.area}`, 'directory.settings-kept'];
  await audit(db, { now, actor, action, subject, area: wish.area, detail: { [name]: value } });
  const told = { area, ...asTold(name, value), by };
  if (wish.asked_by !== null) {
    const reply: Reply = { parts: [text('kept-told', told)] };
    await enqueue(db, message(wish.area, wish.id, now, wish.asked_by, 'directory.settings_told', reply));
  }
  return { replies: [{ parts: [text('kept', told)] }] };
};

/** Everybody with a say over the area, above it and below it, but the one who has just agreed. */
async function tellConcerned({ db, now, person }: Context, wish: Row, reply: Reply): Promise<void> {
  const above = await holdersAbove(db, wish.area, settingRoles, now);
  const below = await holdersBelow(db, wish.area, settingRoles, now);
  const ids = new Set([wish.asked_by, ...above.map(({ id }) => id), ...below.map(({ id }) => id)]);
  ids.delete(person!.id);
  const told = [...ids].flatMap((id) => id ?? []).slice(0, mostTold);
  await enqueue(db, ...told.map((id) => message(wish.area, wish.id, now, id, 'directory.settings_told', reply)));
}

type Row = Selectable<Database['setting_wish']>;

/** The wish behind a button or a typed number, for somebody else who may change this setting, as long as it would still do what she read. */
async function toDecide(context: Context, argument: unknown) {
  const { db, now } = context;
  const person = member(context);
  const wish = await loadWish(db, rowId(argument), true);
  if (!wish || wish.asked_by === person.id || !(await covers(db, person, { area: wish.area }, settingRoles)))
    throw new Refusal('directory/atur:not-yours');
  if (wish.agreed !== null) throw new Refusal('directory/atur:decided');
  if (wish.decided_at !== null) throw new Refusal('directory/atur:replaced');
  if (now >= wish.expires_at.getTime()) throw new Refusal('directory/atur:lapsed');
  const { name: area } = await lockArea(db, wish.area);
  const name = wish.setting as SettingName;
  const value = JSON.parse(wish.value) as Settings[typeof name];
  const held = JSON.stringify((await areaSettings(db, wish.area))[name]);
  const above = await boundAbove(db, wish.area, name);
  if (held !== wish.before || (above && isLaxer(name, value, above.value)))
    throw new Refusal('directory/atur:replaced');
  return { wish, name, value, area };
}

const lockArea = (db: Db, code: string) =>
  db.selectFrom('area').select('name').where('code', '=', code).forUpdate().executeTakeFirstOrThrow();

async function loadWish(db: Db, id: number, lock = false): Promise<Row | undefined> {
  const query = db.selectFrom('setting_wish').selectAll().where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

const settle = ({ db, now, person }: Context, id: number, agreed: boolean) =>
  db
    .updateTable('setting_wish')
    .set({ agreed, decided_by: person!.id, decided_at: new Date(now) })
    .where('id', '=', id)
    .execute();
