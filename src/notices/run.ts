/** The job of the notices: what is due by now. Called every second; each part finds its own work by an index. */
import { approvalsDue } from './approval-due.ts';
import type { NoticesDeps } from './deps.ts';
import { eachAlone } from './each-alone.ts';
import { schedulesDue } from './occurrences.ts';
import { sendDue } from './sending.ts';

export async function runNotices(deps: NoticesDeps, now: number): Promise<void> {
  await eachAlone([schedulesDue, approvalsDue, sendDue], (part) => part(deps, now));
}
