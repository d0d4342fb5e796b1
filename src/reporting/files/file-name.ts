/** How a file is called: `Rekap SKDN Kel Guntung Okt 2026`. */
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import type { Months } from '../rollup/sums.ts';
import { type FormName, layoutOf } from './layouts.ts';

const text = textOf('reporting/unduh');

/** What it is, in a word or two. */
export const shortOf = (
  { texts }: Pick<ReportingDeps, 'texts'>,
  language: string,
  form: FormName | 'posyandu',
): string => (form === 'posyandu' ? texts.render(language, text('registry-tab')) : layoutOf(form).short);

/** Without its ending. */
export function fileName(
  { texts }: Pick<ReportingDeps, 'texts'>,
  language: string,
  { form, months }: { form: FormName | 'posyandu'; months: Months },
  place: string,
): string {
  const short = shortOf({ texts }, language, form);
  const name = text('file-name', { short, place, months: shortSpan(months, language) });
  return texts
    .render(language, name)
    .replace(/[^\p{L}\p{N} –-]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 120);
}

/** `Okt 2026`, `2026`, `Jan–Mar 2026`, `Nov 2025–Jan 2026`. */
function shortSpan({ from, to }: Months, language: string): string {
  const short = (period: string) => `${monthName(period, language, 'short')} ${period.slice(0, 4)}`;
  if (from === to) return short(from);
  const year = from.slice(0, 4);
  if (year !== to.slice(0, 4)) return `${short(from)}–${short(to)}`;
  return from.endsWith('-01') && to.endsWith('-12') ? year : `${monthName(from, language, 'short')}–${short(to)}`;
}
