import type { Part } from '../../room-parts.ts';
import type { PagesDeps } from './deps.ts';
import type { Drawing } from './drawn.ts';
import { followupPage } from './followup.ts';
import { homePage } from './home.ts';
import { registryPage, registryTable } from './registry.ts';
import { reportsTable } from './reports-table.ts';
import { comparePage, trendsPage } from './trends.ts';
import { verificationPage } from './verification.ts';

/** What the dashboard shows of the reports of a place. */
export const pagesOffers = (deps: PagesDeps & Drawing) =>
  ({
    tables: { reports: reportsTable, registry: registryTable(deps) },
    pages: {
      home: homePage(deps),
      verification: verificationPage,
      followup: followupPage,
      trends: trendsPage(deps),
      compare: comparePage(deps),
      registry: registryPage,
    },
  }) satisfies Part;
