/** Numbers and dates as Indonesians write them. Pure. */

/** `1463` -> `1.463`, `67.16` -> `67,16`; at most three decimals. */
export function writeNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return numberFormat(options).format(value);
}

const tenths: Intl.NumberFormatOptions = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** A share as people read it: one decimal, `67,2 %`. `–` when there is nothing to divide by. */
export function writePercent(part: number, whole: number, options = tenths, language = 'id'): string {
  return whole === 0 ? '–' : `${numberFormat(options, language).format((part / whole) * 100)} %`;
}

/** `iso`: `2023-06-08`. long: `Kamis, 8 Juni 2023`; medium: `8 Juni 2023`; short: `8 Jun`. */
export function writeDate(iso: string, style: 'long' | 'medium' | 'short', language = 'id'): string {
  return dateFormat(language, dateStyles[style]).format(new Date(`${iso}T00:00:00Z`));
}

const dateStyles = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  medium: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  short: { day: 'numeric', month: 'short', timeZone: 'UTC' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs a hundred times more than using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const plainNumber = new Intl.NumberFormat('id');

/** A language that ICU does not know (Minang, Batak) must fall to Indonesian, not to the machine's English. */
function numberFormat(options?: Intl.NumberFormatOptions, language = 'id'): Intl.NumberFormat {
  if (!options) return plainNumber;
  const key = `${language} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat([language, 'id'], options);
  numberFormats.set(key, format);
  return format;
}

/** The same for dates. */
function dateFormat(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(style)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat([language, 'id'], style);
  dateFormats.set(key, format);
  return format;
}
