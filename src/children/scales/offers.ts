import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { askWhich, count, hearsLine, openStep } from './hears.ts';
import { note } from './note.ts';
import { open, weighedPlaces } from './open.ts';
import { questions } from './questions.ts';
import { desk, steps } from './steps.ts';
import { begin, keptDays, keptLines, offerDay } from './unopened.ts';
import { meantPlaces, meantWords, noteThere } from './which-day.ts';

/** An open day at the scales. */
export const scalesOffers = (deps: ChildrenDeps) =>
  ({
    lookups: {
      scales_kept: keptLines,
      scales_places: weighedPlaces(deps),
      scales_kept_days: keptDays(deps),
      scales_said: meantWords,
      scales_which_days: meantPlaces(deps),
      scales_desk: desk,
      scales_steps: steps(deps),
    },
    effects: {
      scales_open: open(deps),
      scales_offer: offerDay,
      scales_begin: begin(deps),
      scales_which: askWhich,
      scales_note_there: noteThere(deps),
      scales_note: note(deps),
      scales_count: count,
      scales_finish: openStep(deps, 'selesai'),
      scales_questions: questions(deps),
      scales_missing: openStep(deps, 'belum'),
    },
    hears: hearsLine(deps),
  }) satisfies Part;
