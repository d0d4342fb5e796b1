/** What passes between the program and the process that decodes for it. */

export interface Line {
  /** As the person sees it in her editor: the first is row 1. */
  row: number;
  cells: string[];
  /** Columns whose cell is merged with the one above: its text stands there, not in this row. */
  merged?: number[];
}

/** One sheet of a workbook. A CSV is a single one without a name. */
export interface Sheet {
  name: string;
  hidden: boolean;
  lines: Line[];
}

/** What is to be read, and what comes of it. */
export interface Readings {
  /** Any picture; a JPEG without the camera's notes. */
  picture: { given: { bytes: Uint8Array }; read: Uint8Array };
  /** CSV or an .xlsx with all its sheets. `words`: those of a header, by which a CSV tells what parts its cells. */
  table: { given: { bytes: Uint8Array; fileName: string; words?: string[] }; read: Sheet[] };
}

export type Order = { [kind in keyof Readings]: { kind: kind } & Readings[kind]['given'] }[keyof Readings];
export type Answer = { read: unknown } | { failed: Undecoded['why'] };

/** The file could not be read. `large`: it asks for more pixels, rows, memory or time than we give to any file. */
export class Undecoded extends Error {
  override name = 'Undecoded';
  readonly why: 'unreadable' | 'large';
  constructor(why: 'unreadable' | 'large') {
    super(why);
    this.why = why;
  }
}
