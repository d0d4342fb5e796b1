/** What was probably meant by a word that is none of the known ones: for whoever writes at a terminal. Pure. */

/** The nearest first; none that has little in common. One that begins like it is near, however long it goes on. */
export function likely(written: string, known: readonly string[]): string[] {
  const far = Math.max(1, Math.floor(written.length / 3));
  return known
    .map((one) => ({ one, off: begins(written, one) ? 0.5 : distance(written, one) }))
    .filter(({ off }) => off <= far)
    .toSorted((a, b) => a.off - b.off)
    .map(({ one }) => one);
}

const begins = (written: string, one: string) =>
  written.length >= 3 && (one.startsWith(written) || written.startsWith(one));

/** Letters that were added, left out, written wrong or changed with the next one. */
function distance(written: string, meant: string): number {
  const rows = [Array.from({ length: meant.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= written.length; at++) {
    const row = [at];
    const [before, earlier] = [rows[at - 1]!, rows[at - 2]];
    for (let to = 1; to <= meant.length; to++) {
      const same = written[at - 1] === meant[to - 1] ? 0 : 1;
      row[to] = Math.min(before[to]! + 1, row[to - 1]! + 1, before[to - 1]! + same);
      const turned = earlier && written[at - 1] === meant[to - 2] && written[at - 2] === meant[to - 1];
      if (turned) row[to] = Math.min(row[to]!, earlier[to - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[written.length]![meant.length]!;
}
