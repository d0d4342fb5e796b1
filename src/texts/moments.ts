/** The answer to a question for day and hour, as runs and drafts keep it: `2026-12-04T09:00--2026-12-04T12:00 WIB`, the end and the zone only
 *  where they were told. Pure. */
import type { Zone } from '../clock.ts';
import type { Moment } from '../conversation/reader.ts';

export const momentForm =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:--(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}))?(?: (WIB|WITA|WIT))?$/;

export const packMoment = ({ start, end, zone }: Moment): string =>
  `${start}${end ? `--${end}` : ''}${zone ? ` ${zone}` : ''}`;

export function unpackMoment(packed: string): Moment {
  const [, start = '', end, zone] = momentForm.exec(packed) ?? [];
  return { start, ...(end && { end }), ...(zone && { zone: zone as Zone }) };
}

/** Hours ahead of UTC; none of the three knows summer time. */
export const hoursAhead: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** The same instants on the clocks of another zone. */
export function inZone(moment: Moment, from: Zone, to: Zone): Moment {
  const moved = (wall: string) =>
    Temporal.PlainDateTime.from(wall)
      .add({ hours: hoursAhead[to] - hoursAhead[from] })
      .toString()
      .slice(0, 16);
  return { start: moved(moment.start), ...(moment.end && { end: moved(moment.end) }), zone: to };
}

/** `09.00 WIB`, `09.00–12.00 WIB`; the last day too where it ends on another. */
export function hoursText({ start, end, zone }: Moment, dayText: (day: string) => string): string {
  const behind = zone ? ` ${zone}` : '';
  const clock = (wall: string) => wall.slice(11).replace(':', '.');
  if (!end) return `${clock(start)}${behind}`;
  if (end.slice(0, 10) === start.slice(0, 10)) return `${clock(start)}–${clock(end)}${behind}`;
  return `${clock(start)}${behind} s.d. ${dayText(end.slice(0, 10))}, ${clock(end)}${behind}`;
}
