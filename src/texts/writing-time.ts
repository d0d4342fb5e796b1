import { wallTime, type Zone } from '../clock.ts';

/** The wall time of an instant (milliseconds) in one of the three zones: `08.30 WITA`. Not in writing.ts: the engine uses that file, and
 *  must not reach the clock. */
export function writeTime(ms: number, zone: Zone): string {
  const time = wallTime(ms, zone);
  return `${pad(time.hour)}.${pad(time.minute)} ${zone}`;
}

const pad = (part: number) => String(part).padStart(2, '0');
