import { always, type Room } from '../room.ts';
import { apiKey, apiKeyChoices, apiKeys } from './access/kunci_api.ts';
import type { DirectoryDeps } from './deps.ts';
import { endingOffers } from './ending/offers.ts';
import { enterBy, leaveScreen } from './entering/dasbor.ts';
import { placeTold } from './history/news.ts';
import { invited } from './joining/invitations.ts';
import { decide, waitsAccept } from './joining/join-requests.ts';
import { ask, code, contact, join } from './joining/joining.ts';
import { linkActions, linkWanted } from './joining/link-answers.ts';
import { linkWordEffects, linkWordLookups } from './joining/link-words.ts';
import { agreeAnew, consentWanted, disagree } from './joining/persetujuan.ts';
import { lineFits, nameFits } from './joining/stranger-names.ts';
import { absentees, inviteEffect, inviteMe } from './joining/undang.ts';
import { jsonWriter, type MineDeps, myFiles, pageWriter } from './mine/data_saya.ts';
import {
  inviteDistricts,
  invitePosyandu,
  inviteVillages,
  myAreas,
  myPosyandu,
  settingAreas,
} from './people/place-lookups.ts';
import { directoryData } from './personal-data.ts';
import { outboxTable, programPage } from './program/program.ts';
import { changeSettings, settings } from './settings/atur.ts';
import { keep, loosen, undecided } from './settings/loosening.ts';
import { language, languages, practice, resume, stop } from './settings/preferences.ts';
import { knows } from './settings/questions.ts';
import { aboutMe } from './settings/saya.ts';
import { trail, trailOlder, trailPeople } from './trail/jejak.ts';

/** People, roles, areas and posyandu: who somebody is, what she may do, and how she joins and leaves. Effects run in the transaction of their turn:
 *  with the records themselves at hand one of them would wait for itself. */
export function directory({ db, session, files, pages, ...deps }: DirectoryDeps & MineDeps) {
  const mine: MineDeps = { db, session, files, pages, ...deps };
  const ending = endingOffers(deps);
  return {
    name: 'directory',
    lookups: { ...lookups(deps), ...ending.lookups },
    effects: { ...effects(deps), ...ending.effects },
    tables: { outbox: outboxTable },
    pages: { program: programPage(deps) },
    writers: { my_page: pageWriter(mine), my_json: jsonWriter(mine) },
    actions: {
      accept: decide(true),
      decline: decide(false),
      ...linkActions(deps),
      ...ending.actions,
      loosen,
      keep,
      trail: trailOlder(deps),
      leave_screen: leaveScreen,
      agree: agreeAnew(deps),
      disagree,
    },
    wanted: {
      join_request: always,
      join_answer: always,
      for_admins: always,
      consent: consentWanted,
      settings_ask: undecided,
      settings_lapsed: undecided,
      settings_told: always,
      place_told: placeTold,
      ...linkWanted,
      ...ending.wanted,
    },
    // A guest has not joined, admins answer for the program, and nobody's account waits until she has agreed.
    anyway: {
      messages: ['consent', 'join_answer', 'for_admins', 'role_told', ...Object.keys(linkWanted)],
      actions: ['agree', 'disagree', ...Object.keys(linkActions(deps))],
    },
    knows,
    personalData: directoryData,
  } satisfies Room;
}

const lookups = (deps: DirectoryDeps) => ({
  waits_accept: waitsAccept,
  invited,
  absentees: absentees(deps),
  invite_districts: inviteDistricts,
  invite_villages: inviteVillages,
  invite_posyandu: invitePosyandu,
  setting_areas: settingAreas,
  settings,
  languages: languages(deps.languages),
  my_posyandu: myPosyandu,
  my_areas: myAreas,
  name_fits: nameFits,
  line_fits: lineFits,
  trail_people: trailPeople,
  api_keys: apiKeys(deps),
  api_key_choices: apiKeyChoices(deps),
  ...linkWordLookups(deps),
});

const effects = (deps: DirectoryDeps) => ({
  ask: ask(deps),
  code: code(deps),
  contact: contact(deps),
  join: join(deps),
  invite: inviteEffect(deps),
  invite_me: inviteMe(deps),
  me: aboutMe(deps),
  change_settings: changeSettings,
  language: language(deps.languages),
  stop: stop(deps),
  resume,
  practice,
  trail: trail(deps),
  my_data: myFiles,
  api_key: apiKey(deps),
  screen: enterBy(deps),
  leave_screen: leaveScreen,
  ...linkWordEffects(deps),
});
