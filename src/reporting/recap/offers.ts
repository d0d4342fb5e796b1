import type { Lookup } from '../../room.ts';
import type { Part } from '../../room-parts.ts';
import { scopes } from '../base/rights.ts';
import { compareTable } from './compare-table.ts';
import { missingTable } from './missing-table.ts';
import { knows } from './questions.ts';
import { recapTable } from './recap-table.ts';
import { recap, recapAction, recapMonths } from './rekap.ts';
import { trendTable } from './trend-table.ts';

/** The places whose figures she may see. */
const ownScopes: Lookup = (context) => scopes(context);

/** What is read out of the reports of a place. */
export const recapOffers = () =>
  ({
    lookups: { scopes: ownScopes, recap_months: recapMonths },
    effects: { recap },
    actions: { recap: recapAction },
    tables: { recap: recapTable, trend: trendTable, compare: compareTable, missing: missingTable },
    knows,
  }) satisfies Part;
