/** What the minutes are written under: the items of the agenda, what else came up, the conclusion. */
import type { Selectable } from 'kysely';
import type { Text } from '../../../conversation/run.ts';
import type { Database, Db } from '../../../records/tables.ts';

export interface Item extends Pick<Selectable<Database['minutes_item']>, 'id' | 'agenda' | 'kind' | 'item'> {
  /** How many notes it has. */
  notes: number;
}

/** Behind every agenda. */
const places = { lain: 1_000_000, kesimpulan: 1_000_001 } as const;

/** An item for each of the agenda; also for what was taken on it after the minutes were begun. */
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

export async function itemsOf(db: Db, meeting: number): Promise<Item[]> {
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

/** `Paparan data`, `Acara lain`, `Kesimpulan`. Without any agenda the talk has no other name than that. */
export function titleOf(item: Pick<Item, 'kind' | 'item'>, items: Pick<Item, 'kind'>[]): Text {
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
