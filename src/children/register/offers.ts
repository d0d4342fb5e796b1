import type { Effect, Hears } from '../../room.ts';
import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps, Mending } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { look, showAction, showChild } from './anak.ts';
import { eraseAction, eraseAsked, eraseTold } from './anak_hapus.ts';
import { refuseStranger, rollAsked, tellAsked } from './asked/asked.ts';
import { sasaran, sasaranAction } from './asked/sasaran.ts';
import { leaveAction, seenLater } from './changed/anak_pindah.ts';
import { changeAction, changeTold, correct, fieldOptions, toldChanges } from './changed/anak_ubah.ts';
import { consentOf, consentOfAll } from './changed/consent.ts';
import { consentHeard } from './changed/consent-heard.ts';
import { childrenToChange } from './changed/to-change.ts';
import { undoChild } from './changed/undo.ts';
import { newHeard } from './heard.ts';
import { hearsRegister } from './hears.ts';
import { childIs, foundChildren, keeps, keptPlaces } from './kept.ts';
import { addTold, alikeChildren, toldNew } from './new/anak_baru.ts';
import { mends, mendsAt, newsOf } from './news.ts';

/** What sentences begin. */
const heardEffects = (deps: ChildrenDeps, add: Effect) => ({
  new_heard: newHeard(deps, add),
  consent_heard: real(consentHeard(deps)),
  correct: real(correct),
  erase_asked: real(eraseAsked),
  look,
  tell_asked: tellAsked(deps),
  roll_asked: rollAsked(deps),
  refuse: refuseStranger,
});

export const registerOffers = (deps: ChildrenDeps, mending: Mending, scales: Hears) => {
  const { leave, back, otherDay, heard } = newsOf(mending);
  const add = mendsAt(mending, addTold(deps));
  return {
    lookups: {
      keeps,
      child_is: childIs,
      seen_later: seenLater,
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
      add,
      change: real(mends(mending, 'child', changeTold(deps))),
      leave,
      erase: real(mends(mending, 'child', eraseTold(deps), { counted: true })),
      sasaran: sasaran(deps),
      ...heardEffects(deps, add),
      news_heard: heard,
      left_other_day: otherDay,
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
    hears: hearsRegister(deps, scales),
  } satisfies Part;
};
