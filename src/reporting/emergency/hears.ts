/** A sentence that tells of somebody in danger, wherever in the chat it comes. */
import type { PasteField, Reader } from '../../conversation/reader.ts';
import type { Hears } from '../../room.ts';
import type { ReportingDeps } from '../base/deps.ts';

export const hearsEmergency: Hears = async ({ person }, { text, reader, open }) => {
  if (!person || !reader.emergency(text) || isReport(text, reader)) return undefined;
  return { effect: 'reporting.emergency_heard', args: { happened: text, open }, urgent: true };
};

/** A list at the scales asks about its row of a death itself. */
export const hearsBesideLists =
  ({ takesList }: Pick<ReportingDeps, 'takesList'>): Hears =>
  async (context, sentence) =>
    (await takesList?.(context, sentence)) ? undefined : hearsEmergency(context, sentence);

/** The figures of a report stand in it: `lapor` reads it, and asks about what its remarks tell. */
const isReport = (text: string, reader: Reader) => reader.paste(text, figures, '2000-01-01') !== undefined;

const figures = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'].map(
  (name): PasteField => ({ name, type: 'integer', names: [name], sexes: true }),
);
