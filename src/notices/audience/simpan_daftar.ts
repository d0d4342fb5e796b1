/** Saved lists: a selection of recipients is kept under a name for the next notice (the flow `simpan_daftar`). */
import type { Option } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import type { Audience } from '../base/audience.ts';
import { ownNotice } from '../base/rights.ts';

const most = 20;

/** `!notices.keep_list.<notice>`: asks for the name. */
export const keepList: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await ownNotice(context, args.argument, false);
  return { replies: [], next: { flow: 'notices/simpan_daftar', args: { notice: String(notice.id) } } };
};

/** Ends `simpan_daftar`. The same name again replaces the list, also in drafts that have chosen it already. */
export const saveList: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await ownNotice(context, args.notice, false);
  const name = String(args.name).trim();
  const owner = member(context).id;
  if ('list' in notice.audience) throw new Refusal('notices/penerima:saved-already');
  await mustHaveRoom(context, owner, name);
  // Lists inside it are replaced by their content: a list that is defined by itself would lose its people.
  const audience = JSON.stringify(await withLists(context.db, notice.audience, owner));
  const { numUpdatedRows } = await context.db
    .updateTable('audience_list')
    .set({ name, audience })
    .where('owner', '=', owner)
    .where((is) => is(is.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await context.db.insertInto('audience_list').values({ owner, name, audience }).execute();
  return { replies: [{ parts: [{ key: 'notices/penerima:saved', args: { name } }] }] };
};

async function mustHaveRoom({ db }: Context, owner: number, name: string): Promise<void> {
  const rows = await db.selectFrom('audience_list').select('name').where('owner', '=', owner).execute();
  const others = rows.filter((row) => row.name.toLowerCase() !== name.toLowerCase());
  if (others.length >= most) throw new Refusal('notices/penerima:too-many-lists', { most });
}

export async function savedLists({ db, person }: Context): Promise<Option[]> {
  const rows = await db
    .selectFrom('audience_list')
    .select(['id', 'name'])
    .where('owner', '=', member({ person }).id)
    .orderBy('name')
    .limit(20)
    .execute();
  return rows.map(({ id, name }) => ({ value: `list-${id}`, label: `⭐ ${name}` }));
}

/** Replaces saved lists of the author by what they contain. A list may contain another one, to a depth of three. */
export async function withLists(db: Db, audience: Audience, author: number | null, depth = 0): Promise<Audience> {
  const inside = (one: Audience) => withLists(db, one, author, depth);
  if ('and' in audience) return { and: await Promise.all(audience.and.map(inside)) };
  if ('or' in audience) return { or: await Promise.all(audience.or.map(inside)) };
  if ('of' in audience) return { of: await inside(audience.of), except: await inside(audience.except) };
  if (!('list' in audience)) return audience;
  const row = await db
    .selectFrom('audience_list')
    .select('audience')
    .where('id', '=', audience.list)
    .where('owner', '=', author)
    .executeTakeFirst();
  // A list that was deleted means nobody, and must never mean everybody.
  if (!row || depth > 2) return { people: [0] };
  return withLists(db, row.audience as Audience, author, depth + 1);
}
