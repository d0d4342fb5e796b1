/** Milliseconds that pass only when everybody sleeps: what is measured in them does not depend on the machine. */
export function virtualTime() {
  let at = 0;
  let sleepers: { until: number; wake(): void }[] = [];

  /** Waits until everything that needs no time is done. */
  const idle = () => new Promise((next) => setImmediate(next));

  function pass() {
    const first = sleepers.toSorted((a, b) => a.until - b.until)[0];
    if (!first) throw new Error('everybody waits, and nobody for the time');
    at = first.until;
    sleepers = sleepers.filter((one) => one !== first);
    first.wake();
  }

  return {
    now: () => at,
    sleep: (ms: number) => new Promise<void>((wake) => void sleepers.push({ until: at + Math.max(ms, 0), wake })),
    /** Lets time pass until the work is done. */
    async through<T>(work: Promise<T>): Promise<T> {
      let over = false;
      const end = () => {
        over = true;
      };
      work.then(end, end);
      for (await idle(); !over; await idle()) pass();
      return work;
    },
  };
}
