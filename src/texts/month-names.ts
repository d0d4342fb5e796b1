/** Months (`2026-10`) by name, and the one before. */

export const monthBefore = (period: string) => Temporal.PlainYearMonth.from(period).subtract({ months: 1 }).toString();

/** `Oktober 2026`, or with `style` short `Okt`. */
export function monthName(period: string, language: string, style: 'long' | 'month' | 'short' = 'long'): string {
  return monthFormat(language, style).format(new Date(`${period}-01T00:00:00Z`));
}

const forms = {
  long: { month: 'long', year: 'numeric' },
  month: { month: 'long' },
  short: { month: 'short' },
} as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The formats are kept, because making one costs a hundred times as much as using it. */
function monthFormat(language: string, style: keyof typeof forms): Intl.DateTimeFormat {
  const name = `${language} ${style}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat([language, 'id'], { ...forms[style], timeZone: 'UTC' });
  formats.set(name, known);
  return known;
}
