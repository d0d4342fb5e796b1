import type { Reader } from '../../conversation/reader.ts';
import type { Text } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import type { Limits } from '../../outbox/pace.ts';
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';

/** What the notices need from the house. */
export interface NoticesDeps {
  /** For files and messages that are written as they are sent, outside any turn. */
  db: Db;
  texts: {
    render(language: string, text: Text): string;
    list(language: string, key: TextKey): string[];
    reader(language: string): Reader;
  };
  /** What the platforms allow, to foretell when a sending will be through. */
  limits: Limits;
  person(db: Db, id: number, now: number): Promise<Person | undefined>;
  /** Posyandu below these areas that have not reported the month which is due now. */
  unreported(db: Db, areas: readonly string[], now: number): Promise<number[]>;
}

/** Work that comes due by the clock. Each piece is done in a transaction of its own. */
export interface DueWork {
  due(db: Db, now: number): Promise<{ id: number }[]>;
  /** Answers true when there is more to do at once. */
  step(deps: NoticesDeps, db: Db, id: number, now: number): Promise<unknown>;
}
