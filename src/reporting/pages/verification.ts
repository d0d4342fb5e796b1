/** The page `reporting.verification`: which reports of a month are confirmed, sent back, or wait for the bidan. */

import { carers } from '../../directory/people/carers.ts';
import { shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Block, Figure } from '../../page.ts';
import type { Asked, PageOffer, Waits } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { recapRows } from '../rollup/recap-rows.ts';
import { addUp } from '../rollup/sums.ts';
import { isWaiting, reportsOf } from '../verify/looked/waiting.ts';
import type { PagesDeps } from './deps.ts';
import { coverage } from './figures.ts';
import { placePage } from './of-place.ts';
import { queryOf, type Seen, seenIn, seenQuery } from './seen.ts';

const text = textOf('reporting/pages');

export const verificationPage = (deps: Pick<PagesDeps, 'waits'>): PageOffer => ({
  roles: viewers,
  takes: seenQuery,
  menu: { at: 20, label: text('menu-verification') },
  async read(asked) {
    const seen = await seenIn(asked);
    const blocks: Block[] = [
      { kind: 'texts', texts: [text('verification-note')] },
      { kind: 'table', table: 'reporting.reports', query: queryOf(seen), most: 60 },
    ];
    const figures = seen.posyandu === undefined ? await figuresOf(asked, seen) : [];
    return placePage(asked, seen, 'verification', [...figures, ...blocks], await waiting(deps, asked));
  },
});

async function figuresOf({ db }: Asked, seen: Seen): Promise<Block[]> {
  const all = addUp(await recapRows(db, seen.area.areas, seen.period, 4));
  const waits = Math.max(0, all.reported - all.verified - all.returned);
  const counts: Figure[] = [
    { label: text('wait-check'), value: waits, kind: 'count', explained: 'reporting/pages:means-wait-check' },
    { label: text('wait-mend'), value: all.returned, kind: 'count', explained: 'reporting/pages:means-wait-mend' },
  ];
  return [{ kind: 'figures', figures: [...coverage(all, seen), ...counts] }];
}

const own = 'reporting.verification';

/** Everything that waits for a bidan in one place, whatever room it is of. What leads here is looked at in the chat, and is told in words. */
async function waiting(deps: Pick<PagesDeps, 'waits'>, asked: Asked): Promise<Block[]> {
  const looks = asked.person.grants.some(({ role }) => carers.includes(role));
  if (!looks || asked.query.of !== undefined) return [];
  const all = await deps.waits(asked);
  const here = all.filter(({ page }) => page === own);
  const ways = all.filter(({ page }) => page !== own);
  return [
    ...(here.length > 0 ? [{ kind: 'texts', texts: here.map(({ label }) => label) } as const] : []),
    ...(ways.length > 0 ? [{ kind: 'ways', label: text('waits'), ways } as const] : []),
  ];
}

/** Of the two last months: what waits for her look, and, of a kader, what came back to her. */
export const reportsWait: Waits = async (asked) => {
  const { db, now, person } = asked;
  const holds = (roles: readonly string[]) => person.grants.some(({ role }) => roles.includes(role));
  const page = own;
  if (holds(carers)) {
    const all = await reportsOf(db, await posyanduOf(db, person, carers), now);
    const count = all.filter(({ report }) => isWaiting(report) && report.filedBy !== person.id).length;
    return count > 0 ? [{ page, label: text('waits-check', { count }) }] : [];
  }
  if (!holds(['kader'])) return [];
  const hers = await posyanduOf(db, person, ['kader']);
  const returned = (await reportsOf(db, hers, now)).filter(({ report }) => report.state === 'returned');
  return returned.map(({ place, period }) => ({
    page: 'reporting.home' as const,
    query: { of: `p${place.id}`, month: period },
    label: text('waits-mend', { posyandu: shortName(place.name), month: monthName(period, person.language) }),
  }));
};
