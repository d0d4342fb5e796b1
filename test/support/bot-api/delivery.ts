/** Webhook delivery: chats side by side, one update of a chat at a time, each repeated until it is answered with 200. */
import { Agent, request } from 'node:http';
import type { Waiting } from './queue.ts';

interface Hook {
  url: string;
  secret: string | undefined;
  connections: number;
}

export function openDelivery(waiting: () => Waiting[], done: (update: Waiting) => void) {
  let hook: Hook | undefined;
  let agent = new Agent({ keepAlive: true });
  const busy = new Set<number>();
  const double = new Set<Waiting>();
  const stats = { delivered: 0, failed: 0, lastError: '' };

  /** Starts whatever may start now. */
  function kick() {
    if (!hook) return;
    for (const update of waiting()) {
      if (busy.size >= hook.connections) return;
      if (busy.has(update.chat)) continue;
      busy.add(update.chat);
      void deliver(update, hook);
    }
  }

  async function deliver(update: Waiting, to: Hook) {
    for (let pause = 20; hook === to; pause = Math.min(2 * pause, 1000)) {
      const status = await postUpdate(to, update.json, agent);
      if (status >= 200 && status < 300) {
        stats.delivered++;
        if (double.delete(update)) continue;
        done(update);
        break;
      }
      stats.failed++;
      stats.lastError = status === 0 ? 'Connection failed' : `Wrong response from the webhook: ${status}`;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    busy.delete(update.chat);
    kick();
  }

  return {
    kick,
    stats,
    active: () => hook !== undefined,
    url: () => hook?.url ?? '',
    /** Deliver this one a second time, as after an answer that was lost. */
    twice: (update: Waiting) => void double.add(update),
    set(next: Hook | undefined) {
      hook = next;
      kick();
    },
    stop() {
      hook = undefined;
      agent.destroy();
      agent = new Agent({ keepAlive: true });
    },
  };
}

/** The answer's status; 0 when there was none within a minute. */
function postUpdate(hook: Hook, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers: Record<string, string | number> = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    if (hook.secret) headers['x-telegram-bot-api-secret-token'] = hook.secret;
    const call = request(hook.url, { method: 'POST', headers, agent, timeout: 60_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(0));
    call.end(body);
  });
}
