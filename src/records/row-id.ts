/** The id that somebody typed, tapped or forged, if a table could have it: ids are int4 and begin at 1. 0, which no row has, if not. */
export function rowId(value: unknown): number {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
}
