/** Flows `gabung` and `setuju`: a code or an own phone number leads to a ticket, the ticket to the question of consent, consent to a
 *  linked chat. */
import { minuteMs } from '../../clock.ts';
import type { FlowName } from '../../names.ts';
import { type Context, type Effect, type EffectResult, unlessRefused } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { auditConsent } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { agree } from '../people/consent.ts';
import { ownerOf, phoneOf } from '../people/contacts.ts';
import { findInvitation, type Invitation, invite, rosterTicket, ticketOf } from './invitations.ts';
import { askInviter } from './join-requests.ts';
import { linkChoice, text as ofLink } from './link-messages.ts';
import { claim } from './linking.ts';
import { type Link, standingOf, waitingHere } from './links.ts';
import { noteWrongTry, triesLeft } from './wrong-codes.ts';

/** A typed code. Wrong ones are counted here and not in a lookup, so that each counts exactly once. What is no try at a code
 *  (a greeting from someone who has not joined) is answered with how to join. */
export const code =
  (deps: DirectoryDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const typed = codeIn(String(args.code ?? ''));
    const sender = deps.secrets.hash('sender', `${context.channel} ${context.chat}`);
    // The QR on the wall of a meeting opens the chat with the meeting's code. The meetings check it.
    const room = roomIn(typed);
    if (room) return { replies: [], next: { flow: deps.meetingFlows.present, args: { code: room } } };
    // The slip in a growth card has a code of its own; it is no try at joining.
    const followed = await deps.following.byCode(context, typed);
    if (followed) return followed;
    const tries = await triesLeft(context.db, sender, context.now);
    if (tries.left <= 0) return say('paused', { minutes: tries.minutes });
    const ticket = ticketOf(deps.secrets, typed);
    const found = ticket && (await findInvitation(context.db, ticket, context.now));
    if (found) return opened(deps, context, found);
    const waiting = ticket ? undefined : await waitingHere(deps.secrets, context);
    if (waiting) return stillWaits(waiting);
    const onRoster = context.person ? undefined : rosterTicket(deps.secrets, context.channel, context.chat);
    if (onRoster && (await findInvitation(context.db, onRoster, context.now))) return consentFor(onRoster);
    // WhatsApp shows us the sender's number, so a person on the roster need not share it.
    const own = context.person || ticket ? undefined : context.phone;
    const known = own === undefined ? undefined : await byPhone(deps, context, own);
    if (known) return known;
    if (!ticket && !isTry(typed)) return (await deps.following.stranger(context, typed)) ?? howTo(context);
    await noteWrongTry(context.db, sender, context.now);
    return tries.left > 1 ? say('wrong-code', { left: tries.left - 1 }) : say('paused', { minutes: 60 });
  };

/** Whoever opens her first invitation is asked for her consent. Once she has joined, she has given it, and a stranger reads nothing of her. */
async function opened(
  deps: DirectoryDeps,
  context: Context,
  { ticket, person, invitee, proof, createdBy }: Invitation,
) {
  if (invitee !== null) return consentFor(ticket, deps.meetingFlows.deputy);
  if (person === null || proof !== 'code' || !(await standingOf(context.db, person)).joined) return consentFor(ticket);
  return claim(deps, context, person, { proof, madeBy: createdBy, ticket });
}

/** A mistyped code: one word of letters and figures, or groups of them. A sentence with a figure in it (`kader Melati 2`) is none. */
const isTry = (typed: string): boolean => {
  const groups = typed.split(/[\s\p{Pd}]+/u).filter(Boolean);
  const coded = groups.length <= 4 && groups.every((group) => /^[\p{L}\d]{2,14}$/u.test(group));
  const mixed = groups.some((group) => /\p{L}/u.test(group) && /\d/.test(group));
  return coded && (/\p{Pd}/u.test(typed) || mixed || (groups.length === 1 && /\d/.test(typed)));
};

/** The QR holds more than the figures that people type. */
const roomIn = (typed: string) => /^(?:absen|hadir)[\s-]*(\d{4}(?:-[\w-]{10})?)$/i.exec(typed)?.[1];

/** Whether somebody may join by these words. */
export const isCode = (secrets: DirectoryDeps['secrets'], said: string): boolean =>
  roomIn(codeIn(said)) !== undefined || ticketOf(secrets, codeIn(said)) !== undefined;

/** What is typed after `gabung` or `/start`. */
const codeIn = (said: string) => {
  const typed = said.trim().replace(/^\/?(start|gabung)\s+/i, '');
  return codeInSentence.exec(typed)?.[0] ?? typed;
};

