/** What is kept of the reports, and for how long: see retention.ts. */
import { dayMs } from './clock.ts';
import type { Database } from './records/tables.ts';
import type { Line } from './retention-line.ts';

export const reporting = {
  report: {
    why: 'The figures of each month. Older versions for two years, to follow a figure back; practice for two months.',
    ends: [
      { after: 730 * dayMs, since: 'filed_at', when: 'not current' },
      { after: 60 * dayMs, since: 'filed_at', when: 'practice' },
    ],
    erased: 'nameless',
  },
  report_step: {
    why: 'Who checked, returned and corrected a month, and why. As long as older versions.',
    ends: [{ after: 730 * dayMs, since: 'at' }],
    erased: 'nameless',
  },
  recap_sent: {
    why: 'What an office sent to the one above it, and its answer: the duty to report upward.',
    ends: 'kept',
    erased: 'nameless',
  },
  dhis2_sent: {
    why: 'What another DHIS2 has taken, so that nothing is there twice. A month that old is corrected no more.',
    ends: [{ after: 730 * dayMs, since: 'at' }],
    erased: 'nobody',
  },
  problem_answer: {
    why: 'What was answered to problems of posyandu. As long as older versions of reports.',
    ends: [{ after: 730 * dayMs, since: 'at' }],
    erased: 'nameless',
  },
  rollup: { why: 'The sums of all reports of an area: the years side by side.', ends: 'kept', erased: 'nobody' },
  posyandu_count: { why: 'How many posyandu an area has and had.', ends: 'kept', erased: 'nobody' },
  emergency: {
    why: 'Who was in danger and who came, to learn from it. What was only asked about goes after a day.',
    ends: [
      { after: 90 * dayMs, since: 'at' },
      { after: dayMs, since: 'at', when: "state = 'asked'" },
    ],
    erased: 'nameless',
  },
  leave: {
    why: 'Until when a kader is away, so that nobody reminds her.',
    ends: [{ after: dayMs, since: 'until_at' }],
    erased: 'forgotten',
  },
  reopening: { why: 'Who opened a closed month again.', ends: 'kept', erased: 'nameless' },
} as const satisfies Partial<Record<keyof Database, Line>>;
