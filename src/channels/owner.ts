/** One process at a time receives with one token or number: the owner of a lease, renewed while it lasts. */

/** Far below the length of the lease, so that one late renewal loses nothing. */
const renewEvery = 4000;
/** What every lease lasts at least. Whoever was frozen, or hears nothing from the records, is an owner no longer after that: another
 *  one has it by then. Counted on the machine's own time, which runs on meanwhile. */
const lastsMs = 15_000;

export function openOwner(lease: (() => Promise<boolean>) | undefined, onLost: () => void) {
  let until = lease ? 0 : Number.POSITIVE_INFINITY;
  let held = lease === undefined;
  let timer: NodeJS.Timeout | undefined;
  const holds = () => performance.now() < until;

  function look() {
    const before = held;
    held = holds();
    if (before && !held) onLost();
  }

  async function renew() {
    look();
    const asked = performance.now();
    const taken = (await lease?.().catch(() => false)) ?? true;
    until = taken ? Math.max(until, asked + lastsMs) : 0;
    look();
  }

  return {
    holds,
    /** Asks at once whether it still holds. */
    renew,
    async open() {
      if (!lease) return;
      await renew();
      timer = setInterval(() => void renew(), renewEvery);
    },
    close: () => clearInterval(timer),
  };
}
