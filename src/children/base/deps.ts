import type { Reader } from '../../conversation/reader.ts';
import type { Answers, Choice, Text } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Ids } from '../../ids.ts';
import type { TextKey } from '../../names.ts';
import type { Files } from '../../records/files.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Context, EffectResult } from '../../room.ts';
import type { ScaleReader } from '../../texts/reading/scales/scale-line.ts';

/** What the children's room needs from the house. */
export interface ChildrenDeps {
  /** For files that are written as they are sent, outside any turn. */
  db: Db;
  secrets: Secrets;
  ids: Ids;
  files: Files;
  /** Where a code can be opened, on every channel. */
  links(code: string): string[];
  /** What the reporting says where the sums of a month that was filed have changed: with the button to the corrected report. `before`:
   *  the sums until then. */
  offerToMend(
    context: Context,
    place: Place,
    period: string,
    answers: () => Promise<Answers | undefined>,
    before?: Answers,
  ): Promise<{ part: Text; choices: Choice[] } | undefined>;
  /** The figures of a posyandu's months from this one on, as far as they were filed. */
  filedMonths(
    db: Db,
    place: Place,
    from: string,
  ): Promise<Map<string, Partial<Record<'S' | 'D' | 'N' | 'T' | 'BGM', number>>>>;
  /** What of girls and boys is held back in the reports of a month (`N_L`), for readers who need not look after them: of a kecamatan or desa/kelurahan, of
   *  what lies around it, and of each posyandu of it (`p17`). */
  heldBySex(db: Db, code: string, period: string): Promise<(place: string) => ReadonlySet<string>>;
  /** The first day from this one on (ISO, both) on which the posyandu opens, as far as its kader have told. */
  nextOpenDay(db: Db, posyandu: number, from: string): Promise<string | undefined>;
  texts: {
    render(language: string, text: Text): string;
    list(language: string, key: TextKey): string[];
    reader(language: string): Reader;
    /** Of what is written at the scales. */
    scales(language: string): ScaleReader;
  };
}

/** Makes a change, and offers the corrected report of each month that was filed and counts otherwise by it. `from`: months before cannot be touched.
 *  `wanted`: asked after the change. `counted`: only of months whose report said what the scales said until then: while a register is written down, each
 *  child changes the sums of months that were never counted from it. */
export type Mending = (
  context: Context,
  place: Place,
  change: () => Promise<EffectResult>,
  only?: { from?: string; wanted?: () => boolean; counted?: true },
) => Promise<EffectResult>;
