import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { knowsState, states } from './asked.ts';
import { returnAbout, returned, returnWhys } from './decide/periksa_kembali.ts';
import { mendReport, stand, stands, standsAbout } from './decide/periksa_tetap.ts';
import { correctedWanted, returnedWanted } from './decide/returned.ts';
import { checkSaid, hearsReports, standsSaid } from './hears.ts';
import { check, checkBegin, checkList, checkPlaces, checkRead, giveBackTapped, verifyTapped } from './periksa.ts';
import { checkPage, checkPicks } from './shown/list.ts';
import { historyOf, historyTapped, registerTapped, toldMonths } from './shown/riwayat.ts';

/** A report is looked at, confirmed, given back and answered. */
export const verifyOffers = (deps: ReportingDeps) =>
  ({
    lookups: {
      check_places: checkPlaces,
      check_page: checkPage(deps),
      check_picks: checkPicks(deps),
      check_read: checkRead(deps),
      return_about: returnAbout,
      return_whys: returnWhys(deps),
      stands_about: standsAbout(deps),
      told_months: toldMonths,
    },
    effects: {
      check_begin: checkBegin(deps),
      check: check(deps),
      check_said: checkSaid(deps),
      returned: returned(deps),
      stand,
      stands_said: standsSaid(deps),
      history_of: historyOf(deps),
      states: states(deps),
    },
    actions: {
      check_list: checkList(deps),
      verify: verifyTapped(deps),
      give_back: giveBackTapped(deps),
      mend_report: mendReport,
      stands,
      history: historyTapped(deps),
      register: registerTapped,
    },
    hears: hearsReports(deps),
    knows: knowsState(deps),
    wanted: { returned: returnedWanted(deps), corrected: correctedWanted(deps) },
    // That a report is right is the duty of the post.
    anyway: { messages: ['returned', 'corrected'] },
  }) satisfies Part;
