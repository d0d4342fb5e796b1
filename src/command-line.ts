/** What `npm run admin`, `import`, `audit`, `keys`, `recompute`, `recount`, `areas`, `hooks` and `export` share: the running program carries out their order when it holds the data directory, otherwise
 *  they do it themselves; and what they print. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WrongRule } from './children/growth/rule-files.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Text } from './conversation/run.ts';
import { type Ids, randomIds } from './ids.ts';
import { type Log, openLog } from './log.ts';
import { WrongKey } from './records/key-ring.ts';
import { AlreadyRunning } from './records/lock.ts';
import { openRecords, type Records } from './records/open.ts';
import { asOwner } from './records/owner.ts';
import type { Secrets } from './records/secrets.ts';
import { openVault, type Vault } from './records/vault.ts';
import { openTexts } from './texts/texts.ts';

export interface Order {
  name:
    | 'import'
    | 'import-children'
    | 'admin'
    | 'audit'
    | 'keys'
    | 'recompute'
    | 'recount'
    | 'areas'
    | 'hooks'
    | 'dhis2'
    | 'recap';
  query: Record<string, string>;
  body: Uint8Array | string;
}

interface Machine {
  clock: Clock;
  ids: Ids;
  log: Log;
}

/** The running program could not carry out the order: it is still starting, does not take it from us, or failed (web/control.ts). */
interface Failed {
  error: 'starting' | 'refused' | 'failed';
}

/** These write the first rows. All others ask about what is there, and a database made for them would only hide that DATA_DIR is wrong. */
const begins: readonly Order['name'][] = ['admin', 'import'];

/** There is no database in DATA_DIR. */
class NoData extends Error {
  override name = 'NoData';
  readonly directory: string;
  constructor(directory: string) {
    super('no data');
    this.directory = directory;
  }
}

const texts = openTexts(join(import.meta.dirname, '../locales'));

export const say = (text: Text): string => texts.render('id', text);

export const print = (text: Text): void => void process.stdout.write(`${say(text)}\n`);

/** What went wrong. The exit code says so too. */
export function fail(text: Text): void {
  process.stderr.write(`${say(text)}\n`);
  process.exitCode = 1;
}

/** Carries out the order with the settings of the environment. `tell` gets what the order says, `text` speaks the texts of its program. */
export async function run<Line extends object>(
  order: Order,
  text: (id: 'failed' | `error-${Failed['error']}`, args?: { reason: string }) => Text,
  tell: (line: Line) => void | Promise<void>,
): Promise<void> {
  try {
    const machine = { clock: systemClock, ids: randomIds, log: openLog('silent', false) };
    for await (const line of carryOut(readConfig(process.env), machine, order)) {
      if ('error' in line) fail(text(`error-${(line as Failed).error}`));
      else await tell(line as Line);
    }
  } catch (error) {
    if (error instanceof NoData) return fail({ key: 'operator/start:no-data', args: { directory: error.directory } });
    if (error instanceof WrongKey) return fail({ key: 'operator/start:wrong-key' });
    if (error instanceof WrongRule) return fail({ key: 'operator/start:wrong-rule', args: { what: error.message } });
    if (!(error instanceof ConfigError))
      return fail(text('failed', { reason: error instanceof Error ? error.name : '' }));
    const { reason, setting, example } = error;
    fail({ key: `operator/start:setting-${reason}`, args: { setting, example } });
  }
}

/** Yields what the order says, as plain objects; `{ error }` when the running program could not do it. */
export async function* carryOut(config: Config, machine: Machine, order: Order): AsyncGenerator<object> {
  try {
    yield* carryOutHere(config, machine, order);
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    if (error.port === undefined) yield { error: 'starting' };
    else yield* ask(error.port, error.token ?? '', order);
  }
}

/** A program that is starting may not have made it yet. */
const isThere = ({ databaseUrl, dataDir }: Config) =>
  databaseUrl !== undefined || ['pg', 'lock.json'].some((name) => existsSync(join(dataDir, name)));

/** The first time takes up to half a minute on a busy machine. */
function tellStep(step: string, { dataDir: directory }: Config): void {
  if (step === 'create') process.stderr.write(`${say({ key: 'operator/start:creating', args: { directory } })}\n`);
}

async function* carryOutHere(config: Config, machine: Machine, order: Order): AsyncGenerator<object> {
  const { clock, ids, log } = machine;
  if (!isThere(config) && !begins.includes(order.name)) throw new NoData(config.dataDir);
  // Rules are read with them: one that is wrong is told in words.
  const { ordersOf } = await import('./orders.ts');
  const records = await openRecords({ ...config, ...machine, progress: (step) => tellStep(step, config) });
  let vault: Vault | undefined;
  try {
    vault = await openVault(records, config, () => clock.now());
    const { db, secrets } = vault;
    const bot = await botName(config);
    const number = config.whatsapp && (await linkedNumber(db, secrets));
    const links = (code: string) => [
      ...(bot ? [`https://t.me/${bot}?start=${code}`] : []),
      ...(number ? [`https://wa.me/${number}?text=${code}`] : []),
    ];
    const owning = <T>(work: (db: Records['db']) => Promise<T>) => asOwner(db, { ...config, log }, work);
    const now = () => clock.now();
    const known = ordersOf(vault, { secrets, ids, links, now, owning, render: say, hooksInside: config.hooksInside });
    yield* known[order.name]!(requestOf('http://localhost', order)) as AsyncIterable<object>;
  } finally {
    vault?.close();
    await records.close();
  }
}

/** The door for orders is on the loopback address, wherever else the program listens (web/doors.ts). */
async function* ask(port: number, token: string, order: Order): AsyncGenerator<object> {
  const response = await fetch(requestOf(`http://127.0.0.1:${port}`, order, token));
  if (!response.ok || !response.body) {
    yield { error: response.status === 503 ? 'starting' : 'refused' };
    return;
  }
  let rest = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as object;
  }
}

function requestOf(base: string, { name, query, body }: Order, token = ''): Request {
  const url = `${base}/control/${name}?${new URLSearchParams(query)}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
  return new Request(url, { method: 'POST', headers, body: typeof body === 'string' ? body : Buffer.from(body) });
}

/** The linked number, as channels/whatsapp/keys/auth-state.ts keeps it. */
async function linkedNumber(db: Records['db'], secrets: Secrets): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'whatsapp.number').executeTakeFirst();
  return row && secrets.open(row.value);
}

/** For links that open the chat. Without Telegram, or while it cannot be reached, people get the code alone. */
async function botName({ telegram }: Config): Promise<string | undefined> {
  if (!telegram) return undefined;
  try {
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`, {
      signal: AbortSignal.timeout(5000),
    });
    const { result } = (await response.json()) as { result?: { username?: string } };
    return result?.username;
  } catch {
    return undefined;
  }
}
