import { always } from '../../room.ts';
import type { DirectoryDeps } from '../deps.ts';
import { duties, endablePeople, endableRoles, endRolesEffect, endTimes } from './cabut.ts';
import { eraseMe } from './hapus.ts';
import { keepMissing, missingEnd, missingWanted, nextMissing } from './missing.ts';
import { confirmPage, reviewPage, reviewWanted } from './review.ts';

/** How roles end, and people with them. */
export const endingOffers = (deps: DirectoryDeps) => ({
  lookups: {
    endable_people: endablePeople(deps),
    endable_roles: endableRoles(deps),
    end_times: endTimes(deps),
    duties: duties(deps),
  },
  effects: {
    end_roles: endRolesEffect(deps),
    erase: eraseMe(deps),
  },
  actions: {
    missing: nextMissing(deps),
    missing_end: missingEnd,
    missing_keep: keepMissing(deps),
    rights: reviewPage(deps),
    rights_right: confirmPage(deps),
  },
  wanted: {
    role_told: always,
    vacant: always,
    missing: missingWanted(deps),
    rights: reviewWanted,
  },
});
