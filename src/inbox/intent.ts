/** What an incoming message is meant to do. The order is fixed: a tap, a quoted reply and a coded word belong to the message that they
 *  answer; then comes the running question; then commands and start words; then the menu. Pure. */
import type { Inbound } from '../channels/channel.ts';
import { dayMs } from '../clock.ts';
import type { Event } from '../conversation/run.ts';
import type { FlowName } from '../names.ts';
import { readsItself } from './answers.ts';
import { type Codes, code, tellsTime } from './coded-words.ts';
import { answeredBy, askedBy, type Session } from './session.ts';

export type Intent =
  /** For the running question. */
  | { is: 'answer'; event: Event }
  /** A one-step action of a room; leaves the running question alone. */
  | { is: 'action'; room: string; action: string; argument: string }
  | { is: 'start'; flow: string; text?: string }
  /** A text that no question waits for: command, start word, pasted report or nothing we know. */
  | { is: 'command'; text: string }
  /** After a long silence nothing is taken as an answer; a command may still be one. */
  | { is: 'return'; text: string }
  /** Throw away the open flow and begin it once more. */
  | { is: 'anew' }
  /** A run that was cancelled shall go on. */
  | { is: 'undo'; run: string }
  | { is: 'contact'; phone: string; own: boolean }
  /** A button or a quoted question of a run that is over. */
  | { is: 'stale' }
  /** An edit of something that was filed or forgotten: a correction is offered. */
  | { is: 'late-edit' }
  /** Said in a group to the bot: personal matters are answered in private. */
  | { is: 'group' }
  | { is: 'nothing' };

/** `file`: the message carries a file that the open flow could take; it is fetched later, if a question wants it. `hidden`: the action whose
 *  coded word the open question may take as its answer. */
export function intentOf(session: Session, message: Inbound, file: boolean, codes: Codes, hidden?: string): Intent {
  if (!message.private) return message.addressed ? { is: 'group' } : { is: 'nothing' };
  const typed = message.text !== undefined;
  if (message.tap && !(typed && readsItself(session.run, message.tap.data))) return tap(session, message.tap.data);
  if (message.edited) return edit(session, message);
  if (message.contact) return { is: 'contact', ...message.contact };
  const text = message.text?.trim() ?? '';
  const quoted = message.quotes === undefined ? undefined : askedBy(session, message.quotes);
  const coded = code(text, codes);
  if (coded && !(hidden === `${coded.room}.${coded.action}` && tellsTime(text))) return coded;
  if (message.quotes !== undefined && quoted === undefined && session.run && text) return { is: 'stale' };
  if (!session.run) return { is: 'command', text };
  if (text.startsWith('/')) return { is: 'command', text };
  if (message.at - session.last > dayMs) return { is: 'return', text };
  return { is: 'answer', event: answer(message, text, file, quoted) };
}

/** A button of a platform carries so many bytes. */
const mostData = 64;

/** A button that begins a flow, with what she wrote behind its word as far as a button has room for it. */
export function startData(flow: FlowName, text: string): `!start.${FlowName}` | `!start.${FlowName}.${string}` {
  const data = `!start.${flow}.${text}` as const;
  return text === '' || Buffer.byteLength(data) > mostData || foreign.test(text) ? `!start.${flow}` : data;
}

/** What such a button begins, and with which words. */
export function startOf(data: string): { flow: string; text?: string } {
  const [, flow = '', ...text] = data.split('.');
  return { flow, ...(text.length > 0 && { text: text.join('.') }) };
}

/** Control characters and halves of surrogate pairs: in no button of ours, and the database stores neither. */
const foreign = /[\p{Cc}\p{Cs}]/u;

function tap(session: Session, data: string): Intent {
  if (foreign.test(data)) return { is: 'stale' };
  const [first = '', second = '', ...rest] = data.split('.');
  if (first === '!start') return { is: 'start', ...startOf(data) };
  if (first === '!anew') return session.run && session.run.id === second ? { is: 'anew' } : { is: 'stale' };
  if (first === '!undo') return { is: 'undo', run: second };
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

function edit(session: Session, message: Inbound): Intent {
  const question = session.run && answeredBy(session, message.id);
  if (!question) return { is: 'late-edit' };
  return { is: 'answer', event: { type: 'text', text: message.text?.trim() ?? '', question } };
}

function answer(message: Inbound, text: string, file: boolean, question: string | undefined): Event {
  const to = question === undefined ? {} : { question };
  if (file) return { type: 'photo', files: [], ...(text ? { text } : {}), ...to };
  if (message.location) return { type: 'location', ...message.location, ...to };
  return { type: 'text', text, ...to };
}
