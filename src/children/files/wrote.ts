/** What a file has written, by number and without names: while the file is kept, it can be taken back. */
import type { Context } from '../../room.ts';
import { held, type Kept } from '../weighing/keep.ts';
import type { HeldName } from '../weighing/merge.ts';

/** Figures of one child on one day. */
export interface Weighed {
  child: number;
  day: string;
  /** The line of the scales that says where they come from. */
  line: number;
  /** The day had no row before. */
  fresh: boolean;
  /** What each was, and what the file made of it. */
  was: [name: HeldName, before: unknown, now: unknown][];
}

export interface Wrote {
  /** Children that it wrote down. */
  added: number[];
  /** Events by which it filled in fields. */
  filled: { child: number; event: number }[];
  weighed: Weighed[];
}

export const nothingWrote: Wrote = { added: [], filled: [], weighed: [] };

export const wroteMore = (one: Wrote, more: Partial<Wrote> = {}): Wrote => ({
  added: [...one.added, ...(more.added ?? [])],
  filled: [...one.filled, ...(more.filled ?? [])],
  weighed: [...one.weighed, ...(more.weighed ?? [])],
});

export const countOf = ({ added, filled, weighed }: Wrote): number => added.length + filled.length + weighed.length;

export function weighedBy({ before, row, changed }: Kept): Pick<Weighed, 'fresh' | 'was'> {
  const [was, now] = [held(before), held(row)];
  return { fresh: before === undefined, was: changed.map((name) => [name, figureOf(was, name), figureOf(now, name)]) };
}

export function figureOf(of: ReturnType<typeof held>, name: HeldName): unknown {
  const [field, service] = name.split('.') as [keyof typeof of, string | undefined];
  return (service === undefined ? of[field] : of.services[service as keyof typeof of.services]) ?? null;
}

/** What is kept of a file that is over. */
export interface Over {
  file: string;
  done: { wrote: Wrote };
}

/** Nothing where it wrote nothing. */
export const overOf = ({ file, done }: Over): Over | undefined =>
  countOf(done.wrote) > 0 ? { file, done: { wrote: done.wrote } } : undefined;

export type By = Pick<Context, 'db' | 'now' | 'person'>;
