import type { Reader } from '../../conversation/reader.ts';
import type { Text } from '../../conversation/run.ts';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';

export interface MonthFigures {
  /** `Oktober 2026` */
  month: string;
  reported: number;
  total: number;
  missing: number;
  /** Names of some posyandu that have not reported. */
  names: string[];
  /** `80,1 %` and `4.005/5.000`. N/D is N : (N+T). */
  ds: string;
  dsOf: string;
  nd: string;
  ndOf: string;
  /** Children below the red line, and those who did not gain twice running. */
  bgm: string;
  tt: string;
}

/** Problems that kader told with their reports, of one theme. */
export interface ThemeOfProblems {
  /** In the reader's language. */
  theme: string;
  count: number;
  answered: number;
  /** Some of them, without names of residents, those without an answer first: posyandu, desa/kelurahan, what was told, who answered. */
  told: { posyandu: string; area: string; words: string; by: string | null }[];
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
  /** The sums of an area's last finished month in the reader's language, from reporting. undefined: the area has no posyandu. */
  figures(on: { db: Db; now: number }, area: string, language: string): Promise<MonthFigures | undefined>;
  /** The problems of the last three months of an area, by theme, from reporting. Absent: nobody knows of any. */
  problems?(on: { db: Db; now: number }, area: string, language: string): Promise<ThemeOfProblems[]>;
  /** Name of the bodies from the kecamatan up: `Pokjanal Posyandu`. */
  steeringBody: string;
}
