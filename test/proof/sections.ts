/** Everything that `npm run proof` proves. */
import { dialogFiles } from '../support/dialog-playing.ts';
import { guidePictures } from '../support/guide-pictures.ts';
import { attendance } from './attendance.ts';
import { bidan } from './bidan.ts';
import { bombs } from './bombs.ts';
import { children } from './children.ts';
import { corpus, corpusTexts } from './corpus.ts';
import { crash } from './crash.ts';
import { crashFiling } from './crash-filing.ts';
import { dashboard, dashboardPeople } from './dashboard.ts';
import { channelDialogs, whatsappDialogs } from './dialogs.ts';
import { disorder } from './disorder.ts';
import { emergency } from './emergency.ts';
import { forged } from './forged.ts';
import { hostile } from './hostile.ts';
import { noticeAbuse } from './notice-abuse.ts';
import { noticeFair } from './notice-fair.ts';
import { noticeLoad } from './notice-load.ts';
import { outageFiles, outages } from './outages.ts';
import { outboxCrash } from './outbox-crash.ts';
import { outboxPriority } from './outbox-priority.ts';
import { pictures } from './pictures.ts';
import { rakorReal } from './rakor-real.ts';
import { rakorYear } from './rakor-year.ts';
import { recaps } from './recaps.ts';
import { lossOfRedis } from './redis.ts';
import { reminders } from './reminders.ts';
import { rollups } from './rollups.ts';
import type { Section } from './section.ts';
import { whatsappCrowd } from './whatsapp-crowd.ts';
import { whatsappFaults } from './whatsapp-faults.ts';
import { killPoints, whatsappKills } from './whatsapp-kills.ts';
import { whatsappRefusals } from './whatsapp-refusals.ts';
import { whatsappSecond } from './whatsapp-second.ts';

export const sections: Record<string, Section> = {
  'crash-polling': {
    full: 200,
    small: 6,
    run: (size, seed) => crash('polling', size, seed),
  },
  'crash-webhook': {
    full: 200,
    small: 6,
    run: (size, seed) => crash('webhook', size, seed),
  },
  'crash-embedded': {
    full: 20,
    small: 2,
    run: (size, seed) => crash('embedded', size, seed),
  },
  'crash-filing': { full: 50, small: 3, run: crashFiling },
  'outbox-crash': { full: 1000, small: 30, run: outboxCrash },
  'outbox-priority': { full: 10_000, small: 400, run: outboxPriority },
  emergency: { full: 3000, small: 60, run: emergency },
  'notice-load': { full: 10_519, small: 60, run: noticeLoad },
  'notice-fair': { full: 3000, small: 600, run: noticeFair },
  'notice-abuse': { full: 1000, small: 24, run: noticeAbuse },
  redis: { full: 50, small: 4, run: lossOfRedis },
  disorder: { full: 200, small: 4, run: disorder },
  'rakor-real': { full: 5, small: 1, run: rakorReal },
  'rakor-year': { full: 400, small: 12, run: rakorYear },
  reminders: { full: 365, small: 20, run: reminders },
  attendance: { full: 30, small: 6, run: attendance },
  'whatsapp-faults': { full: 200, small: 16, run: whatsappFaults },
  corpus: { full: corpusTexts, small: 12, run: corpus },
  dialogs: { full: dialogFiles.length, small: 1, run: channelDialogs },
  outages: { full: outageFiles.length, small: 1, run: outages },
  'whatsapp-refusals': { full: 300, small: 8, run: whatsappRefusals },
  'whatsapp-dialogs': { full: dialogFiles.length, small: 1, run: whatsappDialogs },
  'whatsapp-crowd': { full: 2000, small: 60, run: whatsappCrowd },
  'whatsapp-kills': { full: 2 * killPoints, small: 3, run: whatsappKills },
  'whatsapp-second': { full: 6, small: 1, run: whatsappSecond },
  bombs: { full: 3, small: 1, run: bombs },
  forged: { full: 2000, small: 120, run: forged },
  hostile: { full: 1000, small: 15, run: hostile },
  children: { full: 60_000, small: 600, run: children },
  rollups: { full: 10_000, small: 200, run: rollups },
  recaps: { full: 100, small: 5, run: recaps },
  bidan: { full: 24, small: 2, run: bidan },
  dashboard: { full: dashboardPeople, small: 1, run: dashboard },
  pictures: { full: guidePictures.length, small: 2, run: pictures },
};
