/** The page `reporting.followup`: who has not reported a month, and for how long. */
import type { Figure } from '../../page.ts';
import type { PageOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { recapRows } from '../rollup/recap-rows.ts';
import { addUp } from '../rollup/sums.ts';
import { coverage } from './figures.ts';
import { aboveOf, queryOf, seenIn, seenQuery, titleOf, waysBeside } from './seen.ts';

const text = textOf('reporting/pages');

export const followupPage: PageOffer = {
  roles: viewers,
  takes: seenQuery,
  menu: { at: 25, label: text('menu-followup') },
  async read(asked) {
    const seen = await seenIn(asked);
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
    return {
      title: titleOf(asked, seen, 'followup'),
      above: await aboveOf(asked, seen, 'reporting.followup'),
      blocks: [
        ...(await waysBeside(asked, seen, 'reporting.followup')),
        ...(seen.posyandu === undefined ? [{ kind: 'figures', figures } as const] : []),
        { kind: 'texts', texts: [text('followup-note')] },
        { kind: 'table', table: 'reporting.missing', query: queryOf(seen), most: 60 },
      ],
    };
  },
};
