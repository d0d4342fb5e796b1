import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { kmsPainter } from './kms.ts';

export const cardOffers = (deps: ChildrenDeps) =>
  ({
    painters: { kms: kmsPainter(deps) },
  }) satisfies Part;
