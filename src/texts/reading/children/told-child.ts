/** What one line says of a child of the register. Types only. */

export interface ToldChild {
  name?: string;
  sex?: 'L' | 'P';
  /** ISO. */
  born?: string;
  mother?: string;
  father?: string;
  address?: string;
  /** `4`, or with its RW `4/2`. */
  rt?: string;
  /** Grams. */
  birthWeight?: number;
  /** Millimetres. */
  birthLength?: number;
  /** Digits only, as many as were written. */
  nik?: string;
  /** As written. */
  phone?: string;
  /** Holds a KMS or Buku KIA. */
  card?: boolean;
  visitor?: true;
  /** It moved in, from where and when. */
  movedIn?: { from?: string; day?: string };
  /** It has just been born. */
  newborn?: true;
  /** The mother's yes or no to being written down. */
  consent?: boolean;
}

/** future, too-old (five years and more), no-such-date, no-year: of the birth date. two-dates, two-sexes: it tells two of them. birth-weight,
 *  birth-length: no newborn has such a one. */
export type ChildDoubt =
  | 'future'
  | 'too-old'
  | 'no-such-date'
  | 'no-year'
  | 'two-dates'
  | 'two-sexes'
  | 'birth-weight'
  | 'birth-length'
  | 'nik'
  | 'phone';

export interface ChildLine {
  told: ToldChild;
  /** What was told and cannot be so, as written. It is not in `told`. */
  doubts: { why: ChildDoubt; written: string }[];
  /** What has no meaning here, as written. */
  rest: string[];
}

export type ReadDay = (text: string, today: string) => { value: string } | { doubt: unknown };
