/** Signs between the columns of a line, made one, and twins on one line. Pure. */

/** `Aisyah/P/03022025/Rina/RT4`, `Aisyah-P-03/02/2025-Rina`: where a line is parted by such a sign all over. */
export function parted(line: string): string {
  const slashes = line.match(slash)?.length ?? 0;
  const dashed = /-\s*[LP]\s*-/i.test(line);
  const one = slashes >= 3 ? line.replace(slash, ' | ') : line;
  return dashed ? one.replace(dash, ' | ') : one;
}

/** Between words, or a word and a figure: a date has none of them, and `RT 4/RW 2` stays whole. */
const slash = /(?<=\p{L})\s*\/\s*(?=[\p{L}\d])|(?<=\d)\s*\/\s*(?=\p{L})(?!rw)/giu;
const dash =
  /(?<=\p{L})\s*-\s*(?=[\p{L}\d])|(?<=\d)\s*-\s*(?=\p{L}{2})(?!(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|nop|des))/giu;

const name = String.raw`\p{L}[\p{L}\p{M}'. ]*?`;
const twins = new RegExp(
  String.raw`^(?:\d{1,3}\s*[.)]\s*)?(?:(?:anak|bayi|balita|si)\s+)*(?:kembar\s*[:,]?\s*)?(${name})\s*(?:&|\+|\bdan\b)\s*(${name})(\s*[,;|(]\s*.*|\s+(?:l|p|lk|pr|laki\S*|perempuan|lahir|lhr|tgl|\d).*)$`,
  'iu',
);

/** `Hasan dan Husein L 5/5/2025` are two lines. */
export function apart(line: string): string[] {
  const [, one, other, rest] = twins.exec(line) ?? [];
  const parents = /(?:^|\s)(?:ibu|bu|bapak|pak|ayah|ortu)(?:\s|$)/iu;
  if (one === undefined || parents.test(`${one} ${other}`)) return [line];
  return [`${one}${rest}`, `${other}${rest}`];
}
