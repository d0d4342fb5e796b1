import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { doubtfulWanted } from './daily.ts';
import { hearsCheck } from './hears.ts';
import { checkKind, checkKinds, checkList } from './periksa_anak.ts';
import { check, checkPage, checkPicks, checkRead, confirmTapped } from './periksa_daftar.ts';
import { aboutReturn, giveBackTapped, givenBack } from './periksa_kembali.ts';
import { mend, mended, mending, mendRead, stands } from './periksa_perbaiki.ts';
import { referralsPage, referralsTable } from './referrals-shown.ts';
import { returnedWanted } from './returned.ts';
import { childrenWait } from './waiting.ts';

/** What the bidan looks at, and what comes back to the kader. */
export const viewOffers = (deps: ChildrenDeps) =>
  ({
    lookups: {
      check_kinds: checkKinds(deps),
      check_page: checkPage(deps),
      check_picks: checkPicks(deps),
      check_read: checkRead(deps),
      check_about: aboutReturn(deps),
      mending: mending(deps),
      mend_read: mendRead(deps),
    },
    effects: { check_kind: checkKind(deps), check: check(deps), give_back: givenBack, mended: mended(deps) },
    actions: {
      check_list: checkList(deps),
      confirm: real(confirmTapped(deps)),
      give_back: giveBackTapped,
      mend,
      stands: real(stands),
    },
    tables: { referrals: referralsTable },
    pages: { referrals: referralsPage },
    hears: hearsCheck(deps),
    waits: childrenWait,
    wanted: { returned: returnedWanted(deps), doubtful: doubtfulWanted },
  }) satisfies Part;
