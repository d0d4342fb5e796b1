/** The buttons under a report that is looked at. */
import type { Choice } from '../../../conversation/run.ts';
import { textOf } from '../../../texts/text-of.ts';

const text = textOf('reporting/periksa');

export const rightTap = (key: string): Choice => ({ data: `!reporting.verify.${key}`, label: text('tap-right') });
export const backTap = (key: string): Choice => ({ data: `!reporting.give_back.${key}`, label: text('tap-back') });
export const mendTap = (key: string): Choice => ({ data: `!reporting.mend_report.${key}`, label: text('tap-mend') });
export const standsTap = (key: string): Choice => ({ data: `!reporting.stands.${key}`, label: text('tap-stands') });
export const listTap: Choice = { data: '!reporting.check_list.', label: text('tap-list') };
export const historyTap = (key: string): Choice => ({ data: `!reporting.history.${key}`, label: text('tap-history') });
export const registerTap = (key: string): Choice => ({
  data: `!reporting.register.${key}`,
  label: text('tap-register'),
});
