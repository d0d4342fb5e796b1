/** What the minutes offer to flows, buttons and the outbox: a part of the room's own list. */
import type { Room } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { unlessOvertaken } from '../../base/overtaken.ts';
import { ask, askWanted } from './ask.ts';
import { minutesFile } from './minutes-file.ts';
import { begun, minuted, minutes, openMinutes, takeBack } from './notulen.ts';
import { goToItem, itemOptions } from './notulen_butir.ts';
import { note, stillWritten } from './notulen_catat.ts';
import { heads, headsTold, keepHeads } from './notulen_kepala.ts';
import { agree, mend, spoken, spokenSure, stillAsked, tellMend } from './notulen_perbaikan.ts';
import { endSuggested, keepEnd } from './notulen_selesai.ts';
import { appoint, appointed, invitedPeople, stillToBeTaken } from './notulen_tunjuk.ts';
import { changeNote, noteOptions, noteText } from './notulen_ubah.ts';
import { showMinutes } from './preview.ts';
import { minutesWanted, paperMinutes } from './send.ts';
import { desk, steps } from './writing-steps.ts';

export const minutesOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      minuted,
      minutes_begun: begun(deps),
      minutes_desk: desk(deps),
      minutes_steps: steps(deps),
      minutes_notes: noteOptions(deps),
      minutes_text: noteText,
      minutes_items: itemOptions(deps),
      minutes_end: endSuggested,
      minutes_told: headsTold,
      invited_people: invitedPeople,
    },
    effects: {
      minutes_open: openMinutes,
      minutes_note: unlessOvertaken(stillWritten, note(deps)),
      minutes_change: unlessOvertaken(stillWritten, changeNote),
      minutes_item: unlessOvertaken(stillWritten, goToItem),
      minutes_ended: unlessOvertaken(stillWritten, keepEnd(deps)),
      minutes_heads: unlessOvertaken(stillWritten, keepHeads(deps)),
      minutes_mend: unlessOvertaken(stillAsked, tellMend),
      appoint: unlessOvertaken(stillToBeTaken, appointed),
    },
    actions: {
      minutes,
      minutes_take: takeBack,
      minutes_show: showMinutes(deps),
      minutes_heads: heads,
      appoint,
      minutes_ask: ask,
      minutes_yes: agree(deps),
      minutes_mend: mend,
      minutes_spoken: spoken,
      minutes_sure: spokenSure(deps),
      minutes_paper: paperMinutes,
    },
    writers: { minutes_pdf: minutesFile(deps) },
    wanted: { minutes_ask: askWanted(deps), minutes: minutesWanted(deps) },
  }) satisfies Omit<Room, 'name'>;
