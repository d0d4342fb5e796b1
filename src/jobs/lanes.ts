/** One lane for each channel of this process, and one for rows whose channel is not known yet or that reach nobody. */
import type { Channel } from '../channels/channel.ts';
import type { Line } from '../outbox/line.ts';

export interface Lane {
  name: string;
  /** Does a row with this lane's name belong here? */
  takes(lane: string): boolean;
  /** Rows in hand at a time, in each process. */
  concurrency: number;
  /** Nothing leaves for a while, so no row need be woken. */
  closed(): boolean;
}

const restConcurrency = 5;

export function lanesOf(channels: readonly Channel[], line: Line | undefined, most: number): Lane[] {
  const names = new Set<string>(channels.map(({ name }) => name));
  const lanes = [...names].map((name) => ({
    name,
    takes: (lane: string) => lane === name,
    concurrency: line?.concurrency(name) ?? most,
    closed: () => (line?.closedFor(name) ?? 0) > 0,
  }));
  const rest = {
    name: 'rest',
    takes: (lane: string) => !names.has(lane),
    concurrency: restConcurrency,
    closed: () => false,
  };
  return [...lanes, rest];
}
