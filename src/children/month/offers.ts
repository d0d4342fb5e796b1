import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { monthPdfTap, monthPdfWriter, monthXlsxTap, monthXlsxWriter } from './form.ts';
import { knowsHowMany } from './how-many.ts';
import { knowsVisits, visits, visitsTap } from './kunjungan.ts';
import { ageTable, ageTableTap, knowsAgeTable } from './tabel_umur.ts';
import { trend } from './tren.ts';

export const monthOffers = (deps: ChildrenDeps) =>
  ({
    effects: { visits: visits(deps), posyandu_trend: trend(deps), age_table: ageTable(deps) },
    actions: {
      visits: visitsTap(deps),
      month_pdf: monthPdfTap,
      month_xlsx: monthXlsxTap,
      age_table: ageTableTap(deps),
    },
    writers: { month_pdf: monthPdfWriter(deps), month_xlsx: monthXlsxWriter(deps) },
    knows: async (context, question) =>
      (await knowsVisits(context, question)) ??
      (await knowsHowMany(context, question)) ??
      knowsAgeTable(deps)(context, question),
  }) satisfies Part;
