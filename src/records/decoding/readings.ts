/** What passes between the program and the process that decodes for it. */

export interface Line {
  /** As the person sees it in her editor: the header is row 1. */
  row: number;
  cells: string[];
}

/** What is to be read, and what comes of it. */
export interface Readings {
  /** Any picture; a JPEG without the camera's notes. */
  picture: { given: { bytes: Uint8Array }; read: Uint8Array };
  /** CSV or the first sheet of an .xlsx. */
  table: { given: { bytes: Uint8Array; fileName: string }; read: Line[] };
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
