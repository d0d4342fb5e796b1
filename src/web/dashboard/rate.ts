/** How often somebody may ask, so that nobody's requests cost the others their answers. In the memory of this process: it holds nothing that must
 *  outlive it. */

interface Bucket {
  left: number;
  at: number;
}

/** So many are known at a time; with the next one the longest known is forgotten. */
const mostKnown = 10_000;

/** `perMinute` over a longer time, and as many at once. Answers how many seconds to wait, 0 for none. */
export function rateLimit(perMinute: number): (who: string, now: number) => number {
  const known = new Map<string, Bucket>();
  return (who, now) => {
    const bucket = known.get(who) ?? { left: perMinute, at: now };
    bucket.left = Math.min(perMinute, bucket.left + (Math.max(now - bucket.at, 0) / 60_000) * perMinute);
    bucket.at = now;
    known.delete(who);
    known.set(who, bucket);
    if (known.size > mostKnown) known.delete(known.keys().next().value!);
    if (bucket.left < 1) return Math.ceil(((1 - bucket.left) * 60) / perMinute);
    bucket.left -= 1;
    return 0;
  };
}
