/** Tables of what is done about reports that do not come: which reminders went and when, who has been silent for two months, and who is about to lose
 *  its level, with what would keep it. */
import { isWithin, kabupatenOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import type { PosyanduRow } from '../../directory/people/rights.ts';
import type { Cell, Column } from '../../page.ts';
import type { Db } from '../../records/tables.ts';
import type { Asked, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { viewers } from '../base/rights.ts';
import { todayIn } from '../follow/awaited.ts';
import type { FollowDeps } from '../follow/deps.ts';
import { type FollowedUp, remindersOf } from '../follow/for-pages.ts';
import { riskTexts } from '../follow/risk-words.ts';
import { atRiskIn, silentIn } from '../follow/silent.ts';
import { lastClosed } from '../follow/steps.ts';
import { placeTable, toPosyandu } from './of-place.ts';
import { type Seen, seenIn, seenQuery } from './seen.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

/** Above it the follow-up is that of the kabupaten and kota: nobody calls the kader of a province. */
export const isNear = ({ area }: Pick<Seen, 'area'>) => area.areas.length > 0 && area.parts >= 2;

const inScope =
  ({ area, posyandu }: Seen) =>
  (one: { id: number; area: string }): boolean =>
    posyandu === undefined ? area.areas.some((code) => isWithin(one.area, code)) : one.id === posyandu;

const kabupatenIn = ({ area }: Seen) => [...new Set(area.areas.map(kabupatenOf))];

const place: Column[] = [
  { name: 'posyandu', label: column('posyandu'), kind: 'text' },
  { name: 'area', label: text('village'), kind: 'text' },
];

export const remindersTable = (deps: Pick<FollowDeps, 'openDaysIn'>): TableOffer => ({
  roles: viewers,
  takes: seenQuery,
  async read(asked) {
    const seen = await seenIn(asked);
    const all = isNear(seen) ? await remindersOf(deps, asked.db, seen.area.areas, asked.now) : [];
    const rows = all.filter((one) => inScope(seen)({ id: one.posyandu, area: one.area }));
    return placeTable(asked, seen, 'reminders', {
      source: text('source-reminders'),
      columns: [
        ...place,
        { name: 'month', label: text('month'), kind: 'month' },
        { name: 'opened', label: text('opened'), kind: 'day' },
        { name: 'reminded', label: text('reminded-on'), kind: 'text' },
        { name: 'closes', label: text('closes'), kind: 'day' },
      ],
      rows: rows.map((one): Cell[] => [
        toPosyandu(one.name, one.posyandu, one.period),
        one.areaName,
        one.period,
        one.opened ?? null,
        { text: text('reminded', remindedArgs(asked, one)) },
        one.closes,
      ]),
    });
  },
});

/** What is true of it: on which days a reminder arrived, or why none did. */
function remindedArgs({ person }: Asked, { kader, reached, reminded }: FollowedUp) {
  const days = reminded.map((day) => writeDate(day, 'medium', person.language)).join(', ');
  const state = days !== '' ? 'reminded' : kader === 0 ? 'nobody' : reached === 0 ? 'unreached' : 'not-yet';
  return { state, days };
}

/** The closed month up to which a place is looked at: the shown one, or the last that is closed. */
async function closedIn({ db, now }: Asked, kabupaten: string, { period }: Seen): Promise<string> {
  const { cutoffDay } = await areaSettings(db, kabupaten);
  const closed = lastClosed(todayIn(kabupaten, now), cutoffDay);
  return period < closed ? period : closed;
}

/** A row for each cell that `cells` tells of a posyandu that was found up to the closed month. Of a province and above nothing is looked for. */
async function closedRows<One extends Pick<PosyanduRow, 'id' | 'name' | 'area' | 'areaName'>>(
  asked: Asked,
  seen: Seen,
  find: (db: Db, kabupaten: string, period: string) => Promise<One[]>,
  cells: (one: One) => Cell[],
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (const kabupaten of isNear(seen) ? kabupatenIn(seen) : []) {
    const period = await closedIn(asked, kabupaten, seen);
    for (const one of (await find(asked.db, kabupaten, period)).filter(inScope(seen)))
      for (const cell of cells(one)) rows.push([toPosyandu(one.name, one.id, period), one.areaName, cell]);
  }
  return rows;
}

export const silentTable: TableOffer = {
  roles: viewers,
  takes: seenQuery,
  async read(asked) {
    const seen = await seenIn(asked);
    const rows = await closedRows(asked, seen, silentIn, ({ last }) => [last ?? null]);
    return placeTable(asked, seen, 'silent', {
      columns: [...place, { name: 'latest', label: text('latest'), kind: 'month' }],
      rows,
      notes: [text('silent-note')],
    });
  },
};

export const risksTable: TableOffer = {
  roles: viewers,
  takes: seenQuery,
  async read(asked) {
    const seen = await seenIn(asked);
    const rows = await closedRows(asked, seen, atRiskIn, ({ risks }) => riskTexts(risks).map((why) => ({ text: why })));
    return placeTable(asked, seen, 'risks', {
      columns: [...place, { name: 'keeps', label: text('keeps'), kind: 'text' }],
      rows,
      notes: [text('risks-note')],
    });
  },
};
