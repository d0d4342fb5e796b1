/** What cells of tables have in common, whatever the table is about. Pure. */

/** `No. HP` and `no_hp` -> `no hp`. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a spreadsheet shows where a formula found nothing, and what our reader of workbooks puts where one was never worked out. */
export const isErrorCell = (cell: string) =>
  /^#(\?|n\/a|n\/d|ref!|value!|name\?|div\/0!|null!|num!|spill!|calc!|field!)$/i.test(cell.trim());

/** `-` in a cell says that there is nothing. */
export const isBlank = (cell: string) => /^[-–—.\s]*$/.test(cell);

/** The same as in the row above. */
export const isDitto = (cell: string) => /^(["”“〃]|''|-\s*["”“]\s*-|sda|s\.d\.a\.?|idem)$/i.test(cell);

/** A column that only counts the rows. */
export const isNumbering = (header: string) => /^(no|nomor|no urut|nomor urut|nr|urut|num|number)$/.test(plain(header));
