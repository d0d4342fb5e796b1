/** What one weighing of a child says, and what follows from it. Weights in whole grams, lengths in whole millimetres, days ISO text. */

export type Sex = 'L' | 'P';

/** Weight, length or height, head and arm by age; weight by length or height. */
export const indices = ['bbu', 'tbu', 'bbtb', 'imtu', 'lku', 'lilau'] as const;
export type Index = (typeof indices)[number];

export interface Born {
  sex: Sex;
  born: string;
}

/** What was measured on one day: the columns of a weighing. */
export interface Measured {
  day: string;
  weight: number | null;
  /** As read from the board; `lying` says how. null: nobody said, so lying below two years and standing from then on. */
  length: number | null;
  lying: boolean | null;
  head: number | null;
  arm: number | null;
  oedema: boolean | null;
}

/** An earlier weighing. In any order; one without weight, of the same day or of a later one does not count. */
export type Past = Pick<Measured, 'day' | 'weight'>;

export type Gain = 'N' | 'T' | 'O' | 'B';

/** The class of one index, by name: its words are `children/kelas:<index>-<class>`. */
export type ClassName =
  | BbuClass
  | TbuClass
  | BbtbClass
  /** Head: below -2 and above +2. */
  | 'mikrosefali'
  | 'makrosefali'
  /** Arm: the colours of the tape. */
  | 'merah'
  | 'kuning'
  | 'hijau';
export type BbuClass = 'sangat-kurang' | 'kurang' | 'normal' | 'risiko-lebih';
export type TbuClass = 'sangat-pendek' | 'pendek' | 'normal' | 'tinggi';
export type BbtbClass = 'buruk' | 'kurang' | 'baik' | 'berisiko-lebih' | 'lebih' | 'obesitas';

/** Why an index has no z although its figure was told. age: not yet born, or five years and older. table: too young, too short or too long for
 *  WHO's table. */
export type NoZ = 'oedema' | 'standing' | 'age' | 'table';

/** What follows from a weighing. Stored as JSON with the weighing. */
export interface Growth {
  /** The version of rules and tables. */
  rules: string;
  /** Age on the day, in whole days and in completed months. */
  days: number;
  months: number;
  /** null: not weighed. */
  gain: Gain | null;
  /** Grams since last month's weighing, and its day; with N and T only. */
  gained: number | null;
  since: string | null;
  /** Grams that are wanted at this age (KBM); with N and T only. null: none is printed for the first month of life. */
  wanted: number | null;
  /** T now and T last month. */
  twice: boolean;
  belowRed: boolean;
  aboveOrange: boolean;
  /** With two decimals, as WHO rounds them. null: not measured, or `noZ` says why. */
  z: Record<Index, number | null>;
  classes: Record<Index, ClassName | null>;
  noZ: Partial<Record<Index, NoZ>>;
  /** Indices so far out that the figure is more likely wrong: ask, and hold for the bidan. */
  flags: Index[];
}
