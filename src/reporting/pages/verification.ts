/** The page `reporting.verification`: which reports of a month are confirmed, sent back, or wait for the bidan. */
import type { Figure } from '../../page.ts';
import type { PageOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { recapRows } from '../rollup/recap-rows.ts';
import { addUp } from '../rollup/sums.ts';
import { coverage } from './figures.ts';
import { aboveOf, queryOf, seenIn, seenQuery, titleOf, waysBeside } from './seen.ts';

const text = textOf('reporting/pages');

export const verificationPage: PageOffer = {
  roles: viewers,
  takes: seenQuery,
  menu: { at: 20, label: text('menu-verification') },
  async read(asked) {
    const seen = await seenIn(asked);
    const blocks = await waysBeside(asked, seen, 'reporting.verification');
    if (seen.posyandu === undefined) {
      const all = addUp(await recapRows(asked.db, seen.area.areas, seen.period, 4));
      const waits = all.reported - all.verified - all.returned;
      const counts: Figure[] = [
        {
          label: text('wait-check'),
          value: Math.max(0, waits),
          kind: 'count',
          explained: 'reporting/pages:means-wait-check',
        },
        { label: text('wait-mend'), value: all.returned, kind: 'count', explained: 'reporting/pages:means-wait-mend' },
      ];
      blocks.push({ kind: 'figures', figures: [...coverage(all, seen), ...counts] });
    }
    return {
      title: titleOf(asked, seen, 'verification'),
      above: await aboveOf(asked, seen, 'reporting.verification'),
      blocks: [
        ...blocks,
        { kind: 'texts', texts: [text('verification-note')] },
        { kind: 'table', table: 'reporting.reports', query: queryOf(seen), most: 60 },
      ],
    };
  },
};
