/** The items (butir) of the minutes: those of the agenda, other business, the conclusion; and the flow that goes to another one. */

import type { Selectable } from 'kysely';
import type { Option, Text } from '../../../conversation/run.ts';
import { rowId } from '../../../records/row-id.ts';
import type { Database, Db } from '../../../records/tables.ts';
import { type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { continueMinutes, lockMinutes, meetingToWrite } from '../../base/minutes.ts';

export interface MinutesItem extends Pick<Selectable<Database['minutes_item']>, 'id' | 'agenda' | 'kind' | 'item'> {
  /** How many notes it has. */
  notes: number;
}

/** Places behind every item of an agenda. */
const places = { lain: 1_000_000, kesimpulan: 1_000_001 } as const;

/** Makes an item for each point of the agenda, also for points that were added after the minutes were begun. */
export async function followAgenda(db: Db, meeting: number): Promise<void> {
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
  if (item.kind === 'acara') return { literal: item.item };
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
