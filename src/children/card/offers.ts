import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { childTrendPainter } from './child-trend.ts';
import { kmsPainter } from './kms.ts';
import { hearsKms, kmsAsked } from './kms-heard.ts';
import { childCard } from './papers/child-card.ts';
import { dayPdf, dayXlsx } from './papers/day.ts';
import { posyanduTrendPainter } from './posyandu-trend.ts';
import { cardTap, dayPdfTap, dayXlsxTap, kmsOfChild, kmsTap, trendTap } from './taps.ts';

export const cardOffers = (deps: ChildrenDeps) =>
  ({
    effects: { kms_of: kmsOfChild(deps), kms_asked: kmsAsked },
    hears: hearsKms,
    actions: { kms: kmsTap(deps), trend: trendTap(deps), day_pdf: dayPdfTap, day_xlsx: dayXlsxTap, card_pdf: cardTap },
    writers: { day_pdf: dayPdf(deps), day_xlsx: dayXlsx(deps), card_pdf: childCard(deps) },
    painters: {
      kms: kmsPainter(deps),
      child_trend: childTrendPainter(deps),
      posyandu_trend: posyanduTrendPainter(deps),
    },
  }) satisfies Part;
