/** People who may stand twice in one roster. Pure. */
import { nameChange } from './roster-names.ts';
import { quoted } from './roster-notes.ts';
import type { Checked, RosterRow } from './roster-rows.ts';

/** One phone is one person: two names on it would give someone the reports of another. A title more or less is the same name. */
export function noticeSharedPhones({ rows, errors, notes }: Checked): void {
  const names = new Map<string, RosterRow>();
  for (const one of rows) {
    const { sheet, row, phone, name } = one;
    if (!phone) continue;
    const first = names.get(phone);
    if (!first) names.set(phone, one);
    else if (nameChange(first.name, name) === 'another')
      errors.push({ sheet, row, column: 'phone', problem: 'phone-shared', args: { first: rowOf(first, sheet) } });
    else if (first.name !== name)
      notes.push({ sheet, note: 'same', args: { row, name, first: rowOf(first, sheet), before: first.name } });
  }
}

/** A posyandu has a dozen kader. Each name is compared with each, so thousands in one place would hold up the chats. */
const mostInOnePlace = 200;

/** Two names that may be one, in the same role and place, and no phone that would tell: they are stored as two, and it is said. */
export function noticeAlike({ rows, notes }: Checked): void {
  const places = Map.groupBy(rows, ({ role, area, posyandu }) => `${role}/${area}/${posyandu}`.toLowerCase());
  for (const here of places.values()) {
    if (here.length > mostInOnePlace) continue;
    const numbered = here.filter(({ phone }) => phone);
    for (const [at, one] of here.entries()) {
      if (one.phone) continue;
      const others = [...numbered, ...here.slice(0, at).filter(({ phone }) => !phone)];
      const first = others.find((other) => mayBeOne(other, one));
      if (!first) continue;
      const { sheet, row, name } = one;
      notes.push({ sheet, note: 'alike', args: { row, name, first: rowOf(first, sheet), before: first.name } });
    }
  }
}

/** Without phones the same name in the same place is one person anyway. */
function mayBeOne(first: RosterRow, one: RosterRow): boolean {
  const change = nameChange(first.name.toLowerCase(), one.name.toLowerCase());
  return change === 'correction' || (change === 'same' && first.phone !== undefined);
}

/** As seen from a sheet. */
const rowOf = ({ sheet, row }: RosterRow, from: string | undefined) =>
  sheet === from ? `${row}` : `${row} (${quoted(sheet ?? '')})`;
