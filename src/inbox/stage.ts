/** The working state of one turn: what is read and what has come of it so far. Discarded when the turn is tried again. */
import type { Inbound } from '../channels/channel.ts';
import { minuteMs, wallTime, type Zone } from '../clock.ts';
import type { Effect as Planned, Reply, Text } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';
import type { Context, Person } from '../room.ts';
import type { House } from './house.ts';
import type { Scene } from './scene.ts';
import type { Session } from './session.ts';

export interface Stage {
  house: House;
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
}

export function setStage(house: House, db: Db, scene: Scene, message: Inbound): Stage {
  return { house, db, chat: scene.chat, message, session: { ...scene.session }, replies: [], effects: [] };
}

/** Who writes, with her roles of this moment; looked up once a turn and only when something depends on it. */
export function person(stage: Stage): Promise<Person | undefined> {
  stage.person ??=
    stage.session.person === undefined ? Promise.resolve(undefined) : loaded(stage, stage.session.person);
  return stage.person;
}

async function loaded(stage: Stage, id: number) {
  const found = await stage.house.people.load(stage.db, id);
  if (found) stage.session.zone = found.zone;
  return found;
}

/** Whom this chat belongs to from now on. */
export function belongTo(stage: Stage, id: number | undefined) {
  stage.session.person = id;
  stage.person = undefined;
}

export async function contextOf(stage: Stage): Promise<Context> {
  const { house, message, session, chat } = stage;
  return {
    now: house.clock.now(),
    db: stage.db,
    person: await person(stage),
    channel: message.channel,
    chat: message.chat,
    ...(message.phone === undefined ? {} : { phone: message.phone }),
    shownName: message.name,
    practice: session.practice ?? false,
    turn: `${chat}:${message.id}`,
  };
}

/** The calendar is dear and asked at every message; a day changes on a full minute in every zone. */
const days = new Map<Zone, { minute: number; date: string }>();

/** Today where the person lives, as an ISO date. */
export function today({ house, session: { zone = 'WIB' } }: Stage): string {
  const minute = Math.floor(house.clock.now() / minuteMs);
  const known = days.get(zone);
  if (known?.minute === minute) return known.date;
  const date = wallTime(minute * minuteMs, zone)
    .toPlainDate()
    .toString();
  days.set(zone, { minute, date });
  return date;
}

export const say = (stage: Stage, ...parts: Text[]) => void stage.replies.push({ parts });

/** The house's own words of the inbox. */
export const word = (id: string, args?: Record<string, string | number>): Text => ({ key: `inbox/inbox:${id}`, args });
