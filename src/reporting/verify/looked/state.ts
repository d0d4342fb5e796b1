/** What has become of a report, in a line. */

import { wallTime, type Zone } from '../../../clock.ts';
import type { Text } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import type { Filed } from '../../base/versions.ts';

const text = textOf('reporting/periksa');

const dayOf = (at: Date, zone: Zone, language: string) =>
  writeDate(wallTime(at.getTime(), zone).toPlainDate().toString(), 'short', language);

/** `named`: with the names of whoever told and checked it. */
export async function stateText(db: Db, report: Filed, zone: Zone, language: string, named = true): Promise<Text> {
  const names = named ? await namesOf(db, [report.filedBy, report.verifiedBy]) : new Map<number, string>();
  const name = (id: number | null) => (id === null ? undefined : names.get(id)) ?? 'none';
  const told = {
    teller: name(report.filedBy),
    told: dayOf(report.filedAt, zone, language),
    paper: report.paper ? 'yes' : 'no',
    receipt: report.receipt,
  };
  const checked = report.verifiedAt
    ? { checker: name(report.verifiedBy), checked: dayOf(report.verifiedAt, zone, language) }
    : { checker: 'none', checked: 'none' };
  const state = report.verifiedAt ? 'verified' : report.state;
  return text('state', { ...told, ...checked, state });
}

async function namesOf(db: Db, ids: (number | null)[]): Promise<Map<number, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', known).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What whoever looks at the figures reads: whether they were checked. Names are for those who know the people. */
export function checkedText(report: Filed, zone: Zone, language: string): Text {
  const at = report.verifiedAt ? dayOf(report.verifiedAt, zone, language) : 'none';
  return text('checked', {
    state: report.verifiedAt ? 'verified' : report.state,
    at,
    paper: report.paper ? 'yes' : 'no',
  });
}
