import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import type { FollowDeps } from '../follow/deps.ts';
import type { PagesDeps } from './deps.ts';
import type { Drawing } from './drawn.ts';
import { followupPage } from './followup.ts';
import { remindersTable, risksTable, silentTable } from './followup-tables.ts';
import { homePage } from './home.ts';
import { registryPage, registryTable } from './registry.ts';
import { reportsTable } from './reports-table.ts';
import { comparePage, trendsPage } from './trends.ts';
import { unusualPage, unusualTable } from './unusual.ts';
import { reportsWait, verificationPage } from './verification.ts';

/** What the dashboard shows of the reports of a place. */
export const pagesOffers = (
  deps: PagesDeps & Drawing & Pick<ReportingDeps, 'texts'> & Pick<FollowDeps, 'openDaysIn'>,
) =>
  ({
    waits: reportsWait,
    tables: {
      reports: reportsTable,
      unusual: unusualTable(deps),
      registry: registryTable(deps),
      reminders: remindersTable(deps),
      silent: silentTable,
      risks: risksTable,
    },
    pages: {
      home: homePage(deps),
      verification: verificationPage(deps),
      unusual: unusualPage,
      followup: followupPage,
      trends: trendsPage(deps),
      compare: comparePage(deps),
      registry: registryPage,
    },
  }) satisfies Part;
