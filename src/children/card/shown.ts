/** What the pictures and papers of the children show, as plain data. Weights are whole grams, lengths whole millimetres, days ISO text. */
import type { Sex } from '../base/child.ts';

/** keeper: kader, bidan and puskesmas. mother: first name only, no place, no line by its name. */
export type For = 'keeper' | 'mother';

/** Arguments of the painter `children.kms`. */
export interface KmsShown {
  child: string;
  sex: Sex;
  born: string;
  /** Name of the posyandu; never painted for a mother. */
  posyandu?: string;
  for: For;
  /** In any order. The last one is the day of the picture. */
  weights: ShownWeight[];
}

export interface ShownWeight {
  day: string;
  grams: number;
  /** Waits for the bidan: an open dot, with a question mark. */
  doubtful?: true;
}

/** Arguments of the painter `children.child_trend`: weight and length over 24 months. */
export interface ChildTrendShown extends Omit<KmsShown, 'weights'> {
  /** In any order; those of the 24 months before the last one are painted. `mm`: lying below two years, standing from then on. */
  points: { day: string; grams: number | null; mm: number | null }[];
}

/** Arguments of the painter `children.posyandu_trend`. */
export interface PosyanduTrendShown {
  posyandu: string;
  /** `2026-11`, in any order; at most the last 24 are painted. null: nobody knows. Each with the same figures. */
  months: ({ month: string } & Partial<Record<TrendName, number | null>>)[];
}
export type TrendName = 'S' | 'D' | 'N' | 'T' | 'BGM';

/** The rows of F/I-Gizi that are counted; the paper works out who was absent (K − D). TT: 2T. VA6, VA12: vitamin A of 6 to 11 and of 12 to 59
 *  months. E: only breast milk. */
export type FormRow = 'S' | 'K' | 'N' | 'T' | 'O' | 'B' | 'D' | 'BGM' | 'TT' | 'VA6' | 'VA12' | 'E';
/** Completed months, and sex. */
export type FormColumn = `${'0-5' | '6-11' | '12-23' | '24-59'} ${Sex}`;

/** What the form of a month is filled with. What is absent stays empty on the paper. */
export interface MonthShown {
  posyandu: string;
  /** Its kelurahan or desa, kecamatan, kabupaten or kota. */
  areas: string[];
  month: string;
  /** Its open days. */
  days: string[];
  /** The day on which the paper is made. */
  made: string;
  /** A row that is absent is not known; a cell that is absent in a known row is 0. */
  rows: Partial<Record<FormRow, Partial<Record<FormColumn, number>>>>;
  lists: Partial<Record<MonthList, Listed[]>>;
}

/** asi: all under six months, with E0 to E6. absent: not weighed for two months. */
export type MonthList = 'T' | 'TT' | 'BGM' | 'buruk' | 'kurang' | 'pendek' | 'asi' | 'absent';

/** One child of a list. */
export interface Listed {
  name: string;
  sex: Sex;
  born: string;
  /** Completed months on the day that counts. */
  months: number;
  mother: string | null;
  rt: string | null;
  phone?: string | null;
  grams?: number | null;
  mm?: number | null;
  /** `E3`, `sangat pendek`, `terakhir ditimbang 12 September`: as it is printed. */
  note?: string;
}
