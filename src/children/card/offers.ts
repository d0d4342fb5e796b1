import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { kmsPainter } from './kms.ts';
import { kmsTap } from './taps.ts';

export const cardOffers = (deps: ChildrenDeps) =>
  ({
    actions: { kms: kmsTap(deps) },
    painters: { kms: kmsPainter(deps) },
  }) satisfies Part;
