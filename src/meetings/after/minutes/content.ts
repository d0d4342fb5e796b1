/** The content of the minutes, as it stands now or as a version was sent. Names of people are kept in columns beside it, where they can be
 *  erased; the list of who was there is read separately. */

import { z } from 'zod';
import type { Text } from '../../../conversation/run.ts';
import { erasedName } from '../../../directory/people/people.ts';
import type { Db } from '../../../records/tables.ts';
import type { Context } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { actionsOf, hiddenWords, stateOf } from '../../base/action-items.ts';
import { minutesRow } from '../../base/minutes.ts';
import { itemsOf, titleOf } from './notulen_butir.ts';

const text = textOf('meetings/minutes');

const words = z.string().nullable();

/** An action item as it was agreed on, not what became of it since. */
const agreedSchema = z.object({
  number: z.number(),
  problem: words,
  activity: z.string(),
  goal: words,
  target: words,
  place: words,
  fund: words,
  indicator: words,
  deadline: z.string(),
  agency: words,
  owner: z.number().nullable(),
  state: z.string(),
});
export type Agreed = z.infer<typeof agreedSchema>;

/** The items as they stand now, without cancelled ones. */
async function agreedNow(db: Db, meeting: number): Promise<Agreed[]> {
  const left = (await actionsOf(db, meeting)).filter(({ status }) => status !== 'cancelled');
  return left.map((action) => agreedSchema.parse({ ...action, state: stateOf(action) }));
}

/** The owners' names by the number of the item, where the name is still known. */
export async function ownersOf(db: Db, meeting: number, agreed: Agreed[]): Promise<Map<number, string>> {
  const owners = agreed.flatMap(({ owner }) => owner ?? []);
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [0, ...owners])
    .where('name', '<>', erasedName)
    .execute();
  const outside = await db
    .selectFrom('action')
    .select(['number', 'owner_name'])
    .where('meeting', '=', meeting)
    .execute();
  const nameOf = ({ number, owner }: Agreed) =>
    owner === null
      ? outside.find((action) => action.number === number)?.owner_name
      : people.find(({ id }) => id === owner)?.name;
  return new Map(agreed.map((action) => [action.number, nameOf(action) ?? '']));
}

const bodySchema = z.object({
  ended: z.string().nullable(),
  items: z.array(
    z.object({ kind: z.enum(['acara', 'lain', 'kesimpulan']), item: z.string(), notes: z.array(z.string()) }),
  ),
  photos: z.array(z.object({ file: z.string(), name: z.string() })),
  actions: z.array(agreedSchema),
});
type Body = z.infer<typeof bodySchema>;

/** As everybody reads it: minutes go to all who were invited. */
const hiddenBody = (body: Body): Body => ({
  ...body,
  items: body.items.map(({ kind, item, notes }) => ({ kind, item: hideNames(item), notes: notes.map(hideNames) })),
  photos: body.photos.map(({ file, name }) => ({ file, name: hideNames(name) })),
  actions: body.actions.map((action) => ({ ...action, ...hiddenWords(action) })),
});

export interface Content {
  version: number;
  /** Not yet agreed to. */
  draft: boolean;
  leader: string;
  noteTaker: string;
  body: Body;
  /** The content of the version before; undefined for the first one. */
  before?: Body;
  /** When it was agreed to. */
  at?: Date;
}

/** `version` undefined: as it stands now. Answers undefined when there are no minutes. */
export async function contentOf(db: Db, meeting: number, version?: number): Promise<Content | undefined> {
  if (version === undefined) return current(db, meeting);
  const row = await versionRow(db, meeting, version);
  if (!row) return undefined;
  return {
    version,
    draft: false,
    at: row.at,
    body: hiddenBody(bodySchema.parse(row.body)),
    ...names(row),
    ...(await bodyBefore(db, meeting, version)),
  };
}

async function current(db: Db, meeting: number): Promise<Content | undefined> {
  const row = await minutesRow(db, meeting);
  if (!row) return undefined;
  if (row.status === 'approved') return contentOf(db, meeting, row.version);
  const { version } = row;
  const body = hiddenBody(await writtenBody(db, meeting, row.ended_wall));
  return { version, draft: true, body, ...names(row), ...(await bodyBefore(db, meeting, version)) };
}

/** The newest version that was sent. */
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

/** The titles of the parts that differ from the version before. */
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
    ...(body.ended === before.ended ? [] : [text('part', { part: 'waktu' })]),
    ...items,
    ...(same(body.photos, before.photos) ? [] : [text('part', { part: 'foto' })]),
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
  return before ? { before: hiddenBody(bodySchema.parse(before.body)) } : {};
}

const names = (row: { leader_name: string | null; note_taker_name: string | null }) => ({
  leader: row.leader_name ?? '',
  noteTaker: row.note_taker_name ?? '',
});

/** The notes of one part; each is a paragraph. */
export const notesOf = (body: Body, kind: 'kesimpulan') =>
  body.items.filter((item) => item.kind === kind).flatMap(({ notes }) => notes);

export const photosOf = (db: Context['db'], meeting: number) =>
  db
    .selectFrom('meeting_file')
    .select(['file', 'name'])
    .where('meeting', '=', meeting)
    .where('kind', '=', 'foto')
    .orderBy('added_at')
    .orderBy('file')
    .execute();
