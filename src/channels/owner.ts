/** One process at a time receives with one token or number: the owner of a lease, renewed while it lasts. */

/** Far below the length of the lease (15 s or more), so that one late renewal loses nothing. */
const renewEvery = 4000;

export function openOwner(lease: (() => Promise<boolean>) | undefined, onLost: () => void) {
  let held = lease === undefined;
  let timer: NodeJS.Timeout | undefined;

  async function renew() {
    const before = held;
    held = (await lease?.().catch(() => false)) ?? true;
    if (before && !held) onLost();
  }

  return {
    holds: () => held,
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
