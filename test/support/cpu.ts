/** How long this process was really at work on something, milliseconds: what others do on the machine meanwhile is not in it. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
