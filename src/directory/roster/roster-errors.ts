/** What is wrong in one cell. `problem`: a key of locales/<lang>/operator/import.ftl, after `problem-`. */
export interface RosterError {
  row: number;
  column: string;
  problem: string;
  args?: Record<string, string | number>;
}

const mostShown = 50;

/** Nothing was imported. `errors`: the first 50 by row; `count`: all. */
export class RosterErrors extends Error {
  override name = 'RosterErrors';
  readonly errors: RosterError[];
  readonly count: number;
  constructor(errors: RosterError[]) {
    super(`${errors.length} errors`);
    this.errors = [...errors].sort((a, b) => a.row - b.row).slice(0, mostShown);
    this.count = errors.length;
  }
}
