/** Days in the cells of a table, as spreadsheets and people write them. Pure. */

const names = new Map(
  ['id', 'en'].flatMap((language) =>
    Array.from({ length: 12 }, (_, at) => {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, at));
      return [name.slice(0, 3).toLowerCase(), at + 1] as const;
    }),
  ),
);

/** `2027-01-31`, `31/1/2027`, `31.01.2027`, `31 Januari 2027`, `31 Jan 2027` -> `2027-01-31`. undefined: no day. */
export function dayOf(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:[\d:.]+z?)?$/.exec(text);
  if (iso) return dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const told = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,})[\s./-]+(\d{4})$/u.exec(text);
  if (!told) return undefined;
  const month = /^\d/.test(told[2]!) ? Number(told[2]) : names.get(told[2]!.slice(0, 3));
  return month === undefined ? undefined : dayIn(Number(told[3]), month, Number(told[1]));
}

function dayIn(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }).toString() : undefined;
}
