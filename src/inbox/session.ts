/** One chat's state between two messages. It rides in Redis on every turn, so everything but the answers is kept short. */
import type { Zone } from '../clock.ts';
import type { Reply, Run } from '../conversation/run.ts';

export interface Session {
  /** Random, so that versions counted anew after a loss never meet an old turn. */
  id: string;
  person?: number;
  language: string;
  practice?: boolean;
  run?: Run;
  /** Key of the draft that the run writes to. */
  draft?: string;
  /** For reading dates; the nearest that we know. */
  zone?: Zone;
  /** The last 16 message ids that were finished, newest last, as `id` or `id question`, parted by commas: one string is read faster
   *  and is shorter than a list. */
  seen: string;
  /** Our last questions by the platform's id of the message that asked them: `id question`, parted likewise. */
  asked: string;
  /** The album whose first photo was answered; the others of it are one event with it. */
  album?: string;
  /** When the last message came, milliseconds since the epoch. */
  last: number;
  /** Replies of the last turn; taken out with the next save once they have left. */
  unsent?: Reply[];
}

const remembered = { seen: 16, asked: 6 };

export const newSession = (id: string, language: string, now: number): Session => ({
  id,
  language,
  seen: '',
  asked: '',
  last: now,
});

/** Was this message finished before? Long ids (taps) are kept as their last 12 characters. */
export function hasSeen({ seen }: Session, message: string): boolean {
  const id = short(message);
  const all = `,${seen},`;
  return all.includes(`,${id},`) || all.includes(`,${id} `);
}

const idOf = (entry: string) => entry.split(' ')[0]!;
const isNumber = /^\d{1,11}$/;

/** Is this message, whose id is a number that only grows, older than all that we remember? Then it was finished long ago. */
export function isForgotten({ seen }: Session, message: string): boolean {
  // Nearly every message is newer than the newest, and that is seen at once.
  const newest = idOf(seen.slice(seen.lastIndexOf(',') + 1));
  if (isNumber.test(newest) && Number(message) > Number(newest)) return false;
  const entries = seen.split(',');
  if (entries.length < remembered.seen) return false;
  // Ids of taps are cut to 12 characters and count nothing.
  const ids = entries.map(idOf).filter((id) => isNumber.test(id));
  return ids.length > 0 && Number(message) < Math.min(...ids.map(Number));
}

/** The question that this message of the person answered, if that run still stands. */
export const answeredBy = (session: Session, message: string) => second(session.seen, short(message));

/** The question that this message of ours asked. */
export const askedBy = (session: Session, message: string) => second(session.asked, short(message));

export const withSeen = (session: Session, message: string, question = ''): string =>
  added(session.seen, `${short(message)} ${question}`.trim(), remembered.seen);

export const withAsked = (session: Session, message: string, question: string): string =>
  added(session.asked, `${short(message)} ${question}`, remembered.asked);

/** Only the ids: what those messages answered can no longer be changed. */
export const withoutQuestions = (seen: string): string => seen.replaceAll(/ [^,]*/g, '');

/** Cut without taking the list apart: it happens at every message. */
function added(list: string, entry: string, most: number): string {
  if (list === '') return entry;
  const all = `${list},${entry}`;
  let from = all.length;
  for (let n = 0; n < most && from >= 0; n++) from = all.lastIndexOf(',', from - 1);
  return all.slice(from + 1);
}

const short = (message: string) => message.slice(-12);

function second(list: string, first: string): string | undefined {
  const entry = list.split(',').findLast((one) => one.split(' ')[0] === first);
  return entry?.split(' ')[1];
}
