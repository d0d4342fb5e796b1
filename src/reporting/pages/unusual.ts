/** The page `reporting.unusual` and its table: what is unusual about the reports of a month, as `periksa` names it. For those who look after the
 *  children of the place, because it names small figures. */
import { carers } from '../../directory/people/carers.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Cell, Column } from '../../page.ts';
import type { Asked, PageOffer, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import type { Filed } from '../base/versions.ts';
import { findingText } from '../verify/looked/said.ts';
import { type Unusual, unusualIn } from '../verify/unusual/around.ts';
import { placePage, placeTable, toPosyandu } from './of-place.ts';
import { queryOf, type Seen, seenIn, seenQuery } from './seen.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

/** Only of posyandu that she looks after, whatever else she may see. */
async function found({ db, person }: Asked, seen: Seen): Promise<Unusual[]> {
  const own = new Set((await posyanduOf(db, person, carers)).map(({ id }) => id));
  const all = await unusualIn(db, seen.area.areas, seen.period);
  return all.filter(({ posyandu }) => own.has(posyandu) && (seen.posyandu === undefined || posyandu === seen.posyandu));
}

export const unusualTable = ({ texts }: Pick<ReportingDeps, 'texts'>): TableOffer => ({
  roles: carers,
  takes: seenQuery,
  async read(asked) {
    const seen = await seenIn(asked);
    const { language } = asked.person;
    return placeTable(asked, seen, 'unusual', {
      columns,
      rows: (await found(asked, seen)).flatMap(({ posyandu, name, findings, report }) =>
        findings.map((finding): Cell[] => [
          toPosyandu(name, posyandu, seen.period),
          { text: findingText(texts, language, finding) },
          { text: text('standing', { state: stateOf(report) }) },
        ]),
      ),
    });
  },
});

const stateOf = ({ verifiedAt, state }: Filed) =>
  verifiedAt ? 'verified' : state === 'returned' ? 'returned' : 'filed';

const columns: Column[] = [
  { name: 'posyandu', label: column('posyandu'), kind: 'text' },
  { name: 'unusual', label: text('unusual-what'), kind: 'text' },
  { name: 'state', label: text('state'), kind: 'text' },
];

export const unusualPage: PageOffer = {
  roles: carers,
  takes: seenQuery,
  menu: { at: 22, label: text('menu-unusual') },
  async read(asked) {
    const seen = await seenIn(asked);
    const count = (await found(asked, seen)).length;
    return placePage(asked, seen, 'unusual', [
      { kind: 'texts', texts: [text('unusual-note', { count })] },
      ...(count > 0 ? [{ kind: 'table', table: 'reporting.unusual', query: queryOf(seen), most: 60 } as const] : []),
    ]);
  },
};
