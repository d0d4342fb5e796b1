/** Where the note-taker stands: the item that is talked about, what she can do there. Read anew at every message, so that another phone
 *  sees the same. */
import type { Option, Text } from '../../../conversation/run.ts';
import { type Context, type Lookup, member } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Minutes, meetingToWrite } from '../../base/minutes.ts';
import { type Item, itemsOf, short, titleOf } from './items.ts';

/** Flat, so that the question can show it. */
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

/** Options beside her own words. Each carries the item that it was offered at: a second tap on an old one moves nothing. */
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

export type Step = 'lanjut' | 'rtl' | 'ubah' | 'butir' | 'selesai';

export function stepOf(note: string): { step: Step; item: number } | undefined {
  const [, step, item] = /^(lanjut|rtl|ubah|butir|selesai)-(\d{1,9})$/.exec(note) ?? [];
  return step ? { step: step as Step, item: Number(item) } : undefined;
}

async function standing(context: Context, args: { meeting?: unknown; item?: unknown }) {
  const { meeting, minutes } = await meetingToWrite(context, args.meeting);
  const items = await itemsOf(context.db, meeting.id);
  return { items, at: placeOf(items, args.item, minutes) };
}

/** The item that was asked for; else the one that the minutes stand at; else the first. */
export function placeOf(items: Item[], asked: unknown, minutes: Pick<Minutes, 'item'> | undefined): number {
  const find = (id: unknown) => items.findIndex((item) => item.id === Number(id));
  const told = find(asked);
  return told >= 0 ? told : Math.max(find(minutes?.item), 0);
}
