/** Findings, figures and changes in words. */
import type { Answers, Text } from '../../../conversation/run.ts';
import type { TextKey } from '../../../names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeShare } from '../../../texts/writing.ts';
import { changesIn } from '../../base/changed.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { notShown, skdnNames } from '../../base/indicators.ts';
import type { Finding } from '../unusual/unusual.ts';

const text = textOf('reporting/periksa');
type Texts = ReportingDeps['texts'];

/** `2T`, `N`; what has no letter goes by its label: `Kader bertugas`. */
export function figureName(texts: Texts, language: string, figure: string): string {
  if (figure === 'TT') return '2T';
  if ((skdnNames as readonly string[]).includes(figure)) return figure;
  return texts.render(language, { key: `reporting/lapor:${figure}.label` as TextKey });
}

export function findingText(texts: Texts, language: string, finding: Finding): Text {
  const figure = finding.figure === '' ? '' : figureName(texts, language, finding.figure);
  switch (finding.kind) {
    case 'sum':
      return text('finding-sum', { now: finding.now, parts: finding.parts });
    case 'above': {
      const than = figureName(texts, language, finding.than);
      return text('finding-above', { figure, now: finding.now, than, limit: finding.limit });
    }
    case 'died':
      return text('finding-died', { figure, now: finding.now });
    case 'last':
      return text('finding-last', { figure, now: finding.now, before: finding.before });
    case 'same':
      return text('finding-same');
    case 'gained':
      return text('finding-gained', { now: finding.now });
    case 'scales':
      return text('finding-scales');
    default: {
      const { now, usual } = finding;
      const of = (one: typeof now) => writeShare(one.numerator, one.denominator, language);
      return text(`finding-${finding.kind}`, { rate: finding.rate, now: of(now), usual: of(usual) });
    }
  }
}

/** In one line, at most so many of them. */
export const findingsLine = (texts: Texts, language: string, findings: readonly Finding[], most = 3): string =>
  findings
    .slice(0, most)
    .map((one) => texts.render(language, findingText(texts, language, one)))
    .join('; ');

/** `N 30 → 25, T 6 → 11`. undefined: no figure differs. `held`: these are not shown. */
export function changesText(
  texts: Texts,
  language: string,
  before: Answers | undefined,
  now: Answers,
  held: ReadonlySet<string> = new Set(),
) {
  const changed = before ? changesIn(before, now) : [];
  const lines = changed.map(({ name, ...one }) => {
    const values = held.has(name) ? notShown : `${one.before ?? '–'} → ${one.now ?? '–'}`;
    return `${figureName(texts, language, name)} ${values}`;
  });
  return lines.length > 0 ? lines.join(', ') : undefined;
}
