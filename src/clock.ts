/** The one place that asks the machine for the time. Everybody else is handed a clock, so that tests can move it. */
export interface Clock {
  /** Now, as milliseconds since the epoch: the form that sessions and records keep. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Indonesia's three zones by the name that people say. */
export const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
export type Zone = keyof typeof zones;

/** The calendar date and wall time of an instant in one of the three zones. */
export const wallTime = (ms: number, zone: Zone) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zones[zone]);

/** `2024-07-19T14:00` on the clocks of `zone`, as milliseconds since the epoch. */
export const instantOf = (wall: string, zone: Zone): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zones[zone]).epochMilliseconds;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
