/** The job of the notices: what is due by now. Called every second; each part finds its own work by an index. */
import { approvalsDue } from './approval/approval-due.ts';
import type { NoticesDeps } from './base/deps.ts';
import { eachAlone } from './base/each-alone.ts';
import { schedulesDue } from './sending/occurrences.ts';
import { sendDue } from './sending/sending.ts';

export async function runNotices(deps: NoticesDeps, now: number): Promise<void> {
  await eachAlone([schedulesDue, approvalsDue, sendDue], (part) => part(deps, now));
}
