/** The items (butir) of the minutes: those of the agenda, other business, the conclusion. And where the note-taker stands among them: the
 *  steps from there, and the flow that goes to another one. Her place is read again at every message, so that another phone sees the
 *  same. */

import type { Selectable } from 'kysely';
import type { Answers, Option, Text } from '../../../conversation/run.ts';
import { rowId } from '../../../ids.ts';
import type { Database, Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { continueMinutes, lockMinutes, type Minutes, meetingToWrite } from '../../base/minutes.ts';

export interface MinutesItem extends Pick<Selectable<Database['minutes_item']>, 'id' | 'agenda' | 'kind' | 'item'> {
  /** How many notes it has. */
  notes: number;
}

/** Places behind every item of an agenda. */
const places = { lain: 1_000_000, kesimpulan: 1_000_001 } as const;

/** Creates the row and its items. When two people begin at the same time, the second finds them there. */
export async function beginMinutes({ db, now }: Context, { id }: Pick<Meeting, 'id'>): Promise<void> {
  const created_at = new Date(now);
  await db
    .insertInto('minutes')
    .values({ meeting: id, created_at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await followAgenda(db, id);
}

/** Makes an item for each point of the agenda, also for points that were added after the minutes were begun. */
async function followAgenda(db: Db, meeting: number): Promise<void> {
  const agenda = await db
    .selectFrom('meeting_agenda')
    .select(['id', 'place', 'item'])
    .where('meeting', '=', meeting)
    .execute();
  const items = [
    ...agenda.map(({ id, place, item }) => ({ meeting, agenda: id, place, kind: 'acara' as const, item })),
    { meeting, agenda: null, place: places.lain, kind: 'lain' as const, item: '' },
    { meeting, agenda: null, place: places.kesimpulan, kind: 'kesimpulan' as const, item: '' },
  ];
  await db
    .insertInto('minutes_item')
    .values(items)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function itemsOf(db: Db, meeting: number): Promise<MinutesItem[]> {
  const rows = await db
    .selectFrom('minutes_item')
    .leftJoin('minutes_note', 'minutes_note.item', 'minutes_item.id')
    .select(['minutes_item.id', 'minutes_item.agenda', 'minutes_item.kind', 'minutes_item.item'])
    .select(({ fn }) => fn.count('minutes_note.id').as('notes'))
    .where('minutes_item.meeting', '=', meeting)
    .groupBy('minutes_item.id')
    .orderBy('minutes_item.place')
    .orderBy('minutes_item.id')
    .execute();
  return rows.map((row) => ({ ...row, notes: Number(row.notes) }));
}

/** `Paparan data`, `Acara lain`, `Kesimpulan`. Without an agenda, other business gets a general name. */
export function titleOf(item: Pick<MinutesItem, 'kind' | 'item'>, items: Pick<MinutesItem, 'kind'>[]): Text {
  if (item.kind === 'acara') return { literal: hideNames(item.item) };
  const alone = item.kind === 'lain' && !items.some(({ kind }) => kind === 'acara');
  return { key: 'meetings/minutes:item', args: { kind: alone ? 'semua' : item.kind } };
}

export const short = (text: string, most = 60) => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line;
};

/** Options: all items, with the number of their notes. */
export const itemOptions =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { meeting } = await meetingToWrite(context, args.meeting);
    const all = await itemsOf(context.db, meeting.id);
    return all.map((item, at) => {
      const { language } = member(context);
      const title = short(texts.render(language, titleOf(item, all)), 50);
      const words = { n: String(at + 1), title, notes: item.notes };
      return {
        value: String(item.id),
        label: texts.render(language, { key: 'meetings/minutes:item-option', args: words }),
      };
    });
  };

/** Ends `notulen_butir`. */
export const goToItem: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await lockMinutes(context, args.meeting);
  const all = await itemsOf(context.db, meeting.id);
  const item = all.find(({ id }) => id === rowId(args.item));
  if (!item) throw new Refusal('meetings/minutes:note-gone');
  await context.db.updateTable('minutes').set({ item: item.id }).where('meeting', '=', meeting.id).execute();
  return { replies: [], next: continueMinutes(meeting.id, item.id) };
};

/** The current item; flat, so that the question can show it. */
export const desk =
  (deps: MeetingsDeps): Lookup =>
  async (context, args) => {
    const { items, at } = await placeInMinutes(context, args);
    const item = items[at]!;
    const say = (text: Text) => deps.texts.render(member(context).language, text);
    return {
      place: String(at + 1),
      all: String(items.length),
      title: say(titleOf(item, items)),
      notes: item.notes,
      kind: item.kind,
    };
  };

/** Options: the steps beside her own words. Each carries the item at which it was offered, so that a second tap on an old one does
 *  nothing. */
export const steps =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { items, at } = await placeInMinutes(context, args);
    const item = items[at]!;
    const next = items[at + 1];
    const say = (text: Text) => deps.texts.render(member(context).language, text);
    const option = (step: Step, words?: Record<string, string>): Option => ({
      value: `${step}-${item.id}`,
      label: say({ key: `meetings/minutes:step-${step}`, args: words }),
    });
    return [
      ...(next ? [option('lanjut', { title: short(say(titleOf(next, items)), 24) })] : []),
      ...(item.kind === 'kesimpulan' ? [] : [option('rtl')]),
      ...(item.notes > 0 ? [option('ubah')] : []),
      option('butir'),
      option('selesai'),
    ];
  };

