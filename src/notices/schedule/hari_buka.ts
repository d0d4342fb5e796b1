/** On which days a posyandu opens. Its kader, bidan, lurah or the secretariat tells it in the flow `hari_buka`. */
import { wallTime } from '../../clock.ts';
import type { Option, Text } from '../../conversation/run.ts';
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import { shortName } from '../../directory/people/places.ts';
import { below, covers, posyanduOf } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal, type Role } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { placeNamed } from '../../texts/reading/place-names.ts';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';
import {
  type Move,
  type OpenDay,
  openDayInWords,
  openDayOf,
  openDaysOfMonth,
  opensOn,
  storedOpenDay,
  withMove,
} from './open-day.ts';
import { bare, type ComingWords, moveWords, once, readMove, readOpenDays, withComing } from './read-open-day.ts';
import type { MonthDay } from './rule.ts';
import { wordsOf } from './words.ts';

export const tellers: readonly Role[] = ['kader', 'bidan', 'secretariat', 'lurah'];

/** Options: the posyandu for which the person may tell the day. */
export const posyandu: Lookup = async (context): Promise<Option[]> => {
  const rows = await posyanduOf(context.db, member(context), tellers);
  if (rows.length === 0) throw new Refusal('notices/hari_buka:none');
  return rows.map((row) => ({ value: String(row.id), label: row.name }));
};

/** What stands behind the start word: which posyandu, and the day. What is left without a name is the day. */
export const toldOpenDay: Lookup = async (context, args) => {
  const rows = await posyanduOf(context.db, member(context), tellers);
  const words = fold(String(args.said ?? ''))
    .split(' ')
    .filter(Boolean);
  const named = placeNamed(
    words,
    rows.map(({ id, name }) => ({ id, name: shortName(name) })),
    () => undefined,
  );
  const [only, another] = named?.found ?? [];
  if (!named) await refuseStrange(context, words, rows);
  const posyandu = only && !another ? { posyandu: String(only.id) } : {};
  const rest = without(String(args.said ?? ''), named && only && !another ? named.words : []);
  return { answers: { ...posyandu, ...(rest !== '' && { day: rest }) } };
};

/** A posyandu of somebody else in her kabupaten, named in full: asking for another one would be no answer. Throws Refusal. */
async function refuseStrange({ db }: Context, words: string[], own: readonly { area: string }[]): Promise<void> {
  const kabupaten = [...new Set(own.map(({ area }) => kabupatenOf(area)))];
  if (words.length < 2 || kabupaten.length === 0) return;
  const others = await db
    .selectFrom('posyandu')
    .select('name')
    .where('closed_at', 'is', null)
    .where((where) => below(where, 'posyandu.area', kabupaten))
    .execute();
  const said = ` ${words.join(' ')} `;
  const strange = others.find(({ name }) => said.includes(` ${fold(shortName(name))} `));
  if (strange) throw new Refusal('notices/hari_buka:not-yours', { posyandu: shortName(strange.name) });
}

/** The text without these words, which stand in it one after the other. */
function without(text: string, words: readonly string[]): string {
  const parts = text.split(/\s+/).filter(Boolean);
  const at = parts.findIndex((_, start) => words.every((word, n) => fold(parts[start + n] ?? '') === word));
  const left = words.length > 0 && at >= 0 ? parts.filter((_, n) => n < at || n >= at + words.length) : parts;
  return left
    .join(' ')
    .replace(/^(?:posyandu|pos|di|untuk)(?=\s|$)/i, '')
    .trim();
}

/** The day as it is known now. */
export const known =
  (deps: NoticesDeps): Lookup =>
  async (context, args) => {
    const row = await allowed(context, args.posyandu);
    const { language } = member(context);
    const unknown: Text = { key: 'notices/hari_buka:unknown' };
    const today = wallTime(context.now, zoneOf(row.area)).toPlainDate();
    const day = row.open_day ? openDayInWords(deps, openDayOf(row.open_day), language, today) : undefined;
    return { day: day ?? deps.texts.render(language, unknown) };
  };

export const keepOpenDay =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const row = await allowed(context, args.posyandu);
    const { language } = member(context);
    const today = wallTime(context.now, zoneOf(row.area)).toPlainDate();
    const before = row.open_day ? openDayOf(row.open_day) : undefined;
    const change = changeIn(deps, String(args.day ?? ''), { language, today, before });
    return keep(deps, context, row, change);
  };

/** Writes it down, and says what it is from now on. */
export async function keep(deps: NoticesDeps, context: Context, row: Allowed, change: Change): Promise<EffectResult> {
  const { id, language } = member(context);
  const today = wallTime(context.now, zoneOf(row.area)).toPlainDate();
  const open = 'on' in change ? { on: change.on, moved: [] } : change.open;
  await context.db
    .updateTable('posyandu')
    .set({ open_day: storedOpenDay(open) })
    .where('id', '=', row.id)
    .execute();
  await audit(context.db, {
    now: context.now,
    actor: id,
    action: 'notices.open-day',
    subject: `posyandu ${row.id}`,
    area: row.area,
    detail: 'move' in change ? { moved: change.move } : open,
  });
  return { replies: [{ parts: told(deps, { change, open, name: row.name, language, today }) }] };
}

type Change = { on: MonthDay[]; hour: boolean; once: boolean } | { open: OpenDay; move: Move | undefined };

type MoveList =
  | ('moves' | 'moved' | 'changes' | 'closed' | 'usual' | 'behind')
  | ('this-month' | 'next-month' | 'soon' | 'around-move' | 'because');

