/** How the outbox names the messages of the meetings: `rakor-12-r2-undangan-7` for person 7 about revision 2 of meeting 12. A name is given
 *  once, so these parts decide what is a new message and what is the same again. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { MessageName } from '../../outbox/outbox.ts';
import type { Action } from './action-items.ts';
import type { Meeting } from './meeting.ts';

type Part = string | number;
type Named = Pick<Meeting, 'id' | 'area'>;

/** About the meeting as this revision of it stands. */
export const ofRevision = ({ id, area, revision }: Named & Pick<Meeting, 'revision'>, ...parts: Part[]) =>
  named(area, id, `r${revision}`, ...parts);

export const ofProposal = ({ id, area }: Named, proposal: number, person: number) =>
  named(area, id, 'saran', proposal, person);

export const ofMinutes = ({ id, area }: Named, version: number, ...parts: Part[]) =>
  named(area, id, 'notulen', `v${version}`, ...parts);

/** About an action item as this revision of it stands. */
export const ofAction = (action: Pick<Action, 'meeting' | 'area' | 'number' | 'revision'>, ...parts: Part[]) =>
  named(action.area, action.meeting, 'rtl', action.number, `r${action.revision}`, ...parts);

const named = (area: string, meeting: number, ...parts: Part[]): MessageName => ({
  kabupaten: kabupatenOf(area),
  key: ['rakor', meeting, ...parts].join('-'),
});

/** How the names of all messages begin whose first parts are these. */
export const beginning = ({ kabupaten, key }: MessageName): MessageName => ({ kabupaten, key: `${key}-` });

/** How the names of all revisions' messages begin. Those about action items begin so too (`isOfAction`). */
export const ofAnyRevision = ({ id, area }: Named): MessageName => named(area, id, 'r');

export const isOfAction = ({ id, area }: Named, key: string) => key.startsWith(beginning(named(area, id, 'rtl')).key);
