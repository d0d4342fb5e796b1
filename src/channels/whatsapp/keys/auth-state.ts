/** The linked device's identity, as Baileys wants it, and its number. WhatsApp's encryption moves on with every message: what is kept here must be as new
 *  as what the other phones saw last. */
import {
  type AuthenticationCreds,
  type AuthenticationState,
  initAuthCreds,
  jidDecode,
  proto,
  type SignalDataSet,
  type SignalDataTypeMap,
  type WASocket,
} from '@whiskeysockets/baileys';
import { type Deps, keepMeta, readMeta } from '../base/records.ts';
import { hear } from '../base/transactions.ts';
import { type AuthRows, openAuthRows, type Rows } from './auth-rows.ts';
import { keyName } from './key-name.ts';

export interface StoredIdentity {
  state: AuthenticationState;
  saveCreds(): Promise<void>;
  /** Linked to a number. Asking for a pairing code already names a number, so the account is what counts. */
  linked(): boolean;
  /** Its socket is over: resolves when all is written, and nothing is read or written from then on. */
  close(): Promise<void>;
}

const credsKey = 'creds';
/** Pre-keys handed out since the backup must not be made again under the same numbers. */
const skippedPreKeys = 2000;

/** `away`: the records do not answer. A caller that went on as if there were no session would lose the message. */
export async function loadIdentity(deps: Deps, away: () => void): Promise<StoredIdentity> {
  const rows = await openAuthRows(deps, away);
  const kept = (await rows.read([credsKey])).get(credsKey) as AuthenticationCreds | undefined;
  // Without an account the linking was begun and not finished, or its end was lost: it begins anew.
  const creds = kept?.account ? kept : undefined;
  if (!creds) await forgetIdentity(deps);
  else await forgetContactsOfOther(deps, creds);
  const state = { creds: creds ?? initAuthCreds(), keys: keysOf(rows, deps.secrets) };
  if (creds && rows.restored) await startSessionsAnew(deps, state.creds, rows);
  return {
    state,
    saveCreds: () => rows.write(new Map([[credsKey, state.creds]])),
    linked: () => state.creds.account !== undefined,
    close: () => rows.close(),
  };
}

/** Keys of the account and not of one device of it: the tokens by which contacts let it write to them, and which LID is which number.
 *  WhatsApp keeps both when a device is unlinked, and tells the next device late or never. */
const ofAccount = ['tctoken:%', 'lid-mapping:%'];

/** Unlinked: the next start asks for a new link. */
export async function forgetIdentity({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db
    .deleteFrom('whatsapp_auth')
    .where((where) => where.and(ofAccount.map((key) => where('key', 'not like', key))))
    .execute();
}

/** When another number than before is linked: nobody has let that one write. */
async function forgetContactsOfOther(deps: Deps, { me }: AuthenticationCreds): Promise<void> {
  const before = await linkedNumber(deps);
  if (before === undefined || before === jidDecode(me?.id)?.user) return;
  await deps.db
    .deleteFrom('whatsapp_auth')
    .where((where) => where.or(ofAccount.map((key) => where('key', 'like', key))))
    .execute();
}

/** Sessions that are older than what the other phones have would encrypt with used keys. So each begins anew with the next message. */
async function startSessionsAnew({ db, log }: Deps, creds: AuthenticationCreds, rows: AuthRows): Promise<void> {
  log.warn('whatsapp: the identity comes from a backup; all sessions begin anew');
  await db
    .deleteFrom('whatsapp_auth')
    .where((where) => where.or([where('key', 'like', 'session:%'), where('key', 'like', 'sender-key%')]))
    .execute();
  creds.nextPreKeyId += skippedPreKeys;
  creds.firstUnuploadedPreKeyId = creds.nextPreKeyId;
  await rows.write(new Map([[credsKey, creds]]));
}

function keysOf(rows: AuthRows, secrets: Deps['secrets']): AuthenticationState['keys'] {
  return {
    async get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
      const names = new Map(ids.map((id) => [keyName(secrets, type, id), id]));
      const found: Record<string, SignalDataTypeMap[T]> = {};
      for (const [name, value] of await rows.read([...names.keys()]))
        found[names.get(name)!] = revived(type, value) as SignalDataTypeMap[T];
      return found;
    },
    set: (data) => rows.write(rowsOf(data, secrets)),
  };
}

const revived = (type: string, value: unknown) =>
  type === 'app-state-sync-key' ? proto.Message.AppStateSyncKeyData.fromObject(value as object) : value;

function rowsOf(data: SignalDataSet, secrets: Deps['secrets']): Rows {
  const rows: Rows = new Map();
  for (const [type, byId] of Object.entries(data)) {
    for (const [id, value] of Object.entries(byId ?? {})) rows.set(keyName(secrets, type, id), value ?? undefined);
  }
  return rows;
}

const numberKey = 'whatsapp.number';

/** Remembers the number that is linked, for links that open the chat before the connection is ready. */
export function openNumber({ db, secrets, log }: Deps, linked: (number: string) => Promise<void>) {
  let number: string | undefined;

  async function keep(now: string) {
    number = now;
    await keepMeta(db, numberKey, secrets.seal(now));
  }

  return {
    is: () => number,
    async load() {
      number = (await linkedNumber({ db, secrets })) ?? number;
    },
    wire(socket: WASocket) {
      hear(socket, 'connection.update', ({ connection }) => {
        const now = connection === 'open' ? jidDecode(socket.user?.id)?.user : undefined;
        const warn = (err: unknown) => log.warn({ err }, 'whatsapp: the number was not kept');
        if (now) linked(now).catch(warn);
        if (now && now !== number) keep(now).catch(warn);
      });
    },
  };
}

/** The number that was linked last, also after its link has ended. */
async function linkedNumber({ db, secrets }: Pick<Deps, 'db' | 'secrets'>): Promise<string | undefined> {
  const sealed = await readMeta(db, numberKey);
  return sealed && secrets.open(sealed);
}
