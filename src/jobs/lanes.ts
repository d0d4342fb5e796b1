/** One lane for each channel of this house, and one for rows of which nobody knows yet where they go, or that go nowhere. */
import type { Channel } from '../channels/channel.ts';
import type { Line } from '../outbox/line.ts';

export interface Lane {
  name: string;
  /** Does a row of this lane go here? */
  takes(lane: string): boolean;
  /** Rows in hand at a time, in each process. */
  hands: number;
  /** Nothing leaves for a while: nobody need be woken. */
  closed(): boolean;
}

const restHands = 5;

export function lanesOf(channels: readonly Channel[], line: Line | undefined, most: number): Lane[] {
  const names = new Set<string>(channels.map(({ name }) => name));
  const lanes = [...names].map((name) => ({
    name,
    takes: (lane: string) => lane === name,
    hands: line?.hands(name) ?? most,
    closed: () => (line?.closedFor(name) ?? 0) > 0,
  }));
  const rest = { name: 'rest', takes: (lane: string) => !names.has(lane), hands: restHands, closed: () => false };
  return [...lanes, rest];
}
