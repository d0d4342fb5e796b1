/** The rows in which the linked device's identity is kept. All rows of one change are written in one transaction, and changes are written
 *  one after the other. A process that has lost the number can write nothing more. */
import { BufferJSON } from '@whiskeysockets/baileys';
import { minuteMs } from '../../../clock.ts';
import { type Deps, keepMeta, onRecords, readMeta } from '../base/records.ts';

/** `undefined`: the row is deleted. */
export type Rows = Map<string, unknown>;

const generationKey = 'generation';
/** In `meta`, outside of the identity: the number of its last change, and who made it. A higher number than the identity's own: the identity
 *  was restored from a backup. Another mark than ours: another process has the number, and what we know of its keys is old. */
const markKey = 'whatsapp.generation';
/** What has left already must be written down even when the connection is gone and the records are away; it is tried for so long. */
const writeMs = minuteMs;

/** `away`: the records do not answer. A caller that went on as if there were no session would lose the message. */
export async function openAuthRows(deps: Deps, away: () => void): Promise<AuthRows> {
  return new AuthRows(deps, away, await generationOf(deps));
}

export class AuthRows {
  readonly restored: boolean;
  readonly #deps: Deps;
  readonly #away: () => void;
  readonly #writer: string;
  #generation: number;
  #mark: string;
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(deps: Deps, away: () => void, { generation, mark, restored }: Generation) {
    this.#deps = deps;
    this.#away = away;
    this.#writer = deps.ids.random(8);
    this.#generation = generation;
    this.#mark = mark;
    this.restored = restored;
  }

  async read(keys: string[]): Promise<Rows> {
    if (keys.length === 0) return new Map();
    const { db, secrets } = this.#deps;
    const select = () => db.selectFrom('whatsapp_auth').selectAll().where('key', 'in', keys).execute();
    const rows = await this.#whileOpen(select, () => {
      this.#away();
      return false;
    });
    return new Map(rows.map((row) => [row.key, unsealed(secrets, row.value_enc)]));
  }

  write(rows: Rows): Promise<void> {
    const until = performance.now() + writeMs;
    const waits = () => {
      this.#away();
      return !this.#closed && performance.now() < until;
    };
    const mine = this.#writing
      .then(() => this.#whileOpen(() => this.#writeNow(rows), waits))
      .catch((error) => {
        // Either what we know is ahead of what is written, or the number is another's: the next socket begins with what is written.
        if (!this.#closed) this.#away();
        throw error;
      });
    this.#writing = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when all is written; nothing is read or written from then on. */
  async close(): Promise<void> {
    let last: unknown;
    while (last !== this.#writing) {
      last = this.#writing;
      await last;
    }
    this.#closed = true;
  }

  /** Two sockets, one after the other, must not advance the same keys. */
  #whileOpen<T>(work: () => Promise<T>, waits: () => boolean): Promise<T> {
    return onRecords(
      this.#deps,
      async () => {
        if (this.#closed) throw new Error('this identity has gone to another socket');
        return work();
      },
      waits,
    );
  }

  async #writeNow(rows: Rows): Promise<void> {
    const { db, secrets } = this.#deps;
    const generation = this.#generation + 1;
    const mark = `${generation} ${this.#writer}`;
    const deleted = [...rows].filter(([, value]) => value === undefined).map(([key]) => key);
    const kept = [...rows, [generationKey, generation] as const].filter(([, value]) => value !== undefined);
    const values = kept.map(([key, value]) => ({ key, value_enc: sealed(secrets, value) }));
    await db.transaction().execute(async (tx) => {
      if (deleted.length > 0) await tx.deleteFrom('whatsapp_auth').where('key', 'in', deleted).execute();
      await tx
        .insertInto('whatsapp_auth')
        .values(values)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ value_enc: (row) => row.ref('excluded.value_enc') }),
        )
        .execute();
      // Our own new mark stands there already when the answer to this same write was lost.
      const marked = await keepMeta(tx, markKey, mark, [this.#mark, mark]);
      if (!marked) throw new Error('this identity has gone to another process');
    });
    this.#generation = generation;
    this.#mark = mark;
  }
}

type Generation = Awaited<ReturnType<typeof generationOf>>;

async function generationOf({ db, secrets }: Deps) {
  const row = await db
    .selectFrom('whatsapp_auth')
    .select('value_enc')
    .where('key', '=', generationKey)
    .executeTakeFirst();
  const mark = (await readMeta(db, markKey)) ?? '';
  const generation = row ? Number(unsealed(secrets, row.value_enc)) : 0;
  const newest = Number.parseInt(mark || '0', 10);
  return { generation: Math.max(generation, newest), mark, restored: generation < newest };
}

type Secrets = Deps['secrets'];
const sealed = ({ seal }: Secrets, value: unknown) => seal(JSON.stringify(value, BufferJSON.replacer));
const unsealed = ({ open }: Secrets, text: string) => JSON.parse(open(text), BufferJSON.reviver) as unknown;
