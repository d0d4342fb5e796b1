/** A meeting's time: what the clock at the venue shows is the truth, the instant is worked out from it. */
import type { Zone } from '../../clock.ts';
import { writeDate } from '../../texts/writing.ts';

/** Arguments of texts that tell a time: `date` `Jumat, 19 Juli 2024`, `time` `14.00 WIB`, `day` `19 Jul`. */
export function whenArgs(meeting: { starts_wall: string; zone: Zone }, language: string) {
  const [day = '', time = ''] = meeting.starts_wall.split('T');
  return {
    date: writeDate(day, 'long', language),
    time: `${time.replace(':', '.')} ${meeting.zone}`,
    day: writeDate(day, 'short', language),
  };
}
