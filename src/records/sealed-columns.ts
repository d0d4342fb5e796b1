/** Which columns hold what people say, and so lie sealed in the records. Reads and writes through `db` know nothing of it: see
 *  sealing.ts. No statement can compare or order by such a column, and none may write it in raw SQL without sealing it first.
 *  Figures stay in clear, because they are summed; names of people and titles too, because they are searched and ordered. */
import type { Database } from './tables.ts';

/** How a column is sealed.
 *  text: as a whole.
 *  json: as a whole, as one JSON string.
 *  words: the strings inside JSON, one by one, except those of `clear` (choices that are counted) and what is no words: figures, dates,
 *  codes, hashes of files.
 *  own: the program seals and opens it itself, because it does so once for two places. */
export type Sealing = 'text' | 'json' | 'own' | { words: true; clear: readonly string[] };

type Columns = { [T in keyof Database]?: { [C in keyof Database[T]]?: Sealing } };

export const sealedColumns: Columns = {
  session: { value: 'own' },
  turn: { session: 'own' },
  draft: { run: 'text' },
  outbox: { reply: 'text', args: { words: true, clear: ['avoid'] } },
  recall: { correction: 'text' },
  report: { answers: { words: true, clear: ['pmt'] } },
  report_step: { remark: 'text' },
  recap_sent: { comment: 'text', answer: 'text' },
  problem_answer: { problem: 'text', words: 'text' },
  emergency: { words: 'text' },
  child: {
    name: 'text',
    mother: 'text',
    father: 'text',
    address: 'text',
    rt: 'text',
    nik_last: 'text',
    phone: 'text',
  },
  child_event: { detail: 'text' },
  weighing: {
    not_weighed: 'text',
    // Colours, doses and marks are counted; what the child is ill with is words.
    services: { words: true, clear: ['vitaminA', 'vaccines', 'asi', 'tb'] },
    remark: 'text',
  },
  scale_line: { words: 'text', asks: 'text' },
  child_file: { plan: 'text' },
  referral: { result: 'text' },
  join_request: { name: 'text' },
  file: { name: 'text' },
  notice: { body: 'text', reason: 'text' },
  notice_word: { body: 'text' },
  invitee: { reason: 'text', note: 'text', deputy_name: 'text' },
  meeting: { detail: 'json' },
  meeting_file: { name: 'text' },
  proposal: { body: 'text' },
  attendance: { by_name: 'text' },
  minutes: { leader_name: 'text', note_taker_name: 'text', wish: 'text' },
  minutes_item: { item: 'text' },
  minutes_note: { body: 'text' },
  minutes_version: { body: 'json', leader_name: 'text', note_taker_name: 'text' },
  action: {
    problem: 'text',
    activity: 'text',
    goal: 'text',
    target: 'text',
    place: 'text',
    owner_name: 'text',
    fund: 'text',
    indicator: 'text',
    new_owner_name: 'text',
  },
  action_event: { body: 'text' },
};

export const sealingOf = (table: string, column: string): Sealing | undefined =>
  (sealedColumns as Record<string, Record<string, Sealing> | undefined>)[table]?.[column];

/** Ids, months, dates, codes of areas, hashes of files: they say nothing that a person told. A phone number or a NIK is none of them. */
const noWords = /^(?:\d{0,7}|\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?|\d\d(?:\.\d\d){0,2}(?:\.\d{4})?|[0-9a-f]{64})$/;

/** The JSON with its strings sealed by `seal`; the very same text where there are none. */
export function sealWords(json: string, clear: readonly string[], seal: (plain: string) => string): string {
  if (!/[:[,]\s*"/.test(json)) return json;
  return JSON.stringify(
    each(JSON.parse(json), (text, key) => (clear.includes(key) || noWords.test(text) ? text : seal(text))),
  );
}

/** The value with all its strings changed, also those within. `key`: of the nearest object. */
function each(value: unknown, change: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((one) => each(one, change, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, each(one, change, name)]));
}
