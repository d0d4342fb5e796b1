/** `ini saya`, `bukan saya`, `benar` typed without the number of a question: people type what stands on a button. Of several questions she
 *  must say which one is meant. */
import type { Choice } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { loadPerson } from '../people/people.ts';
import { linkActions } from './link-answers.ts';
import { momentOf, text } from './link-messages.ts';
import type { LinkDeps } from './linking.ts';
import { endableOf, type Link, waitingOf, waitingSecond } from './links.ts';
import { mayVouch } from './second-person.ts';

type Find = (context: Context, deps: LinkDeps) => Promise<Link[]>;

const mine: Find = ({ db, now, person }) => waitingOf(db, person?.id ?? 0, now);

const vouching: Find = async ({ db, now, person: who }) => {
  const found: Link[] = [];
  for (const link of who ? await waitingSecond(db, now) : []) {
    const person = await loadPerson(db, link.person, now);
    if (person && (await mayVouch(db, who!, person, link.made_by))) found.push(link);
  }
  return found;
};

const ending: Find = ({ db, now, person, channel, chat }, { secrets }) =>
  endableOf(db, { person: person?.id ?? 0, channel, address_hash: secrets.hash(channel, chat) }, now);

const finds = {
  link_mine: mine,
  link_not_mine: mine,
  link_vouch: vouching,
  link_doubt: vouching,
  link_end: ending,
} satisfies Partial<Record<keyof ReturnType<typeof linkActions>, Find>>;

type Word = keyof typeof finds;

const any =
  (deps: LinkDeps, word: Word): Lookup =>
  async (context) =>
    (await finds[word](context, deps)).length > 0;

const meant =
  (deps: LinkDeps, word: Word): Effect =>
  async (context, args): Promise<EffectResult> => {
    const rows = await finds[word](context, deps);
    const [only, ...more] = rows;
    if (only && more.length === 0) return linkActions(deps)[word](context, { ...args, argument: String(only.id) });
    if (!only) throw new Refusal('directory/link:none');
    const choices: Choice[] = [];
    for (const link of rows) choices.push(await choice(context, word, link));
    return { replies: [{ parts: [text('which')], choices }] };
  };

async function choice(context: Context, word: Word, link: Link): Promise<Choice> {
  const { db, now } = context;
  const person = await loadPerson(db, link.person, now);
  const args = { name: person?.name ?? '', ...momentOf(link, member(context).zone, link.created_at.getTime()) };
  return { data: `!directory.${word}.${link.id}`, label: text('tap-which', args) };
}

export const linkWordLookups = (deps: LinkDeps) => ({
  which_link_mine: any(deps, 'link_mine'),
  which_link_not_mine: any(deps, 'link_not_mine'),
  which_link_vouch: any(deps, 'link_vouch'),
  which_link_doubt: any(deps, 'link_doubt'),
  which_link_end: any(deps, 'link_end'),
});

export const linkWordEffects = (deps: LinkDeps) => ({
  which_link_mine: meant(deps, 'link_mine'),
  which_link_not_mine: meant(deps, 'link_not_mine'),
  which_link_vouch: meant(deps, 'link_vouch'),
  which_link_doubt: meant(deps, 'link_doubt'),
  which_link_end: meant(deps, 'link_end'),
});
