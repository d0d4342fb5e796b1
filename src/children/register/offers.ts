import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';

export const registerOffers = (_deps: ChildrenDeps) => ({}) satisfies Part;
