/** What a kader reads because a lurah, bidan or camat has asked for her report. */
import { loadPerson } from '../../directory/people/people.ts';
import { shortName } from '../../directory/people/places.ts';
import type { PutOff } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { remindingRoles } from '../base/reminding.ts';
import { type Awaited, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { besides, herDay, monthIn, tomorrow } from './her-day.ts';
import { reachable } from './kader.ts';
import { besideParts, reportChoice } from './reminders.ts';
import { closesOn } from './steps.ts';

const text = textOf('reporting/ingatkan');

/** Not to who has reported meanwhile, is away or wants no messages. Of several posyandu of hers one message tells. */
export const askedWanted =
  (deps: FollowDeps): PutOff =>
  async ({ db, now }, { person, args }) => {
    const hers = await herDay(deps, db, person, now);
    const place = hers && monthIn(hers, args);
    if (!place || !reachable(hers.kader.get(place.id)).some(({ id }) => id === person)) return false;
    const isOpen = (one: Awaited) =>
      todayIn(one.area, now).toString() <= closesOn(one.period, one.cutoffDay).toString();
    if (!isOpen(place)) return false;
    const asked = hers.asked.filter((one) => one.to === person && isOpen(one.place));
    if (hers.due.some(({ left }) => left !== undefined)) return tomorrow(place.area, now);
    const first = asked[0]?.place === place ? undefined : asked[0];
    // The first tells of this one as well, unless it had left before anybody asked for this one.
    if (first?.left !== undefined && first.left < Number(args.at)) return tomorrow(place.area, now);
    if (first) return false;
    const by = await loadPerson(db, Number(args.by), now);
    const { language } = hers.reader;
    const shown = {
      posyandu: shortName(place.name),
      month: monthName(place.period, language),
      closes: writeDate(closesOn(place.period, place.cutoffDay).toString(), 'long', language),
      name: by?.name ?? '',
      role: by?.grants.find((grant) => remindingRoles.includes(grant.role))?.role ?? 'none',
    };
    return {
      parts: [text('asked', shown), ...besideParts(besides(asked, place), place, language)],
      choices: reportChoice(),
    };
  };
