import type { Part } from '../../room-parts.ts';
import type { PagesDeps } from './deps.ts';
import { homePage } from './home.ts';
import { registryPage, registryTable } from './registry.ts';
import { reportsTable } from './reports-table.ts';
import { verificationPage } from './verification.ts';

/** What the dashboard shows of the reports of a place. */
export const pagesOffers = (deps: PagesDeps) =>
  ({
    tables: { reports: reportsTable, registry: registryTable(deps) },
    pages: { home: homePage(deps), verification: verificationPage, registry: registryPage },
  }) satisfies Part;
