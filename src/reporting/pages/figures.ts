/** What an area comes to, as figures with what was divided by what; and the notes that belong beside them. */
import type { Figure } from '../../page.ts';
import { textOf } from '../../texts/text-of.ts';
import { rate, type Skdn } from '../base/indicators.ts';
import type { Held } from '../rollup/held-back.ts';
import type { addUp } from '../rollup/sums.ts';
import type { Seen } from './seen.ts';
import { queryOf } from './seen.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

type Sums = ReturnType<typeof addUp>;

const ratio = (numerator: number, denominator: number): Figure['value'] => ({ rate: [numerator, denominator] });

/** How complete, how early and how well checked the sums are: what every other figure stands on. */
export function coverage(sums: Sums, seen: Seen): Figure[] {
  const { posyandu, reported, timely, verified } = sums;
  const to = { page: 'reporting.verification', query: queryOf(seen) } as const;
  return [
    {
      label: text('completeness'),
      value: ratio(reported, posyandu),
      kind: 'rate',
      explained: 'inbox/glossary:completeness',
      to,
    },
    { label: text('timeliness'), value: ratio(timely, reported), kind: 'rate', explained: 'inbox/glossary:timeliness' },
    {
      label: text('verified'),
      value: ratio(verified, reported),
      kind: 'rate',
      explained: 'inbox/glossary:verified',
      to,
    },
  ];
}

const shares = { ks: 'K/S', ds: 'D/S', nd: 'N/D', nnt: 'N/(N+T)' } as const;

/** The rates, each under its own name. */
export const rates = (sums: Skdn, held: Held): Figure[] =>
  (Object.keys(shares) as (keyof typeof shares)[]).map((id) => {
    const { numerator, denominator } = rate(shares[id], sums);
    const hidden = id === 'nnt' && held.has('T');
    return {
      label: column(`rate-${id}`),
      value: hidden ? { held: true } : ratio(numerator, denominator),
      kind: 'rate',
      explained: `inbox/glossary:${id}`,
    };
  });
