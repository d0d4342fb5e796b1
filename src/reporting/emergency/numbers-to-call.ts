import type { Text } from '../../conversation/run.ts';
import type { Carer } from '../../directory/people/carers.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';

const text = textOf('reporting/darurat');
const mostNumbers = 4;

/** The numbers to call when somebody is in danger, one a line. */
export function numbersToCall({ texts }: ReportingDeps, carers: Carer[], language: string): string {
  const known = carers.flatMap(({ phone, name, role }) => (phone ? [text('number-of', { phone, name, role })] : []));
  const lines: Text[] = [text('call'), text('number-119'), ...known.slice(0, mostNumbers)];
  return lines.map((line) => texts.render(language, line)).join('\n');
}
