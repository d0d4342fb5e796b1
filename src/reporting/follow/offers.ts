import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { askedWanted } from './asked.ts';
import { endLeave, takeLeave } from './cuti.ts';
import { askLeave, hearsLeave, leaveTapped } from './cuti-said.ts';
import { followUpWanted } from './daily.ts';
import type { FollowDeps } from './deps.ts';
import { remindAction, remindNamed } from './ingatkan.ts';
import { yearlyRecord } from './rekaman.ts';
import { recordTapped, recordWriter } from './rekaman-pdf.ts';
import { reminderWanted } from './reminders.ts';
import { standing, standingPlace } from './strata.ts';
import { thanksWanted } from './terima_kasih.ts';
import { closedWanted } from './tutup.ts';

/** What follows when a report does not come. */
export const followOffers = (deps: FollowDeps & Pick<ReportingDeps, 'db'>) =>
  ({
    lookups: { standing_place: standingPlace(deps) },
    effects: {
      remind: remindNamed(deps),
      take_leave: takeLeave(deps),
      end_leave: endLeave,
      leave_asked: askLeave(deps),
      standing: standing(deps),
      yearly_record: yearlyRecord(deps),
    },
    actions: { remind: remindAction(deps), leave: leaveTapped, record: recordTapped },
    writers: { record: recordWriter(deps) },
    hears: hearsLeave(deps),
    wanted: {
      reminder: reminderWanted(deps),
      asked: askedWanted(deps),
      follow_up: followUpWanted(deps),
      closed: closedWanted(deps),
      thanks: thanksWanted,
    },
  }) satisfies Part;
