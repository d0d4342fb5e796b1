/** Only the process that owns the number can send. Another process (a worker, a gateway that waits) writes down what it wants sent, and the
 *  owner does it. The ids are the same whoever sends, so nothing is shown twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Channel, type Outbound, SendError, type SendOptions } from '../../channel.ts';
import { chatHash, type Deps } from '../base/records.ts';

export type Order =
  | { do: 'send'; chat: string; message: Outbound; options: SendOptions }
  | { do: 'edit'; chat: string; id: string; message: Outbound }
  | { do: 'remove'; chat: string; id: string };

type Sender = Required<Pick<Channel, 'send' | 'edit' | 'remove'>>;
type Result = string | boolean | null;
type Answer = { value: Result } | { kind: SendError['kind']; reason: string; afterMs: number };

const lookMs = 300;
/** An owner that does not answer for so long is about to be replaced; the order is taken back. */
const patienceMs = 30_000;

export class Orders {
  readonly #deps: Deps;
  readonly #sender: Sender;
  readonly #stopping = new AbortController();
  #serving: Promise<void> = Promise.resolve();

  constructor(deps: Deps, sender: Sender) {
    this.#deps = deps;
    this.#sender = sender;
  }

  /** Carries out the orders of other processes while this one `owns` the number. */
  serve(owns: () => boolean): void {
    this.#serving = this.#serve(owns);
  }

  /** Has the owner do it. Throws SendError. */
  async ask(order: Order): Promise<Result> {
    const { db, secrets, clock, ids } = this.#deps;
    const id = ids.random(20);
    const body_enc = secrets.seal(JSON.stringify(order, replace));
    const row = { id, chat: chatHash(this.#deps, order.chat), body_enc, at: new Date(clock.now()) };
    await db.insertInto('whatsapp_order').values(row).execute();
    try {
      return resultOf(await answered(this.#deps, id));
    } finally {
      await db.deleteFrom('whatsapp_order').where('id', '=', id).execute();
    }
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#serving;
  }

  async #serve(owns: () => boolean): Promise<void> {
    const { signal } = this.#stopping;
    let failing = false;
    while (!signal.aborted) {
      if (owns()) failing = await this.#serveOnce(failing);
      await sleep(lookMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Runs every 300 ms, so a trouble is logged only when it begins and when it is over. Answers whether it failed. */
  async #serveOnce(failing: boolean): Promise<boolean> {
    const { log } = this.#deps;
    try {
      await carryOutAll(this.#deps, this.#sender);
      if (failing) log.info('whatsapp: orders are looked at again');
      return false;
    } catch (err) {
      if (!failing) log.warn({ err }, 'whatsapp: orders were not looked at; trying again');
      return true;
    }
  }
}

async function carryOutAll({ db, secrets }: Deps, sender: Sender): Promise<void> {
  const rows = await db
    .selectFrom('whatsapp_order')
    .select(['id', 'body_enc'])
    .where('answer', 'is', null)
    .orderBy('at')
    .limit(20)
    .execute();
  await Promise.all(
    rows.map(async ({ id, body_enc }) => {
      const answer = JSON.stringify(await carryOut(sender, JSON.parse(secrets.open(body_enc), revive) as Order));
      await db.updateTable('whatsapp_order').set({ answer }).where('id', '=', id).execute();
    }),
  );
}

const unexpected = new SendError('trouble', 'unexpected');

async function carryOut(sender: Sender, order: Order): Promise<Answer> {
  try {
    if (order.do === 'send') return { value: await sender.send(order.chat, order.message, order.options) };
    if (order.do === 'remove') return { value: await sender.remove(order.chat, order.id) };
    await sender.edit(order.chat, order.id, order.message);
    return { value: null };
  } catch (error) {
    const { kind, message: reason, afterMs } = error instanceof SendError ? error : unexpected;
    return { kind, reason, afterMs };
  }
}

async function answered({ db }: Deps, id: string): Promise<Answer> {
  for (const since = performance.now(); performance.now() - since < patienceMs; await sleep(lookMs)) {
    const row = await db.selectFrom('whatsapp_order').select('answer').where('id', '=', id).executeTakeFirst();
    if (row?.answer) return JSON.parse(row.answer) as Answer;
  }
  return { kind: 'trouble', reason: 'no owner', afterMs: 1000 };
}

function resultOf(answer: Answer): Result {
  if ('value' in answer) return answer.value;
  throw new SendError(answer.kind, answer.reason, answer.afterMs);
}

/** Files travel as base64. */
const replace = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

function revive(this: unknown, _: string, value: unknown): unknown {
  const { type, data, base64 } = (value ?? {}) as { type?: string; data?: number[]; base64?: string };
  if (type === 'Buffer' && Array.isArray(data)) return Buffer.from(data);
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : value;
}
