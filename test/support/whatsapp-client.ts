/** A real Baileys socket for the tests of the loopback, with credentials in memory that go through text as they do in a database. */
import makeWASocket, {
  type AuthenticationCreds,
  type AuthenticationState,
  BufferJSON,
  type ConnectionState,
  initAuthCreds,
  proto,
  type SignalDataSet,
  type UserFacingSocketConfig,
  type WAMessage,
} from '@whiskeysockets/baileys';
import { patienceMs, until } from './until.ts';
import type { Identity } from './whatsapp/provision.ts';
import { silentLogger } from './whatsapp/quiet.ts';

export interface Vault {
  load(): { state: AuthenticationState; save(): void };
  /** A backup of this moment. */
  copy(): Vault;
}

export const newVault = (identity: Identity = { creds: initAuthCreds(), keys: {} }): Vault => {
  const values = new Map<string, string>();
  write(values, identity.keys);
  return vault(JSON.stringify(identity.creds, BufferJSON.replacer), values);
};

export type Client = ReturnType<typeof connect>;

export function connect(url: string, kept: Vault, extra: Partial<UserFacingSocketConfig> = {}) {
  const { state, save } = kept.load();
  const socket = makeWASocket({
    waWebSocketUrl: url,
    auth: state,
    logger: silentLogger,
    markOnlineOnConnect: false,
    connectTimeoutMs: patienceMs,
    defaultQueryTimeoutMs: patienceMs,
    ...extra,
  });
  const came: { kind: string; message: WAMessage }[] = [];
  const updates: Partial<ConnectionState>[] = [];
  socket.ev.on('creds.update', save);
  socket.ev.on('messages.upsert', ({ type, messages }) => {
    for (const message of messages) if (!message.key.fromMe) came.push({ kind: type, message });
  });
  socket.ev.on('connection.update', (update) => updates.push(update));
  return {
    socket,
    /** What people sent, with the way in which it came: `notify`, or `append` when it had waited. */
    came,
    opened: () => until(() => updates.some(({ connection }) => connection === 'open')),
    qr: () => until(() => updates.find(({ qr }) => qr)?.qr),
    /** The code with which the connection ended. */
    closed: () => until(() => codeOf(updates.find(({ connection }) => connection === 'close'))),
    /** The message with this text. */
    heard: (text: string) => until(() => came.find(({ message }) => textOf(message) === text)),
    end: () => socket.end(undefined),
  };
}

export const textOf = ({ message }: WAMessage): string | undefined =>
  message?.conversation ?? message?.extendedTextMessage?.text ?? undefined;

const codeOf = (update: Partial<ConnectionState> | undefined): number | undefined =>
  update &&
  ((update.lastDisconnect?.error as { output?: { statusCode: number } } | undefined)?.output?.statusCode ?? -1);

function vault(creds: string, values: Map<string, string>): Vault {
  let text = creds;
  return {
    load: () => {
      const live = JSON.parse(text, BufferJSON.reviver) as AuthenticationCreds;
      const save = () => {
        text = JSON.stringify(live, BufferJSON.replacer);
      };
      return { state: { creds: live, keys: keysIn(values) }, save };
    },
    copy: () => vault(text, new Map(values)),
  };
}

const keysIn = (values: Map<string, string>): AuthenticationState['keys'] => ({
  get: (type, ids) => {
    const found = ids.flatMap((id) => {
      const value = values.get(`${type} ${id}`);
      return value === undefined ? [] : [[id, revive(type, value)]];
    });
    return Object.fromEntries(found);
  },
  set: (data) => write(values, data),
});

function write(values: Map<string, string>, data: SignalDataSet) {
  for (const [type, entries] of Object.entries(data))
    for (const [id, value] of Object.entries(entries ?? {})) {
      if (value === null) values.delete(`${type} ${id}`);
      else values.set(`${type} ${id}`, JSON.stringify(value, BufferJSON.replacer));
    }
}

function revive(type: string, text: string): unknown {
  const value = JSON.parse(text, BufferJSON.reviver);
  return type === 'app-state-sync-key' ? proto.Message.AppStateSyncKeyData.fromObject(value) : value;
}
