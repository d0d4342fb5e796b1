/** The buttons under a message about a new chat, and whether such a message still makes sense as it leaves. */
import { rowId } from '../../ids.ts';
import { always, type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../room.ts';
import { audit } from '../audit.ts';
import { leaveChats } from '../people/leaving.ts';
import { loadPerson } from '../people/people.ts';
import { linkChoice, tellEnded, tellNew, text } from './link-messages.ts';
import { claim, type LinkDeps, linkNow, refuse } from './linking.ts';
import { decideLink, endableLink, type Link, waitingLink } from './links.ts';
import { mayVouch } from './second-person.ts';

/** *Ini saya* and *Bukan saya*, in a chat of hers. */
const mine =
  (deps: LinkDeps, yes: boolean): Effect =>
  async (context, args): Promise<EffectResult> => {
    const link = await waitingLink(context, rowId(args.argument));
    const { id } = member(context);
    if (link.person !== id) throw new Refusal('directory/link:none');
    if (!yes) {
      await refuse(context, link, id);
      return say('not-mine-done');
    }
    // One of her chats answers, so none is lost.
    const found: Link = { ...link, lost: false };
    const forget = await linkNow(deps, context, found, id, deps.secrets.hash(context.channel, context.chat));
    await tellLinked(context, found);
    return { replies: [{ parts: [text('mine-done')], choices: [linkChoice('link_end', link)] }], forget };
  };

/** A second person says whether it is she. */
const vouch =
  (deps: LinkDeps, yes: boolean): Effect =>
  async (context, args): Promise<EffectResult> => {
    const link = await waitingLink(context, rowId(args.argument));
    const who = member(context);
    const person = await loadPerson(context.db, link.person, context.now);
    if (!person || link.asks !== 'second' || !(await mayVouch(context.db, who, person, link.made_by))) {
      throw new Refusal('directory/link:none');
    }
    if (!yes) {
      await refuse(context, link, who.id);
      return say('doubted', { name: person.name });
    }
    const forget = await linkNow(deps, context, link, who.id);
    await tellLinked(context, link);
    return { ...say('vouched', { name: person.name }), forget };
  };

const tellLinked = ({ db, now }: Context, link: Link) => tellNew(db, { ...link, state: 'linked' }, text('linked'), now);

/** *Chat lama hilang*, in the new chat. */
const lost =
  (deps: LinkDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const link = await waitingLink(context, rowId(args.argument));
    const here =
      link.channel === context.channel && link.address_hash === deps.secrets.hash(context.channel, context.chat);
    if (!here) throw new Refusal('directory/link:none');
    // The next code that comes from here is about a lost chat.
    await context.db.updateTable('link').set({ lost: true }).where('id', '=', link.id).execute();
    return claim(deps, context, link.person, { proof: link.proof, madeBy: link.made_by }, true);
  };

/** *Bukan saya, putuskan*: a chat that joined of late ends. Only an older chat may say so. */
const end =
  ({ secrets }: LinkDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { db, now, channel, chat } = context;
    const { id } = member(context);
    const link = await endableLink(context, rowId(args.argument), id);
    const older = await db
      .selectFrom('contact')
      .select('person')
      .where((where) => where.and({ channel, person: id, address_hash: secrets.hash(channel, chat) }))
      .where('joined_at', '<', link.decided_at!)
      .executeTakeFirst();
    if (!older) throw new Refusal('directory/link:none');
    const forget = await leaveChats({ db, secrets }, id, [link.address_hash]);
    await undoSince(context, id, link.decided_at!);
    await decideLink(context, link.id, 'ended', id);
    await audit(db, {
      now,
      actor: id,
      action: 'directory.unlink',
      subject: `person ${id}`,
      detail: { channel: link.channel },
    });
    await tellEnded(db, link, link, text('ended-by-owner'), now);
    return { ...say('end-done'), forget };
  };

/** Whoever sat in that chat may have made codes for others, and wishes to loosen what binds her. Nothing tells who made them, so all
 *  of that time go. */
async function undoSince({ db }: Context, id: number, since: Date): Promise<void> {
  await db
    .deleteFrom('invitation')
    .where('created_by', '=', id)
    .where('created_at', '>=', since)
    .where('used_at', 'is', null)
    .execute();
  await db
    .deleteFrom('setting_wish')
    .where('asked_by', '=', id)
    .where('asked_at', '>=', since)
    .where('decided_at', 'is', null)
    .execute();
}

/** Asked as a question leaves: is it still open? */
const stillWaits: Wanted = async ({ db, now }, { args }) => (await stateOf(db, args.link, now)) === 'waiting';

/** Asked as the news of a chat leaves: is it still hers? */
const stillLinked: Wanted = async ({ db, now }, { args }) => (await stateOf(db, args.link, now)) === 'linked';

async function stateOf(db: Context['db'], id: unknown, now: number): Promise<Link['state'] | 'late' | undefined> {
  const row = await db
    .selectFrom('link')
    .select(['state', 'expires_at'])
    .where('id', '=', Number(id))
    .executeTakeFirst();
  return row?.state === 'waiting' && row.expires_at.getTime() <= now ? 'late' : row?.state;
}

type Said = 'not-mine-done' | 'doubted' | 'vouched' | 'end-done';
const say = (id: Said, args?: Record<string, string>): EffectResult => ({ replies: [{ parts: [text(id, args)] }] });

export const linkActions = (deps: LinkDeps) => ({
  link_mine: mine(deps, true),
  link_not_mine: mine(deps, false),
  link_vouch: vouch(deps, true),
  link_doubt: vouch(deps, false),
  link_lost: lost(deps),
  link_end: end(deps),
});

export const linkWanted = { link_asked: stillWaits, link_told: stillLinked, link_result: always };
