/** How statements reach a PostgreSQL server. A write to its socket costs more than all else about a small statement, so BEGIN leaves
 *  together with the first statement of its transaction, and what need not be answered (writeSoon) with what comes next. */
import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { mayWait } from './statements.ts';

export class ServerDialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return new ServerDriver(this.#pool);
  }
}

class ServerDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #connections = new WeakMap<pg.PoolClient, ServerConnection>();
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init() {}

  async acquireConnection() {
    const client = await this.#pool.connect();
    const known = this.#connections.get(client);
    if (known) return known;
    const connection = new ServerConnection(client);
    this.#connections.set(client, connection);
    return connection;
  }

  beginTransaction = async (connection: ServerConnection, settings: TransactionSettings) => connection.begin(settings);
  commitTransaction = (connection: ServerConnection) => connection.commit();
  rollbackTransaction = (connection: ServerConnection) => connection.rollback();
  releaseConnection = async (connection: ServerConnection) => connection.release();
  destroy = () => this.#pool.end();
}

class ServerConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** none; begun here, while the server knows nothing of it; open there too. */
  #transaction: 'none' | 'begun' | 'open' = 'none';
  /** Leave with the next statement. */
  #waiting: CompiledQuery[] = [];
  #broken = false;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  begin({ isolationLevel, accessMode }: TransactionSettings) {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    this.#waiting = [CompiledQuery.raw(`begin${level}${accessMode ? ` ${accessMode}` : ''}`)];
    this.#transaction = 'begun';
  }

  async commit() {
    // Only BEGIN waits: nothing was asked of the server.
    if (this.#transaction === 'begun' && this.#waiting.length === 1) return this.#end();
    const { command } = await this.#send(CompiledQuery.raw('commit'));
    this.#end();
    // So the server answers where a statement has failed before.
    if (command === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollback() {
    const open = this.#transaction === 'open';
    this.#end();
    if (!open) return;
    try {
      await this.#send(CompiledQuery.raw('rollback'));
    } catch (error) {
      this.#broken = true;
      throw error;
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction !== 'none' && mayWait(query)) {
      this.#waiting.push(query);
      return { rows: [] };
    }
    const { command, rowCount, rows = [] } = await this.#send(query);
    return counted.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
  }

  // biome-ignore lint/correctness/useYield: Nothing here reads rows one by one.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Rows are read all at once');
  }

  release() {
    this.#client.release(this.#broken);
  }

  #end() {
    this.#waiting = [];
    this.#transaction = 'none';
  }

  async #send(query: CompiledQuery): Promise<Result> {
    const before = this.#waiting;
    this.#waiting = [];
    if (this.#transaction === 'begun') this.#transaction = 'open';
    if (before.length === 0) return this.#client.query(query.sql, query.parameters as unknown[]);
    return together(this.#client, [...before, query]);
  }
}

type Result = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>;
const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** The last one's result. */
function together(client: pg.PoolClient, statements: CompiledQuery[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    client.query(
      new Together(statements, (error, results) => (error ? reject(error) : resolve([results].flat().at(-1)!))),
    );
  });
}

/** Statements in one write, under one Sync: when one fails, the server skips the rest. */
class Together extends pg.Query {
  readonly #statements: { sql: string; values: Parameter[] }[];
  constructor(statements: CompiledQuery[], done: (error: Error | undefined, results: Result | Result[]) => void) {
    super('', done);
    // Before anything is written: a value that cannot be sent must not leave half a message behind.
    this.#statements = statements.map(({ sql, parameters }) => ({ sql, values: parameters.map(prepareValue) }));
  }

  override submit = (connection: pg.Connection) => {
    const { stream } = connection;
    stream.cork();
    for (const { sql, values } of this.#statements) {
      connection.parse({ name: '', text: sql, types: [] }, true);
      connection.bind({ portal: '', statement: '', binary: '', values }, true);
      connection.describe({ type: 'P', name: '' }, true);
      connection.execute({ portal: '', rows: '' }, true);
    }
    connection.sync();
    stream.uncork();
  };
}

type Parameter = string | Buffer | null;

/** As pg itself writes parameters; its types do not tell of it. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): Parameter } }).utils;
