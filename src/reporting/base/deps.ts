import type { Reader } from '../../conversation/reader.ts';
import type { Answers, Text } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import type { TextKey } from '../../names.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Context, Effect, Lookup, Role, Sentence } from '../../room.ts';

/** What the reporting needs from the house. */
export interface ReportingDeps {
  /** For files that are written as they are sent, outside any turn. */
  db: Db;
  secrets: Pick<Secrets, 'open'>;
  texts: {
    render(language: string, text: Text): string;
    list(language: string, key: TextKey): string[];
    reader(language: string): Reader;
  };
  /** What a month came to where the posyandu weighs with the program: from the room of the children. */
  scales(db: Db, place: Place, period: string): Promise<FromScales | undefined>;
  /** What the register of children knows for the forms of offices, of those of these posyandu (all of one kabupaten) that weighed with the program in
   *  the month: figures by name, by posyandu. From the room of the children. */
  register?: RegisterOf;
  /** Lists of single children as files, for those who may know them: from the room of the children. */
  childFiles?: ChildFiles;
  /** How many weighings of children wait for the same person's look. */
  doubts?(context: Context): Promise<number>;
  /** Is it a list of the open day, which asks about its row of a death itself? */
  takesList?(context: Context, sentence: Sentence): Promise<boolean>;
}

export interface ChildFiles {
  roles: readonly Role[];
  /** Options: the posyandu whose children she may know. */
  places: Lookup;
  /** `{ form, posyandu, village }` */
  write: Effect;
}

export type RegisterOf = (
  db: Db,
  places: readonly { id: number; area: string }[],
  period: string,
) => Promise<ReadonlyMap<number, Readonly<Record<string, number>>>>;

export interface FromScales {
  /** Its open days, ISO. */
  days: readonly string[];
  /** Of them not closed yet. */
  open: number;
  /** Children from elsewhere: in D and not in S. */
  guests: number;
  /** Children of whom nobody said whether they hold a KMS, and how many do. */
  unsaid: number;
  card: number;
  /** Weighings that nobody has judged yet. */
  doubts: number;
  /** By the names of the questions of `lapor`. */
  answers: Answers;
}
