/** Where the note-taker stands: the current item and the steps from there (flow `notulen_catat`). It is read again at every message, so
 *  that another phone sees the same. */

import type { Answers, Option, Text } from '../../../conversation/run.ts';
import { rowId } from '../../../records/row-id.ts';
import { type Context, type Lookup, member } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Minutes, meetingToWrite } from '../../base/minutes.ts';
import { itemsOf, type MinutesItem, short, titleOf } from './notulen_butir.ts';

/** The current item; flat, so that the question can show it. */
export const desk =
  (deps: MeetingsDeps): Lookup =>
  async (context, args) => {
    const { items, at } = await standing(context, args);
    const item = items[at]!;
    const say = (text: Text) => deps.texts.render(member(context).language, text);
    return {
      place: String(at + 1),
      all: String(items.length),
      title: say(titleOf(item, items)),
      notes: item.notes,
      kind: item.kind,
    };
  };

/** Options: the steps beside her own words. Each carries the item at which it was offered, so that a second tap on an old one does
 *  nothing. */
export const steps =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { items, at } = await standing(context, args);
    const item = items[at]!;
    const next = items[at + 1];
    const say = (text: Text) => deps.texts.render(member(context).language, text);
    const option = (step: Step, words?: Record<string, string>): Option => ({
      value: `${step}-${item.id}`,
      label: say({ key: `meetings/minutes:step-${step}`, args: words }),
    });
    return [
      ...(next ? [option('lanjut', { title: short(say(titleOf(next, items)), 24) })] : []),
      ...(item.kind === 'kesimpulan' ? [] : [option('rtl')]),
      ...(item.notes > 0 ? [option('ubah')] : []),
      option('butir'),
      option('selesai'),
    ];
  };

type Step = 'lanjut' | 'rtl' | 'ubah' | 'butir' | 'selesai';

function stepOf(note: string): { step: Step; item: number } | undefined {
  const [, step, item] = /^(lanjut|rtl|ubah|butir|selesai)-(\d{1,9})$/.exec(note) ?? [];
  return step ? { step: step as Step, item: Number(item) } : undefined;
}

async function standing(context: Context, args: { meeting?: unknown; item?: unknown }) {
  const { meeting, minutes } = await meetingToWrite(context, args.meeting);
  const items = await itemsOf(context.db, meeting.id);
  return { items, at: placeOf(items, args.item, minutes) };
}

/** The item that was asked for, or the one where the minutes stand, or the first. */
export function placeOf(items: MinutesItem[], asked: unknown, minutes: Pick<Minutes, 'item'> | undefined): number {
  const find = (id: unknown) => items.findIndex((item) => item.id === rowId(id));
  const told = find(asked);
  return told >= 0 ? told : Math.max(find(minutes?.item), 0);
}

export interface NextStep {
  step?: Step | 'di-sini';
  item?: number;
  /** The time that was typed behind `selesai`. */
  time?: string;
}

/** Reads a message as a step. `lewati` and similar words lead on, as the button does. */
export function stepIn({ texts }: MeetingsDeps, { note }: Answers): NextStep {
  if (typeof note !== 'string') return { step: 'lanjut' };
  const word = note.trim().toLowerCase();
  // This word only shows where she is.
  if (texts.list('id', 'meetings/notulen:start').includes(word)) return { step: 'di-sini' };
  for (const step of ['lanjut', 'selesai', 'rtl'] as const) {
    if (texts.list('id', `meetings/minutes:words-${step}`).includes(word)) return { step };
  }
  const time = timeBehind(texts, word);
  return stepOf(note) ?? (time ? { step: 'selesai', time } : {});
}

/** `selesai 11.40`, `selesai pukul 11:40 WITA`, `selesai jam 12`. */
function timeBehind({ list }: MeetingsDeps['texts'], said: string): string | undefined {
  const [, words = '', time = ''] = /^(.*\p{L}) +(\d{1,2}(?:[.:,]\d\d)?)(?: *wi(?:b|ta|t))?[.!]*$/u.exec(said) ?? [];
  const clock = list('id', 'conversation/words:clock').find((one) => words.endsWith(` ${one}`)) ?? '';
  // `selesai 12` without a word for the clock may be about an item.
  if (clock === '' && time.length < 4) return undefined;
  const before = words.slice(0, words.length - clock.length).trim();
  return list('id', 'meetings/minutes:words-selesai').includes(before) ? time : undefined;
}
