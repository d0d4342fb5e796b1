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
