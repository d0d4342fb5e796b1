/** What a list of children says, child by child, and what of it is told instead of taken. */
import type { Services } from '../../texts/reading/scales/scale-line.ts';
import type { TextId } from '../../texts/text-of.ts';
import type { Sex } from '../base/child.ts';

/** Where it stands in the file, as the editor shows it. */
export interface At {
  /** Where a book has several sheets. */
  sheet?: string;
  row: number;
}

/** What was measured and given on one day. Grams and millimetres. */
export interface FileMeasure extends At {
  day: string;
  weight?: number;
  length?: number;
  lying?: boolean;
  arm?: number;
  head?: number;
  services?: Pick<Services, 'vitaminA' | 'worm' | 'checklist' | 'meal'>;
}

/** One child of the file: all rows that are about it. */
export interface Entry extends At {
  posyandu: number;
  name: string;
  sex?: Sex;
  born: string;
  mother?: string;
  father?: string;
  address?: string;
  rt?: string;
  birth_weight?: number;
  birth_length?: number;
  /** E.164. */
  phone?: string;
  /** As keptNik makes it. A masked one tells at most its last digits. */
  nik?: { hash?: string; last: string };
  card?: boolean;
  measures: FileMeasure[];
}

/** Something of a row that is not taken, or only with a doubt: `children/impor_anak:said-<what>`. */
export interface Said extends At {
  what: TextId<'children/impor_anak'> extends infer Id ? (Id extends `said-${infer What}` ? What : never) : never;
  /** As it was written. */
  value?: string;
}
