import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps, Mending } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { showAction, showChild } from './anak.ts';
import { addTold, alikeChildren, toldNew } from './anak_baru.ts';
import { eraseAction, eraseTold } from './anak_hapus.ts';
import { leaveAction } from './anak_pindah.ts';
import { changeAction, changeTold, fieldOptions, toldChanges } from './anak_ubah.ts';
import { consentOf, consentOfAll } from './consent.ts';
import { newHeard } from './heard.ts';
import { hearsRegister } from './hears.ts';
import { childIs, foundChildren, keeps, keptPlaces } from './kept.ts';
import { mends, newsOf } from './news.ts';
import { sasaran, sasaranAction } from './sasaran.ts';
import { childrenToChange } from './to-change.ts';
import { undoChild } from './undo.ts';

export const registerOffers = (deps: ChildrenDeps, mending: Mending) => {
  const { leave, back, heard } = newsOf(mending);
  return {
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
      change: real(mends(mending, 'child', changeTold(deps))),
      leave,
      erase: real(eraseTold(deps)),
      sasaran: sasaran(deps),
      new_heard: newHeard(deps),
      news_heard: heard,
    },
    actions: {
      show_child: showAction(deps),
      change_child: changeAction,
      leave_child: leaveAction,
      return_child: back,
      erase_child: eraseAction,
      undo_child: real(undoChild(mending)),
      consent: real(consentOf(true)),
      no_consent: real(consentOf(false)),
      consent_all: real(consentOfAll(true)),
      no_consent_all: real(consentOfAll(false)),
      sasaran: sasaranAction(deps),
    },
    hears: hearsRegister(deps),
  } satisfies Part;
};
