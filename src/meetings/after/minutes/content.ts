/** What the minutes say, as they stand now or as a version was sent. People's names lie beside it in columns, where they can be
 *  forgotten; who was there is read from its own list. */

import { z } from 'zod';
import type { Text } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import { minutesRow } from '../../base/minutes.ts';
import { agreedNow, agreedSchema } from './agreed.ts';
import { photosOf } from './change.ts';
import { itemsOf, titleOf } from './items.ts';

const bodySchema = z.object({
  ended: z.string().nullable(),
  items: z.array(
    z.object({ kind: z.enum(['acara', 'lain', 'kesimpulan']), item: z.string(), notes: z.array(z.string()) }),
  ),
  photos: z.array(z.object({ file: z.string(), name: z.string() })),
  actions: z.array(agreedSchema),
});
export type Body = z.infer<typeof bodySchema>;

export interface Content {
  version: number;
  /** Not yet agreed to. */
  draft: boolean;
  leader: string;
  noteTaker: string;
  body: Body;
  /** What the version before said; undefined: this is the first. */
  before?: Body;
  /** When it was agreed to. */
  at?: Date;
}

/** `version` undefined: as it stands now. undefined: there are none. */
export async function contentOf(db: Db, meeting: number, version?: number): Promise<Content | undefined> {
  if (version === undefined) return current(db, meeting);
  const row = await versionRow(db, meeting, version);
  if (!row) return undefined;
  return {
    ...{ version, draft: false, at: row.at, body: bodySchema.parse(row.body) },
    ...names(row),
    ...(await bodyBefore(db, meeting, version)),
  };
}

async function current(db: Db, meeting: number): Promise<Content | undefined> {
  const row = await minutesRow(db, meeting);
  if (!row) return undefined;
  if (row.status === 'approved') return contentOf(db, meeting, row.version);
  const { version } = row;
  const body = await writtenBody(db, meeting, row.ended_wall);
  return { version, draft: true, body, ...names(row), ...(await bodyBefore(db, meeting, version)) };
}

/** The newest that was sent. */
export async function sentVersion(db: Db, meeting: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('minutes_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return row?.version ?? undefined;
}

export async function writtenBody(db: Db, meeting: number, ended: string | null): Promise<Body> {
  const items = await itemsOf(db, meeting);
  const rows = await db
    .selectFrom('minutes_note')
    .select(['item', 'body'])
    .where('meeting', '=', meeting)
    .orderBy('id')
    .execute();
  const notes = Map.groupBy(rows, ({ item }) => item);
  return {
    ended,
    items: items.map(({ id, kind, item }) => ({ kind, item, notes: (notes.get(id) ?? []).map(({ body }) => body) })),
    photos: await photosOf(db, meeting),
    actions: await agreedNow(db, meeting),
  };
}

/** What differs from the version before, by the titles of its parts. */
export function changedParts({ body, before }: Pick<Content, 'body' | 'before'>): Text[] {
  if (!before) return [];
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const items = body.items
    .filter(
      (item) =>
        !same(item.notes, before.items.find((old) => old.kind === item.kind && old.item === item.item)?.notes ?? []),
    )
    .map((item) => titleOf(item, body.items));
  return [
    ...(body.ended === before.ended ? [] : [{ key: 'meetings/minutes:part', args: { part: 'waktu' } }]),
    ...items,
    ...(same(body.photos, before.photos) ? [] : [{ key: 'meetings/minutes:part', args: { part: 'foto' } }]),
  ];
}

const versionRow = (db: Db, meeting: number, version: number) =>
  db
    .selectFrom('minutes_version')
    .selectAll()
    .where('meeting', '=', meeting)
    .where('version', '=', version)
    .executeTakeFirst();

async function bodyBefore(db: Db, meeting: number, version: number) {
  const before = version > 1 ? await versionRow(db, meeting, version - 1) : undefined;
  return before ? { before: bodySchema.parse(before.body) } : {};
}

const names = (row: { leader_name: string | null; note_taker_name: string | null }) => ({
  leader: row.leader_name ?? '',
  noteTaker: row.note_taker_name ?? '',
});

/** Of a part: its notes, each a paragraph. */
export const textOf = (body: Body, kind: 'kesimpulan') =>
  body.items.filter((item) => item.kind === kind).flatMap(({ notes }) => notes);
