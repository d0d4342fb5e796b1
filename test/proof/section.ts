/** What one section of the proof is, and the numbers that it may answer with. It throws when something does not hold. */
export interface Section {
  /** Conversations, or inputs a question. */
  full: number;
  /** Enough to see that the section itself works. */
  small: number;
  run(size: number, seed: number): Promise<Record<string, number>>;
}

/** Says everything that is wrong at once: a run of minutes should not have to be repeated for the second fault. */
export function mustHold(faults: string[]): void {
  if (faults.length === 0) return;
  const more = faults.length > 20 ? `\n… and ${faults.length - 20} more` : '';
  throw new Error(`${faults.length} faults:\n${faults.slice(0, 20).join('\n')}${more}`);
}
