/** Copies of an erased person's (or child's) name and words in what others have open: their chats, forms, and messages that wait. They are mended behind the turn that
 *  erases her, by a job: many rows are looked through, and a turn of somebody else that runs at that moment may save her name once more. So
 *  it is done twice, and a program that dies meanwhile goes on with it. */
import { minuteMs } from '../clock.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Db } from '../records/tables.ts';
import type { PersonalData, Readers, Subject } from '../room.ts';
import { erasedName } from './people/people.ts';

/** Longer than any turn takes. */
const againMs = 10 * minuteMs;

interface Copies {
  db: Db;
  secrets: Secrets;
  keepers: PersonalData[];
  sessions: {
    drop(chat: string): Promise<void>;
    rewrite(change: (value: string) => string, readers?: Readers): Promise<void>;
  };
}

interface Told {
  name: string;
  /** Hashes of her chats, without the one in which she asked for it: its session is written anew at the end of that turn. */
  chats: string[];
  /** What else stands for her: numbers and addresses. */
  marks: string[];
  /** What she said. */
  words: string[];
  /** Of a child: words that mean nobody else to whoever may have read of it. */
  alone?: string[];
  readers?: number[];
}

/** Within the transaction that erases her. */
export async function noteErasure(
  db: Db,
  secrets: Secrets,
  { id, name, phone, chats }: Subject,
  { here, now, words }: { here: string; now: number; words: string[] },
): Promise<void> {
  const marks = [phone, ...chats.map(({ address }) => address)].filter((mark) => mark !== undefined);
  const others = chats.map(({ hash }) => hash).filter((hash) => hash !== here);
  const told_enc = secrets.seal(JSON.stringify({ name, chats: others, marks, words } satisfies Told));
  await db
    .insertInto('erasure')
    .values({ person: id, told_enc, at: new Date(now), mended_at: null })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ told_enc, at: new Date(now), mended_at: null }))
    .execute();
}

/** The same for a child. Only its readers' copies are mended: elsewhere other children are called as it was. */
export async function noteChildErasure(
  db: Db,
  secrets: Secrets,
  now: number,
  told: Required<Pick<Told, 'name' | 'words' | 'marks' | 'alone' | 'readers'>>,
): Promise<void> {
  const told_enc = secrets.seal(JSON.stringify({ ...told, chats: [] } satisfies Told));
  await db
    .insertInto('erasure')
    .values({ told_enc, at: new Date(now) })
    .execute();
}

/** The job. */
export async function mendCopies({ db, secrets, keepers, sessions }: Copies, now: number): Promise<void> {
  const rows = await db
    .selectFrom('erasure')
    .selectAll()
    .where((is) => is.or([is('mended_at', 'is', null), is('mended_at', '<', new Date(now - againMs))]))
    .execute();
  for (const { id, told_enc, at, mended_at } of rows) {
    const told = JSON.parse(secrets.open(told_enc)) as Told;
    // Only at first: later she may have joined anew.
    if (!mended_at) for (const chat of told.chats) await sessions.drop(chat);
    const readers = told.readers && { people: told.readers, since: at.getTime() };
    const unnamed = readers ? childUnnamer({ alone: [], ...told }) : unnamer(told);
    await sessions.rewrite(unnamed, readers);
    for (const { unname } of keepers) await unname?.({ db, secrets, now }, unnamed, readers);
    // It may have been noted anew meanwhile.
    const row = { id, told_enc };
    if (mended_at)
      await db
        .deleteFrom('erasure')
        .where((is) => is.and(row))
        .execute();
    else
      await db
        .updateTable('erasure')
        .set({ mended_at: new Date(now) })
        .where((is) => is.and(row))
        .execute();
  }
}

/** Changes JSON: her name and her words within any others, where they are two words or more. A name of one word is many people's, so it goes
 *  only where it stands for her: alone, or before her office (`Ani – Ketua`). Neither does `sakit` alone tell of her. */
export function unnamer({ name, marks, words }: Pick<Told, 'name' | 'marks' | 'words'>): (json: string) => string {
  const many = [name, ...words].filter(isMany).map((one) => `(?<![\\p{L}\\p{N}])${written(one)}(?![\\p{L}\\p{N}])`);
  const alone = isMany(name) ? [] : [`(?<=(?<!\\\\)")${written(name)}(?= [–(]|")`];
  const exact = marks.map((mark) => `(?<=")${written(mark)}(?=")`);
  const found = new RegExp([...many, ...alone, ...exact].join('|'), 'gu');
  return (json) => json.replaceAll(found, erasedName);
}

/** Changes JSON: in whatever case her readers have typed it, and words of the name alone; not what is no words but a name of ours. */
export function childUnnamer({
  name,
  marks,
  words,
  alone,
}: Required<Pick<Told, 'name' | 'marks' | 'words' | 'alone'>>): (json: string) => string {
  const all = [name, ...words, ...marks, ...alone].map((one) => RegExp.escape(one.trim())).filter(Boolean);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const change = (key: string, value: unknown) =>
    typeof value === 'string' && !ours.has(key) && !value.startsWith('!') ? value.replaceAll(found, erasedName) : value;
  return (json) => {
    if (json.search(found) < 0) return json;
    const after = JSON.stringify(JSON.parse(json, change));
    return after === JSON.stringify(JSON.parse(json)) ? json : after;
  };
}

/** Keys under which sessions and messages hold no words. */
const ours = new Set(['key', 'flow', 'hash', 'id', 'at', 'mode', 'data', 'painter', 'writer', 'language', 'zone']);

const isMany = (text: string) => /\S\s+\S/.test(text.trim());
/** As it stands in JSON. */
const written = (text: string) => RegExp.escape(JSON.stringify(text.trim()).slice(1, -1));
