/** The working state of one turn: what was read, and what has come of it so far. A turn that is tried again begins with a new one. */
import type { Inbound } from '../channels/channel.ts';
import { minuteMs, wallTime, type Zone } from '../clock.ts';
import type { Effect as Planned, Reply, Text } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';
import type { Context, Person } from '../room.ts';
import { textOf } from '../texts/text-of.ts';
import type { InboxDeps } from './deps.ts';
import type { LoadedSession } from './load-session.ts';
import type { Session } from './session.ts';

export interface TurnState {
  deps: InboxDeps;
  /** The plain connection, or the transaction while effects run. */
  db: Db;
  chat: string;
  message: Inbound;
  session: Session;
  replies: Reply[];
  effects: Planned[];
  chose?: Text;
  /** The question that this message answered. */
  answered?: string;
  /** One of an album whose first photo was answered: nothing more is said. */
  joins?: boolean;
  /** Chats whose sessions go once the effects are done. */
  forget?: string[];
  person?: Promise<Person | undefined>;
  /** What she wrote in her own words into the report that is open. */
  remarks?: string[];
}

export function newTurn(deps: InboxDeps, db: Db, loaded: LoadedSession, message: Inbound): TurnState {
  return { deps, db, chat: loaded.chat, message, session: { ...loaded.session }, replies: [], effects: [] };
}

/** The sender, with the roles that she has now. Loaded once a turn, and only when something depends on it. */
export function person(turn: TurnState): Promise<Person | undefined> {
  turn.person ??= turn.session.person === undefined ? Promise.resolve(undefined) : loaded(turn, turn.session.person);
  return turn.person;
}

async function loaded(turn: TurnState, id: number) {
  const found = await turn.deps.people.load(turn.db, id, turn.message);
  if (found) turn.session.zone = found.zone;
  else turn.session.person = undefined;
  return found;
}

/** The person to whom this chat belongs from now on. */
export function belongTo(turn: TurnState, id: number | undefined) {
  turn.session.person = id;
  turn.session.agreed = undefined;
  turn.person = undefined;
}

export async function contextOf(turn: TurnState): Promise<Context> {
  const { deps, message, session, chat } = turn;
  return {
    now: deps.clock.now(),
    db: turn.db,
    person: await person(turn),
    channel: message.channel,
    chat: message.chat,
    ...(message.phone === undefined ? {} : { phone: message.phone }),
    shownName: message.name,
    practice: session.practice ?? false,
    turn: `${chat}:${message.id}`,
  };
}

/** Every message asks for the date, and computing it is slow. A day begins on a full minute in every zone, so a minute is the key. */
const days = new Map<Zone, { minute: number; known: Today }>();

interface Today {
  today: string;
  now: { time: string; zone: Zone };
}

/** Today where the person lives, as an ISO date, and what time it is there. */
export function today({ deps, session: { zone = 'WIB' } }: TurnState): Today {
  const minute = Math.floor(deps.clock.now() / minuteMs);
  const last = days.get(zone);
  if (last?.minute === minute) return last.known;
  const [date = '', time = ''] = wallTime(minute * minuteMs, zone)
    .toPlainDateTime()
    .toString()
    .split('T');
  const known = { today: date, now: { time: time.slice(0, 5), zone } };
  days.set(zone, { minute, known });
  return known;
}

export const say = (turn: TurnState, ...parts: Text[]) => void turn.replies.push({ parts });

/** A text of the inbox itself. */
export const word = textOf('inbox/inbox');
/** Stands above everything that a person reads in practice. */
export const practice = word('practice');
