/** How an action item is told, and the buttons to answer it. */
import type { Choice, Text } from '../../conversation/run.ts';
import { writeDate } from '../../texts/writing.ts';
import { type Action, daysLate, isOpen, stateOf } from './action-rows.ts';

/** Arguments of texts that name an item. `late`: `ya` behind the deadline, by `days` (before it: so many days are left). */
export function actionArgs(action: Action, language: string, now: number) {
  const days = daysLate(action, now);
  return {
    code: action.code,
    activity: action.activity,
    deadline: writeDate(action.deadline, 'long', language),
    owner: action.ownerName ?? action.agency ?? '–',
    agency: action.agency ?? '',
    agencied: action.agency && action.ownerName?.includes(action.agency) === false ? 'ya' : 'tidak',
    state: stateOf(action),
    late: isOpen(action) && days > 0 ? 'ya' : days === 0 ? 'hari' : 'tidak',
    days: Math.abs(days),
    theme: action.theme,
    day: writeDate(action.starts_wall.slice(0, 10), 'short', language),
  };
}

/** A button about the item as it is now; `seen`: about this very proposal. */
export const tap = (name: string, action: Action, seen?: string): Choice => ({
  data: `!meetings.${name}.${action.code}.${action.revision}${seen ? `.${seen}` : ''}`,
  label: { key: `meetings/actions:${name.replaceAll('_', '-')}` },
});

/** What its owner can answer now. */
export function ownerChoices(action: Action): Choice[] {
  if (action.status === 'selesai') return [tap('rtl_reopen', action)];
  if (action.status === 'ditawarkan') return [tap('rtl_yes', action), tap('rtl_other', action)];
  if (action.status === 'terkendala') {
    return [tap('rtl_done', action), tap('rtl_resume', action), tap('rtl_time', action)];
  }
  return action.status === 'berjalan'
    ? [tap('rtl_done', action), tap('rtl_stuck', action), tap('rtl_time', action)]
    : [];
}

/** The same in coded words, for phones without buttons. */
export const ownerCodes = ({ code, status }: Action): Text => ({
  key: `meetings/actions:codes-${status}`,
  args: { code },
});

export const showChoice = ({ code }: Action): Choice => ({
  data: `!meetings.rtl_show.${code}`,
  label: { key: 'meetings/actions:show', args: { code } },
});

/** All of the same meeting. */
export const listChoice = (meeting: number): Choice => ({
  data: `!meetings.rtl_list.${meeting}`,
  label: { key: 'meetings/actions:rtl-list' },
});

/** More would not fit into one message. */
const mostLines = 15;

/** Items as lines of a message, and how many more there are. */
export function actionLines(actions: Action[], language: string, now: number): Text[] {
  const lines = actions.slice(0, mostLines).map(
    (action): Text => ({
      key: 'meetings/actions:line',
      args: { ...actionArgs(action, language, now), activity: shortened(action.activity, 120) },
    }),
  );
  const count = actions.length - lines.length;
  return count > 0 ? [...lines, { key: 'meetings/actions:more', args: { count } }] : lines;
}

export const shortened = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
