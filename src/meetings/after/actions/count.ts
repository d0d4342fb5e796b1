/** Action items counted by agency and age. Pure: the chat, the picture and the files show the same figures. */
import { type Action, daysLate, isOpen } from '../../base/action-items.ts';

/** Days behind the deadline at which a band ends. */
const bands = [7, 30, Number.POSITIVE_INFINITY] as const;
export const states = ['selesai', 'berjalan', 'telat1', 'telat2', 'telat3'] as const;
export type State = (typeof states)[number];

export type Counts = Record<State, number> & { agency: string; all: number; late: number };

/** Done, going on, or late by up to a week, up to a month, longer. */
export function stateOf(action: Action, now: number): State {
  if (!isOpen(action)) return 'selesai';
  const days = daysLate(action, now);
  if (days <= 0) return 'berjalan';
  return (['telat1', 'telat2', 'telat3'] as const)[bands.findIndex((end) => days <= end)]!;
}

/** What was called off counts nowhere. The agency with most late ones first; a camat or lurah, who has none, by his name; `''`: nobody's. */
export function countByAgency(actions: Action[], now: number): Counts[] {
  const counted = actions.filter(({ status }) => status !== 'dibatalkan');
  const byAgency = Map.groupBy(counted, (action) => agencyOf(action).toLowerCase());
  return [...byAgency.values()]
    .map((group) => count(agencyOf(group[0]!), group, now))
    .sort((a, b) => b.late - a.late || b.all - a.all || a.agency.localeCompare(b.agency, 'id'));
}

const agencyOf = ({ agency, ownerName }: Action) => agency?.trim() || ownerName?.trim() || '';

export function count(agency: string, actions: Action[], now: number): Counts {
  const of = (state: State) => actions.filter((action) => stateOf(action, now) === state).length;
  const [selesai, berjalan, telat1, telat2, telat3] = states.map(of) as [number, number, number, number, number];
  const late = telat1 + telat2 + telat3;
  return { agency, selesai, berjalan, telat1, telat2, telat3, late, all: actions.length };
}
