/** Everything that `npm run proof` proves in full and `npm test` small. */
import { dialogFiles } from '../support/dialog-playing.ts';
import { attendance } from './attendance.ts';
import { crash } from './crash.ts';
import { crashFiling } from './crash-filing.ts';
import { channelDialogs, whatsappDialogs } from './dialogs.ts';
import { disorder } from './disorder.ts';
import { hostile } from './hostile.ts';
import { noticeAbuse } from './notice-abuse.ts';
import { noticeFair } from './notice-fair.ts';
import { noticeLoad } from './notice-load.ts';
import { outboxCrash } from './outbox-crash.ts';
import { outboxPriority } from './outbox-priority.ts';
import { rakorReal } from './rakor-real.ts';
import { rakorYear } from './rakor-year.ts';
import { lossOfRedis } from './redis.ts';
import type { Section } from './section.ts';
import { whatsappCrowd } from './whatsapp-crowd.ts';
import { whatsappFaults } from './whatsapp-faults.ts';
import { killPoints, whatsappKills } from './whatsapp-kills.ts';
import { whatsappRefusals } from './whatsapp-refusals.ts';
import { whatsappSecond } from './whatsapp-second.ts';

const servers = ['redis', 'postgres'] as const;

export const sections: Record<string, Section> = {
  'crash-polling': {
    part: 'conversations',
    full: 200,
    small: 6,
    needs: servers,
    run: (size, seed) => crash('polling', size, seed),
  },
  'crash-webhook': {
    part: 'conversations',
    full: 200,
    small: 6,
    needs: servers,
    run: (size, seed) => crash('webhook', size, seed),
  },
  'crash-embedded': {
    part: 'conversations',
    full: 20,
    small: 2,
    needs: [],
    run: (size, seed) => crash('embedded', size, seed),
  },
  'crash-filing': { part: 'conversations', full: 50, small: 3, needs: servers, run: crashFiling },
  'outbox-crash': { part: 'sending', full: 1000, small: 30, needs: servers, run: outboxCrash },
  'outbox-priority': { part: 'sending', full: 10_000, small: 400, needs: servers, run: outboxPriority },
  'notice-load': { part: 'sending', full: 10_519, small: 60, needs: servers, run: noticeLoad },
  'notice-fair': { part: 'sending', full: 3000, small: 600, needs: servers, run: noticeFair },
  'notice-abuse': { part: 'meetings', full: 1000, small: 24, needs: [], run: noticeAbuse },
  redis: { part: 'conversations', full: 50, small: 4, needs: servers, run: lossOfRedis },
  disorder: { part: 'conversations', full: 200, small: 4, needs: servers, run: disorder },
  'rakor-real': { part: 'meetings', full: 5, small: 1, needs: ['redis'], run: rakorReal },
  'rakor-year': { part: 'meetings', full: 400, small: 12, needs: [], run: rakorYear },
  attendance: { part: 'meetings', full: 30, small: 6, needs: servers, run: attendance },
  'whatsapp-faults': { part: 'whatsapp', full: 200, small: 16, needs: [], run: whatsappFaults },
  dialogs: { part: 'conversations', full: dialogFiles.length, small: 1, needs: [], run: channelDialogs },
  'whatsapp-refusals': { part: 'whatsapp', full: 300, small: 8, needs: [], run: whatsappRefusals },
  'whatsapp-dialogs': { part: 'whatsapp', full: dialogFiles.length, small: 1, needs: [], run: whatsappDialogs },
  'whatsapp-crowd': { part: 'whatsapp', full: 2000, small: 60, needs: [], run: whatsappCrowd },
  'whatsapp-kills': { part: 'whatsapp', full: 2 * killPoints, small: 3, needs: [], run: whatsappKills },
  'whatsapp-second': { part: 'whatsapp', full: 6, small: 1, needs: [], run: whatsappSecond },
  hostile: { part: 'meetings', full: 1000, small: 15, needs: [], run: hostile },
};
