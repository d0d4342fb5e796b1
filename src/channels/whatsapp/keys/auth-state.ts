/** The linked device's identity in the records. WhatsApp's encryption moves on with every message: what is kept here must be as new as
 *  what the other phones saw last. All of one change is written in one transaction, and changes one after the other. */
import {
  type AuthenticationCreds,
  type AuthenticationState,
  BufferJSON,
  initAuthCreds,
  jidDecode,
  proto,
  type SignalDataSet,
  type SignalDataTypeMap,
} from '@whiskeysockets/baileys';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../records/tables.ts';
import type { Deps } from '../base/deps.ts';
import { linkedNumber } from '../base/number.ts';
import { onRecords } from '../base/patience.ts';
import { keyName } from './forgotten-keys.ts';

export interface StoredIdentity {
  state: AuthenticationState;
  saveCreds(): Promise<void>;
  /** Linked to a number. Asking for a pairing code already names one, so the account is what counts. */
  linked(): boolean;
  /** Its socket is over: resolves when all is written, and nothing is read or written from then on. */
  close(): Promise<void>;
}

type Rows = Map<string, unknown>;
const credsKey = 'creds';
const generationKey = 'generation';
/** In `meta`, beside the identity: the number of its last change, and who made it. A newer one than the identity's own: that was restored
 *  from a backup. Another one than ours: the number has gone to another process, and what we know of its keys is old. */
const markKey = 'whatsapp.generation';
/** What has left already is written down even when the line is gone and the records are away; so long. */
const writeMs = 60_000;
/** Keys handed out since the backup must not be made again under the same numbers. */
const skippedPreKeys = 2000;

/** `away`: the records do not answer. Whoever reads on as if there were no session loses what it opens. */
export async function loadIdentity(deps: Deps, away: () => void): Promise<StoredIdentity> {
  const store = await openRows(deps, away);
  const kept = (await store.read([credsKey])).get(credsKey) as AuthenticationCreds | undefined;
  // Without an account the linking was begun and not finished, or its end was lost: it is begun anew.
  const creds = kept?.account ? kept : undefined;
  if (!creds) await forgetIdentity(deps);
  else await forgetOthersContacts(deps, creds);
  const state = { creds: creds ?? initAuthCreds(), keys: keysOf(store) };
  if (creds && store.restored) await startSessionsAnew(deps, state.creds, store);
  return {
    state,
    saveCreds: () => store.write(new Map([[credsKey, state.creds]])),
    linked: () => state.creds.account !== undefined,
    close: store.close,
  };
}

/** What is of the account and not of one device of it: the tokens by which contacts let it write to them, and which LID is which number.
 *  WhatsApp holds on to both when a device is unlinked, and tells them to the next one late or never. */
const ofAccount = ['tctoken:%', 'lid-mapping:%'];

/** Unlinked: the next start asks for a new link. */
export async function forgetIdentity({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db
    .deleteFrom('whatsapp_auth')
    .where((where) => where.and(ofAccount.map((key) => where('key', 'not like', key))))
    .execute();
}

/** Linked with another number than before: nobody has let that one write. */
async function forgetOthersContacts(deps: Deps, { me }: AuthenticationCreds): Promise<void> {
  const before = await linkedNumber(deps);
  if (before === undefined || before === jidDecode(me?.id)?.user) return;
  await deps.db
    .deleteFrom('whatsapp_auth')
    .where((where) => where.or(ofAccount.map((key) => where('key', 'like', key))))
    .execute();
}

/** Sessions older than what the other phones have would encrypt with used keys: they begin anew, each with the next message. */
async function startSessionsAnew({ db, log }: Deps, creds: AuthenticationCreds, store: Store) {
  log.warn('whatsapp: the identity comes from a backup; all sessions begin anew');
  await db
    .deleteFrom('whatsapp_auth')
    .where((where) => where.or([where('key', 'like', 'session:%'), where('key', 'like', 'sender-key%')]))
    .execute();
  creds.nextPreKeyId += skippedPreKeys;
  creds.firstUnuploadedPreKeyId = creds.nextPreKeyId;
  await store.write(new Map([[credsKey, creds]]));
}

function keysOf(store: Store): AuthenticationState['keys'] {
  return {
    async get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
      const names = new Map(ids.map((id) => [store.name(type, id), id]));
      const rows = await store.read([...names.keys()]);
      const found: Record<string, SignalDataTypeMap[T]> = {};
      for (const [name, value] of rows) found[names.get(name)!] = revived(type, value) as SignalDataTypeMap[T];
      return found;
    },
    set: (data) => store.write(rowsOf(data, store)),
  };
}

