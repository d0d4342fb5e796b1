/** What does not belong into a report and is never kept: numbers of identity cards and phones, and the measures of one child. Pure. */

/** In its place. It tells, when the text is read again, that something was left out. */
const mark = { id: '[NIK]', phone: '[HP]', child: '[data anak]' } as const;

const cards = /(?<![\d])\d(?:[ .-]?\d){15}(?![\d])/g;
const phones = /(?<![\d])(?:\+?62|0)[ -]?8\d(?:[ .-]?\d){6,11}(?![\d])/g;
/** `BB 7,1`, `TB: 70`, `umur 14 bln`: of one child, not of a group (`umur 6-11 bln`). */
const measure =
  /(?<![\p{L}\d])(?:\d{1,2}\s*(?:bln|bulan|th|thn|tahun)[\s,]+)?\d{1,2}[.,]\d{1,2}\s*kg(?![\p{L}])|(?<![\p{L}])(?<!(?:naik|tetap|turun|timbang)\s)(?:bb|tb|pb|lila|lika|umur|usia|berat(?: badan)?|tinggi(?: badan)?|panjang(?: badan)?)(?:nya)?\s*[:=]?\s*\d{1,3}(?:[.,]\d+)?(?!\s*(?:-|s\/?d|sampai)\s*\d)(?!\d)/iu;
const child =
  /(?<![\p{L}])(?:yaitu|yakni|atas nama|a\.\s?n\.?|an\.|nama(?:nya)?(?: anak)?\s*[:=]?|nama(?:nya)? \p{L}+\s*[:=]|ananda|inisial)(?=\s)/giu;

/** `a.n. Siti dan Ani`: whose child it is. */
const named = /(?<![\p{L}])(?:a\.\s?n\.?|atas nama|An\.|ananda)\s*\p{Lu}[^,;\n)]*/gu;

export const withoutPrivate = (text: string): string =>
  text.replace(cards, mark.id).replace(phones, mark.phone).split('\n').map(withoutChild).join('\n');

function withoutChild(line: string): string {
  const found = measure.exec(line);
  if (!found) return line.replace(named, mark.child);
  const names = [...line.slice(0, found.index).matchAll(child)];
  const open = line.lastIndexOf('(', found.index);
  const inside = open >= 0 && !line.slice(open, found.index).includes(')') ? open + 1 : found.index;
  const start = names[0]?.index ?? Math.min(inside, whose(line, found.index));
  const end = endOf(line, found.index);
  return `${line.slice(0, start)}${mark.child}${withoutChild(line.slice(end))}`;
}

/** `Naila anaknya bu Rini BB 6,2`: where the words begin that say whose measures they are. */
function whose(line: string, until: number): number {
  const [stretch = ''] = /[^\d;:.()[\]]*$/u.exec(line.slice(0, until)) ?? [];
  const start = until - stretch.length;
  const told = stretch.replace(/^[\s,]+/, '');
  const person = /(?<!^)\p{Lu}\p{Ll}+|anak(?:nya)?\s+(?:dari\s+)?(?:bu|ibu|pak|bpk|bapak)(?!\p{L})/u.test(told);
  return person ? start : until;
}

/** The measures go on as long as there is another one close behind. */
function endOf(line: string, from: number): number {
  let end = from;
  for (let rest = line.slice(end); ; rest = line.slice(end)) {
    const next = measure.exec(rest);
    if (!next || (end > from && next.index > 20)) return end;
    end += next.index + next[0].length;
    end +=
      /^\s*(?:kg|cm|gr|gram|bln|bulan|th|thn|tahun|hari)?(?![\p{L}])[\s,]*/iu.exec(line.slice(end))?.[0].length ?? 0;
  }
}

export type Private = keyof typeof mark;

export const privateIn = (text: string): Private[] =>
  (Object.keys(mark) as Private[]).filter((kind) => text.includes(mark[kind]));

export const withoutMarks = (text: string): string => text.replace(/\[(?:NIK|HP|data anak)\]/g, ' ; ');
