/** Numbers and dates as Indonesians write them. Pure. */

/** `1463` -> `1.463`, `67.16` -> `67,16`; at most three decimals. */
export function writeNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return numberFormat(options).format(value);
}

const tenths: Intl.NumberFormatOptions = { maximumFractionDigits: 1 };

/** A share as people read it, the same in chat, picture, file and page: `67,2 %`, `84 %`. `–` when there is nothing to divide by. `100 %` and
 *  `0 %` mean all and none: 303.999 of 304.000 is not rounded up to all. */
export function writePercent(part: number, whole: number, language = 'id'): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  const shown = percent > 99.9 && percent < 100 ? 99.9 : percent > 0 && percent < 0.1 ? 0.1 : percent;
  return `${numberFormat(tenths, language).format(shown)} %`;
}

/** A share with what was divided by what: `88,9 % (320/360)`. */
export const writeShare = (part: number, whole: number, language = 'id'): string =>
  `${writePercent(part, whole, language)} (${writeDivided(part, whole)})`;

/** `1.389/1.756` */
export const writeDivided = (part: number, whole: number): string => `${writeNumber(part)}/${writeNumber(whole)}`;

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
