/** The limits of the process that decodes. It ends itself when a file takes more than any honest file does. */

/** Processor time, because wall time says more about what else the machine does. An honest file of the largest size takes a fifth of it on
 *  a small board. */
const mostCpuMs = { picture: 10_000, table: 20_000 };
/** Nearly twice what the largest files within the limits of picture.ts and table.ts take. */
const mostMemory = 600 * 1024 * 1024;
const everyMs = 50;

export async function watched<Read>(kind: keyof typeof mostCpuMs, read: () => Promise<Read>): Promise<Read> {
  const before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    const tooMuch = (user + system) / 1000 > mostCpuMs[kind] || process.memoryUsage.rss() > mostMemory;
    // A decoder's own thread would hold up a polite end.
    if (tooMuch) process.kill(process.pid, 'SIGKILL');
  }, everyMs);
  try {
    return await read();
  } finally {
    clearInterval(timer);
  }
}
