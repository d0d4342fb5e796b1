import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';

export const motherOffers = (_deps: ChildrenDeps) => ({}) satisfies Part;
