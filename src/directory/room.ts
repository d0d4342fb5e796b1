import { always, type Room } from '../room.ts';
import type { DirectoryDeps } from './deps.ts';
import { endingOffers } from './ending/offers.ts';
import { invited } from './joining/invitations.ts';
import { decide } from './joining/join-requests.ts';
import { ask, code, contact, join } from './joining/joining.ts';
import { absentees, inviteEffect, inviteMe } from './joining/undang.ts';
import {
  inviteDistricts,
  invitePosyandu,
  inviteVillages,
  myAreas,
  myPosyandu,
  settingAreas,
} from './people/place-lookups.ts';
import { directoryData } from './personal-data.ts';
import { changeSettings, settings } from './settings/atur.ts';
import { language, languages, practice, resume, stop } from './settings/preferences.ts';
import { aboutMe } from './settings/saya.ts';

/** People, roles, areas and posyandu: who somebody is, what she may do, and how she joins and leaves. */
export function directory(deps: DirectoryDeps) {
  const ending = endingOffers(deps);
  return {
    name: 'directory',
    lookups: {
      invited,
      absentees,
      invite_districts: inviteDistricts,
      invite_villages: inviteVillages,
      invite_posyandu: invitePosyandu,
      setting_areas: settingAreas,
      settings,
      languages: languages(deps.languages),
      my_posyandu: myPosyandu,
      my_areas: myAreas,
      ...ending.lookups,
    },
    effects: {
      ask,
      code: code(deps),
      contact: contact(deps),
      join: join(deps),
      invite: inviteEffect(deps),
      invite_me: inviteMe(deps),
      me: aboutMe(deps),
      ...ending.effects,
      change_settings: changeSettings,
      language: language(deps.languages),
      stop,
      resume,
      practice,
    },
    actions: {
      accept: decide(true),
      decline: decide(false),
      ...ending.actions,
    },
    wanted: {
      join_request: always,
      join_answer: always,
      for_admins: always,
      ...ending.wanted,
    },
    personalData: directoryData,
  } satisfies Room;
}
