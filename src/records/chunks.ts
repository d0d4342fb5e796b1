/** Statements stay well below PostgreSQL's 65,535 parameters. */
const chunkSize = 1000;

export function* chunks<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += chunkSize) yield list.slice(from, from + chunkSize);
}
