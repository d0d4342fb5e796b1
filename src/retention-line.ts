/** What a line of retention.ts says. */
import type { Database } from './records/tables.ts';

export interface Line {
  /** What it holds, and why it is kept. */
  why: string;
  ends: Ends;
  erased: Erased;
}

/** What `hapus` does to the rows of a person.
 *  forgotten: they go. nameless: they stay without anything that tells who she is. nobody: they tell of nobody.
 *  signed: what an office has sent or signed stays, because the law on archives (UU 43/2009) wants it. Her name goes where it has a column. */
export type Erased = 'forgotten' | 'nameless' | 'signed' | 'nobody';

/** kept: as long as the program is used. leaving: when nobody holds it any more; the room that owns it looks after that. A list: swept. */
export type Ends = 'kept' | 'leaving' | { with: keyof Database } | readonly [End, ...End[]];

/** A row ends `after` so many milliseconds since the moment in `since` (SQL, a timestamp), where `when` (SQL) is true. */
export interface End {
  after: number;
  since: string;
  when?: string;
  /** SQL: the row stays, and only these words go. `when` must be false afterwards. */
  blank?: string;
}
