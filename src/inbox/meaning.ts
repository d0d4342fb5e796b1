/** What an incoming message means, decided in one fixed order: a tap or a quoted reply belongs to the message it answers; a coded
 *  word likewise; then the running question; then commands and start words; then the menu. Pure. */

import type { Inbound } from '../channels/channel.ts';
import { dayMs } from '../clock.ts';
import type { Event } from '../conversation/run.ts';
import { readsItself } from './answers.ts';
import { answeredBy, askedBy, type Session } from './session.ts';

export type Meaning =
  /** For the running question. */
  | { is: 'answer'; event: Event }
  /** A one-step action of a room; leaves the running question alone. */
  | { is: 'action'; room: string; action: string; argument: string }
  | { is: 'start'; flow: string; text?: string }
  /** A text that no question waits for: command, start word, pasted report or nothing we know. */
  | { is: 'command'; text: string }
  /** After a long silence nothing is taken as an answer; a command may still be one. */
  | { is: 'return'; text: string }
  /** What stands open is thrown away and begun once more. */
  | { is: 'anew' }
  | { is: 'contact'; phone: string; own: boolean }
  /** A button or quoted question of a chat that is over. */
  | { is: 'stale' }
  /** An edit of something that was filed or forgotten: a correction is offered. */
  | { is: 'late-edit' }
  /** Said in a group to the bot: personal matters are answered in private. */
  | { is: 'group' }
  | { is: 'nothing' };

/** Coded words by rooms' actions: `terima 12` as typed on a phone without buttons. Lower case. A word with ` .` behind it goes with a
 *  number in two parts, and with no other: `selesai 12.3`, while `tetap 5` may be a kader's figure. One or two words. */
export type Codes = Map<string, { room: string; action: string }>;

/** `hidden`: the action whose coded word may be an answer to the open question, as its flow says. */
export function meaning(session: Session, message: Inbound, files: string[], codes: Codes, hidden?: string): Meaning {
  if (!message.private) return message.addressed ? { is: 'group' } : { is: 'nothing' };
  const typed = message.text !== undefined;
  if (message.tap && !(typed && readsItself(session.run, message.tap.data))) return tap(session, message.tap.data);
  if (message.edited) return edit(session, message);
  if (message.contact) return { is: 'contact', ...message.contact };
  const text = message.text?.trim() ?? '';
  const quoted = message.quotes === undefined ? undefined : askedBy(session, message.quotes);
  if (message.quotes !== undefined && quoted === undefined && session.run && text) return { is: 'stale' };
  const coded = code(text, codes);
  if (coded && !(hidden === `${coded.room}.${coded.action}` && tellsTime(text))) return coded;
  if (!session.run) return { is: 'command', text };
  if (text.startsWith('/')) return { is: 'command', text };
  if (message.at - session.last > dayMs) return { is: 'return', text };
  return { is: 'answer', event: answer(message, text, files, quoted) };
}

function tap(session: Session, data: string): Meaning {
  const [first = '', second = '', ...rest] = data.split('.');
  if (first === '!start') return { is: 'start', flow: data.slice('!start.'.length) };
  if (first === '!anew') return session.run && session.run.id === second ? { is: 'anew' } : { is: 'stale' };
  if (first.startsWith('!')) return { is: 'action', room: first.slice(1), action: second, argument: rest.join('.') };
  if (!session.run || session.run.id !== first) return { is: 'stale' };
  // Repeat rows have dots in their names: the value is what follows the last one.
  const [question, value] = split(data.slice(first.length + 1));
  return { is: 'answer', event: { type: 'choice', question, value } };
}

function split(data: string): [string, string] {
  const at = data.lastIndexOf('.');
  return at < 0 ? [data, ''] : [data.slice(0, at), data.slice(at + 1)];
}

function edit(session: Session, message: Inbound): Meaning {
  const question = session.run && answeredBy(session, message.id);
  if (!question) return { is: 'late-edit' };
  return { is: 'answer', event: { type: 'text', text: message.text?.trim() ?? '', question } };
}

export interface CodedWord {
  room: string;
  action: string;
  argument?: string;
}

type Coded = Extract<Meaning, { is: 'action' }>;

function code(text: string, codes: Codes): Coded | undefined {
  const { word, number, item } = codeIn(text);
  const known = number === undefined ? undefined : codes.get(item === undefined ? word : `${word} .`);
  return known && { is: 'action', ...known, argument: item === undefined ? number! : `${number}.${item}` };
}

/** Which action a coded word is about, with its number or, as a bare `mengerti`, without one. */
export function codedWord(text: string, codes: Codes): CodedWord | undefined {
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  return code(text, codes) ?? codes.get(bare);
}

/** `selesai 12` for `selesai 12.3`: only where nothing else understands it. */
export function codeInOnePart(text: string, codes: Codes): Coded | undefined {
  const { word, number, item } = codeIn(text);
  const known = number === undefined || item !== undefined ? undefined : codes.get(`${word} .`);
  return known && { is: 'action', ...known, argument: number! };
}

/** As it is copied out of a message, with its asterisks, or typed with a full stop or without a blank; behind a number in two parts also
 *  `ya pak`, while `hadir 12 org` and `perlu 2,5 juta` are figures. */
function codeIn(text: string): { word: string; number?: string; item?: string } {
  const [, said = '', number, item] = (!doubled.test(text) && shape.exec(text)) || [];
  const word = said.toLowerCase();
  return { word, ...(number === undefined ? {} : { number }), ...(item === undefined ? {} : { item }) };
}

const marks = '[\\s*_~"\'“”‘’.,!🙏]*';
/** `lain2`, `wakil2`: in haste that is `lain-lain`. */
const doubled = /\p{L}2[^\p{L}\d]*$/u;
const polite = '(?:ya|pak|bapak|bu|ibu|kak|mas|mbak|bang|please|sir|madam)';
const shape = new RegExp(
  `^${marks}(\\p{L}+(?: \\p{L}+)?) *#?(\\d{1,12})(?:[.,] ?(\\d{1,4})(?: ${polite}){0,2})?${marks}$`,
  'iu',
);

/** As one would tell when a meeting ended: nothing ends before four in the morning, and `selesai rtl 12.10` says that it is an item. */
function tellsTime(text: string): boolean {
  const { word, number, item } = codeIn(text);
  return !word.includes(' ') && /^(?:0?[4-9]|1\d|2[0-3])\.[0-5]\d$/.test(`${number}.${item}`);
}

function answer(message: Inbound, text: string, files: string[], question: string | undefined): Event {
  const to = question === undefined ? {} : { question };
  if (files.length > 0) return { type: 'photo', files, ...(text ? { text } : {}), ...to };
  if (message.location) return { type: 'location', ...message.location, ...to };
  return { type: 'text', text, ...to };
}
