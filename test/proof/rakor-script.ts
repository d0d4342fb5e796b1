/** A year of meetings that a seed makes up: who is invited when, what they answer, what moves and what is called off. It
 *  holds only numbers: rakor-oracle.ts works out what must arrive, rakor-year.ts what does arrive. */
import { dayMs, hourMs, minuteMs, type Zone } from '../../src/clock.ts';

/** Indonesia has no summer time: the proof reckons with plain offsets, and so by another way than the program. */
export const offset: Record<Zone, number> = { WIB: 7 * hourMs, WITA: 8 * hourMs, WIT: 9 * hourMs };

/** One district a zone, with quiet hours of its own. In the eastern one they reach over the hour of the day reminders. */
export const districts = [
  { code: '13.76', zone: 'WIB', quiet: { from: '21:00', to: '06:00' } },
  { code: '64.74', zone: 'WITA', quiet: { from: '22:30', to: '05:30' } },
  { code: '81.71', zone: 'WIT', quiet: { from: '20:00', to: '08:30' } },
] as const satisfies readonly { code: string; zone: Zone; quiet: { from: string; to: string } }[];

export type Doing =
  | { at: number; do: 'come' | 'decline' | 'deputise'; who: number }
  /** `as`: the deputy of `who` opens the code. */
  | { at: number; do: 'join'; who: number; as: number }
  | { at: number; do: 'move'; start: number; zone: Zone }
  | { at: number; do: 'reminders'; names: string[] }
  | { at: number; do: 'cancel' };

export interface PlannedMeeting {
  district: number;
  zone: Zone;
  start: number;
  invitedAt: number;
  /** Indexes of people. */
  invited: number[];
  doings: Doing[];
}

/** People by index; `i % 3` is the district in which they live. The last third of them is never invited, only sent as deputies. */
export const peopleCount = 24;
const invitable = 16;

const names = ['h7', 'h3', 'h1', 'j2'];
const specialDays = [
  '02-29',
  '03-01',
  '03-02',
  '03-03',
  '03-07',
  '03-08',
  '01-31',
  '02-01',
  '05-01',
  '12-31',
  '01-03',
  '10-31',
  '07-31',
];
const hours = [0.5, 6, 6.25, 7, 7.5, 8, 9, 10, 10.5, 13, 14, 19.5, 22, 23.5];

export function makeYear(size: number, chance: () => number): PlannedMeeting[] {
  return Array.from({ length: size }, (_, n) => makeMeeting(n, chance));
}

function makeMeeting(n: number, chance: () => number): PlannedMeeting {
  const among = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const district = n % districts.length;
  const zone = districts[district]!.zone;
  const start = startOn(n, zone, chance);
  // Mostly long before, sometimes the day before or the same morning.
  const ahead = chance() < 0.2 ? 3 * hourMs + chance() * dayMs : dayMs + chance() * 16 * dayMs;
  const invitedAt = odd(start - ahead);
  const invited = [
    ...new Set(Array.from({ length: 2 + Math.floor(chance() * 4) }, () => Math.floor(chance() * invitable))),
  ];
  const meeting: PlannedMeeting = { district, zone, start, invitedAt, invited, doings: [] };
  const moves = chance() < 0.3 ? 1 + Math.floor(chance() * 2) : 0;
  let from = invitedAt;
  let known = start;
  for (let move = 0; move < moves; move++) {
    const at = odd(from + (known - from) * (0.1 + chance() * 0.6));
    known = moved(known, at, chance);
    meeting.doings.push({ at, do: 'move', start: known, zone: among(districts).zone });
    from = at;
  }
  if (chance() < 0.2) meeting.doings.push({ at: odd(from + (known - from) * (0.1 + chance() * 0.85)), do: 'cancel' });
  if (chance() < 0.2) {
    const chosen = names.filter(() => chance() < 0.5);
    meeting.doings.push({ at: odd(invitedAt + (known - invitedAt) * chance() * 0.5), do: 'reminders', names: chosen });
  }
  for (const who of invited) meeting.doings.push(...answers(who, meeting, known, chance));
  meeting.doings.sort((a, b) => a.at - b.at);
  apart(meeting);
  return meeting;
}

/** A person changes her mind up to three times. */
function answers(who: number, { invitedAt }: PlannedMeeting, start: number, chance: () => number): Doing[] {
  const count = Math.floor(chance() * 4);
  const times = Array.from({ length: count }, () => odd(invitedAt + (start - invitedAt) * chance() * 0.98)).sort(
    (a, b) => a - b,
  );
  return times.flatMap((at, index): Doing[] => {
    const kind = (['come', 'decline', 'deputise'] as const)[Math.floor(chance() * 3)]!;
    if (kind !== 'deputise' || chance() < 0.3) return [{ at, do: kind, who }];
    const next = times[index + 1] ?? start;
    const as = invitable + Math.floor(chance() * (peopleCount - invitable));
    return [
      { at, do: kind, who },
      { at: odd(at + (next - at) * chance()), do: 'join', who, as },
    ];
  });
}

function startOn(n: number, zone: Zone, chance: () => number): number {
  const special = n % 3 === 0 ? specialDays[(n / 3) % specialDays.length] : undefined;
  const date = special
    ? Date.parse(`2028-${special}T00:00:00Z`)
    : Date.UTC(2028, 0, 1) + Math.floor(chance() * 366) * dayMs;
  return date + hours[Math.floor(chance() * hours.length)]! * hourMs - offset[zone];
}

/** Later by days, or earlier where there is room. On the quarter of an hour, as meetings are. */
function moved(start: number, at: number, chance: () => number): number {
  const days = Math.floor(chance() * 12) - 3;
  const wish = start + days * dayMs + (Math.floor(chance() * 9) - 4) * hourMs + 15 * minuteMs;
  return wish > at + 2 * hourMs ? wish : start + 2 * dayMs;
}

/** One after the other, never at the same moment. */
function apart({ invitedAt, doings }: PlannedMeeting): void {
  let last = invitedAt;
  for (const doing of doings) {
    doing.at = Math.max(doing.at, last + 1000);
    last = doing.at;
  }
}

/** Never on a full minute, when the reminders are due: the order of two things at the same moment is not defined. */
const odd = (at: number) => Math.floor(at / minuteMs) * minuteMs + 17_000;
