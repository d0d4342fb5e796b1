import type { Room } from '../room.ts';
import { ack, anyToConfirm, toConfirm } from './answers/ack.ts';
import { answer, answerBack, answerTo, reply } from './answers/answers.ts';
import { inbox, inboxView, inboxWanted, wordOf } from './answers/answers-inbox.ts';
import { approvalWanted, approve, object, reject } from './approval/approval.ts';
import { groups, places, targets } from './audience/audience-lookups.ts';
import { keepList, saveList } from './audience/lists.ts';
import type { NoticesDeps } from './base/deps.ts';
import { noticeWanted } from './base/message.ts';
import { guarded, real, trailed, watched } from './base/refused.ts';
import { noticesData } from './personal-data.ts';
import { confirmedChart, recipientsSheet } from './results/results-papers.ts';
import { sheet, who } from './results/results-view.ts';
import { list, schedules, show } from './results/show.ts';
import { keepOpenDay, known, posyandu } from './schedule/open-day.ts';
import { change, changed, formOf } from './sending/change.ts';
import { cancel, drop, end, goOn, hold } from './sending/control.ts';
import { compose, fits } from './sending/draft.ts';
import { progressView, progressWanted } from './sending/progress.ts';
import { remind } from './sending/remind.ts';
import { send, sendNow } from './sending/send.ts';
import { anyStoppable, stoppable } from './sending/stoppable.ts';

/** What a camat, lurah, secretariat or puskesmas tells everyone below: composed, agreed, sent, understood. */
export function notices(deps: NoticesDeps): Room {
  return {
    name: 'notices',
    lookups: each(watched, {
      ...{ fits, targets: targets(deps), groups: groups(deps), places, form: formOf },
      ...{ posyandu, open_day: known(deps), word: wordOf },
      // Where a coded word was typed without its number.
      ...{ which_cancel: anyStoppable, which_ack: anyToConfirm },
    }),
    effects: each(guarded, {
      ...{ compose: compose(deps), changed: changed(deps), save_list: saveList, reject },
      ...{ list: list(deps), schedules: schedules(deps), keep_open_day: keepOpenDay(deps) },
      ...{ answer: answer(deps), answer_back: answerBack, inbox },
      ...{ which_cancel: stoppable, which_ack: toConfirm },
    }),
    // Buttons come from outside: whatever is refused there is kept in the audit trail.
    actions: each(trailed, {
      ...{ send: real(send(deps)), send_again: real(send(deps, true)), now: real(sendNow(deps)) },
      ...{ change, drop, end, keep_list: keepList, show: show(deps), revive: show(deps) },
      ...{ cancel: cancel(deps), hold: hold(deps), go_on: real(goOn(deps)) },
      ...{ who: who(deps), sheet, remind: real(remind(deps)) },
      ...{ approve: real(approve(deps)), object, ack, reply: reply(deps), answer: answerTo },
    }),
    painters: { confirmed: confirmedChart(deps) },
    writers: { recipients: recipientsSheet(deps) },
    live: { progress: progressView(deps), inbox: inboxView() },
    personalData: noticesData,
    wanted: {
      notice: noticeWanted,
      approval: approvalWanted(deps),
      progress: progressWanted(deps),
      inbox: inboxWanted(deps),
    },
  };
}

const each = <T>(wrap: (name: string, one: T) => T, all: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, wrap(name, one)]));
