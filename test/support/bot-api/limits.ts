/** Telegram's limits on sending: so many a second over all and per chat, in scaled time. */
import { ApiError } from './errors.ts';
import type { WorldOptions } from './world.ts';

export function openLimits(limits: WorldOptions['limits']) {
  if (!limits) return () => undefined;
  const second = 1000 / limits.speed;
  const sent = new Map<number | 'all', { from: number; count: number }>();

  function take(key: number | 'all', most: number) {
    const now = Date.now();
    const known = sent.get(key);
    const window = known && now < known.from + second ? known : { from: now, count: 0 };
    sent.set(key, window);
    if (++window.count <= most) return;
    const wait = Math.max(window.from + second - now, 1) / 1000;
    const retry = limits?.speed === 1 ? Math.ceil(wait) : wait;
    throw new ApiError(429, `Too Many Requests: retry after ${retry}`, { retry_after: retry });
  }

  return (method: string, chat: number | undefined) => {
    if (!method.startsWith('send') || chat === undefined) return;
    take('all', limits.perSecond);
    take(chat, limits.perChatPerSecond);
  };
}
