/** A part of a text, as it was written. */
export interface Span {
  start: number;
  end: number;
}
