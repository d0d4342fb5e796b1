import type { Part } from '../../room-parts.ts';
import { scopes } from '../base/rights.ts';
import { knows } from './questions.ts';
import { recap, recapAction, recapMonths } from './rekap.ts';

/** What is read out of the reports of a place. */
export const recapOffers = () =>
  ({
    lookups: { scopes, recap_months: recapMonths },
    effects: { recap },
    actions: { recap: recapAction },
    knows,
  }) satisfies Part;
