/** How often one key may ask. A program that asks in a circle must not take the answers from those who chat. */
import { minuteMs } from '../../clock.ts';

const mostAMinute = 120;

export function requestsOf() {
  const seen = new Map<number, { since: number; count: number }>();
  return {
    allow(key: number, now: number): boolean {
      const one = seen.get(key);
      if (!one || now - one.since >= minuteMs) {
        seen.set(key, { since: now, count: 1 });
        return true;
      }
      one.count++;
      return one.count <= mostAMinute;
    },
  };
}
