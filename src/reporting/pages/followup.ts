/** The page `reporting.followup`: who has not reported a month, what was done about it, and whom to call before it is lost. */
import type { Block, Figure } from '../../page.ts';
import type { PageOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { recapRows } from '../rollup/recap-rows.ts';
import { addUp } from '../rollup/sums.ts';
import { coverage } from './figures.ts';
import { isNear } from './followup-tables.ts';
import { placePage } from './of-place.ts';
import { queryOf, seenIn, seenQuery } from './seen.ts';

const text = textOf('reporting/pages');

export const followupPage: PageOffer = {
  roles: viewers,
  takes: seenQuery,
  menu: { at: 25, label: text('menu-followup') },
  async read(asked) {
    const seen = await seenIn(asked);
    const query = queryOf(seen);
    const all = addUp(await recapRows(asked.db, seen.area.areas, seen.period, 4));
    const figures: Figure[] = [
      ...coverage(all, seen),
      {
        label: text('not-reported'),
        value: Math.max(0, all.posyandu - all.reported),
        kind: 'count',
        explained: 'reporting/pages:means-not-reported',
      },
    ];
    const near = ['reporting.reminders', 'reporting.silent', 'reporting.risks'] as const;
    return placePage(asked, seen, 'followup', [
      ...(seen.posyandu === undefined ? [{ kind: 'figures', figures } as const] : []),
      { kind: 'texts', texts: [text('followup-note'), ...(isNear(seen) ? [] : [text('followup-far')])] },
      { kind: 'table', table: 'reporting.missing', query, most: 60 },
      ...(isNear(seen) ? near.map((table): Block => ({ kind: 'table', table, query, most: 60 })) : []),
    ]);
  },
};
