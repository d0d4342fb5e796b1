/** Only the owner of the number can send. Another process (a worker, a gateway that waits) writes down what it wants sent, and the owner
 *  does it; the ids are the same whoever sends, so that nothing is shown twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Channel, type Outbound, SendError, type SendOptions } from '../../channel.ts';
import { chatHash, type Deps } from '../base/deps.ts';

export type Order =
  | { do: 'send'; chat: string; message: Outbound; options: SendOptions }
  | { do: 'edit'; chat: string; id: string; message: Outbound }
  | { do: 'remove'; chat: string; id: string };

type Answer = { value: string | boolean | null } | { kind: SendError['kind']; reason: string; afterMs: number };

const lookMs = 300;
/** An owner that does not answer for so long is about to be replaced; the order is taken back. */
const patienceMs = 30_000;

export function openOrders(deps: Deps, desk: Required<Pick<Channel, 'send' | 'edit' | 'remove'>>) {
  const { db, secrets, clock, ids, log } = deps;
  const stopping = new AbortController();
  let serving: Promise<void> = Promise.resolve();

  async function carryOut(order: Order): Promise<Answer> {
    try {
      if (order.do === 'send') return { value: await desk.send(order.chat, order.message, order.options) };
      if (order.do === 'remove') return { value: await desk.remove(order.chat, order.id) };
      await desk.edit(order.chat, order.id, order.message);
      return { value: null };
    } catch (error) {
      const { kind, message: reason, afterMs } = error instanceof SendError ? error : unexpected;
      return { kind, reason, afterMs };
    }
  }

  async function serveOnce() {
    const rows = await db
      .selectFrom('whatsapp_order')
      .select(['id', 'body_enc'])
      .where('answer', 'is', null)
      .orderBy('at')
      .limit(20)
      .execute();
    await Promise.all(
      rows.map(async ({ id, body_enc }) => {
        const answer = JSON.stringify(await carryOut(JSON.parse(secrets.open(body_enc), revive) as Order));
        await db.updateTable('whatsapp_order').set({ answer }).where('id', '=', id).execute();
      }),
    );
  }

  /** Every 300 ms: a trouble is told when it begins and when it is over. */
  async function served(failing: boolean): Promise<boolean> {
    try {
      await serveOnce();
      if (failing) log.info('whatsapp: orders are looked at again');
      return false;
    } catch (err) {
      if (!failing) log.warn({ err }, 'whatsapp: orders were not looked at; trying again');
      return true;
    }
  }

  return {
    /** As long as `owns`, orders of other processes are carried out. */
    serve(owns: () => boolean) {
      const run = async () => {
        let failing = false;
        while (!stopping.signal.aborted) {
          if (owns()) failing = await served(failing);
          await sleep(lookMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        }
      };
      serving = run();
    },
    /** Has the owner do it. Throws SendError. */
    async ask(order: Order): Promise<string | boolean | null> {
      const id = ids.random(20);
      const body_enc = secrets.seal(JSON.stringify(order, replace));
      const row = { id, chat: chatHash(deps, order.chat), body_enc, at: new Date(clock.now()) };
      await db.insertInto('whatsapp_order').values(row).execute();
      try {
        return result(await answered(deps, id));
      } finally {
        await db.deleteFrom('whatsapp_order').where('id', '=', id).execute();
      }
    },
    async close() {
      stopping.abort();
      await serving;
    },
    /** What a process left behind that died while it waited. */
    tidy: async (now: number) => {
      await db
        .deleteFrom('whatsapp_order')
        .where('at', '<', new Date(now - 10 * patienceMs))
        .execute();
    },
  };
}

const unexpected = new SendError('trouble', 'unexpected');

async function answered({ db }: Deps, id: string): Promise<Answer> {
  for (const since = performance.now(); performance.now() - since < patienceMs; await sleep(lookMs)) {
    const row = await db.selectFrom('whatsapp_order').select('answer').where('id', '=', id).executeTakeFirst();
    if (row?.answer) return JSON.parse(row.answer) as Answer;
  }
  return { kind: 'trouble', reason: 'no owner', afterMs: 1000 };
}

function result(answer: Answer): string | boolean | null {
  if ('value' in answer) return answer.value;
  throw new SendError(answer.kind, answer.reason, answer.afterMs);
}

/** Files ride along as base64. */
const replace = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

function revive(this: unknown, _: string, value: unknown): unknown {
  const { type, data, base64 } = (value ?? {}) as { type?: string; data?: number[]; base64?: string };
  if (type === 'Buffer' && Array.isArray(data)) return Buffer.from(data);
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : value;
}