export const moveList = (deps: Pick<NoticesDeps, 'texts'>, language: string) => (id: MoveList) =>
  new Set(deps.texts.list(language, `notices/words:${id}`).map(fold));

export const comingWords = (deps: Pick<NoticesDeps, 'texts'>, language: string): ComingWords => ({
  coming: new Set(deps.texts.list(language, 'conversation/words:coming').map(fold)),
  week: new Set(deps.texts.list(language, 'notices/words:week').map(fold)),
});

/** What the words change. Throws Refusal. */
function changeIn(
  deps: NoticesDeps,
  text: string,
  { language, today, before }: { language: string; today: Temporal.PlainDate; before: OpenDay | undefined },
): Change {
  const words = wordsOf(deps, language);
  const list = moveList(deps, language);
  const says = moveWords(list);
  const changed = bare(text, list('changes').union(says.usual));
  const days = once(text, says) ? undefined : readOpenDays(changed, words, today);
  if (days) return { ...days, once: changed !== text };
  if (!before) throw new Refusal(dated(text) ? 'notices/hari_buka:usual-first' : 'notices/hari_buka:not-understood');
  const reader = deps.texts.reader(language);
  const [said = text, another] = withComing(text, comingWords(deps, language), reader, today);
  const move = readMove(another ? text : said, says, { reader, today, open: before });
  if (move === 'usual') return { open: { ...before, moved: [] }, move: undefined };
  if (move === 'past' || move === 'which') throw new Refusal(`notices/hari_buka:${move}`);
  if (!move) throw new Refusal('notices/hari_buka:not-understood');
  return { open: withMove(before, move, today), move };
}

const dated = (text: string) => /\d/.test(text);

function told(
  deps: NoticesDeps,
  {
    change,
    open,
    name,
    language,
    today,
  }: { change: Change; open: OpenDay; name: string; language: string; today: Temporal.PlainDate },
): Text[] {
  const write = (day: string) => writeDate(day, 'long', language);
  const usual = openDayInWords(deps, { ...open, moved: [] }, language, today);
  if ('on' in change) {
    const hour: Text[] = change.hour ? [{ key: 'notices/hari_buka:no-hour' }] : [];
    const only: Text[] = change.once ? [{ key: 'notices/hari_buka:only-once' }] : [];
    return [{ key: 'notices/hari_buka:done', args: { posyandu: name, day: usual } }, ...hour, ...only];
  }
  const { move } = change;
  if (!move) return [{ key: 'notices/hari_buka:usual-again', args: { posyandu: name, day: usual } }];
  const args = { posyandu: name, usual, from: write(move.from) };
  if (move.to === null) return [{ key: 'notices/hari_buka:closed-once', args }];
  return [{ key: 'notices/hari_buka:moved-once', args: { ...args, to: write(move.to) } }];
}

export type Allowed = Awaited<ReturnType<typeof allowed>>;

export async function allowed(context: Context, posyandu: unknown) {
  const id = rowId(posyandu);
  const may = id > 0 && (await covers(context.db, member(context), { posyandu: id }, tellers));
  const row = may
    ? await context.db
        .selectFrom('posyandu')
        .select(['id', 'name', 'area', 'open_day'])
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal('notices/hari_buka:none');
  return row;
}

interface Opening {
  id: number;
  open: OpenDay;
}

/** The posyandu below these areas whose open day is known. */
export async function openings(db: Db, scope: readonly string[]): Promise<Opening[]> {
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'open_day'])
    .where('closed_at', 'is', null)
    .where('open_day', 'is not', null)
    .where((where) => below(where, 'posyandu.area', scope))
    .execute();
  return rows.map(({ id, open_day }) => ({ id, open: openDayOf(open_day) }));
}

export const openOn = (all: Opening[], day: Temporal.PlainDate) =>
  all.filter((one) => opensOn(one.open, day)).map(({ id }) => id);

/** The open days (ISO) of a month (`2026-10`), by posyandu; those of whom nobody has told when they open are missing. */
export async function openDaysIn(db: Db, posyandu: readonly number[], month: string): Promise<Map<number, string[]>> {
  if (posyandu.length === 0) return new Map();
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'open_day'])
    .where('id', 'in', [...posyandu])
    .where('open_day', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, open_day }) => [id, openDaysOfMonth(openDayOf(open_day), month)]));
}

/** The first open day of a posyandu from this day on, ISO both. undefined: nobody has told when it opens, or it is closed. */
export async function nextOpenDay(db: Db, posyandu: number, from: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('posyandu')
    .select('open_day')
    .where('id', '=', posyandu)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!row?.open_day) return undefined;
  const open = openDayOf(row.open_day);
  const first = Temporal.PlainDate.from(from);
  const days = Array.from({ length: searchedDays }, (_, n) => first.add({ days: n }));
  return days.find((day) => opensOn(open, day))?.toString();
}
/** Every month has one, but for one that was left out. */
const searchedDays = 93;

/** On which days of the month these posyandu open, in words, by posyandu. */
export const openDays =
  (deps: Pick<NoticesDeps, 'texts'>) =>
  async (db: Db, ids: readonly number[], now: number, language: string): Promise<Map<number, string>> => {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('posyandu')
      .select(['id', 'area', 'open_day'])
      .where('id', 'in', ids)
      .where('open_day', 'is not', null)
      .execute();
    return new Map(
      rows.map(({ id, area, open_day }) => {
        const today = wallTime(now, zoneOf(area)).toPlainDate();
        return [id, openDayInWords(deps, openDayOf(open_day), language, today)];
      }),
    );
  };
