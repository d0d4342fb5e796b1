/** Runs all of them, one after the other: one that fails holds up no other. The first failure is thrown when all have had their turn. */
export async function eachAlone<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await run(item).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
