/** Flows `gabung` and `setuju`: a code or an own phone number leads to a ticket, the ticket to the question of consent, consent to a
 *  linked chat. */
import { minuteMs } from '../../clock.ts';
import type { FlowName } from '../../names.ts';
import { type Context, type Effect, type EffectResult, Refusal } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { auditConsent } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { agree } from '../people/consent.ts';
import { dropGuests, isGuest, linkContact, phoneOf } from '../people/contacts.ts';
import { findPerson, loadPerson } from '../people/people.ts';
import { findInvitation, invite, rosterTicket, ticketOf, useInvitation } from './invitations.ts';
import { askInviter } from './join-requests.ts';
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
    const tries = await triesLeft(context.db, sender, context.now);
    if (tries.left <= 0) return say('paused', { minutes: tries.minutes });
    const ticket = ticketOf(deps.secrets, typed);
    const found = ticket && (await findInvitation(context.db, ticket, context.now));
    if (found) return consentFor(found.ticket, found.invitee === null ? 'directory/setuju' : deps.meetingFlows.deputy);
    const onRoster = context.person ? undefined : rosterTicket(deps.secrets, context.channel, context.chat);
    if (onRoster && (await findInvitation(context.db, onRoster, context.now))) return consentFor(onRoster);
    // WhatsApp shows us the sender's number, so a person on the roster need not share it.
    const own = context.person || ticket ? undefined : context.phone;
    const known = own === undefined ? undefined : await byPhone(deps, context, own);
    if (known) return known;
    if (!ticket && !/\d|\p{Pd}/u.test(typed)) return howTo(context);
    await noteWrongTry(context.db, sender, context.now);
    return tries.left > 1 ? say('wrong-code', { left: tries.left - 1 }) : say('paused', { minutes: 60 });
  };

/** The QR holds more than the figures that people type. */
const roomIn = (typed: string) => /^(?:absen|hadir)[\s-]*(\d{4}(?:-[\w-]{10})?)$/i.exec(typed)?.[1];

/** Whether somebody may join by these words. */
export const isCode = (secrets: DirectoryDeps['secrets'], said: string): boolean =>
  roomIn(codeIn(said)) !== undefined || ticketOf(secrets, codeIn(said)) !== undefined;

/** What is typed after `gabung` or `/start`. */
const codeIn = (said: string) => said.trim().replace(/^\/?(start|gabung)\s+/i, '');

/** A stranger writes from a number that belongs to somebody else. Her messages wait for `days` days. */
export const ask: Effect = async (_, { days }): Promise<EffectResult> => say('held', { days: Number(days) });

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
  const shown = await invite(db, deps, { person: known.id, createdBy: null, now, lifeMs: 30 * minuteMs });
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
    if (!(await useInvitation(context.db, ticket, context.now))) return say('expired');
    return link(deps, context, invitation.person!);
  };

async function link(deps: DirectoryDeps, context: Context, id: number): Promise<EffectResult> {
  const owner = await findPerson(context.db, deps.secrets, context.channel, context.chat);
  if (owner !== undefined && (await isGuest(context.db, owner))) await dropGuests(context.db, [owner]);
  else if (owner !== undefined && owner !== id) throw new Refusal('directory/gabung:chat-taken');
  await auditConsent(context, id);
  const { channel, chat, now } = context;
  await agree(context.db, deps.secrets, { person: id, channel, chat, now });
  await linkContact(context.db, deps.secrets, { channel, chat, person: id, now });
  const person = await loadPerson(context.db, id, now);
  if (!person) throw new Refusal('directory/gabung:expired');
  return { ...say('welcome', { name: person.name }), person: id, language: person.language };
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
