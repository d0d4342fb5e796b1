/** What the minutes offer to flows, buttons and the outbox: a part of the room's own list. */
import type { Room } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { unlessOvertaken } from '../../base/overtaken.ts';
import { agree, mend, spoken, spokenSure, stillAsked, tellMend } from './answer.ts';
import { appoint, appointed, invitedPeople, stillToBeTaken } from './appoint.ts';
import { ask, askWanted } from './ask.ts';
import { changeNote, goToItem, items, notes, noteText } from './change.ts';
import { desk, steps } from './desk.ts';
import { endSuggested, heads, headsTold, keepEnd, keepHeads } from './finish.ts';
import { note, stillWritten } from './note.ts';
import { begun, minuted, minutes, open, takeBack } from './open.ts';
import { showMinutes } from './preview.ts';
import { minutesWanted, paperMinutes } from './send.ts';
import { minutesFile } from './writer.ts';

export const minutesOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      ...{ minuted, minutes_begun: begun(deps), minutes_desk: desk(deps), minutes_steps: steps(deps) },
      ...{ minutes_notes: notes(deps), minutes_text: noteText, minutes_items: items(deps) },
      ...{ minutes_end: endSuggested, minutes_told: headsTold, invited_people: invitedPeople },
    },
    effects: {
      ...{
        minutes_open: open,
        minutes_note: unlessOvertaken(stillWritten, note(deps)),
        minutes_change: unlessOvertaken(stillWritten, changeNote),
        minutes_item: unlessOvertaken(stillWritten, goToItem),
      },
      minutes_ended: unlessOvertaken(stillWritten, keepEnd(deps)),
      minutes_heads: unlessOvertaken(stillWritten, keepHeads(deps)),
      minutes_mend: unlessOvertaken(stillAsked, tellMend),
      appoint: unlessOvertaken(stillToBeTaken, appointed),
    },
    actions: {
      ...{ minutes, minutes_take: takeBack, minutes_show: showMinutes(deps), minutes_heads: heads, appoint },
      ...{ minutes_ask: ask, minutes_yes: agree(deps), minutes_mend: mend, minutes_spoken: spoken },
      ...{ minutes_sure: spokenSure(deps), minutes_paper: paperMinutes },
    },
    writers: { minutes_pdf: minutesFile(deps) },
    wanted: { minutes_ask: askWanted(deps), minutes: minutesWanted(deps) },
  }) satisfies Omit<Room, 'name'>;
