import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { visits, visitsTap } from './kunjungan.ts';

export const monthOffers = (deps: ChildrenDeps) =>
  ({
    effects: { visits: visits(deps) },
    actions: { visits: visitsTap(deps) },
  }) satisfies Part;
