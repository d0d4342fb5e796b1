/** How long what is known of children is kept: see retention.ts. */
import { dayMs } from './clock.ts';
import type { Database } from './records/tables.ts';
import type { Line } from './retention-line.ts';

const fiveYearsMs = 5 * 366 * dayMs;
export const children = {
  child: {
    why: 'The children of a posyandu, to weigh them and to know who is missing: until a year after they are five, moved away or died.',
    ends: [{ after: 365 * dayMs, since: 'over_at' }],
    erased: 'nameless',
  },
  child_event: {
    why: 'What happened to a child and who said so, as long as the child is kept.',
    ends: { with: 'child' },
    erased: 'nameless',
  },
  open_day: {
    why: 'On which days a posyandu weighed: as long as the figures of its months are compared.',
    ends: [{ after: fiveYearsMs, since: 'opened_at' }],
    erased: 'nameless',
  },
  weighing: {
    why: 'What was measured of a child and given to it, as long as the child is kept.',
    ends: { with: 'child' },
    erased: 'nameless',
  },
  scale_line: {
    why: 'What was written at the scales, to follow a figure back to its message; of a practice for two days, so that it can be gone on with.',
    ends: [
      { after: 365 * dayMs, since: 'at' },
      { after: 2 * dayMs, since: 'at', when: 'practice' },
    ],
    erased: 'nameless',
  },
  child_file: {
    why: 'A list of children that came as a file, while whoever sent it decides what of it is taken; by number what it wrote, while that can be taken back.',
    ends: [{ after: 2 * dayMs, since: 'at' }],
    erased: 'forgotten',
  },
  referral: {
    why: 'Whom a child was sent to and what came of it, as long as the child is kept.',
    ends: { with: 'child' },
    erased: 'nameless',
  },
  follow: {
    why: 'Who wants the news of a child or the days of a posyandu; codes until they expire; ended ones for a month.',
    ends: [
      { after: dayMs, since: 'expires_at', when: 'person is null' },
      { after: 30 * dayMs, since: 'ended_at', when: 'ended_at is not null' },
    ],
    erased: 'forgotten',
  },
} as const satisfies Partial<Record<keyof Database, Line>>;
