import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { beginRecap, dueWanted } from './due.ts';
import { areasSent, monthsSent, recapToSend, sendAgain, sendRecap, sentWanted } from './kirim_rekap.ts';
import { areasTaken, incoming, remindBelow } from './rekap_masuk.ts';
import { acknowledge, answeredWanted, askBack, asked, showSent } from './tanya_rekap.ts';
import { upwardTable } from './upward-table.ts';

/** A month's recap goes up from level to level, and what is said of it comes back. */
export const upwardOffers = (deps: Pick<ReportingDeps, 'texts'>) =>
  ({
    lookups: {
      areas_sent: areasSent,
      months_sent: monthsSent,
      recap_to_send: recapToSend(deps),
      areas_taken: areasTaken,
    },
    effects: { send_recap: sendRecap, recaps_came: incoming(deps), ask_recap: asked },
    actions: {
      recap_ack: acknowledge(deps),
      recap_ask: askBack,
      recap_show: showSent(deps),
      recap_again: sendAgain,
      recap_begin: beginRecap,
      recap_remind: remindBelow,
    },
    tables: { upward: upwardTable },
    wanted: { recap_sent: sentWanted, recap_answered: answeredWanted, recap_due: dueWanted },
  }) satisfies Part;
