import type { Reader } from '../../conversation/reader.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';

/** The last finished month of an area, in the words of its recap. */
export interface MonthFigures {
  /** Who has reported, the sums and the rates. */
  short: Text[];
  /** The whole recap. */
  full: Text[];
  picture?: NonNullable<Reply['picture']>;
  /** The picture's bytes, for a paper. */
  drawn?(): Promise<Uint8Array>;
}

/** Problems that kader told with their reports, of one theme. */
export interface ThemeOfProblems {
  /** In the reader's language. */
  theme: string;
  count: number;
  answered: number;
  /** How many of each desa/kelurahan. */
  areas: { area: string; count: number }[];
  /** Without names of residents, those without an answer first: posyandu, desa/kelurahan, month, what was told, who answered. */
  told: { posyandu: string; area: string; month: string; words: string; by: string | null }[];
}

/** What the meetings need from the house. */
export interface MeetingsDeps {
  /** For what is written at the moment of sending, outside any turn. */
  db: Db;
  secrets: Secrets;
  ids: Ids;
  /** Links that open a chat with an invitation code, one for each channel that has such links. */
  links(code: string): string[];
  texts: {
    render(language: string, text: Text): string;
    list(language: string, key: string): string[];
    reader(language: string): Reader;
  };
  /** Photos of the board, for the minutes. */
  files: { get(hash: string): Promise<{ bytes: Uint8Array; mime: string } | undefined> };
  /** What an area's last finished month came to, from reporting. undefined: the area has no posyandu. */
  figures(on: { db: Db; now: number }, area: string, language: string): Promise<MonthFigures | undefined>;
  /** The problems of the last three months of an area, by theme, from reporting. Absent: nobody knows of any. */
  problems?(on: { db: Db; now: number }, area: string, language: string): Promise<ThemeOfProblems[]>;
  /** Name of the bodies from the kecamatan up: `Pokjanal Posyandu`. */
  steeringBody: string;
}
