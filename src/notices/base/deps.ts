import type { Reader } from '../../conversation/reader.ts';
import type { Text } from '../../conversation/run.ts';
import type { Limits } from '../../outbox/pace.ts';
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';

/** What the notices need from the house. */
export interface NoticesDeps {
  /** For what is written at the moment of sending, outside any turn. */
  db: Db;
  texts: {
    render(language: string, text: Text): string;
    list(language: string, key: string): string[];
    reader(language: string): Reader;
  };
  /** What the platforms allow, to foretell when a sending is through. */
  limits: Limits;
  person(db: Db, id: number, now: number): Promise<Person | undefined>;
  /** Posyandu below these areas that have not reported the month which is due now. */
  unreported(db: Db, areas: readonly string[], now: number): Promise<number[]>;
}
