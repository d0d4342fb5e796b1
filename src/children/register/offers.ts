import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { showAction, showChild } from './anak.ts';
import { addTold, alikeChildren, toldNew } from './anak_baru.ts';
import { eraseAction, eraseTold } from './anak_hapus.ts';
import { leaveAction, leaveTold, returnChild } from './anak_pindah.ts';
import { changeAction, changeTold, fieldOptions, toldChanges } from './anak_ubah.ts';
import { consentOf, consentOfAll } from './consent.ts';
import { newHeard, newsHeard } from './heard.ts';
import { hearsRegister } from './hears.ts';
import { childIs, foundChildren, keeps, keptPlaces } from './kept.ts';
import { sasaran, sasaranAction } from './sasaran.ts';
import { childrenToChange } from './to-change.ts';
import { undoChild } from './undo.ts';

export const registerOffers = (deps: ChildrenDeps) =>
  ({
    lookups: {
      keeps,
      child_is: childIs,
      kept_places: keptPlaces,
      found: foundChildren(deps),
      to_change: childrenToChange(deps),
      told_new: toldNew(deps),
      alike: alikeChildren(deps),
      told_changes: toldChanges(deps),
      fields: fieldOptions(deps),
    },
    effects: {
      show: showChild(deps),
      add: addTold(deps),
      change: real(changeTold(deps)),
      leave: real(leaveTold),
      erase: real(eraseTold),
      sasaran: sasaran(deps),
      new_heard: newHeard(deps),
      news_heard: real(newsHeard),
    },
    actions: {
      show_child: showAction(deps),
      change_child: changeAction,
      leave_child: leaveAction,
      return_child: real(returnChild),
      erase_child: eraseAction,
      undo_child: real(undoChild),
      consent: real(consentOf(true)),
      no_consent: real(consentOf(false)),
      consent_all: real(consentOfAll(true)),
      no_consent_all: real(consentOfAll(false)),
      sasaran: sasaranAction(deps),
    },
    hears: hearsRegister(deps),
  }) satisfies Part;
