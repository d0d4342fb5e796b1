import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { formTable } from './form-table.ts';
import { downloadAsked, hearsDownload } from './heard.ts';
import { download, downloadAction, downloadForms, downloadSpans, type FileDeps, formWriter } from './unduh.ts';

/** What leaves the house as a file. */
export const filesOffers = (deps: ReportingDeps & FileDeps) =>
  ({
    lookups: { download_forms: downloadForms(deps), download_spans: downloadSpans(deps) },
    effects: { download: download(deps), download_asked: downloadAsked(deps) },
    actions: { download: downloadAction(deps) },
    writers: { form: formWriter(deps) },
    hears: hearsDownload(deps),
    tables: { form: formTable(deps) },
  }) satisfies Part;