/** `kode saya abcd-efgh-jkmn bu` */
const codeInSentence = /(?<![\p{L}\d\p{Pd}])[\p{L}\d]{4}\p{Pd}[\p{L}\d]{4}\p{Pd}[\p{L}\d]{4}(?![\p{L}\d\p{Pd}])/u;

/** A stranger writes from a number that belongs to somebody else: whoever has the chat `of`. Her messages wait for `days` days. */
export const ask =
  (deps: DirectoryDeps): Effect =>
  async (context, { days, of }): Promise<EffectResult> => {
    const owner = typeof of === 'string' ? await ownerOf(context.db, deps.secrets, context.channel, of) : undefined;
    const asked = owner === undefined ? undefined : await claimOrNothing(deps, context, owner);
    const held = say('held', { days: Number(days) });
    return asked?.replies[0]?.choices ? { replies: [...held.replies, ...asked.replies] } : held;
  };

/** Too many chats may want to be hers already. Her message is held all the same. */
const claimOrNothing = (deps: DirectoryDeps, context: Context, owner: number): Promise<EffectResult | undefined> =>
  unlessRefused(() => claim(deps, context, owner, { proof: 'lid', madeBy: null }));

/** A shared contact. Only the platform's word that the number is the sender's own counts; a typed number never comes here. */
export const contact =
  (deps: DirectoryDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (args.own !== true) return say(notOwn[numberOf(context)]);
    return (await byPhone(deps, context, String(args.phone))) ?? say('not-on-roster');
  };

/** The question of consent for the person who has this number on the roster. */
async function byPhone(deps: DirectoryDeps, context: Context, own: string): Promise<EffectResult | undefined> {
  const phone = phoneOf(own);
  const known =
    phone &&
    (await context.db
      .selectFrom('person')
      .select('id')
      .where('phone_hash', '=', deps.secrets.hash('phone', phone))
      .where('erased_at', 'is', null)
      .executeTakeFirst());
  if (!known) return undefined;
  const { db, now } = context;
  if ((await standingOf(db, known.id)).joined) {
    if (context.person?.id === known.id) return say('have-joined');
    return claim(deps, context, known.id, { proof: 'number', madeBy: null });
  }
  const ticketMs = 30 * minuteMs;
  const shown = await invite(db, deps, { person: known.id, createdBy: null, proof: 'number', now, lifeMs: ticketMs });
  return consentFor(ticketOf(deps.secrets, shown)!);
}

/** The answer to the question of consent. Without a yes nothing is stored. An invitation that is used up ends the form: a refusal would leave
 *  it open, and the new code would be taken for an answer. */
export const join =
  (deps: DirectoryDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (args.consent !== 'setuju') return say('no-consent');
    const ticket = String(args.ticket);
    const invitation = await findInvitation(context.db, ticket, context.now);
    if (!invitation || invitation.invitee !== null) return say('expired');
    if (invitation.posyandu !== null) return askInviter(deps, context, invitation, String(args.nama ?? ''));
    const { person, proof, createdBy } = invitation;
    const linked = await claim(deps, context, person!, { proof, madeBy: createdBy, ticket });
    const { db, now, channel, chat } = context;
    // She has just agreed, perhaps to newer words than before.
    if (linked.person && (await agree(db, deps.secrets, { person: linked.person, channel, chat, now })))
      await auditConsent(context, linked.person);
    return linked;
  };

function stillWaits(link: Link): EffectResult {
  const parts = [ofLink('still-waits', { asks: link.asks })];
  return { replies: [link.asks === 'chats' ? { parts, choices: [linkChoice('link_lost', link)] } : { parts }] };
}

function howTo(context: Context): EffectResult {
  if (context.person) return say('have-joined');
  const number = numberOf(context);
  const parts = [text(howTos[number])];
  return { replies: [number === 'unknown' ? { parts, askContact: text('share') } : { parts }] };
}

/** Is the sender's number known? On WhatsApp a few hide theirs, and there nobody can share a number. */
const numberOf = ({ phone, channel }: Context) => (phone ? 'shown' : channel === 'whatsapp' ? 'hidden' : 'unknown');

const howTos = {
  shown: 'how-to-shown',
  hidden: 'how-to-hidden',
  unknown: 'how-to',
} as const;
const notOwn = {
  shown: 'not-own-contact-shown',
  hidden: 'not-own-contact-hidden',
  unknown: 'not-own-contact',
} as const;

/** A meeting asks a deputy for her consent itself. */
const consentFor = (ticket: string, flow: FlowName = 'directory/setuju'): EffectResult => ({
  replies: [],
  next: { flow, args: { ticket } },
});

const text = textOf('directory/gabung');

const say = (id: TextId<'directory/gabung'>, args?: Record<string, string | number>): EffectResult => ({
  replies: [{ parts: [text(id, args)] }],
});
