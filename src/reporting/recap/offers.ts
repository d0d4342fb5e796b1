import type { Lookup } from '../../room.ts';
import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { scopes } from '../base/rights.ts';
import { compareTable } from './compare-table.ts';
import { missingTable } from './missing-table.ts';
import { knowsRecap } from './questions.ts';
import { hearsRecap, recapAsked } from './recap-asked.ts';
import { recapTable } from './recap-table.ts';
import { recap, recapAction, recapMonths } from './rekap.ts';
import { hearsSend, sendHeard } from './send-heard.ts';
import { trendTable } from './trend-table.ts';

/** The places whose figures she may see. */
const ownScopes: Lookup = (context) => scopes(context);

/** What is read out of the reports of a place. */
export const recapOffers = (deps: Pick<ReportingDeps, 'texts'>) =>
  ({
    lookups: { scopes: ownScopes, recap_months: recapMonths },
    effects: { recap, recap_asked: recapAsked(deps), recap_send_heard: sendHeard },
    actions: { recap: recapAction },
    tables: { recap: recapTable, trend: trendTable, compare: compareTable, missing: missingTable },
    hears: async (...said) => (await hearsSend(deps)(...said)) ?? hearsRecap(deps)(...said),
    knows: knowsRecap(deps),
  }) satisfies Part;
