/** Roman numbers behind a name: `Mawar II` is Mawar 2. Pure. */

const numerals = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** Those up to `most` (20 at most), in lower case, with their figures. */
export const romanUpTo = (most: number): ReadonlyMap<string, string> =>
  new Map(numerals.slice(0, most).map((word, at) => [word, `${at + 1}`]));
