import { painterOf } from '../papers/pictures.ts';
import { always, type Room } from '../room.ts';
import { ack, anyToConfirm, toConfirm } from './answers/ack.ts';
import { answer, reply } from './answers/balas.ts';
import { hearsReply, offerReply, offerStop, quoted, sendReply, toAnswer } from './answers/balas_ini.ts';
import { answerBack, answerTo, wordOf } from './answers/jawab.ts';
import { inbox, inboxView, inboxWanted } from './answers/kotak.ts';
import { approvalWanted, openQuestions } from './approval/ask.ts';
import { approve, object, reject } from './approval/tolak.ts';
import { groups, places, targets } from './audience/choices.ts';
import { anew, doubts, readable, readings } from './audience/readings.ts';
import { keepList, saveList } from './audience/simpan_daftar.ts';
import { auditingLookup, auditingMissingRight, auditingRefusals, notInPractice } from './base/audit-trail.ts';
import type { DueWork, NoticesDeps } from './base/deps.ts';
import { noticeWanted } from './base/messages.ts';
import { filesOfNotices } from './base/notice-files.ts';
import { noticesData } from './personal-data.ts';
import { noticesResponsibilities } from './responsibilities.ts';
import { reachDrawn } from './results/grafik_edaran.ts';
import { recipientsSheet, sheet, who } from './results/hasil.ts';
import { list, show } from './results/kiriman.ts';
import { reachChart } from './results/reach-chart.ts';
import { receivedPage, receivedTable } from './results/received.ts';
import { noticePage, reachTable, sentPage, sentTable } from './results/shown.ts';
import { waits } from './results/waits.ts';
import { keepOpenDay, known, posyandu, toldOpenDay } from './schedule/hari_buka.ts';
import { askMove, hearsMove, moveDay } from './schedule/hari_buka_dipindah.ts';
import { schedules } from './schedule/jadwal.ts';
import { knows } from './schedule/questions.ts';
import { anyToCancel, cancel, drop, end, goOn, hold, whichToCancel } from './sending/batal.ts';
import { compose, fits } from './sending/edaran.ts';
import { change, changed, formOf, ruleFits } from './sending/edaran_ubah.ts';
import { dueSendings } from './sending/fan-out.ts';
import { dueSchedules } from './sending/occurrences.ts';
import { progressView, progressWanted } from './sending/progress.ts';
import { remind } from './sending/remind.ts';
import { startNow, submit } from './sending/submit.ts';

/** What a camat, lurah, secretariat or puskesmas tells everyone below: composed, agreed, sent, understood. */
export function notices(deps: NoticesDeps) {
  return {
    name: 'notices',
    // What a form looks up, what ends it and what a button does come from outside: refusals are kept in the audit trail.
    lookups: each(auditingLookup, lookups(deps)),
    effects: each(auditingMissingRight, effects(deps)),
    actions: each(auditingRefusals, actions(deps)),
    painters: { reach: painterOf(reachChart(deps)) },
    charts: { reach: reachChart(deps) },
    writers: { recipients: recipientsSheet(deps) },
    tables: { sent: sentTable, reach: reachTable, received: receivedTable },
    pages: { sent: sentPage, notice: noticePage(deps), received: receivedPage },
    waits,
    live: {
      progress: progressView(deps),
      inbox: inboxView(),
    },
    knows: knows(deps),
    hears: async (...said) => (await hearsMove(deps)(...said)) ?? hearsReply(...said),
    personalData: noticesData,
    neededFiles: filesOfNotices,
    responsibilities: noticesResponsibilities(deps),
    wanted: {
      notice: noticeWanted,
      approval: approvalWanted(deps),
      progress: progressWanted(deps),
      inbox: inboxWanted(deps),
      told: always,
    },
  } satisfies Room;
}

const lookups = (deps: NoticesDeps) => ({
  fits,
  targets: targets(deps),
  groups: groups(deps),
  places,
  readable: readable(deps),
  readings: readings(deps),
  doubts: doubts(deps),
  anew,
  form: formOf,
  rule_fits: ruleFits(deps),
  posyandu,
  open_day: known(deps),
  open_day_told: toldOpenDay,
  word: wordOf,
  to_answer: toAnswer(deps),
  // Where a coded word was typed without its number.
  which_cancel: anyToCancel,
  which_ack: anyToConfirm,
});

const effects = (deps: NoticesDeps) => ({
  compose: compose(deps),
  changed: changed(deps),
  save_list: saveList,
  reject: reject(deps),
  list,
  reach_drawn: reachDrawn(deps),
  schedules: schedules(deps),
  keep_open_day: keepOpenDay(deps),
  open_day_moved: askMove(deps),
  answer: answer(deps),
  answer_back: answerBack,
  quoted: quoted(deps),
  offer_reply: offerReply(deps),
  offer_stop: offerStop,
  send_reply: sendReply(deps),
  inbox,
  which_cancel: whichToCancel,
  which_ack: toConfirm,
});

const actions = (deps: NoticesDeps) => ({
  send: notInPractice(submit(deps)),
  send_again: notInPractice(submit(deps, true)),
  now: notInPractice(startNow(deps)),
  change,
  drop,
  end,
  keep_list: keepList,
  show: show(deps),
  revive: show(deps),
  cancel: cancel(deps),
  hold: hold(deps),
  go_on: notInPractice(goOn(deps)),
  who: who(deps),
  sheet,
  remind: notInPractice(remind(deps)),
  move_day: notInPractice(moveDay(deps)),
  approve: notInPractice(approve(deps)),
  object: object(deps),
  ack,
  reply: reply(deps),
  answer: answerTo,
});

const each = <K extends string, T>(wrap: (name: string, one: T) => T, all: Record<K, T>) =>
  Object.fromEntries(Object.entries<T>(all).map(([name, one]) => [name, wrap(name, one)])) as Record<K, T>;

/** The job of the notices: what is due by now. Called every second. */
export async function runNotices(deps: NoticesDeps, now: number): Promise<void> {
  await eachAlone([dueSchedules, openQuestions, dueSendings], (work) => workOff(deps, work, now));
}

/** Work that has more to do runs again when all others have had their turn. */
export async function workOff(deps: NoticesDeps, { due, step }: DueWork, now: number): Promise<void> {
  let open = await due(deps.db, now);
  while (open.length > 0) {
    const unfinished: typeof open = [];
    await eachAlone(open, async (one) => {
      const more = await deps.db.transaction().execute((db) => step(deps, db, one.id, now));
      if (more === true) unfinished.push(one);
    });
    open = unfinished;
  }
}

/** Runs all of them, one after the other. One that fails holds up no other; the first failure is thrown at the end. */
async function eachAlone<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await run(item).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