type Step = 'lanjut' | 'rtl' | 'ubah' | 'butir' | 'selesai';

function stepOf(note: string): { step: Step; item: number } | undefined {
  const [, step, item] = /^(lanjut|rtl|ubah|butir|selesai)-(\d{1,9})$/.exec(note) ?? [];
  return step ? { step: step as Step, item: Number(item) } : undefined;
}

/** The items of the agenda, and the one where this chat is. */
async function placeInMinutes(context: Context, args: { meeting?: unknown; item?: unknown }) {
  const { meeting, minutes } = await meetingToWrite(context, args.meeting);
  const items = await itemsOf(context.db, meeting.id);
  return { items, at: placeOf(items, args.item, minutes) };
}

/** The item that was asked for, or the one where the minutes stand, or the first. */
export function placeOf(items: MinutesItem[], asked: unknown, minutes: Pick<Minutes, 'item'> | undefined): number {
  const find = (id: unknown) => items.findIndex((item) => item.id === rowId(id));
  const told = find(asked);
  return told >= 0 ? told : Math.max(find(minutes?.item), 0);
}

export interface NextStep {
  step?: Step | 'di-sini';
  item?: number;
  /** The time that was typed behind `selesai`. */
  time?: string;
}

/** Reads a message as a step. `lewati` and similar words lead on, as the button does. */
export function stepIn({ texts }: MeetingsDeps, { note }: Answers): NextStep {
  if (typeof note !== 'string') return { step: 'lanjut' };
  const word = note.trim().toLowerCase();
  // This word only shows where she is.
  if (texts.list('id', 'meetings/notulen:start').includes(word)) return { step: 'di-sini' };
  for (const step of ['lanjut', 'selesai', 'rtl'] as const) {
    if (texts.list('id', `meetings/minutes:words-${step}`).includes(word)) return { step };
  }
  const time = timeBehind(texts, word);
  return stepOf(note) ?? (time ? { step: 'selesai', time } : {});
}

/** `selesai 11.40`, `selesai pukul 11:40 WITA`, `selesai jam 12`. */
function timeBehind({ list }: MeetingsDeps['texts'], said: string): string | undefined {
  const [, words = '', time = ''] = /^(.*\p{L}) +(\d{1,2}(?:[.:,]\d\d)?)(?: *wi(?:b|ta|t))?[.!]*$/u.exec(said) ?? [];
  const clock = list('id', 'conversation/words:clock').find((one) => words.endsWith(` ${one}`)) ?? '';
  // `selesai 12` without a word for the clock may be about an item.
  if (clock === '' && time.length < 4) return undefined;
  const before = words.slice(0, words.length - clock.length).trim();
  return list('id', 'meetings/minutes:words-selesai').includes(before) ? time : undefined;
}