const revived = (type: string, value: unknown) =>
  type === 'app-state-sync-key' ? proto.Message.AppStateSyncKeyData.fromObject(value as object) : value;

function rowsOf(data: SignalDataSet, store: Store): Rows {
  const rows: Rows = new Map();
  for (const [type, byId] of Object.entries(data)) {
    for (const [id, value] of Object.entries(byId ?? {})) rows.set(store.name(type, id), value ?? undefined);
  }
  return rows;
}

type Store = Awaited<ReturnType<typeof openRows>>;

async function openRows(deps: Deps, away: () => void) {
  const { db, secrets, ids } = deps;
  const writer = ids.random(8);
  let writing: Promise<unknown> = Promise.resolve();
  let closed = false;
  const seal = (value: unknown) => secrets.seal(JSON.stringify(value, BufferJSON.replacer));
  const open = (sealed: string) => JSON.parse(secrets.open(sealed), BufferJSON.reviver) as unknown;
  let { generation, mark, restored } = await generationOf(db, open);

  /** Two sockets, one after the other, must not turn the same keys. */
  const live =
    <T>(work: () => Promise<T>) =>
    async () => {
      if (closed) throw new Error('this identity has gone to another socket');
      return work();
    };

  async function writeNow(rows: Rows) {
    const next = generation + 1;
    const ours = `${next} ${writer}`;
    const kept = [...rows].filter(([, value]) => value !== undefined);
    const gone = [...rows].filter(([, value]) => value === undefined).map(([key]) => key);
    const values = [...kept, [generationKey, next] as const].map(([key, value]) => ({ key, value_enc: seal(value) }));
    await db.transaction().execute(async (tx) => {
      if (gone.length > 0) await tx.deleteFrom('whatsapp_auth').where('key', 'in', gone).execute();
      await tx
        .insertInto('whatsapp_auth')
        .values(values)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ value_enc: (row) => row.ref('excluded.value_enc') }),
        )
        .execute();
      const marked = await tx
        .insertInto('meta')
        .values({ key: markKey, value: ours })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ value: sql`excluded.value` })
            // The same once more, when its answer was lost, is no other's.
            .where('meta.value', 'in', [mark, ours]),
        )
        .returning('key')
        .executeTakeFirst();
      if (!marked) throw new Error('this identity has gone to another process');
    });
    generation = next;
    mark = ours;
  }

  return {
    restored,
    name: (type: string, id: string) => keyName(secrets, type, id),
    async read(keys: string[]): Promise<Rows> {
      if (keys.length === 0) return new Map();
      const select = () => db.selectFrom('whatsapp_auth').selectAll().where('key', 'in', keys).execute();
      const rows = await onRecords(deps, live(select), () => {
        away();
        return false;
      });
      return new Map(rows.map((row) => [row.key, open(row.value_enc)]));
    },
    write(rows: Rows): Promise<void> {
      const since = performance.now();
      const waits = () => {
        away();
        return !closed && performance.now() - since < writeMs;
      };
      const store = () =>
        onRecords(
          deps,
          live(() => writeNow(rows)),
          waits,
        );
      const mine = writing.then(store).catch((error) => {
        // What is known here is ahead of what is written, or the number is another's: the next socket begins with what is written.
        if (!closed) away();
        throw error;
      });
      writing = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      let last: unknown;
      while (last !== writing) {
        last = writing;
        await last;
      }
      closed = true;
    },
  };
}

/** `mark`: as it stands in `meta`. */
async function generationOf(db: Kysely<Database>, open: (sealed: string) => unknown) {
  const row = await db
    .selectFrom('whatsapp_auth')
    .select('value_enc')
    .where('key', '=', generationKey)
    .executeTakeFirst();
  const marked = await db.selectFrom('meta').select('value').where('key', '=', markKey).executeTakeFirst();
  const mark = marked?.value ?? '';
  const generation = row ? Number(open(row.value_enc)) : 0;
  const newest = Number.parseInt(mark || '0', 10);
  return { generation: Math.max(generation, newest), mark, restored: generation < newest };
}
